"""Questions over tables of our own: `asked/…/NAME.txt` over `NAME.csv` beside it, in the form of the corpora.

The first line of a file gives the title of its table, if it has one; a question after `? ` is known not to be read yet.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from assistant import Assistant
from tests.corpus.reading import Example, hold_against, read_corpus

FOLDER = Path(__file__).parent / "asked"
_TITLE = "# title:"


@cache
def assistant(file: Path) -> Assistant:
    """The assistant over the table of a file of questions."""
    first = file.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith(_TITLE), f"{file.name}: the first line gives no title"
    return Assistant.from_table(file.with_suffix(".csv"), title=first.removeprefix(_TITLE).strip())


def examples() -> list[Example]:
    """The questions over all tables."""
    return [example for file in sorted(FOLDER.rglob("*.txt")) for example in read_corpus(file)]


@pytest.mark.parametrize("example", examples(), ids=lambda example: f"{example.file.stem}-{example.line}")
def test_question_over_a_table_gives_what_is_expected(example: Example) -> None:
    hold_against(example, assistant(example.file).ask(example.question))


@pytest.mark.parametrize("example", [each for each in examples() if each.has_answer], ids=lambda each: each.question)
def test_every_answer_cites_cells_that_are_printed_so(example: Example) -> None:
    answer = assistant(example.file).ask(example.question)
    printed = example.file.with_suffix(".csv").read_text(encoding="utf-8")
    if answer.status == "answered":
        assert answer.text
        assert answer.understood
        for fact in answer.facts:
            # As printed, with the unit behind it where that stands elsewhere.
            words = fact.statement.rpartition(": ")[2].rstrip(".").split(" ")
            assert any(" ".join(words[:count]) in printed for count in range(1, len(words) + 1))
            assert fact.locator.startswith("row ")


def test_questions_on_another_table_are_hardly_ever_answered() -> None:
    files = sorted({example.file for example in examples()})
    # Each question is asked of every tenth table, the next one of the tables beside these.
    foreign = [
        assistant(file).ask(example.question).status
        for at, example in enumerate(examples())
        for file in files[at % 10 :: 10]
        if file != example.file
    ]
    assert foreign.count("answered") <= 0.04 * len(foreign)
