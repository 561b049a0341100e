"""The packs that ship, asked together as they are by default."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from assistant import Assistant
from tests.corpus.reading import hold_all


@cache
def everything() -> Assistant:
    """An assistant over all packs that ship."""
    return Assistant()


def test_what_all_packs_give() -> None:
    hold_all(Path(__file__).parent / "shipped.txt", everything().ask)


def test_a_follow_up_stays_in_the_edition_that_was_named() -> None:
    chat = everything().conversation()
    assert chat.ask("Corporate AI investment in 2023?").value == "201.0"
    assert chat.ask("and in the 2024 edition?").value == "189.2"
    assert {fact.pack for fact in chat.ask("how do you know?").facts} == {"ai-index-2024"}


@pytest.mark.parametrize(
    ("first", "then", "value"),
    [
        ("US drivers afraid of self-driving cars in 2024?", "and unsure?", "25"),
        ("New computer science PhDs in the US in 2023?", "and associate degrees?", "20725"),
        ("support for stronger antitrust among local policymakers", "opposition?", "17.8"),
        ("Papers among the 100 most cited of 2021: US?", "and academia?", "34"),
        ("What share of organisations had an AI incident in 2024?", "and none?", "89"),
        ("Organisations that had an AI incident in 2024?", "and that did not?", "89"),
        ("share of AI papers from North America 2023", "no, citations", "15.59"),
        ("Retraining for the unemployed: how many local policymakers support it, in percent?", "and oppose?", "9.8"),
    ],
)
def test_a_follow_up_picks_another_answer_of_the_same_survey_or_another_part(first: str, then: str, value: str) -> None:
    chat = everything().conversation()
    assert chat.ask(first).status == "answered"
    assert chat.ask(then).value == value


@pytest.mark.parametrize(
    "asked", ["difference in points?", "the difference?", "What is the difference between the two?"]
)
def test_the_difference_after_two_answers_of_one_survey_is_theirs(asked: str) -> None:
    chat = everything().conversation()
    chat.ask("Support for a robot tax among local US policymakers")
    assert chat.ask("and opposition?").value == "35.3"
    assert chat.ask(asked).value == "7.1"


def test_a_pronoun_in_words_that_some_measure_is_about_still_points_back() -> None:
    chat = everything().conversation()
    assert chat.ask("What did Figure AI raise in February 2024?").value == "675"
    assert chat.ask("and its valuation?").value == "2.6"


@pytest.mark.parametrize(
    ("first", "then", "value"),
    [
        ("AI laws passed in Belgium in 2024", "and in total?", "18"),
        ("Newly funded AI companies in Japan in 2024", "and in total since 2013?", "388"),
        ("How many AI laws did Utah pass in 2024?", "and since 2016?", "24"),
    ],
)
def test_a_total_after_the_figure_of_a_year_is_that_of_all_years(first: str, then: str, value: str) -> None:
    chat = everything().conversation()
    chat.ask(first)
    assert chat.ask(then).value == value
    assert chat.ask("and in total in Atlantis?").status != "answered"


@pytest.mark.parametrize(
    ("then", "value"),
    [
        ("the following year?", "26"),
        ("and in the following year?", "26"),
        ("subsequent year", "26"),
        ("the previous year?", "6"),
        ("what about the preceding year?", "6"),
    ],
)
def test_the_year_beside_one_is_the_one_after_or_before_it(then: str, value: str) -> None:
    chat = everything().conversation()
    assert chat.ask("How many AI devices did the FDA authorise in 2016?").value == "18"
    assert chat.ask(then).value == value
    assert chat.ask("and the previous year of cat videos?").status != "answered"


def test_a_rise_asked_again_in_percent_is_no_fall() -> None:
    chat = everything().conversation()
    for turn in ("AI incidents 2024", "2025?", "difference"):
        chat.ask(turn)
    told = chat.ask("in percent")
    assert told.value is not None
    assert str(told.value).startswith("55.36")
    assert chat.ask("in bananas").status != "answered"


HELD = [
    ("private investment in AI in the US in 2024 / in China? / difference / as a ratio instead", "11.7416576964"),
    ("private investment in AI in the US in 2024 / in China? / difference / in percent", "1074.16576964"),
    ("training cost of GPT-4 / of Gemini Ultra / of Llama 3.1-405B / which is the cheapest of those?", "GPT-4"),
    ("share of people excited in China / in the US / difference / relatively", "135.294117647"),
    (
        "How many AI laws were passed in 2023 in the 2024 edition? / and in the 2025 edition? / difference?",
        "2",
    ),
]


@pytest.mark.parametrize(("turns", "value"), HELD, ids=lambda each: each[-40:])
def test_figures_told_one_after_the_other_are_held_against_each_other(turns: str, value: str) -> None:
    chat = everything().conversation()
    assert [chat.ask(turn).value for turn in turns.split(" / ")][-1] == value


def test_all_that_were_told_are_put_in_order_and_picked_of() -> None:
    chat = everything().conversation()
    for turn in ("training cost of GPT-4", "of Gemini Ultra", "of Llama 3.1-405B"):
        chat.ask(turn)
    order = ("Gemini 1.0 Ultra", "Llama 3.1-405B", "GPT-4")
    assert (chat.ask("rank them").value, chat.ask("rank them").value) == (order, order)
    assert chat.ask("which is the cheapest?").value == "GPT-4"


def test_what_two_reports_gave_is_not_taken_for_a_difference() -> None:
    chat = everything().conversation()
    for turn in ("top model gap January 2024", "lead on MMLU at the end of 2023"):
        chat.ask(turn)
    assert chat.ask("difference").value is None
    assert chat.ask("as a percentage").value is None


def test_another_measure_is_not_told_by_the_one_before() -> None:
    chat = everything().conversation()
    assert chat.ask("notable models of the US in 2024").value == "40"
    assert chat.ask("laws passed in the US in 2023").value is None


def test_a_printed_growth_is_told_with_that_of_the_figures_told_before() -> None:
    chat = everything().conversation()
    for turn in ("private investment in AI in the US in 2023", "in 2024?"):
        chat.ask(turn)
    answer = chat.ask("growth in percent")
    assert answer.value == "50.7"
    assert "the two figures told before come to 62.27 %" in answer.text


def test_one_word_is_put_in_the_place_of_another() -> None:
    chat = everything().conversation()
    assert chat.ask("private investment in AI in 2024?").value == "150.79"
    assert chat.ask("not private, total").value == "252.33"


def test_what_is_compared_with_nothing_that_was_told_is_not_told_alone() -> None:
    chat = everything().conversation()
    chat.ask("notable models of China?")
    assert chat.ask("compared to the lead on MATH").value is None


def test_the_first_of_an_order_are_those_of_that_order() -> None:
    chat = everything().conversation()
    for turn in ("newly funded AI companies in the US in 2024", "China", "UK", "rank them"):
        chat.ask(turn)
    assert chat.ask("the top two").value == ("United States", "United Kingdom")
    assert chat.ask("the other one").value == "98"


TURNS = [
    ("Private AI investment in France in 2024? / how much did it change?", "1.38"),
    ("AI laws in France 2024? / how much did it change?", "-2"),
    ("China's share of AI publications 2023? / and citations?", "22.6"),
    ("Private AI investment in the US in 2024 / and China? / and the total?", "118.37"),
    ("Laws on AI in California in 2024 / and Maryland? / total", "30"),
    ("Robots installed in China in 2023 / and Japan in 2024? / the former", "276.3"),
    ("Hallucination rate of GPT-4o? / and o1? / which is worst?", "o1"),
    ("Humanity's Last Exam score of o1? / and GPT-4o? / which is worst?", "GPT-4o"),
    (
        "Foundation models by organisation 2023, Google? / Meta? / Microsoft? / Google's share of the three?",
        "47.3684210526",
    ),
    ("AI laws California passed in 2024? / Utah? / Virginia? / all three together?", "40"),
    ("Training emissions of Falcon-180B? / DeepSeek-V3? / Llama 3.1-405B? / which is smallest?", "DeepSeek-V3"),
    ("GPT-4o on GPQA Diamond? / o1-preview? / is GPT-4o ahead?", "False"),
    ("AI share of US job postings by sector: manufacturing 2023? / 2024? / rise in percentage points?", "0.87"),
    (
        "South Korea's private AI investment in 2024? / India's? / Returning to South Korea: how many newly funded AI "
        "companies that year?",
        "52",
    ),
]


@pytest.mark.parametrize(("turns", "value"), TURNS)
def test_a_turn_goes_on_with_what_was_told_of_any_report(turns: str, value: str) -> None:
    chat = everything().conversation()
    *before, last = turns.split(" / ")
    for turn in before:
        assert chat.ask(turn).status == "answered"
    assert str(chat.ask(last).value) == value
    assert chat.ask("and that of Atlantis?").status != "answered"


@pytest.mark.parametrize("typed", ["AI patnts granted in 2023", "medcal devices approved in 2023"])
def test_a_refused_word_that_names_no_thing_is_asked_again(typed: str) -> None:
    chat = everything().conversation()
    assert chat.ask(typed).status == "answered"
    told = chat.ask("no")
    assert told.status == "unknown"
    assert typed.split()[0 if typed.startswith("med") else 1] in told.text
