"""Series as lines in a terminal: points with their values, joined where no figure is missing between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.charting.chart import Chart, Mark, runs
from assistant.charting.labelling import sides_of, telling_order
from assistant.charting.scale import kept_apart
from assistant.cli.answer_layout import shown
from assistant.cli.charts.canvas import Canvas
from assistant.cli.charts.legend import listed_series
from assistant.cli.charts.plane import HEIGHT, Plane, draw_axes
from assistant.cli.charts.signs import Signs, colour_of, sign_of, signs_of
from assistant.cli.environment import Environment
from assistant.cli.layout import cells, painted

#: The part of a line that the names of series may take at their ends; longer ones stand below as a list.
_NAMES = 0.34


def lines(chart: Chart, environment: Environment, *, width: int) -> list[str]:
    """The lines of a chart of series."""
    signs = signs_of(environment)
    ends = [_end(series[-1], at, environment, signs) for at, series in enumerate(chart.series)]
    is_beside = not chart.has_one_series and max(map(cells, ends)) <= width * _NAMES
    margin = max(map(cells, ends)) + 1 if is_beside else 0
    canvas, plane = draw_axes(chart, environment, signs, width=width - margin)
    names = [series[0].name for series in chart.series]
    for run in runs(chart):
        colour = colour_of(names.index(run[0].name))
        for before, after in pairwise(run):
            canvas.line(plane.place(before), plane.place(after), colour)
    for at, series in enumerate(chart.series):
        for mark in series:
            _point(canvas, plane, mark, sign_of(signs, at), colour_of(at))
    told = {
        mark
        for mark in telling_order(chart)
        if _label(canvas, plane, mark, shown(mark.label, environment), sides_of(chart, mark))
    }
    rows = canvas.rows(environment)
    if is_beside:
        rows = _with_ends(rows, chart, plane, ends, environment, column=width - margin + 1)
    if not rows[0]:
        del rows[0]
    if is_beside:
        return rows
    if chart.has_one_series and {chart.marks[0], chart.marks[-1]} <= told:
        return rows
    return [*rows, *listed_series(chart, environment, signs)]


def _end(mark: Mark, at: int, environment: Environment, signs: Signs) -> str:
    return f"{sign_of(signs, at)} {shown(mark.name, environment)} {shown(mark.label, environment)}"


def _point(canvas: Canvas, plane: Plane, mark: Mark, sign: str, colour: str) -> None:
    row, column = plane.place(mark)
    canvas.put(round(row), round(column), sign, colour)


def _label(canvas: Canvas, plane: Plane, mark: Mark, label: str, sides: Sequence[int]) -> bool:
    """Whether there was room to write a value above its point or below it; over lines only where it has to be."""
    row, column = map(round, plane.place(mark))
    size = cells(label)
    start = max(plane.left - 1, min(column - size // 2, canvas.width - size))
    for of_lines in (True, False):
        for beside in sides:
            if row + beside < HEIGHT and canvas.is_free(row + beside, start, size, of_lines=of_lines):
                canvas.put(row + beside, start, label)
                return True
    return False


def _with_ends(
    rows: list[str], chart: Chart, plane: Plane, ends: Sequence[str], environment: Environment, *, column: int
) -> list[str]:
    """The rows with the name and the last value of each series behind them, near the end of its line."""
    wanted = [plane.row(series[-1].value) for series in chart.series]
    places = [round(place) for place in kept_apart(wanted, gap=1, low=0, high=HEIGHT - 1)]
    for at, (place, end) in enumerate(zip(places, ends, strict=True)):
        row = rows[place]
        named = painted(end[0], environment, style=colour_of(at)) + end[1:]
        rows[place] = f"{row}{' ' * (column - _length(row))}{named}"
    return rows


def _length(row: str) -> int:
    """How many places a painted row takes."""
    import re

    return cells(re.sub(r"\x1b\[[0-9;]*m", "", row))
