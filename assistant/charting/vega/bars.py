"""Bars in a Vega-Lite specification: a row each, with the name before it and the value behind it."""

from __future__ import annotations

from typing import Any

from assistant.charting.chart import Chart, Mark
from assistant.charting.scale import extent
from assistant.charting.vega.colours import Colours
from assistant.charting.vega.extras import needed
from assistant.charting.vega.layout import LINE, broken, stacked, width_of
from assistant.charting.vega.room import WIDE, Room
from assistant.tuples import NamedTuple

#: A row without its text in pixels, and a bar as a part of its row.
_ROW, _BAR = 10, 0.72
#: From so many pixels on an axis has room for five numbers.
_FIVE_TICKS = 300


class _Band(NamedTuple):
    """A row of the chart: its name in lines, and where it begins and how high it is in pixels."""

    lines: list[str]
    top: float
    height: float

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def bars(chart: Chart, colours: Colours, room: Room = WIDE) -> tuple[Any, float]:
    """The layers of a chart of bars, and about how wide it is."""
    alt = needed("altair")
    bands = _bands(chart, room)
    height = bands[-1].top + bands[-1].height
    low, high = map(float, extent(chart))
    left = max((width_of(mark.label) + 10 for mark in chart.marks if mark.top < 0), default=0)
    # Labels to the left of zero need room before the names.
    low -= left * (high - low) / (room.bars - left)
    scale = alt.Scale(domain=[low, high], nice=False, zero=False)
    axis = alt.Axis(
        title=chart.unit or None,
        tickCount=5 if room.bars >= _FIVE_TICKS else 3,
        format=",~f",
        labelFlush=False,
        labelBound=False,
    )
    y_scale = alt.Scale(domain=[0, height], reverse=True, nice=False, zero=False)
    y = alt.Y("middle:Q", axis=None, scale=y_scale)
    rows = [_row(mark, band) for mark, band in zip(chart.marks, bands, strict=True)]
    base = alt.Chart(alt.InlineData(values=rows))
    drawn = base.mark_bar().encode(
        x=alt.X("start:Q", scale=scale, axis=axis),
        x2="end:Q",
        y=alt.Y("top:Q", axis=None, scale=y_scale),
        y2="bottom:Q",
        color=_colour(alt, chart, colours),
        tooltip=[alt.Tooltip(f"{name}:N") for name in ("name", "period", "printed")],
    )
    told = [
        base.transform_filter(f"datum.end {side} 0")
        .mark_text(align=align, dx=dx)
        .encode(x=alt.X("end:Q", scale=scale, axis=axis), y=y, text="printed:N")
        for side, align, dx in ((">=", "left", 6), ("<", "right", -6))
    ]
    lines = [{"line": line, "middle": middle} for band in bands for line, middle in stacked(band.lines, band.middle)]
    names = alt.Chart(alt.InlineData(values=lines)).mark_text(align="right").encode(x=alt.value(-8), y=y, text="line:N")
    zero = alt.Chart(alt.InlineData(values=[{"end": 0}])).mark_rule(color=colours.quiet).encode(x="end:Q")
    beside = max(width_of(line) for band in bands for line in band.lines)
    return alt.layer(drawn, *told, names, zero).properties(width=room.bars, height=height), room.bars + beside + 60


def _bands(chart: Chart, room: Room) -> list[_Band]:
    found: list[_Band] = []
    top = 0.0
    for mark in chart.marks:
        lines = broken(mark.name, room.bar_names)
        found.append(_Band(lines, top, _ROW + LINE * len(lines)))
        top += found[-1].height
    return found


def _row(mark: Mark, band: _Band) -> dict[str, Any]:
    start, end = (mark.value, mark.high) if mark.high is not None else (0, mark.value)
    half = (_ROW + LINE) * _BAR / 2
    return {
        "name": mark.name,
        "period": mark.period,
        "printed": mark.label,
        "start": float(start),
        "end": float(end),
        "top": band.middle - half,
        "middle": band.middle,
        "bottom": band.middle + half,
        "stands_out": mark.stands_out,
    }


def _colour(alt: Any, chart: Chart, colours: Colours) -> Any:
    """The colour of the bars; where some stand out, the others are muted."""
    if not any(mark.stands_out for mark in chart.marks):
        return alt.value(colours.series[0])
    return alt.condition("datum.stands_out", alt.value(colours.series[0]), alt.value(colours.muted))
