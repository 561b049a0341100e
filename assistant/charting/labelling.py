"""Which values are written beside their points where there is no room for all, and on which side."""

from __future__ import annotations

from assistant.charting.chart import Chart, Mark


def telling_order(chart: Chart) -> list[Mark]:
    """The marks whose values are written beside them where there is room, the most telling ones first."""
    first = [series[0] for series in chart.series]
    ends = [
        mark
        for series in chart.series
        for mark in (max(series, key=lambda mark: mark.value), min(series, key=lambda mark: mark.value))
    ]
    if chart.has_one_series:
        return list(dict.fromkeys([*first, chart.marks[-1], *ends, *chart.marks]))
    # The last value of each of several series stands with its name.
    last = {series[-1] for series in chart.series}
    return [mark for mark in dict.fromkeys([*first, *ends]) if mark not in last]


def sides_of(chart: Chart, mark: Mark) -> tuple[int, ...]:
    """Where the label of a mark may stand: -1 above it, 1 below it.

    Among several series only where no other stands there at that time, so that nobody takes it for the other's.
    """
    if chart.has_one_series:
        return (-1, 1)
    values = [other.value for other in chart.marks if other.day == mark.day]
    return tuple(side for side, end in ((-1, max(values)), (1, min(values))) if mark.value == end)
