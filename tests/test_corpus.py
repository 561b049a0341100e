"""Every question of the corpora gives what its block says.

A question after `? ` is known not to be read yet and must fail. `python -m tests.corpus.mark` sets the marks anew.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.corpus.mark import marked
from tests.corpus.reading import (
    MARK,
    assistant,
    corpus_files,
    examples,
    hold_all,
    misses,
    read_corpus,
)


@pytest.mark.parametrize("file", corpus_files(), ids=lambda file: file.stem)
def test_questions_give_what_is_expected(file: Path) -> None:
    hold_all(file, assistant().ask)


def test_corpus_is_large_enough() -> None:
    answered = {example.question for example in examples() if example.has_answer}
    declined = {example.question for example in examples() if not example.has_answer}
    assert len(answered) >= 500
    assert len(declined) >= 150


def test_no_question_stands_in_the_corpora_with_two_expectations() -> None:
    expectations: dict[str, set[str]] = {}
    for example in examples():
        expectations.setdefault(example.question.lower(), set()).add(example.expected)
    assert {question: several for question, several in expectations.items() if len(several) > 1} == {}


def test_of_what_is_answered_at_most_one_in_a_hundred_is_wrong() -> None:
    outcomes = Counter(
        bool(misses(example, answer))
        for example in examples()
        if (answer := assistant().ask(example.question)).status == "answered"
    )
    assert outcomes[True] * 100 <= outcomes.total(), f"{outcomes[True]} of {outcomes.total()} answers are wrong"


def test_marking_marks_what_is_not_read_and_never_a_false_answer(tmp_path: Path) -> None:
    file = tmp_path / "few.txt"
    file.write_text(
        "# a comment stays\n"
        "=> 0.3 percent\n"
        "? What was the US lead on MMLU at the end of 2024?\n"
        "Sing me a song about teapots\n"
        "\n"
        "=> unknown\n"
        "What was the US lead on MMLU at the end of 2023?\n"
        "Sing me a song about kettles\n",
        encoding="utf-8",
    )
    text, false = marked(file, assistant())
    assert text == (
        "# a comment stays\n"
        "=> 0.3 percent\n"
        "What was the US lead on MMLU at the end of 2024?\n"
        "? Sing me a song about teapots\n"
        "\n"
        "=> unknown\n"
        "What was the US lead on MMLU at the end of 2023?\n"
        "Sing me a song about kettles\n"
    )
    assert [example.line for example in false] == [7]


def test_marks_are_read_as_written(tmp_path: Path) -> None:
    file = tmp_path / "two.txt"
    file.write_text(f"=> true\n{MARK}Is it so?\nIs it?\n", encoding="utf-8")
    assert [(each.question, each.is_marked) for each in read_corpus(file)] == [("Is it so?", True), ("Is it?", False)]


def test_every_corpus_file_has_examples() -> None:
    assert [file.name for file in corpus_files() if not any(read_corpus(file))] == []
