"""A chart as SVG that says what it shows, and that can turn dark where the reader's screen is."""

from __future__ import annotations

import html

from assistant.charting.chart import Chart
from assistant.charting.files.converting import as_svg
from assistant.charting.files.forms import MADE_BY
from assistant.charting.vega.colours import DARK, LIGHT, Ground
from assistant.charting.vega.room import Width
from assistant.charting.vega.spec import spec_of

_CLASS = "marks"


def svg_of(chart: Chart, *, ground: Ground = "light", follows_reader: bool = True, width: Width = "wide") -> str:
    """The chart as an SVG document; one on light ground turns dark where the reader's screen is, if it follows it."""
    drawn = as_svg(spec_of(chart, ground=ground, width=width))
    start = drawn.index("<svg ") + len("<svg ")
    end = drawn.index(">", start)
    attributes = f'role="img" aria-labelledby="chart-title chart-description" {drawn[start:end]}'
    head = (
        f'<title id="chart-title">{html.escape(chart.title)}</title>'
        f'<desc id="chart-description">{html.escape(chart.alt)} {html.escape(chart.source)}</desc>'
        f"<metadata>{MADE_BY}</metadata>"
    )
    style = f"<style>{_dark()}</style>" if follows_reader and ground == "light" else ""
    return f"{drawn[:start]}{attributes}>{head}{style}{drawn[end + 1 :]}"


def _dark() -> str:
    """The rules that put the dark colours in the place of the light ones."""
    rules = [
        f'.{_CLASS} [{what}="{light}"]{{{what}:{dark}}}'
        for what in ("fill", "stroke")
        for light, dark in zip(LIGHT.all, DARK.all, strict=True)
    ]
    return f"@media (prefers-color-scheme:dark){{{''.join(rules)}}}"
