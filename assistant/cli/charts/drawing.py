"""A chart as lines of a terminal: its title, what is measured, the drawing, and the source under it."""

from __future__ import annotations

from assistant.charting.chart import Chart
from assistant.cli.answer_layout import shown
from assistant.cli.charts.bars import bars
from assistant.cli.charts.lines import lines
from assistant.cli.charts.slope import slope
from assistant.cli.environment import Environment
from assistant.cli.layout import QUIET, STRONG, paragraph

#: A wider drawing is harder to read, a narrower one is none.
_WIDEST, _NARROWEST = 100, 32
_KINDS = {"bars": bars, "lines": lines, "slope": slope}


def drawing(chart: Chart, environment: Environment) -> str:
    """The chart as text for the terminal or pipe that it goes to."""
    width = max(_NARROWEST, min(_WIDEST, environment.width))
    about = ", in ".join(filter(None, (chart.subtitle, chart.unit)))
    head = [paragraph(shown(chart.title, environment), environment, style=STRONG)]
    if about:
        head.append(paragraph(shown(about, environment), environment, style=QUIET))
    below = [
        paragraph(shown(text, environment), environment, style=QUIET) for text in (chart.note, chart.source) if text
    ]
    return "\n".join([*head, "", *_KINDS[chart.kind](chart, environment, width=width), "", *below])
