"""The claim that one is among the first few of an order: "among the three countries with the most"."""

from __future__ import annotations

from assistant.composing.counts_of_places import is_count
from assistant.composing.ends import sense_of
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.sets import entries
from assistant.operations.query import Query
from assistant.utterance.amounts import Given

#: What stands before the number of the first few.
_AMONG = frozenset("among amongst one belong rank in within part".split())
#: How far before it.
_WIDE = 4


def among_first(frame: Frame) -> Query | None:
    """Whether the one that is named is among the first few; None if that is not claimed.

    Declines where it is said to be among the first and not among how many.
    """
    slots, keys = frame.slots, frame.keys
    members = slots.members(frame.axis) if frame.axis else ()
    if len(members) != 1 or not slots.has("max", "min") or slots.has("fall", "rise", "change", "more", "fewer"):
        return None
    given = next((each for each in slots.amounts if _counts_places(frame, each)), None)
    if given is None:
        if ("among" in keys or "amongst" in keys) and not slots.amounts and _is_in_plural(frame):
            raise Declined("out_of_scope", "The question does not say among how many.")
        return None
    over = entries(frame, named=False)
    if members[0] not in {entry.key for entry in over}:
        frame.line({**frame.fixed(frame.axis), frame.axis: members[0]})
    best = Query("top", over, count=int(given.number), relation=sense_of(frame))
    return Query("is among", (best,), key=members[0], label=frame.label(members[0]), relation=best.relation)


def _counts_places(frame: Frame, given: Given) -> bool:
    before = frame.keys[max(0, given.place - _WIDE) : given.place]
    is_bare = not given.unit.base and given.number == int(given.number) and given.number > 1
    is_small = is_count(given) or is_bare and frame.keys[given.place - 1] == "top"
    return is_small and not _AMONG.isdisjoint(before)


def _is_in_plural(frame: Frame) -> bool:
    """Whether a noun of the axis stands there in the plural."""
    words = frame.slots.scan.words
    named = [each for each in frame.slots.scan.names if each.sense.kind == "dimension" and each.sense.id == frame.axis]
    return any(words[each.at[-1]].text.lower().endswith("s") for each in named)
