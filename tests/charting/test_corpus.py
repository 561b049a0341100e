"""Whatever is asked: its answer is drawn, within the terminal and by the schema, or one sentence says why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.charting import Chart, chart_of
from assistant.charting.vega.spec import spec_of
from assistant.cli.charts.drawing import drawing
from assistant.cli.layout import cells
from tests.cli.running import around
from tests.corpus.reading import corpus_files, read_corpus

_EVERY = 7
#: Of so many charts one is also made into a specification, which takes longer.
_SPECIFIED = 20


@pytest.mark.parametrize("file", corpus_files(), ids=lambda file: file.stem)
def test_every_answer_is_drawn_or_told_why_not(file: Path) -> None:
    article = Assistant("us-china-gap")
    charts = []
    for example in list(read_corpus(file))[::_EVERY]:
        found = chart_of(article.ask(example.question))
        if isinstance(found, Chart):
            charts.append(found)
        else:
            assert found.why.endswith(".")
    for chart in dict.fromkeys(charts):
        for width in (40, 80):
            text = drawing(chart, around(width=width))
            assert max(map(cells, text.split("\n"))) <= width, chart.title
    for chart in charts[::_SPECIFIED]:
        assert spec_of(chart)["description"] == chart.alt
