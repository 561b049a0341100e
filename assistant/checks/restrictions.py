"""Words that restrict what is asked to a part of it that the report gives no figure for ("among students").

Most such words add nothing elsewhere in a question; what counts is the place in which they stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assistant.checks.seen_words import Seen, is_per_thing_of_one
from assistant.english.light import JUDGING
from assistant.english.restricting import (
    AMONG,
    ASKER,
    BEFORE_COUNTED,
    CLAUSE,
    DETERMINERS,
    EVERYBODY,
    FOR_ASKER,
    NARROWING,
    OF_ASKER,
    OF_PEOPLE,
    OTHERS,
    PARTS_OF,
    PEOPLE,
    REPORT_PIECES,
    SIMPLE,
    WITHIN,
)
from assistant.utterance.words import keys_of_words

_ADJECTIVES = NARROWING | JUDGING
_DOERS = PEOPLE - EVERYBODY
_INTO_GROUPS = AMONG | WITHIN
_GROUPS = PEOPLE | PARTS_OF
#: What stands after "per" or "among" without being a group of its own.
_NO_GROUPS = DETERMINERS | frozenset("article report study text document cent year month annum rival contender".split())
#: Words that end the phrase of a noun.
_AFTER_PHRASE = AMONG | WITHIN | CLAUSE | {"of", "and", "or", "to", "over"}


def restriction(seen: Seen) -> str:
    """The words that restrict what is asked and that no figure of the report takes into account; "" if none do."""
    finders = (find for words, find in _FINDERS if not words.isdisjoint(seen.forms))
    start, end = next((span for find in (_narrower_things, *finders) for span in find(seen)), (0, -1))
    return " ".join(word.text for word in seen.words[start : end + 1])


_Spans = Iterator[tuple[int, int]]


def _narrowed(seen: Seen) -> _Spans:
    """Adjectives right before the things counted or measured ("small models"); "not a single one" is none."""
    for thing in seen.things:
        at = thing - 1
        while at >= 0 and (at in seen.bound or seen.keys[at] in ("ai", "-")) and at not in seen.frame.slots.scan.dated:
            at -= 1
        is_adjective = seen.is_plain(at) and {seen.keys[at], seen.words[at].text.lower()} & _ADJECTIVES
        is_none = seen.key(at) == "single" and seen.frame.slots.has("none")
        is_kept = is_none or seen.keys[at : at + 2] == ("large", "language")
        if is_adjective and not is_kept and seen.keys[thing] not in _COUNTS and seen.keys[at] not in _own_words(seen):
            yield at, at


def _said_of(seen: Seen) -> _Spans:
    """What is said of the things counted and not of their number ("how many of the models are big")."""
    if not seen.frame.measure.each:
        return
    for at, key in enumerate(seen.keys):
        if not seen.is_plain(at) or not {key, seen.words[at].text.lower()} & _ADJECTIVES:
            continue
        follows = seen.key(at - 1) in ("is", "are", "was", "were") and at - 2 in seen.bound
        ends = at - 1 in seen.bound and at - 1 not in seen.members and not seen.key(at + 1).isalnum()
        if follows or ends and at - 1 not in seen.frame.slots.scan.dated | seen.frame.slots.scan.numbered:
            yield at, at
    if "many" not in seen.keys:
        return
    for at in range(3, len(seen.keys)):
        said = seen.key(at) in ("published", "publish", "report", "reported", "announce", "announced", "mentioned")
        is_part = seen.key(seen.keys.index("many") + 1) == "of"
        if is_part and said and seen.key(at - 1) in ("is", "are", "was", "were") and not seen.key(at + 1).isalnum():
            yield at, at


_SIZES = frozenset("size quality scale length importance".split())


def _simpler(seen: Seen) -> _Spans:
    """A word before the description of a member that its definition does not have ("simple maths")."""
    members = seen.frame.cube.pack.members
    for each in seen.frame.slots.scan.names:
        at, own = each.start - 1, members[each.sense.id].definition if each.sense.id in members else ""
        if own and seen.key(at) in SIMPLE and seen.is_plain(at) and seen.keys[at] not in own:
            yield at, each.at[-1]


def _plus(seen: Seen) -> _Spans:
    """A "plus" after a member that adds nothing and is a part of another name ("X Plus")."""
    for at, key in enumerate(seen.keys):
        is_last = all(after not in seen.bound for after in range(at + 1, len(seen.keys)))
        if key == "plus" and at - 1 in seen.members and (is_last or seen.words[at].text[:1].isupper()):
            yield at - 1, at


def _sized(seen: Seen) -> _Spans:
    """A size or a quality after the things ("models of small size")."""
    for at, key in enumerate(seen.keys):
        if key in _SIZES and seen.is_plain(at):
            before = at - 1
            while seen.is_plain(before) and seen.keys[before] in _ADJECTIVES | DETERMINERS:
                before -= 1
            # "More than 90 % of its size" only says what the percentage is of.
            is_base = any({before, at} <= set(each.at) for each in seen.frame.slots.scan.cues)
            if before < at - 1 and seen.key(before) == "of" and before - 1 in seen.bound and not is_base:
                yield before, at


#: Nouns for the number itself, which an adjective only judges ("a meagre count of ...").
_COUNTS = frozenset("number count tally output production total crop list".split())


def _own_words(seen: Seen) -> set[str]:
    """The words of the names of the measure and of those it is given for."""
    measure, pack = seen.frame.measure, seen.frame.cube.pack
    members = [each for each in pack.members.values() if each.dimension in measure.dimensions]
    return keys_of_words((*measure.names, *(name for each in members for name in each.names)))


def _before_counted(seen: Seen) -> _Spans:
    """Whatever stands between "how many" and what is counted."""
    if not seen.frame.measure.each:
        return
    for many, key in enumerate(seen.keys):
        if key != "many" and not (key == "of" and seen.key(many - 1) in ("number", "count")):
            continue
        for at in range(many + 1, min(many + 6, len(seen.keys))):
            if at in seen.things or seen.keys[at] in CLAUSE or seen.words[at].is_break or seen.keys[at] == "year":
                break
            if not seen.is_plain(at) or not any(at < thing <= at + 4 for thing in seen.things):
                continue
            is_light = seen.keys[at] in BEFORE_COUNTED or seen.words[at].text.lower().endswith("ly")
            if not (is_light or _is_cue(seen, at) or seen.keys[at] in _own_words(seen)):
                yield at, at


def _is_cue(seen: Seen, at: int) -> bool:
    return any(at in each.at for each in (*seen.frame.slots.scan.cues, *seen.frame.slots.scan.measures))


def _noun_phrase(seen: Seen, start: int) -> int:
    """The last position of the plain words that follow a preposition, its determiners included."""
    at = start
    while seen.is_plain(at) and seen.keys[at] in DETERMINERS:
        at += 1
    while seen.is_plain(at) and seen.keys[at] not in _AFTER_PHRASE:
        at += 1
    return at - 1


def _grouped(seen: Seen) -> _Spans:
    """A group, place or kind of text of its own ("among students", "in long texts", "per client")."""
    asks = not ASKER.isdisjoint(seen.keys)
    for at, key in enumerate(seen.keys):
        if key not in _INTO_GROUPS or at in seen.bound:
            continue
        end = _noun_phrase(seen, at + 1)
        inside = range(at + 1, end + 1)
        nouns = [place for place in inside if seen.keys[place] in _GROUPS]
        if key in AMONG:
            others = [place for place in inside if seen.keys[place] not in _NO_GROUPS]
            if key == "per" and at + 1 in seen.things and not seen.members.intersection(range(at + 1, at + 5)):
                yield at, at + 1
            is_per = key == "per" and (is_per_thing_of_one(seen, at) or bool(others) and not _is_cue(seen, at))
            if nouns or is_per:
                yield at, end
            continue
        for place in nouns:
            if any({at, place} <= set(each.at) for each in seen.frame.slots.scan.cues):
                # "in one sentence"
                continue
            first = {seen.keys[before] for before in inside if before < place}
            is_plural = seen.words[place].text.lower().endswith("s") and seen.words[place].text.lower() != "us"
            own = OF_ASKER if seen.keys[place] in PEOPLE else FOR_ASKER if key in ("for", "with") else frozenset()
            is_asker = asks or bool(own & first) and not is_plural
            is_own = seen.keys[place] in REPORT_PIECES and not is_plural
            if not is_asker and not is_own:
                yield at, place


def _of_a_size(seen: Seen) -> _Spans:
    """A group of things of a size or age ("for small businesses", "older Americans"), whatever they are."""
    for at, key in enumerate(seen.keys):
        # What is left of "the old lead" is of the one before it fell.
        is_base = key == "old" and bool(seen.frame.sides) and seen.frame.slots.has("remain", "kept", "fall")
        if at + 1 in _starts(seen) and seen.words[at].text.lower() in OF_PEOPLE and not is_base:
            yield at, at + 1
        start = at + 2 if seen.key(at + 1) in DETERMINERS else at + 1
        opens = key in _INTO_GROUPS or key == "many" or key == "of" and seen.key(at - 1) in _SHARES
        if opens and seen.is_plain(start) and seen.keys[start] in _AGES:
            noun = seen.words[start + 1].text.lower() if start + 1 < len(seen.words) else ""
            if noun.endswith("s") and noun not in ("numbers", "parts", "terms", "amounts", "steps", "sums"):
                yield at, start + 1


_SHARES = frozenset("share percentage part portion proportion fraction percent % number majority".split())
_AGES = frozenset("small smaller large larger big bigger young younger old older rich richer poor poorer".split())


def _by_people(seen: Seen) -> _Spans:
    """People as those who do it: after a member ("Chinese students"), or after the verb or "by"."""
    if not ASKER.isdisjoint(seen.keys):
        return
    for at, key in enumerate(seen.keys):
        if key not in _DOERS or not seen.is_plain(at) or seen.words[at].text in seen.frame.measure.verbs:
            continue
        before = at - 1
        while seen.is_plain(before) and (seen.keys[before] in DETERMINERS or seen.keys[before] in _ADJECTIVES):
            before -= 1
        if before in seen.members or seen.key(before) in ("did", "do", "does", "doe", "has", "have", "had", "by"):
            yield max(before, 0), at


def _others(seen: Seen) -> _Spans:
    """Others than the one named: "China's rival", and "its rival" where there are more than two."""
    for at, key in enumerate(seen.keys):
        if key not in OTHERS or not seen.is_plain(at) or at + 1 in _starts(seen):
            continue
        before = at - 1
        while seen.is_plain(before) and (seen.keys[before] in _ADJECTIVES | _NEAR or _is_cue(seen, before)):
            before -= 1
        owner = seen.words[before].text if before in seen.members else ""
        is_owned = owner.endswith(("'s", "’s", "s'", "s’"))
        if is_owned or not owner and not seen.frame.sides and seen.key(before) in _OWNING:
            yield before, at


_NEAR = frozenset("main big closest nearest chief arch fierce biggest strongest only".split())
_OWNING = frozenset("its their the a his her and other another some".split())


def _starts(seen: Seen) -> set[int]:
    return {each.at[0] for each in seen.frame.slots.named}


def _everybody(seen: Seen) -> _Spans:
    """Everybody, held against whom nothing is given."""
    if not seen.frame.sides:
        return
    for at, key in enumerate(seen.keys):
        if key not in EVERYBODY:
            continue
        before = at - 1
        while seen.key(before) in ("the", "of"):
            before -= 1
        over = seen.key(before)
        is_held = seen.is_plain(at) and over in ("over", "ahead", "behind", "against", "versus", "vs")
        if is_held and (key != "all" or not seen.bound.intersection(range(at + 1, at + 4))):
            yield at - 1, at


_PLACES = frozenset(("online", "offline"))


def _online(seen: Seen) -> _Spans:
    """The one adverb of place that is no name: "the lead online"."""
    for at, key in enumerate(seen.keys):
        is_name = not seen.is_plain(at) or seen.key(at + 1) in REPORT_PIECES | {"version", "source"}
        if key in _PLACES and not is_name and ASKER.isdisjoint(seen.keys):
            yield at, at


def _narrower_things(seen: Seen) -> _Spans:
    """Things of a narrower kind than those counted ("language models" of all models)."""
    measure = seen.frame.measure
    if not measure.each:
        return
    known = set(" ".join((measure.name, measure.definition, measure.phrase)).lower().split())
    named = {at for each in seen.frame.slots.scan.measures if each.sense.id == measure.id for at in each.at}
    for each in seen.frame.slots.scan.names:
        last = each.at[-1]
        is_kind = each.sense.kind == "subject" and len(each.at) > 1 and seen.keys[last] == measure.each
        if is_kind and any(seen.keys[at] not in known and at not in named for at in each.at[:-1]):
            yield each.start, last


#: Each with the words without any of which it finds nothing.
_FINDERS: tuple[tuple[frozenset[str], Callable[[Seen], _Spans]], ...] = (
    (_ADJECTIVES, _narrowed),
    (_SIZES, _sized),
    (SIMPLE, _simpler),
    (frozenset(("plus",)), _plus),
    (_ADJECTIVES | {"many"}, _said_of),
    (frozenset(("many", "of")), _before_counted),
    (_INTO_GROUPS, _grouped),
    (_AGES | OF_PEOPLE, _of_a_size),
    (_DOERS, _by_people),
    (OTHERS, _others),
    (EVERYBODY, _everybody),
    (_PLACES, _online),
)
