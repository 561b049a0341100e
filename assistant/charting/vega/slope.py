"""What became of things between two times, in a Vega-Lite specification: a line each, with its values at both ends."""

from __future__ import annotations

import json
from typing import Any

from assistant.charting.chart import Chart
from assistant.charting.scale import extent, kept_apart
from assistant.charting.vega.colours import Colours
from assistant.charting.vega.extras import needed
from assistant.charting.vega.layout import LINE, broken, stacked, width_of
from assistant.charting.vega.lines import SHAPES, scale_of
from assistant.charting.vega.room import WIDE, Room

#: Pixels of the field from top to bottom.
_HEIGHT = 300


def slope(chart: Chart, colours: Colours, room: Room = WIDE) -> tuple[Any, float]:
    """The layers of a chart of slopes, and about how wide it is."""
    alt = needed("altair")
    low, high = map(float, extent(chart))
    names = [series[0].name for series in chart.series]
    scale = alt.Scale(domain=[low, high], nice=False, zero=False)
    color = alt.Color("name:N", sort=names, scale=scale_of(alt, names, colours.series), legend=None)
    rows = [
        {"name": mark.name, "period": mark.period, "side": side, "value": float(mark.value), "printed": mark.label}
        for series in chart.series
        for side, mark in enumerate(series)
    ]
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        x=alt.X("side:Q", scale=alt.Scale(domain=[0, 1], nice=False), axis=_times(alt, chart)),
        y=alt.Y("value:Q", scale=scale, axis=None),
        color=color,
    )
    joined = base.mark_line(strokeWidth=2.5)
    points = base.mark_point(filled=True, opacity=1, size=70).encode(
        shape=alt.Shape("name:N", sort=names, scale=scale_of(alt, names, SHAPES), legend=None),
        tooltip=[alt.Tooltip(f"{name}:N") for name in ("name", "period", "printed")],
    )
    told = [_told(chart, side, room) for side in (0, 1)]
    layers = [joined, points]
    for side, align, x in ((0, "right", -14), (1, "left", room.slope + 14)):
        gap = max(map(len, told[side])) * LINE
        wanted = [(high - float(series[side].value)) / (high - low) * _HEIGHT for series in chart.series]
        rows = [
            {"name": name, "place": high - place / _HEIGHT * (high - low), "told": line}
            for name, middle, lines in zip(
                names, kept_apart(wanted, gap=gap, low=0, high=_HEIGHT), told[side], strict=True
            )
            for line, place in stacked(lines, middle)
        ]
        text = alt.Chart(alt.InlineData(values=rows)).mark_text(align=align, baseline="middle", fontWeight="bold")
        y = alt.Y("place:Q", scale=scale, axis=None)
        layers.append(text.encode(x=alt.value(x), y=y, text="told:N", color=color))
    beside = sum(max(width_of(line) for lines in side for line in lines) + 14 for side in told)
    return alt.layer(*layers).properties(width=room.slope, height=_HEIGHT), max(room.slope + beside, room.least)


def _told(chart: Chart, side: int, room: Room) -> list[list[str]]:
    """The values of a side, those after with their names."""
    with_names = side == 1 and not chart.has_one_series
    return [
        broken(f"{series[side].label}  {series[side].name}" if with_names else series[side].label, room.slope_names)
        for series in chart.series
    ]


def _times(alt: Any, chart: Chart) -> Any:
    """The two periods, over the sides."""
    names = [period for _, period in chart.periods]
    return alt.Axis(
        title=None,
        orient="top",
        values=[0, 1],
        labelExpr=f"{json.dumps(names, ensure_ascii=False)}[datum.value]",
        labelFontWeight="bold",
        labelPadding=10,
        labelLimit=0,
        labelFlush=False,
        labelBound=False,
        labelOverlap=False,
        domain=False,
        ticks=False,
        grid=True,
    )
