"""Periods between two others, and before one, among those that a matrix prints."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.periods import Period
from assistant.tables.matrix.frame import Frame
from assistant.tables.times import agrees


def inside(frame: Frame, ends: Sequence[Period]) -> tuple[Period, ...]:
    """The printed periods from the first to the last of some, both included."""
    first, last = min(ends), max(ends)
    return tuple(
        time
        for time in frame.times
        if first.start <= time.start and time.end <= last.end or agrees(first, time) or agrees(last, time)
    )


def before(frame: Frame, period: Period) -> Period | None:
    """The printed period before one."""
    earlier = [time for time in frame.times if time.end < period.start or time.year < period.year]
    return earlier[-1] if earlier else None
