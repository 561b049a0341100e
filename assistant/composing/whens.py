"""The times that a question names, and which periods of the report they mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from assistant.composing.outcomes import Declined
from assistant.periods import Period


class When(NamedTuple):
    """A time that a question names: a period, or the first or the latest that there is."""

    period: Period | None
    #: "first", "latest", "since" (from that period on) or "".
    end: str
    place: int


def is_narrower(one: When, other: When) -> bool:
    """Whether a time only says another more exactly ("last year, 2024": the first is told by the second)."""
    if one.period is None or other.period is None or one == other or other.end:
        return False
    wider = other.period.start <= one.period.start and one.period.end <= other.period.end
    same = (one.period.start, one.period.end) == (other.period.start, other.period.end)
    return wider and (not same or one.place < other.place)


def is_meant(when: When, period: Period) -> bool:
    """Whether a period of the report is one that a named time means."""
    assert when.period is not None
    if when.end == "before":
        return period.end < when.period.start
    if when.end == "after":
        return period.start > when.period.end
    return when.period.contains(period)


def ends_meant(said: str, dates: Sequence[Period], *, is_rate: bool) -> tuple[str, ...]:
    """The first or the latest date, or both, that a word means; "before the fall" says one only of two dates."""
    if said == "today" and is_rate:
        # "100 units today" is where a growth starts.
        return ()
    if said == "today":
        raise Declined("no_such_period", "The report does not tell of today.")
    if said in ("before the move", "after the move"):
        if len(dates) > 2:
            raise Declined("no_such_period", "The report gives it for several dates; say which is meant.")
        return ("first",) if said == "before the move" else ("latest",)
    return ("first", "latest") if said == "both" else (said,)


def is_end(whens: Sequence[When], end: str, dates: Sequence[Period]) -> bool:
    """Whether the one time stated is itself the first or latest date ("the most recent one, February 2025")."""
    if len(whens) != 1 or whens[0].end or not dates:
        return False
    return is_meant(whens[0], dates[0 if end == "first" else -1])
