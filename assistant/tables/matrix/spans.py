"""Periods between two others, and before one, among those that a matrix prints."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.periods import Period
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.times_printed import near
from assistant.tables.times import agrees


def inside(frame: Frame, ends: Sequence[Period]) -> tuple[Period, ...]:
    """The printed periods from the first to the last of some, both included."""
    first, last = min(ends), max(ends)
    meant = [time for end in (first, last) for time in frame.times if agrees(end, time)]
    meant += [time for end in (first, last) for time in frame.times if not meant_by(meant, end) and near(end, time)]
    low = min([first.start, *(time.start for time in meant)])
    high = max([last.end, *(time.end for time in meant)])
    return tuple(time for time in frame.times if low <= time.start and time.end <= high)


def meant_by(times: Sequence[Period], asked: Period) -> bool:
    """Whether one of some printed periods is what is asked for."""
    return any(agrees(asked, time) for time in times)


def before(frame: Frame, period: Period) -> Period | None:
    """The printed period before one."""
    earlier = [time for time in frame.times if time.end < period.start or time.year < period.year]
    return earlier[-1] if earlier else None


def ends_of_change(frame: Frame, periods: Sequence[Period]) -> tuple[Period, ...]:
    """The two times between which something changes: the first and the last that are named, the one that is named and
    the printed one before it, or the first and the last of all; none where nothing is printed before."""
    if len(periods) > 1:
        return min(periods), max(periods)
    if periods:
        earlier = before(frame, periods[0])
        return (earlier, periods[0]) if earlier else ()
    return (frame.times[0], frame.times[-1]) if len(frame.times) > 1 else ()
