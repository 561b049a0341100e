"""The checks that figures of all years together and of one of them are not taken for each other."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.facts import Fact
from assistant.reading.cumulative import asks_all_years, is_cumulative


def check_years_together(frame: Frame, facts: Sequence[Fact]) -> None:
    """Decline if all up to a year is asked for ("cumulative, through 2024") and each figure is that of a year alone."""
    if is_cumulative(frame.measure) or not asks_all_years(frame.slots):
        return
    periods = {fact.period for fact in facts}
    if len(periods) == 1 and all(period is not None and period.grain == "year" for period in periods):
        raise Declined("no_such_period", "The report counts it year by year; ask for the sum of some years.")


def check_spans(frame: Frame, facts: Sequence[Fact]) -> None:
    """Decline what holds all up to one year against all up to another, where no such years are named ("since 2013")."""
    spans = {fact.period for fact in facts if fact.period is not None and fact.period.grain == "range"}
    if len(spans) > 1 and len({each.start for each in spans}) == 1:
        named = {each.period.end for each in frame.slots.periods}
        if not named.issuperset(each.end for each in spans):
            raise Declined("no_such_period", "The report gives it for all these years together, not for each of them.")
