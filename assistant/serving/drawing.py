"""Charts of answers as SVG."""

from __future__ import annotations

from typing import Literal

from assistant.answers import Answer
from assistant.saved.answers import read_answer
from assistant.saved.checking import parsed
from assistant.serving.errors import RequestError

#: `auto` is light or dark as the screen of the reader is.
Theme = Literal["auto", "light", "dark"]
#: For documents and screens, or for the screen of a phone.
Width = Literal["wide", "narrow"]


def drawn(answer: Answer, theme: Theme, width: Width) -> bytes:
    """The chart of an answer as SVG; an error 404 with the reason where there is none."""
    # Here and not above: most servers draw no charts, and what draws them takes long to load.
    from assistant.charting.chart import ChartError, NoChart
    from assistant.charting.deciding import chart_of
    from assistant.charting.files.svg import svg_of
    from assistant.charting.vega.colours import Ground

    chart = chart_of(answer)
    if isinstance(chart, NoChart):
        raise RequestError(404, "no_chart", chart.why)
    try:
        ground: Ground = "dark" if theme == "dark" else "light"
        svg = svg_of(chart, ground=ground, follows_reader=theme == "auto", width=width)
    except ChartError:
        message = 'The server draws no charts. Who runs it can install that: pip install "report-assistant[charts]".'
        raise RequestError(404, "charts_not_installed", message) from None
    return svg.encode("utf-8", "replace")


def answer_from(content: bytes) -> Answer:
    """The answer that a JSON text of one holds. Raises `ResumeError` for any other text."""
    return read_answer(parsed(content), "turn")
