"""The checks that figures of all years together and of one of them are not taken for each other."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.composing.frame import Frame
from assistant.composing.open_spans import adds_over_years, is_amount, stretch
from assistant.composing.outcomes import Declined
from assistant.composing.terms import moves
from assistant.facts import Fact
from assistant.operations.query import Query
from assistant.reading.cumulative import asks_all_years, is_cumulative


def check_years_together(frame: Frame, query: Query, facts: Sequence[Fact]) -> None:
    """Decline if several years together are asked for ("cumulative, through 2024") and a year alone is told."""
    _check_stretch(frame, query, facts)
    _check_moves_beside(frame)
    _check_year_asked(frame, query)
    if is_cumulative(frame.measure) or not asks_all_years(frame.slots):
        return
    periods = {fact.period for fact in facts}
    if len(periods) == 1 and all(period is not None and period.grain == "year" for period in periods):
        raise Declined("no_such_period", "The report counts it year by year; ask for the sum of some years.")


#: Operations that run from one time to another, or through all times.
OVER_TIME = frozenset(
    (
        *("change", "fall", "relative change", "relative fall", "remaining", "ratio", "growth a year"),
        *("trend", "trends", "dates", "first to", "overtaking"),
    )
)


def _check_stretch(frame: Frame, query: Query, facts: Sequence[Fact]) -> None:
    """Decline if what is counted since, before or up to a year is told with the figure of one year."""
    span = stretch(frame) if is_amount(frame.measure) else None
    if span is None or span.way == "until" and not adds_over_years(frame.measure):
        return
    periods = {fact.period for fact in facts if fact.period}
    is_of_one = len(periods) == 1 and all(period.grain == "year" for period in periods)
    if is_of_one and OVER_TIME.isdisjoint(part.operation for part in query.within()):
        raise Declined("no_such_period", "The report gives the number of one year, not of all that time.")


def _check_moves_beside(frame: Frame) -> None:
    """Decline if it is asked how something moved in years counted from another ("the two years after 2021")."""
    dated = frame.slots.periods
    is_beside = len(dated) == _TWO and frame.keys[dated[0].at[-1]] == "year" and dated[0].at[-1] + 1 == dated[1].at[0]
    if is_beside and moves(frame):
        raise Declined("no_such_period", "Name the two years from which and to which it moved.")


_TWO = 2


def _check_year_asked(frame: Frame, query: Query) -> None:
    """Decline if the year of the most is asked for ("in which year did states pass the most?") and a member is told."""
    if query.operation != "name" or "year" not in frame.keys or frame.slots.periods:
        return
    at = frame.keys.index("year")
    is_asked = at == 0 or frame.keys[at - 1] in ("which", "what")
    members = frame.cube.pack.members
    if is_asked and any(part.key in members for each in query.operands for part in each.operands):
        raise Declined("unlike", "There is a figure for each of them, and none for all of them in each year.")


def check_spans(frame: Frame, facts: Sequence[Fact]) -> None:
    """Decline what holds all up to one year against all up to another, where no such years are named ("since 2013")."""
    spans = {fact.period for fact in facts if fact.period is not None and fact.period.grain == "range"}
    if len(spans) > 1 and len({each.start for each in spans}) == 1:
        named = {each.period.end for each in frame.slots.periods}
        if not named.issuperset(each.end for each in spans):
            raise Declined("no_such_period", "The report gives it for all these years together, not for each of them.")
