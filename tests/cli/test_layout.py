"""Answers laid out for a terminal."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Answer, Assistant
from assistant.answering.said_values import strong_spans
from assistant.cli.layout import cells, paragraph, table
from assistant.cli.rendering import EXPLAIN, TEXT
from tests.cli.running import around
from tests.corpus.reading import corpus_files, read_corpus

_EVERY = 25
_ESCAPES = re.compile(r"\x1b\[\d+m")
QUESTIONS = [example.question for file in corpus_files() for example in list(read_corpus(file))[::_EVERY]]


def test_the_value_is_strong_the_working_stands_in_and_the_source_is_quiet(shrunk: Answer) -> None:
    assert TEXT.render(shrunk, around(is_terminal=True, colour=True)) == (
        "\x1b[1m17.2\x1b[0m percentage points.\n"
        "  17.5 − 0.3 = 17.2\n"
        "  \x1b[2m(read shrnk as shrink)\x1b[0m\n"
        "  \x1b[2mSource: The article, paragraph 4\x1b[0m"
    )


def test_without_colours_it_is_the_same_text(shrunk: Answer) -> None:
    with_colours = TEXT.render(shrunk, around(is_terminal=True, colour=True))
    assert TEXT.render(shrunk, around(is_terminal=True)) == _ESCAPES.sub("", with_colours)


def test_where_there_is_no_terminal_nothing_is_laid_out(shrunk: Answer) -> None:
    assert TEXT.render(shrunk, around(width=20)) == shrunk.text
    assert EXPLAIN.render(shrunk, around(width=20)).startswith(
        f"{shrunk.text}\nunderstood: change of the lead on MMLU\n"
    )


@pytest.mark.parametrize(
    ("strong", "line", "value"),
    [
        (["17.2 percentage points"], "17.2 percentage points: the fall of the lead.", "17.2"),
        (["1.70 %"], "1.70 %. In 2025 it was 1.70 %.", "1.70"),
        (["Yes"], "Yes: it is 3.", True),
        (["81 times"], "81 times: 3 times over 4 years.", "81"),
        (["code production"], "HumanEval tests code production.", "code production"),
        (["A: 0.3 %", "B: 8.1 %"], "A: 0.3 %; B: 8.1 %. (The lead.)", ("0.3", "8.1")),
        (
            ["93 %", "22.7 points"],
            "93 %: the relative fall of the lead on one of 4 tests; 22.7 points: the fall on that one of 4.",
            ("93", "22.7"),
        ),
        (["A", "B"], "A (one), B (two).", ("A", "B")),
        ([], "You can ask about: all.", None),
        ([], "Nothing of it is here.", "7"),
    ],
)
def test_the_value_is_found_in_the_first_line(strong: list[str], line: str, value: object) -> None:
    answer = Answer("answered", "?", line, value=value)  # type: ignore[arg-type]
    assert [line[start:end] for start, end in strong_spans(line, answer)] == strong


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_answers_fit_their_width_and_lose_no_word(width: int) -> None:
    chat = Assistant(["us-china-gap"]).conversation()
    for question in QUESTIONS:
        answer = chat.ask(question)
        laid_out = TEXT.render(answer, around(is_terminal=True, width=width))
        assert max(map(cells, laid_out.split("\n"))) <= width
        if width > 40:
            # Entries that stand in a table need no signs between them.
            shown = {word.strip(",;:.()") for word in laid_out.replace("•", "").split()}
            assert [word for word in answer.text.split() if word.strip(",;:.()") not in shown] == []


@pytest.mark.parametrize("status", ["clarify", "unknown"])
def test_what_is_no_answer_has_nothing_strong(status: str) -> None:
    answer = Answer(status, "?", "2 things: which?\n  1. one\n  2. two", value=None)  # type: ignore[arg-type]
    assert TEXT.render(answer, around(is_terminal=True, colour=True)) == answer.text


def test_a_terminal_that_is_not_utf8_is_given_ascii(shrunk: Answer) -> None:
    assert TEXT.render(shrunk, around(is_terminal=True, is_utf8=False)).isascii()


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"])), st.integers(20, 120))
def test_any_text_fits_and_keeps_its_letters(text: str, width: int) -> None:
    laid_out = paragraph(text, around(width=width), indent=2, hanging=3)
    assert max(map(cells, laid_out.split("\n"))) <= min(width, 100)
    assert laid_out.replace(" ", "").replace("\n", "") == text.replace(" ", "")


def test_a_narrow_table_has_its_texts_below_the_labels() -> None:
    rows = [("label", "a text of some words"), ("a longer label", "text")]
    assert table(rows, around(width=80)) == "label           a text of some words\na longer label  text"
    assert table(rows, around(width=30)) == "label\n  a text of some words\na longer label\n  text"
