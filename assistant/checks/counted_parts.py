"""Whether what "how many" counts is what a figure is of: a share of people, a number for so many, a kind at all."""

from __future__ import annotations

from assistant.composing.frame import Frame
from assistant.english.persons import COUNTED_ONE_BY_ONE, PERSONS, THINKING
from assistant.operations.query import Result
from assistant.reading.glance import NAMING
from assistant.utterance.harmless_words import is_harmless
from assistant.utterance.words import phrase_key

#: How many are asked for.
COUNTING = (("how", "many"), ("number", "of"))


def are_parts(frame: Frame, result: Result) -> bool:
    """Whether those are counted of whom a single figure tells the share ("how many people trust AI")."""
    keys = frame.keys
    places = {at + 2 for at, key in enumerate(keys) if (key, *keys[at + 1 : at + 2]) in COUNTING}
    return not frame.sides and result.query.operation == "fact" and all(_names_people(frame, at) for at in places)


def _names_people(frame: Frame, start: int) -> bool:
    """Whether people are named from a position on ("local officials"), or only what they think ("many think")."""
    scan = frame.slots.scan
    named = {at for each in frame.slots.named for at in each.at}
    own = {at for each in scan.measures if each.sense.id == frame.measure.id for at in each.at} | named
    own |= {at for each in scan.names if each.sense.kind == "subject" for at in each.at}
    counted = _phrase(frame.keys, start)
    if not COUNTED_ONE_BY_ONE.isdisjoint(counted) and (PERSONS - COUNTED_ONE_BY_ONE).isdisjoint(counted):
        return False
    name = phrase_key(frame.measure.name)
    if (
        frame.keys[start : start + 1]
        and frame.keys[start] in name[:_FIRST]
        and _SHARES.isdisjoint(name[:_FIRST])
        and "share" not in name[: _FIRST + 1]
    ):
        # "Occupations that ..." are those of whom the share is given.
        return True
    if start in named or frame.keys[start : start + 1] and frame.keys[start] in THINKING:
        return True
    if _is_part_of_them(frame, start, own):
        return True
    for at in range(start, min(start + _MOST_BEFORE_PEOPLE, len(frame.keys))):
        if at in named and scan.words[at].text.endswith("s") or frame.keys[at] in PERSONS:
            return True
        if at not in own and not is_harmless(scan.words, at):
            return False
    return False


def _phrase(keys: tuple[str, ...], start: int) -> tuple[str, ...]:
    """The words from a position on that belong to one noun ("public high schools" of "public high schools in")."""
    end = next((at for at in range(start, len(keys)) if keys[at] in _AFTER_NOUNS or not keys[at].isalpha()), len(keys))
    return keys[start : min(end, start + _MOST_BEFORE_PEOPLE)]


#: Words that begin what is said of a noun.
_AFTER_NOUNS = frozenset("in of at for with by to that which who whose on from do did does have had is are was".split())


def _is_part_of_them(frame: Frame, start: int, own: set[int]) -> bool:
    """Whether "how many of the" is followed by what the share is of alone ("of the test's questions did it solve")."""
    if frame.keys[start : start + 1] != ("of",):
        return False
    words = frame.slots.scan.words
    end = next((at for at in range(start + 1, len(words)) if frame.keys[at] in _AUXILIARIES), start)
    return any(at in own for at in range(start, end)) and all(
        at in own or is_harmless(words, at) for at in range(start + 1, end)
    )


_AUXILIARIES = frozenset("did do does can could was were is are have has had".split())
#: So many words of a measure's name say of whom it is the share, if it does not begin with the share itself.
_FIRST = 2
_SHARES = frozenset("share percentage proportion rate".split())
#: So many words may stand before people, with their own.
_MOST_BEFORE_PEOPLE = 5


def is_per_so_many(unit: str) -> bool:
    """Whether a unit is of things for so many others ("patent per 100000 inhabitants")."""
    return unit.partition(" per ")[2][:1].isdigit()


#: Words that ask for a number for each of something.
PER = frozenset("per every each rate head capita relative out net".split())


#: Words with which it is asked how many there are at all.
THERE = frozenset("there exist exists".split())


def counts_a_kind(frame: Frame) -> bool:
    """Whether it is only asked how many members of a dimension there are ("how many states are there?")."""
    scan = frame.slots.scan
    kinds = {each.start: each for each in scan.names if each.sense.kind == "dimension"}
    at = next((at for at, key in enumerate(frame.keys[:-1]) if key == "many"), -1)
    light = {place for each in scan.names if each.sense.kind == "subject" for place in each.at}
    kind = next((kinds[place] for place in range(at + 1, at + 4) if place in kinds), None) if at >= 0 else None
    if kind is None or not light.issuperset(range(at + 1, kind.start)):
        return False
    rest = {place for place in range(at + 1, len(frame.keys)) if place not in kind.at and place not in light}
    said = {place for each in scan.measures if each.sense.kind in NAMING for place in each.at}
    return said.isdisjoint(rest)


def counts_a_population(frame: Frame) -> bool:
    """Whether it is only asked how many there are of those of whom a measure tells a part ("how many drivers?")."""
    keys = frame.keys
    many = next((at for at, key in enumerate(keys) if key == "many"), -1)
    naming = [each for each in frame.slots.scan.measures if each.sense.id == frame.measure.id]
    named = {at for each in naming if each.sense.kind in NAMING for at in each.at}
    if many < 0 or len(named) != 1 or any(each.sense.kind == "measure" for each in naming):
        return False
    (at,) = named
    is_last = not any(key.isalnum() for key in keys[at + 1 :])
    is_alone = is_last or not THERE.isdisjoint(keys)
    return is_alone and at - many in (1, 2) and keys[at] != frame.measure.each and not frame.slots.named


def ends_in_how_many(frame: Frame, result: Result) -> bool:
    """Whether a question ends in what it asks for: "how many", or a bare "number"."""
    words = [word for word in frame.slots.scan.words if word.key.isalnum() or word.text == ","]
    last = [word.key for word in words][-2:]
    # After a comma it may be the figure that is wanted, whatever it is of.
    is_number = last[-1:] == ["number"] and last[0] != "," and last[0] not in _BEFORE_A_NUMBER
    # "The X numbers" are figures of any kind.
    is_number = is_number and not words[-1].text.lower().endswith("s")
    return last == ["how", "many"] or is_number and result.query.operation == "fact"


#: "What is the number?" may be asked of a percentage as well.
_BEFORE_A_NUMBER = frozenset("the a that this what which percentage".split())
