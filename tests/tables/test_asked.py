"""Questions over tables of our own: `asked/…/NAME.txt` over `NAME.csv` beside it, in the form of the corpora.

The first line of a file gives the title of its table, if it has one; a question after `? ` is known not to be read yet.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from assistant import Answer, Assistant
from tests.corpus.reading import hold_all, read_corpus

FOLDER = Path(__file__).parent / "asked"
_TITLE = "# title:"
#: Every how many questions are asked of other tables, and every how many of these.
_EVERY, _STEP = 3, 300


@cache
def assistant(file: Path) -> Assistant:
    """The assistant over the table of a file of questions."""
    first = file.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith(_TITLE), f"{file.name}: the first line gives no title"
    return Assistant.from_table(file.with_suffix(".csv"), title=first.removeprefix(_TITLE).strip())


FILES = sorted(FOLDER.rglob("*.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_questions_over_a_table_give_what_is_expected(file: Path) -> None:
    answers: dict[str, Answer] = {}

    def ask(question: str) -> Answer:
        answers[question] = assistant(file).ask(question)
        return answers[question]

    hold_all(file, ask)
    printed = file.with_suffix(".csv").read_text(encoding="utf-8")
    assert [question for question, answer in answers.items() if not is_printed(answer, printed)] == []


def is_printed(answer: Answer, printed: str) -> bool:
    """Whether an answer cites cells that its table has so."""
    if answer.status != "answered":
        return True
    return bool(answer.text and answer.understood) and all(
        fact.locator.startswith("row ") and has_figure(printed, fact.statement) for fact in answer.facts
    )


def has_figure(printed: str, statement: str) -> bool:
    """Whether a table has the figure that a statement ends with; its unit may stand elsewhere."""
    words = statement.rpartition(": ")[2].rstrip(".").split(" ")
    return any(" ".join(words[:count]) in printed for count in range(1, len(words) + 1))


def test_questions_on_another_table_are_hardly_ever_answered() -> None:
    examples = [example for file in FILES for example in list(read_corpus(file))[::_EVERY]]
    # Each question is asked of a few tables, the next one of the tables beside these.
    foreign = [
        assistant(file).ask(example.question).status
        for at, example in enumerate(examples)
        for file in FILES[at % _STEP :: _STEP]
        if file != example.file
    ]
    assert foreign.count("answered") <= 0.04 * len(foreign)
