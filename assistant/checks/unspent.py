"""Words that carry meaning and that no part of a query used: an ordinal, a bound of time, what makes one of several."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.composing.ends import ordinal
from assistant.composing.filters import COMPARING
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.operations.query import Query
from assistant.utterance.amounts import Given

#: Operations that use the place of an ordinal, and those that give a time or take one that is bounded.
_PLACING = frozenset(("place", "places", "place number", "is order"))
_LASTING = frozenset(("time to multiply", "time between", "crossing", "first to"))
_SECOND = 2
#: Nouns for what is made of several, and the operations that give it.
_AGGREGATES = {"sum": frozenset(("sum",)), "average": frozenset(("mean", "per", "growth a year", "fact"))}


def check_spent(frame: Frame, parts: Sequence[Query], *, is_claim: bool) -> None:
    """Decline if a question has a place, a bounded time, a sum or a difference that no part of its query used."""
    names = {part.operation for part in parts}
    is_placed = not _PLACING.isdisjoint(names) or any(part.count <= -_SECOND for part in parts)
    if is_claim and not is_placed and frame.measure.unit.base and ordinal(frame) > 1:
        raise Declined("out_of_scope", "I did not understand which place is meant.")
    if is_claim and any(key in frame.keys and names.isdisjoint(uses) for key, uses in _AGGREGATES.items()):
        raise Declined("out_of_scope", "I did not understand what all of them together are held against.")
    if names == {"fact"} and "difference" in frame.keys and _asks_difference(frame):
        raise Declined("unlike", "The question names only one thing to compare.")
    if names.isdisjoint(_LASTING) and any(_is_bounded_time(frame, each) for each in frame.slots.amounts):
        raise Declined("out_of_scope", "I did not understand what took that long.")


def _asks_difference(frame: Frame) -> bool:
    """Whether a difference is asked for by that name, of what is none itself."""
    called = " ".join((frame.measure.name, frame.measure.phrase, *frame.measure.names)).lower()
    is_distance = bool(frame.measure.between) or any(noun in called for noun in _DISTANCES)
    return "difference" in frame.slots.cues and not is_distance


_DISTANCES = ("difference", "gap", "distance", "margin")


def _is_bounded_time(frame: Frame, given: Given) -> bool:
    """Whether a length of time is bounded ("in less than 8 months"), and is not only how long something went on."""
    is_time = given.unit.base in ("year", "month", "half year") and given.relation in COMPARING
    return is_time and frame.keys[given.at[0]] not in ("over", "within", "inside")


#: Words that ask how something went over time, and those that do so after "how" alone.
COURSES = frozenset("trend evolution evolve evolved trajectory progression develop developed".split())
_AFTER_HOW = frozenset("develop developed".split())


def asks_course(frame: Frame) -> bool:
    """Whether it is asked how something went, by a word that is none of the measure's own."""
    own = {at for each in frame.slots.scan.measures if each.sense.id == frame.measure.id for at in each.at}
    is_how = frame.keys[:1] == ("how",) and frame.keys[1:2] not in (("many",), ("much",))
    said = {key for at, key in enumerate(frame.keys) if key in COURSES and at not in own}
    said -= {key for key in said if (key, "chart") in pairwise(frame.keys)}
    return bool(said if is_how else said - _AFTER_HOW)
