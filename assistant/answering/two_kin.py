"""Two answers of one survey held against each other: "by how many points does opposition exceed support?"."""

from __future__ import annotations

from itertools import combinations

from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined, Open
from assistant.composing.pairs import larger_first
from assistant.operations.query import NotComputableError, Query, Result
from assistant.operations.table import evaluate
from assistant.reading.narrowing import narrowed
from assistant.reading.slots import Slots
from assistant.reading.understanding import Understanding, near_readings
from assistant.utterance.forms import is_claim
from assistant.utterance.words import phrase_key

_NAMING = ("measure", "head")
#: Cues with which a distance is asked for, and those that may not be there beside them.
_APART = ("difference", "points", "more", "fewer", "ahead", "behind")
_OTHERWISE = ("ratio", "percent", "relative", "sum", "mean", "median", "max", "min", "rank", "rise", "fall", "change")
#: How much less well than the best the two may fit, how many words they share by name, and how many each has alone.
_FARTHER, _SHARED, _ALONE = 8, 2, 2


def apart(understanding: Understanding) -> Result | None:
    """The difference of the two measures that a question names by a word or two, or whether the one is more."""
    best = understanding.readings[0]
    if not best.has(*_APART) or best.has(*_OTHERWISE):
        return None
    if is_claim(understanding.scan) and (
        best.amounts or not (best.has("more") and best.has("than")) or best.has("not")
    ):
        return None
    if any(len(best.members(each)) > 1 for each in best.measure.dimensions):
        # It is these two that are held against each other.
        return None
    readings = [each for each in near_readings(understanding, _FARTHER) if each.named_words]
    for one, other in combinations(readings, 2):
        is_of_same = bool(_naming(one) & _naming(other) or one.named)
        if is_of_same and _are_kin(one, other) and _own(one, other) and _own(other, one) and _explain_all(one, other):
            return _difference(understanding, *sorted((one, other), key=lambda each: _place(each, one, other)))
    return None


def _are_kin(one: Slots, other: Slots) -> bool:
    mine, theirs = one.measure, other.measure
    if (mine.unit, mine.dimensions, mine.between) != (theirs.unit, theirs.dimensions, None):
        return False
    names = set(phrase_key(mine.name)) - _LIGHT, set(phrase_key(theirs.name)) - _LIGHT
    is_alike = len(names[0] & names[1]) >= _SHARED and max(len(names[0] - names[1]), len(names[1] - names[0])) <= _ALONE
    same = {each.member for each in one.named} == {each.member for each in other.named}
    return is_alike and same and one.periods == other.periods and len(one.periods) < _PAIR


_PAIR = 2
_LIGHT = frozenset("who that whom is are was were of about with to for in a an the".split())


def _own(one: Slots, other: Slots) -> list[int]:
    """The positions of words that name the one measure and not the other."""
    mine, theirs = (_naming(each) for each in (one, other))
    return sorted(mine - theirs)


def _naming(slots: Slots) -> set[int]:
    mentions = slots.scan.measures
    return {
        at for each in mentions if each.sense.id == slots.measure.id and each.sense.kind in _NAMING for at in each.at
    }


def _place(slots: Slots, one: Slots, other: Slots) -> int:
    return _own(slots, other if slots is one else one)[0]


def _explain_all(one: Slots, other: Slots) -> bool:
    """Whether what the one leaves over names the other."""
    return set(one.unexplained) <= _naming(other) and set(other.unexplained) <= _naming(one)


def _difference(understanding: Understanding, first: Slots, second: Slots) -> Result | None:
    """The first less the second, or as the question or claim says; None where one of them has no figure."""
    cube, found = understanding.library.cube, []
    for each in (first, second):
        frame = Frame(narrowed(each._replace(unexplained=()), cube), cube)
        try:
            found.append(frame.figure())
        except (Declined, Open):
            return None
    left, right = found
    if left.fact is None or right.fact is None or left.fact.period != right.fact.period:
        return None
    try:
        if is_claim(first.scan):
            return evaluate(Query("compare", (left, right), relation="above"))
        if first.has("fewer", "behind"):
            return evaluate(Query("difference", (right, left)))
        pair = (left, right) if first.has("more", "ahead") else larger_first((left, right))
        return evaluate(Query("difference", pair))
    except NotComputableError:
        return None
