"""Every question over series gives what its block says."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from assistant import Assistant
from tests.corpus.reading import Example, hold_against, read_corpus

FOLDER = Path(__file__).parent
EXAMPLES = [example for file in sorted(FOLDER.glob("*.txt")) for example in read_corpus(file)]


@cache
def assistant() -> Assistant:
    """The assistant over the pack of series."""
    return Assistant(FOLDER / "cycling")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.file.stem}-{example.line}")
def test_question_over_series_gives_what_is_expected(example: Example) -> None:
    hold_against(example, assistant().ask(example.question))
