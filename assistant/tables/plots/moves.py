"""What of a chart moved most, and whether it rose or fell."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from assistant.operations.wording import listed
from assistant.tables.outcome import Found
from assistant.tables.plots.chart import Chart
from assistant.tables.plots.tokens import Token
from assistant.tables.records.columns import Column
from assistant.units import plain

_BOTH = 2


def moved_most(chart: Chart, column: Column, names: Sequence[Token], way: str) -> Found | None:
    """The name, or the time, with the largest move of a kind: up, down, or any; None where that is not clear."""
    timed = _timed(chart)
    if timed is None:
        return None
    others = [name for name in names if name.dimension != timed.at]
    times = [name for name in names if name.dimension == timed.at]
    if column.at == timed.at:
        rows = _in_order(chart, timed, [row for row in chart.rows if all(row in name.rows for name in others)])
        if times or len(others) > 1 or rows is None:
            return None
        steps = pairwise(rows)
        return _largest(chart, {chart.name(timed, row): (before, row) for before, row in steps}, way)
    if others or len(times) not in (0, _BOTH):
        return None
    ends: dict[str, tuple[int, int]] = {}
    spans: dict[str, Decimal] = {}
    for name in chart.names(column, chart.rows):
        own = _in_order(chart, timed, [row for row in chart.rows if chart.name(column, row) == name])
        if own is None:
            return None
        if times:
            own = [row for row in own if any(row in time.rows for time in times)]
        if len(own) < _BOTH or times and len(own) != _BOTH:
            return None
        ends[name] = (own[0], own[-1])
        spans[name] = max(map(chart.number, own)) - min(map(chart.number, own))
    found = _largest(chart, ends, way)
    if found is None or way == "any" and not times and found.value != max(spans, key=lambda name: spans[name]):
        # What lies farthest apart at the ends need not have moved most.
        return None
    return found


def _largest(chart: Chart, ends: dict[str, tuple[int, int]], way: str) -> Found | None:
    """The name whose numbers moved most from the first to the second."""
    moves = {name: chart.number(end) - chart.number(start) for name, (start, end) in ends.items()}
    sizes = {name: abs(size) if way == "any" else size if way == "up" else -size for name, size in moves.items()}
    best = max(sizes.values(), default=Decimal(0))
    chosen = tuple(name for name, size in sizes.items() if size == best)
    if best <= 0 or len(chosen) > 1:
        return None
    leaves = tuple(chart.cell(row) for row in ends[chosen[0]])
    return Found(0.8, value=chosen[0], headline=f"{chosen[0]}: {plain(moves[chosen[0]])}.", leaves=leaves)


def direction(chart: Chart, names: Sequence[Token]) -> Found | None:
    """Whether numbers rose or fell, from the first time to the last or between two that are named."""
    timed = _timed(chart)
    if timed is None:
        return None
    others = [name for name in names if name.dimension != timed.at]
    times = [name for name in names if name.dimension == timed.at]
    rows = _in_order(chart, timed, [row for row in chart.rows if all(row in name.rows for name in others)])
    if rows is None or len(times) not in (0, _BOTH) or len(others) > 1:
        return None
    if times:
        rows = [row for row in rows if any(row in time.rows for time in times)]
    if len(rows) < _BOTH or times and len(rows) != _BOTH or chart.number(rows[0]) == chart.number(rows[-1]):
        return None
    value = "increase" if chart.number(rows[-1]) > chart.number(rows[0]) else "decrease"
    told = listed(tuple(f"{plain(chart.number(row))} ({chart.name(timed, row)})" for row in (rows[0], rows[-1])))
    leaves = (chart.cell(rows[0]), chart.cell(rows[-1]))
    return Found(0.8, value=value, headline=f"{value.capitalize()}: {told}.", leaves=leaves)


def _timed(chart: Chart) -> Column | None:
    timed = [column for column in chart.dimensions if column.kind == "time"]
    return timed[0] if len(timed) == 1 else None


def _in_order(chart: Chart, timed: Column, rows: Sequence[int]) -> list[int] | None:
    """Rows by their times; None where two are of one."""
    times = {row: time for row in rows if (time := chart.period(timed, row)) is not None}
    starts = [time.start for time in times.values()]
    if len(times) != len(rows) or len(set(starts)) != len(starts):
        return None
    return sorted(rows, key=lambda row: times[row].start)
