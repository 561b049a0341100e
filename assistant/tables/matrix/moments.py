"""The periods whose cells an operation over a matrix takes: those named, those between, the one before."""

from __future__ import annotations

from assistant.periods import Period
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.picking import columns_at
from assistant.tables.matrix.spans import before, ends_of_change, inside
from assistant.tables.matrix.wanted import Wanted


def times_wanted(frame: Frame, wants: Wanted, parts: int) -> tuple[Period, ...]:
    """The periods at which cells are wanted, for so many operands."""
    if wants.is_span and wants.operation in (
        "average",
        "average difference",
        "difference of averages",
        "sum",
        "value",
    ):
        return inside(frame, wants.periods) or wants.periods
    if wants.operation in ("change", "percent change", "difference of percent changes") and (
        parts == 1 or len(wants.periods) > 1
    ):
        return ends_of_change(frame, wants.periods) or wants.periods
    quarters = quarters_of(frame, wants) if parts == 1 and wants.operation in ("average", "sum") else ()
    if quarters:
        return quarters
    is_mean = wants.operation == "average" and parts == 1 or wants.operation == "difference of averages"
    if is_mean and len(wants.periods) == 1 and frame.time_axis == "columns":
        earlier = before(frame, wants.periods[0])
        return (earlier, wants.periods[0]) if earlier else wants.periods
    if wants.operation in ("average", "sum") and not wants.periods and parts == 1:
        return frame.times
    if wants.operation in ("average difference", "difference of averages") and not wants.periods:
        return frame.times
    return wants.periods


def quarters_of(frame: Frame, wants: Wanted) -> tuple[Period, ...]:
    """The four parts of the one year that is asked for, where a matrix prints these and no whole year; else none."""
    if frame.time_axis != "columns" or len(wants.periods) != 1 or wants.periods[0].grain != "year":
        return ()
    columns = [frame.table.columns[at] for at in columns_at(frame, wants.periods[0])]
    times = tuple(sorted({column.period for column in columns if column.period}))
    are_parts = all(time.grain != "year" for time in times) and not any(column.is_total for column in columns)
    return times if are_parts and len(times) == _QUARTERS else ()


#: A year has so many quarters.
_QUARTERS = 4
