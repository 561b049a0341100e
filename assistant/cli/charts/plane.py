"""A field between two axes: which row a value has and which column a day, and the axes themselves."""

from __future__ import annotations

from decimal import Decimal

from assistant.charting.chart import Chart, Mark
from assistant.charting.scale import extent, not_touching, ticks
from assistant.cli.answer_layout import shown
from assistant.cli.charts.canvas import Canvas
from assistant.cli.charts.signs import Signs
from assistant.cli.environment import Environment
from assistant.cli.layout import QUIET, cells
from assistant.operations.wording import say_number
from assistant.tuples import NamedTuple

#: Rows of a field, and how many steps its axis has at most.
HEIGHT, _STEPS = 14, 6
#: So many columns are free beside the first and the last point.
_BESIDE = 2


class Plane(NamedTuple):
    """A field with the scales along its two sides, in rows and columns of a canvas."""

    #: The first column and the last of the points, and the rows of the largest and of the least value.
    left: int
    right: int
    top: int
    bottom: int
    days: tuple[int, int]
    values: tuple[Decimal, Decimal]

    def row(self, value: Decimal) -> float:
        """The row of a value."""
        low, high = self.values
        return self.bottom - float((value - low) / (high - low)) * (self.bottom - self.top)

    def column(self, day: int) -> float:
        """The column of a day."""
        first, last = self.days
        return self.left + (day - first) / max(1, last - first) * (self.right - self.left)

    def place(self, mark: Mark) -> tuple[float, float]:
        """The row and the column of a mark."""
        return self.row(mark.value), self.column(mark.day or 0)


def draw_axes(chart: Chart, environment: Environment, signs: Signs, *, width: int) -> tuple[Canvas, Plane]:
    """A canvas of that width with both axes on it, and the plane between them."""
    low, high = extent(chart)
    steps = ticks(low, high, _STEPS)
    names = [shown(say_number(step), environment) for step in steps]
    margin = max(map(cells, names)) + 1
    canvas = Canvas(width, HEIGHT + 2, signs)
    days = [day for day, _ in chart.periods]
    # Over the largest value there is room for its label.
    plane = Plane(margin + 1 + _BESIDE, width - 1 - _BESIDE, 1, HEIGHT - 1, (days[0], days[-1]), (steps[0], steps[-1]))
    for row in range(plane.top, HEIGHT):
        canvas.put(row, margin, signs.upright, QUIET)
    for name, step in zip(names, steps, strict=True):
        row = round(plane.row(step))
        canvas.put(row, margin - 1 - cells(name), name)
        canvas.put(row, margin, signs.tick, QUIET)
    canvas.put(HEIGHT, margin, signs.corner + signs.level * (width - margin - 1), QUIET)
    for column, label in _chosen(chart, plane, environment, width=width):
        canvas.put(HEIGHT + 1, column, label)
    return canvas, plane


def _chosen(chart: Chart, plane: Plane, environment: Environment, *, width: int) -> list[tuple[int, str]]:
    """The labels of the times with their columns, as many as there is room for."""
    places = []
    for day, period in chart.periods:
        label = shown(period, environment)
        wanted = round(plane.column(day)) - cells(label) // 2
        places.append((max(0, min(wanted, width - cells(label))), label))
    kept = not_touching([(column, column + cells(label)) for column, label in places], gap=1)
    return [places[at] for at in kept]
