"""Words that mean the same as words of a measure's name, and a "who" that asks for nobody."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.english.synonyms import SYNONYMS
from assistant.utterance.words import fold


@pytest.fixture(scope="module")
def report() -> Assistant:
    return Assistant(["ai-index-2024", "ai-index-2025", "ai-index-2026"])


def test_words_that_mean_the_same_are_keys_and_mean_it_both_ways() -> None:
    assert [word for word in SYNONYMS if fold(word) != word] == []
    assert all(word in SYNONYMS[other] for word, others in SYNONYMS.items() for other in others)


@pytest.mark.parametrize("word", ["incidents", "accidents", "mishaps"])
def test_a_word_stands_for_another(report: Assistant, word: str) -> None:
    assert report.ask(f"How many AI {word} were reported in 2024?").value == "233"


def test_a_word_of_no_name_is_not_placed(report: Assistant) -> None:
    assert report.ask("How many AI sandwiches were reported in 2024?").status == "unknown"


@pytest.mark.parametrize(
    "question",
    [
        "What share of people who were asked in 2024 are nervous about AI products?",
        "How many people are nervous about AI products in 2024?",
    ],
)
def test_a_share_is_told_of_those_who_are_named(report: Assistant, question: str) -> None:
    answer = report.ask(question)
    assert (answer.value, answer.unit) == ("50", "percent")


def test_who_does_something_is_still_not_said(report: Assistant) -> None:
    assert report.ask("Who reported the AI incidents of 2024?").status != "answered"


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What share of US public high schools offered computer science in 2017-18?", "35"),
        ("What share of US public high schools offered computer science in the 2023/24 school year?", "60"),
    ],
)
def test_two_years_in_one_are_the_later_where_the_figure_is_of_the_end(
    report: Assistant, question: str, value: str
) -> None:
    assert report.ask(question).value == value


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What was the growth of private AI investment in 2024?", "44.5"),
        ("By how many billion dollars did private AI investment grow in 2024?", "46.45"),
        ("By how many percent did AI publications grow in 2023?", "19.7"),
    ],
)
def test_growth_is_the_one_that_the_report_gives(report: Assistant, question: str, value: str) -> None:
    assert report.ask(question).value == value


def test_a_member_is_no_whole_of_larger_ones(report: Assistant) -> None:
    question = "What share of notable models of 2024 from the US, China and Europe were Chinese?"
    assert report.ask(question).status == "unknown"
