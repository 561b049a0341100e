"""What is drawn, whoever draws it: the marks of a chart with their names, times, values and labels, and its words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from assistant.errors import AssistantError
from assistant.tuples import NamedTuple

#: Bars compare, lines follow a series over time, slopes show what became of things between two times.
Kind = Literal["bars", "lines", "slope"]


class Mark(NamedTuple):
    """One figure of a chart."""

    #: What the figure is of, as far as that differs within the chart: "MMLU".
    name: str
    #: The period as it is printed, and the day that it ends on, counted from the year 1; None where it names no time.
    period: str
    day: int | None
    #: The value in the unit of the chart, and the upper end of a range.
    value: Decimal
    high: Decimal | None
    #: The value as it is printed, with what the report says of it: "about 3", "17.5 %".
    label: str
    #: Whether the answer names it among others: the largest of them, those that pass a mark.
    stands_out: bool = False

    @property
    def top(self) -> Decimal:
        """The value, or the upper end of a range."""
        return self.value if self.high is None else self.high


class Chart(NamedTuple):
    """A chart of the figures that an answer stands on."""

    kind: Kind
    #: The reading of the question in the report's terms.
    title: str
    #: What is measured, and what all marks have in common.
    subtitle: str
    #: The unit of all values, as the title of an axis: "million US dollars"; "" where the report names none.
    unit: str
    #: Bars from the largest to the smallest; else by series and time.
    marks: tuple[Mark, ...]
    source: str
    #: The chart in words, for people who do not see it.
    alt: str
    #: Which points of lines are not exact: there is not always room for what the report says of them.
    note: str = ""

    @property
    def series(self) -> tuple[tuple[Mark, ...], ...]:
        """The marks of each name, in order of time."""
        found: dict[str, list[Mark]] = {}
        for mark in self.marks:
            found.setdefault(mark.name, []).append(mark)
        return tuple(tuple(marks) for marks in found.values())

    @property
    def periods(self) -> tuple[tuple[int, str], ...]:
        """The days on which there are figures with their periods, in order of time."""
        return tuple(sorted({mark.day: mark.period for mark in self.marks if mark.day is not None}.items()))

    @property
    def has_one_series(self) -> bool:
        """Whether all marks have one name."""
        return len({mark.name for mark in self.marks}) == 1


class NoChart(NamedTuple):
    """Why nothing can be drawn from an answer, as a sentence."""

    why: str


class ChartError(AssistantError):
    """A chart cannot be written: the ending of its file, or a library that is not installed."""


class UnwritableError(ChartError):
    """A chart cannot be written where it should be."""


#: Two figures of a series are neighbours if no more than so many steps lie between them.
_STEPS = 1.5


def runs(chart: Chart) -> tuple[tuple[Mark, ...], ...]:
    """The stretches of the series of a chart without a gap: where a figure is missing, the line ends."""
    step = _step([day for day, _ in chart.periods])
    found: list[tuple[Mark, ...]] = []
    for series in chart.series:
        stretch = [series[0]]
        for mark in series[1:]:
            if step and (mark.day or 0) - (stretch[-1].day or 0) > _STEPS * step:
                found.append(tuple(stretch))
                stretch = []
            stretch.append(mark)
        found.append(tuple(stretch))
    return tuple(found)


def _step(days: Sequence[int]) -> int:
    """The days from one time of a chart to the next, if nothing is missing; 0 where the times keep no pace.

    Years do: of 2013, 2014 and 2018 three are missing. A poll of June, one of October and one of May do not.
    """
    steps = [later - earlier for earlier, later in pairwise(days)]
    shortest = min(steps, default=0)
    ends = {date.fromordinal(day).timetuple()[1:3] for day in days}
    regular = sum(step <= _STEPS * shortest for step in steps)
    return shortest if len(ends) == 1 or regular * 2 >= len(steps) else 0
