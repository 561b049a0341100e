"""Charts of answers: what is drawn is decided once; the terminal and files show it.

>>> from assistant import Assistant
>>> article = Assistant("us-china-gap")
>>> chart = chart_of(article.ask("Which benchmark had the biggest lead at the end of 2024?"))
>>> chart.kind, chart.marks[0].name, chart.marks[0].label
('bars', 'MMMU', '8.1 %')
"""

from __future__ import annotations

from assistant.charting.chart import Chart, ChartError, Mark, NoChart, UnwritableError
from assistant.charting.deciding import chart_of
from assistant.charting.files.writing import write_chart

__all__ = ["Chart", "ChartError", "Mark", "NoChart", "UnwritableError", "chart_of", "write_chart"]
