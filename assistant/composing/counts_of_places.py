"""How many of a set are asked for: the small number beside an extreme, or beside the noun of what is ranked."""

from __future__ import annotations

from assistant.composing.frame import Frame
from assistant.utterance.amounts import Given


def places_at(frame: Frame, at: int) -> int:
    """The small number right beside an extreme ("the two largest", "top three"); 0 if there is none."""
    for given in frame.slots.amounts:
        if is_count(given) and abs(given.place - at) <= 2 and not _counts_others(frame, given):
            return int(given.number)
    return 0


def _counts_others(frame: Frame, given: Given) -> bool:
    """Whether a number counts something that is not on the axis ("the two countries")."""
    follows = given.at[-1] + 1
    if _counts_sides(frame, given):
        return True
    nouns = {
        each.sense.id for each in frame.slots.scan.names if each.sense.kind == "dimension" and each.start == follows
    }
    # A noun may be that of several dimensions ("sector").
    return bool(nouns) and frame.axis not in nouns


def _counts_sides(frame: Frame, given: Given) -> bool:
    """Whether "the two" are the sides of a lead, of whom one thing is asked ("on which test are the two closest?")."""
    at, words = given.place, frame.slots.scan.words
    is_subject = at > 2 and frame.keys[at - 1] == "the" and frame.keys[at - 2] in _BEING
    asked = frame.keys[at - 3] not in ("which", "what") and words[at - 3].text.lower() == frame.keys[at - 3]
    return bool(frame.sides) and given.number == _SIDES and is_subject and asked


_SIDES = 2
_BEING = frozenset("is are was were did do does have has had".split())


def how_many(frame: Frame) -> int:
    """The small number beside an extreme or a noun of the axis ("top two", "the three lowest"); 0 if there is none."""
    anchors = [at for meaning in ("max", "min") for at in frame.slots.cues.get(meaning, ())]
    nouns = [each.at[0] - 1 for each in frame.slots.nouns if each.dimension == frame.axis]
    for given in frame.slots.amounts:
        if (
            is_count(given)
            and not _counts_others(frame, given)
            and not _is_size(frame, given)
            and (any(abs(given.place - at) <= 2 for at in anchors) or given.place in nouns)
        ):
            size = len(frame.along(frame.axis)) if frame.axis else 0
            if size == 0 or int(given.number) < size + (given.place - 1 in anchors):
                return int(given.number)
    return 0


def size_said(frame: Frame) -> int:
    """The number of things of which one is asked for ("which of the three is largest?"); 0 if none is said."""
    sizes = [int(given.number) for given in frame.slots.amounts if is_count(given) and _is_size(frame, given)]
    return sizes[0] if len(sizes) == 1 and not any(map(frame.slots.members, frame.free)) else 0


def _is_size(frame: Frame, given: Given) -> bool:
    """Whether a number says of how many one is asked for, and not how many are asked for ("of the three largest")."""
    at, keys = given.place, frame.keys
    places = 1 if at and keys[at - 1] in ("first", "last") else 0
    after = given.at[-1] + 1
    noun = next((each for each in frame.slots.nouns if each.at[0] == after), None)
    after = noun.at[-1] + 1 if noun is not None else after
    is_end = bool(places) or after >= len(keys) or keys[after] in _VERBS
    return keys[at - 2 - places : at - 1 - places] == ("of",) and keys[at - 1 - places] in _THE and is_end


_VERBS = frozenset("is are was were has have had does did do fell rose grew shrank made make ? , .".split())
_THE = frozenset("the these those all".split())


def is_count(given: Given) -> bool:
    """Whether a number can say how many: small, whole and bare."""
    return given.is_bare and given.number == int(given.number) and 1 < given.number < 20
