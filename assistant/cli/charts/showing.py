"""The chart of an answer where it was asked for: in the terminal or in a file, and what to say if there is none."""

from __future__ import annotations

from assistant.answers import Answer
from assistant.charting.chart import ChartError, NoChart, UnwritableError
from assistant.charting.deciding import chart_of
from assistant.charting.files.writing import write_chart
from assistant.cli.charts.drawing import drawing
from assistant.cli.charts.option import HERE
from assistant.cli.environment import Environment
from assistant.cli.exits import ExitCode


def show_chart(answer: Answer, environment: Environment, *, target: str) -> int:
    """Draw the chart of an answer below it, or write it to a file; the exit code says whether there is one."""
    chart = chart_of(answer)
    if isinstance(chart, NoChart):
        environment.note(f"assistant: no chart. {chart.why}")
        return ExitCode.NOT_ANSWERED
    if target == HERE:
        environment.write(f"\n{drawing(chart, environment)}\n")
        return ExitCode.OK
    try:
        write_chart(chart, target)
    except ChartError as error:
        environment.note(f"assistant: {error}")
        return ExitCode.INPUT_OUTPUT if isinstance(error, UnwritableError) else ExitCode.USAGE
    return ExitCode.OK
