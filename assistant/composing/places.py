"""The places that one member has in the order of all, at several times."""

from __future__ import annotations

from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.terms import ends, value_at
from assistant.composing.whens import When
from assistant.operations.query import Query

_WAYS = {"fall": "above", "rise": "below"}


def change_of_place(frame: Frame) -> Query:
    """The places of the one named at the start and at the end of a time, one beside the other."""
    return Query("places", _both(frame))


def claimed_change(frame: Frame) -> Query:
    """Whether the one named moved up, or down, in the order of all: the first place is the highest."""
    start, end = _both(frame)
    way = next((relation for cue, relation in _WAYS.items() if frame.slots.has(cue)), "")
    if not way:
        raise Declined("out_of_scope", "The question does not say which way its place moved.")
    return Query("compare", (end, start), relation=way)


def _both(frame: Frame) -> tuple[Query, Query]:
    axis = frame.axis
    member = frame.slots.members(axis)[0]
    start, end = ends(frame, {**frame.fixed(axis), axis: member})
    times = [cell.fact.period for cell in (start, end)]
    orders = [frame.series(value_at(frame, When(time, "", -1)).build, named=False) for time in times]
    shared = {entry.key for entry in orders[0]} & {entry.key for entry in orders[1]}
    # A place among others than before would be no change of place.
    one, other = (
        Query(
            "place number",
            (Query("rank", tuple(entry for entry in order if entry.key in shared), relation="max"),),
            label=time.label if time else "",
            key=member,
        )
        for order, time in zip(orders, times, strict=True)
    )
    return one, other
