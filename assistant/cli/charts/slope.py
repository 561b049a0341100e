"""What became of things between two times, in a terminal: a line each from the value before to the value after."""

from __future__ import annotations

from assistant.charting.chart import Chart
from assistant.charting.scale import extent, kept_apart
from assistant.cli.answer_layout import shown
from assistant.cli.charts.canvas import Canvas
from assistant.cli.charts.legend import listed_series
from assistant.cli.charts.plane import Plane
from assistant.cli.charts.signs import colour_of, sign_of, signs_of
from assistant.cli.environment import Environment
from assistant.cli.layout import STRONG, cells

_LOWEST, _ROWS_EACH = 9, 4
#: The part of a line that names may take; longer ones stand below their values.
_NAMES = 0.5
#: A wider slope looks flat.
_WIDEST = 48


def slope(chart: Chart, environment: Environment, *, width: int) -> list[str]:
    """The lines of a chart of slopes."""
    signs = signs_of(environment)
    before, after = zip(*chart.series, strict=True)
    left = [shown(mark.label, environment) for mark in before]
    right = _told(chart, environment, is_beside=True)
    is_beside = max(map(cells, right)) <= width * _NAMES
    right = right if is_beside else _told(chart, environment, is_beside=False)
    height = max(_LOWEST, _ROWS_EACH * len(left) + 1)
    start = max(map(cells, left)) + (3 if len(left) > 1 else 1)
    end = min(start + _WIDEST, width - max(map(cells, right)) - (4 if len(left) > 1 else 2))
    canvas = Canvas(width, height + 2, signs)
    plane = Plane(start, end, 0, height - 1, (before[0].day or 0, after[0].day or 0), extent(chart))
    heads = [shown(mark.period, environment) for mark in (before[0], after[0])]
    canvas.put(0, max(0, start + 1 - cells(heads[0])), heads[0], STRONG)
    canvas.put(0, min(end, width - cells(heads[1])), heads[1], STRONG)
    rows = [
        kept_apart([plane.row(mark.value) for mark in marks], gap=1, low=0, high=height - 1)
        for marks in (before, after)
    ]
    for at, (first, last) in enumerate(zip(before, after, strict=True)):
        (row, column), (last_row, last_column) = plane.place(first), plane.place(last)
        canvas.line((row + 2, column), (last_row + 2, last_column), colour_of(at))
    for at, (first, last) in enumerate(zip(before, after, strict=True)):
        for mark in (first, last):
            row, column = map(round, plane.place(mark))
            canvas.put(row + 2, column, sign_of(signs, at), colour_of(at))
        places = [round(side[at]) + 2 for side in rows]
        for place, mark, column in ((places[0], first, start - 2), (places[1], last, end + 2)):
            if place != round(plane.row(mark.value)) + 2:
                # A label that had to move away from its point shows by the sign which one it belongs to.
                canvas.put(place, column, sign_of(signs, at), colour_of(at))
        canvas.put(places[0], start - (3 if len(left) > 1 else 1) - cells(left[at]), left[at])
        canvas.put(places[1], end + (4 if len(left) > 1 else 2), right[at])
    below = [] if is_beside else listed_series(chart, environment, signs)
    return [*canvas.rows(environment), *below]


def _told(chart: Chart, environment: Environment, *, is_beside: bool) -> list[str]:
    """The values after, with the names behind them where they fit beside the slope."""
    values = [shown(series[-1].label, environment) for series in chart.series]
    if chart.has_one_series or not is_beside:
        return values
    broad = max(map(cells, values))
    names = [shown(series[-1].name, environment) for series in chart.series]
    return [f"{value}{' ' * (broad - cells(value))}  {name}" for value, name in zip(values, names, strict=True)]
