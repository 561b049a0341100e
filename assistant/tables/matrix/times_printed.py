"""Where the times stand that the lines of a matrix print, so that those of one are found without looking at all."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from assistant.periods import OPEN, Period
from assistant.tables.table import Line
from assistant.tables.times import agrees, same_year
from assistant.tuples import NamedTuple

#: Grains of which a printed period of the same year is near enough.
_NEAR = ("year", "day", "edge", "range")


class TimesPrinted(NamedTuple):
    """The periods of some lines, each once, in order of their first days."""

    size: int
    periods: tuple[Period, ...]
    #: The lines of each.
    lines: tuple[tuple[int, ...], ...]
    starts: tuple[int, ...]
    #: The last day of each and of those before it.
    ends: tuple[int, ...]
    #: Year → the places of the periods that are of it.
    years: dict[int, tuple[int, ...]]
    #: The lines without a period.
    undated: tuple[int, ...]

    def agreeing(self, period: Period | None) -> list[int]:
        """The lines that agree with a period, else those of its year; all if there is no period."""
        if period is None:
            return list(range(self.size))
        found = [at for at in self._touching(period) if agrees(period, self.periods[at])]
        if found and period.grain == "year" and not any(self.periods[at] == period for at in found):
            # Parts of the year stand beside what has no time of its own, which may be of all of it.
            return sorted((*self._lines_of(found), *self.undated))
        if not found:
            years = (*self.years.get(period.year, ()), *self.years.get(period.year + 1, ()))
            found = [at for at in years if near(period, self.periods[at])]
            if period.grain == "day" and sum(1 for at in found if self.periods[at].grain == "day") > 1:
                # Of several days of a year none stands for another.
                found = []
        return sorted(self._lines_of(found))

    def _lines_of(self, places: Sequence[int]) -> list[int]:
        return [line for at in places for line in self.lines[at]]

    def _touching(self, period: Period) -> range:
        """The places among which are all periods that have a day in common with one."""
        first = bisect_left(self.ends, period.start)
        last = OPEN if period.grain == "since" else period.end
        return range(first, bisect_right(self.starts, last))


def times_printed(lines: Sequence[Line]) -> TimesPrinted:
    """The periods that some lines print, indexed."""
    found: dict[Period, list[int]] = {}
    undated = []
    for at, line in enumerate(lines):
        if line.period:
            found.setdefault(line.period, []).append(at)
        else:
            undated.append(at)
    periods = tuple(sorted(found))
    years: dict[int, list[int]] = {}
    for at, period in enumerate(periods):
        years.setdefault(period.year, []).append(at)
    return TimesPrinted(
        len(lines),
        periods,
        tuple(tuple(found[period]) for period in periods),
        tuple(period.start for period in periods),
        tuple(accumulate((_last_day(period) for period in periods), max)),
        {year: tuple(places) for year, places in years.items()},
        tuple(undated),
    )


def _last_day(period: Period) -> int:
    return OPEN if period.grain == "since" else period.end


def near(asked: Period, printed: Period) -> bool:
    """Whether a printed period is of the year that is asked for, or closes it."""
    return asked.grain in _NEAR and (same_year(asked, printed) or _closes(asked, printed))


#: Financial years of whole weeks end up to so many days after the year that they are called by.
_DAYS_AFTER = 110


def _closes(asked: Period, printed: Period) -> bool:
    """Whether a day in the first days of a January closes the year that is asked for."""
    return (
        asked.grain == "year"
        and printed.grain == "day"
        and printed.start - (asked.year + 1) * 10000 <= _DAYS_AFTER
        and (printed.year == asked.year + 1)
    )
