"""The check that what is asked for of all years together is no figure of one of them."""

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
