"""A chart as a Vega-Lite specification, with nothing in it that would have to be fetched."""

from __future__ import annotations

from typing import Any

from assistant.charting.chart import Chart
from assistant.charting.vega.bars import bars
from assistant.charting.vega.colours import GROUNDS, Colours, Ground
from assistant.charting.vega.extras import needed
from assistant.charting.vega.layout import SIZE, broken
from assistant.charting.vega.lines import lines
from assistant.charting.vega.room import ROOMS, Width
from assistant.charting.vega.slope import slope

_KINDS = {"bars": bars, "lines": lines, "slope": slope}
_TITLE, _FONT = 15, "Helvetica, Arial, sans-serif"


def spec_of(chart: Chart, *, ground: Ground = "light", width: Width = "wide") -> dict[str, Any]:
    """The Vega-Lite specification of a chart, checked against its schema. Raises `ChartError` without Altair."""
    alt = needed("altair")
    colours = GROUNDS[ground]
    with alt.data_transformers.enable("default", consolidate_datasets=False):
        drawn, taken = _KINDS[chart.kind](chart, colours, ROOMS[width])
        whole = alt.vconcat(drawn.properties(title=_head(alt, chart, taken))).properties(
            title=_foot(alt, chart, colours, taken), description=chart.alt, background=colours.ground, padding=16
        )
        found: dict[str, Any] = _configured(alt, whole, colours).to_dict(validate=True)
    return found


def _head(alt: Any, chart: Chart, width: float) -> Any:
    about = ", in ".join(filter(None, (chart.subtitle, chart.unit)))
    return alt.TitleParams(
        text=broken(chart.title, width, size=_TITLE), subtitle=broken(about, width), anchor="start", frame="bounds"
    )


def _foot(alt: Any, chart: Chart, colours: Colours, width: float) -> Any:
    """What is not exact, and the source, under the chart."""
    return alt.TitleParams(
        text=[line for text in (chart.note, chart.source) if text for line in broken(text, width)],
        orient="bottom",
        anchor="start",
        fontSize=SIZE,
        fontWeight="normal",
        color=colours.quiet,
        offset=12,
    )


def _configured(alt: Any, whole: Any, colours: Colours) -> Any:
    return (
        whole.configure(font=_FONT)
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=colours.ink,
            titleColor=colours.quiet,
            gridColor=colours.grid,
            domainColor=colours.quiet,
            tickColor=colours.quiet,
            labelFontSize=SIZE,
            titleFontSize=SIZE,
            titleFontWeight="normal",
        )
        .configure_title(
            color=colours.ink,
            fontSize=_TITLE,
            subtitleColor=colours.quiet,
            subtitleFontSize=SIZE,
            subtitlePadding=6,
            offset=16,
        )
        .configure_text(color=colours.ink, fontSize=SIZE)
    )
