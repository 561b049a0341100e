"""Bars in a terminal: a line each, with the name before it and the value behind it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from assistant.charting.chart import Chart, Mark
from assistant.charting.scale import extent
from assistant.cli.answer_layout import shown
from assistant.cli.charts.signs import ACCENT, Signs, signs_of
from assistant.cli.environment import Environment
from assistant.cli.layout import QUIET, STRONG, cells, painted, paragraph

#: The part of a line that names may take; longer ones stand above their bars.
_NAMES = 0.4
#: So long is the longest bar at least, and a shorter one has its name above it.
_LEAST, _SHORTEST = 4, 10
_EIGHTHS = 8


def bars(chart: Chart, environment: Environment, *, width: int) -> list[str]:
    """The lines of a chart of bars."""
    names = [shown(mark.name, environment) for mark in chart.marks]
    labels = [shown(mark.label, environment) for mark in chart.marks]
    longest = max(map(cells, names))
    room = _Room(chart, labels, width - longest - 1)
    is_beside = longest <= width * _NAMES and room.bare >= _SHORTEST
    if not is_beside:
        room = _Room(chart, labels, width - 1)
    signs = signs_of(environment)
    lines = []
    for mark, name, label in zip(chart.marks, names, labels, strict=True):
        style = STRONG if mark.stands_out else ""
        drawn = room.bar(mark, label, environment, signs)
        if is_beside:
            gap = " " * (longest - cells(name) + 1)
            lines.append(f"{painted(name, environment, style=style)}{gap}{drawn}".rstrip())
        else:
            lines += paragraph(name, environment, style=style).split("\n")
            lines.append(f" {drawn}".rstrip())
    return lines


class _Room:
    """The room of the bars: how wide they may be to the left and to the right of zero, and to which scale."""

    def __init__(self, chart: Chart, labels: list[str], width: int) -> None:
        low, high = extent(chart)
        # A bar to the left of zero has its label on its left.
        sizes = [(_is_left(mark), cells(label) + 1) for mark, label in zip(chart.marks, labels, strict=True)]
        self.label_left = max((size for is_left, size in sizes if is_left), default=0)
        right = max((size for is_left, size in sizes if not is_left), default=0)
        self.has_left = low < 0
        # Zero takes a place, and both sides of it may be rounded up.
        self.bare = max(_LEAST, width - self.label_left - right - 2 * self.has_left)
        self.scale = self.bare / float(high - low)
        self.left = round(float(-low) * self.scale)
        self.is_even = not any(mark.stands_out for mark in chart.marks)

    def bar(self, mark: Mark, label: str, environment: Environment, signs: Signs) -> str:
        """A bar with its label, from the left end of the room on."""
        style = ACCENT if mark.stands_out or self.is_even else QUIET
        if _is_left(mark):
            drawn = "".join(_leftward(float(-mark.value) * self.scale, signs))
            blank = self.label_left + self.left - cells(drawn) - cells(label) - 1
            return f"{' ' * max(0, blank)}{label} {painted(drawn, environment, style=style)}{signs.upright}"
        start = float(mark.value) * self.scale if mark.high is not None else 0.0
        drawn = "".join(_rightward(start, float(mark.top) * self.scale, signs))
        before = " " * (self.label_left + self.left) + signs.upright if self.has_left else ""
        return f"{before}{painted(drawn, environment, style=style)}{' ' if drawn else ''}{label}"


def _is_left(mark: Mark) -> bool:
    return mark.top < Decimal(0)


def _rightward(start: float, end: float, signs: Signs) -> Iterator[str]:
    """A bar that grows to the right, from where it starts; the smallest shows a little."""
    yield " " * round(start)
    size = max(end - round(start), 1 / _EIGHTHS if end > 0 else 0)
    if not signs.parts:
        yield signs.full * max(round(size), 1 if end > 0 else 0)
        return
    whole, eighths = divmod(round(size * _EIGHTHS), _EIGHTHS)
    yield signs.full * whole
    yield signs.parts[eighths - 1] if eighths else ""


def _leftward(size: float, signs: Signs) -> Iterator[str]:
    halves = max(1, round(size * 2))
    yield signs.half * (halves % 2)
    yield signs.full * (halves // 2)
