"""Questions about three editions of the AI Index, in `ai_index_corpus/*.txt`: each gives what its block says.

A question after `? ` is known not to be read yet and must fail.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from assistant import Assistant
from tests.corpus.reading import hold_all, is_false, read_corpus

FOLDER = Path(__file__).parent / "ai_index_corpus"
PACKS = ["ai-index-2024", "ai-index-2025", "ai-index-2026"]
FILES = sorted(FOLDER.glob("*.txt"))
EXAMPLES = [example for file in FILES for example in read_corpus(file)]


@cache
def assistant() -> Assistant:
    """The assistant over the three editions."""
    return Assistant(PACKS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_questions_give_what_is_expected(file: Path) -> None:
    hold_all(file, assistant().ask)


def test_corpus_is_large_enough() -> None:
    answered = [example for example in EXAMPLES if example.has_answer and not example.is_marked]
    assert len({example.expected for example in answered}) >= 150
    assert len(answered) >= 600
    assert sum(not example.has_answer for example in EXAMPLES) >= 150


def test_nothing_is_answered_that_the_reports_do_not_say() -> None:
    asked = [example for example in EXAMPLES if not example.has_answer]
    assert [each.question for each in asked if is_false(each, assistant().ask(each.question))] == []
