"""The series of a chart as a list below it, where their names do not fit beside it."""

from __future__ import annotations

from assistant.charting.chart import Chart
from assistant.cli.answer_layout import shown
from assistant.cli.charts.signs import Signs, colour_of, sign_of
from assistant.cli.environment import Environment
from assistant.cli.layout import painted, paragraph


def listed_series(chart: Chart, environment: Environment, signs: Signs) -> list[str]:
    """The series with their first and last values, one a line."""
    found = [""]
    for at, series in enumerate(chart.series):
        sign = painted(sign_of(signs, at), environment, style=colour_of(at))
        first, last = (f"{mark.label} ({mark.period})" for mark in (series[0], series[-1]))
        course = f"{first} to {last}" if len(series) > 1 else first
        text = paragraph(shown(f"{series[0].name}: {course}", environment), environment, indent=2, hanging=2)
        found += f"{sign} {text[2:]}".split("\n")
    return found
