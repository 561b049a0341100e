"""Whether "how many" is asked of those of whom a figure tells the share: people, or all that a share is of."""

from __future__ import annotations

from assistant.composing.frame import Frame
from assistant.english.persons import PERSONS, THINKING
from assistant.operations.query import Result
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
