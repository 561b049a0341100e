"""Series as lines in a Vega-Lite specification: joined where no figure is missing, named at their ends."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from assistant.charting.chart import Chart, Mark, runs
from assistant.charting.labelling import telling_order
from assistant.charting.scale import extent, kept_apart, not_touching, ticks
from assistant.charting.vega.colours import Colours
from assistant.charting.vega.extras import needed
from assistant.charting.vega.layout import LINE, Spot, broken, labelled, stacked, width_of
from assistant.charting.vega.room import WIDE, Room
from assistant.operations.wording import say_number

#: Pixels of the field from top to bottom, and of what is free beside its points.
_HEIGHT, _BESIDE = 300, 18
#: Steps of the axis of values.
_STEPS = 6
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right", "triangle-left")


class _Field:
    """The scales of the field, from values and days to pixels."""

    def __init__(self, chart: Chart, room: Room) -> None:
        self.width = room.lines
        low, high = extent(chart)
        self.steps = ticks(low, high, _STEPS)
        self.days = [day for day, _ in chart.periods]

    def spot(self, mark: Mark) -> Spot:
        """The place of a mark."""
        return Spot(mark, self.x(mark.day or 0), self.y(float(mark.value)))

    def x(self, day: float) -> float:
        """The pixel of a day, from the left."""
        first, last = self.days[0], self.days[-1]
        return _BESIDE + (day - first) / max(1, last - first) * (self.width - 2 * _BESIDE)

    def day(self, x: float) -> float:
        """The day at a pixel."""
        first, last = self.days[0], self.days[-1]
        return first + (x - _BESIDE) / (self.width - 2 * _BESIDE) * max(1, last - first)

    def y(self, value: float) -> float:
        """The pixel of a value, from the top."""
        low, high = float(self.steps[0]), float(self.steps[-1])
        return (high - value) / (high - low) * _HEIGHT

    def value(self, y: float) -> float:
        """The value at a pixel."""
        low, high = float(self.steps[0]), float(self.steps[-1])
        return high - y / _HEIGHT * (high - low)


def lines(chart: Chart, colours: Colours, room: Room = WIDE) -> tuple[Any, float]:
    """The layers of a chart of series, and about how wide it is."""
    alt = needed("altair")
    field = _Field(chart, room)
    stretches = runs(chart)
    rows = [_row(mark, at) for at, stretch in enumerate(stretches) for mark in stretch]
    names = [series[0].name for series in chart.series]
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        x=_times(alt, chart, field),
        y=_values(alt, chart, field, "value"),
        color=alt.Color("name:N", sort=names, scale=scale_of(alt, names, colours.series), legend=None),
    )
    tooltip = [alt.Tooltip(f"{name}:N") for name in ("name", "period", "printed")]
    joined = base.mark_line(strokeWidth=2.5).encode(detail="stretch:N", order="day:Q")
    points = base.mark_point(filled=True, opacity=1, size=55).encode(
        shape=alt.Shape("name:N", sort=names, scale=scale_of(alt, names, SHAPES), legend=None), tooltip=tooltip
    )
    layers = [joined, points, _labels(alt, chart, field)]
    beside = 0.0
    if not chart.has_one_series:
        ends, beside = _ends(alt, chart, field, names, colours, room.line_names)
        layers.append(ends)
    return alt.layer(*layers).properties(width=field.width, height=_HEIGHT), field.width + beside + 60


def _row(mark: Mark, stretch: int) -> dict[str, Any]:
    return {
        "name": mark.name,
        "period": mark.period,
        "day": mark.day,
        "value": float(mark.value),
        "printed": mark.label,
        "stretch": stretch,
    }


def scale_of(alt: Any, names: list[str], shown: Sequence[str]) -> Any:
    """The scale that gives each name its colour or shape, from the first on again when they run out."""
    return alt.Scale(domain=names, range=[shown[at % len(shown)] for at in range(len(names))])


def _times(alt: Any, chart: Chart, field: _Field) -> Any:
    """The axis of times: as many of the periods as there is room for, as they are printed."""
    spans = [
        (field.x(day) - width_of(period) / 2, field.x(day) + width_of(period) / 2) for day, period in chart.periods
    ]
    kept = [chart.periods[at] for at in not_touching(spans, gap=8)]
    names = {str(day): period for day, period in kept}
    return alt.X(
        "day:Q",
        scale=alt.Scale(domain=[field.day(0), field.day(field.width)], nice=False, zero=False),
        axis=alt.Axis(
            title=None,
            values=[day for day, _ in kept],
            labelExpr=f"{json.dumps(names, ensure_ascii=False)}[datum.value]",
            labelOverlap=False,
            labelFlush=False,
            labelBound=False,
            labelLimit=0,
            grid=False,
        ),
    )


def _values(alt: Any, chart: Chart, field: _Field, name: str) -> Any:
    steps = field.steps
    names = {str(float(step)).removesuffix(".0"): say_number(step) for step in steps}
    return alt.Y(
        f"{name}:Q",
        scale=alt.Scale(domain=[float(steps[0]), float(steps[-1])], nice=False, zero=False),
        axis=alt.Axis(
            title=chart.unit or None,
            values=[float(step) for step in steps],
            labelExpr=f"{json.dumps(names, ensure_ascii=False)}[datum.value] || datum.label",
            domain=False,
            ticks=False,
            labelPadding=8,
            titlePadding=10,
        ),
    )


def _labels(alt: Any, chart: Chart, field: _Field) -> Any:
    """The values beside their points, where there is room."""
    joined = [(field.spot(a), field.spot(b)) for stretch in runs(chart) for a, b in pairwise(stretch)]
    spots = [field.spot(mark) for mark in telling_order(chart)]
    placed = labelled(chart, spots, joined, width=field.width, height=_HEIGHT)
    rows = [
        {"day": field.day(spot.label[0]), "place": field.value(spot.label[1]), "printed": spot.mark.label}
        for spot in placed
        if spot.label is not None
    ]
    return (
        alt.Chart(alt.InlineData(values=rows))
        .mark_text(baseline="middle")
        .encode(x=_times(alt, chart, field), y=_values(alt, chart, field, "place"), text="printed:N")
    )


def _ends(alt: Any, chart: Chart, field: _Field, names: list[str], colours: Colours, most: int) -> tuple[Any, float]:
    """The names of the series with their last values, at the ends of their lines and apart, and how wide they are."""
    last = [series[-1] for series in chart.series]
    told = [broken(f"{mark.name} {mark.label}", most) for mark in last]
    gap = max(len(lines) for lines in told) * LINE
    middles = kept_apart([field.y(float(mark.value)) for mark in last], gap=gap, low=0, high=_HEIGHT)
    rows = [
        {"name": mark.name, "place": field.value(place), "told": line}
        for mark, middle, lines in zip(last, middles, told, strict=True)
        for line, place in stacked(lines, middle)
    ]
    drawn = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_text(align="left", baseline="middle", fontWeight="bold")
        .encode(
            x=alt.value(field.width + 14),
            y=_values(alt, chart, field, "place"),
            text="told:N",
            color=alt.Color("name:N", sort=names, scale=scale_of(alt, names, colours.series), legend=None),
        )
    )
    return drawn, max(width_of(line) for lines in told for line in lines) + 14
