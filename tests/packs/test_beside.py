"""A figure that the report gives twice, and otherwise: answers go by one of them and tell the other with it."""

from __future__ import annotations

from assistant.asking import Assistant
from tests.packs.writing import built, with_entry

OTHER = "- {id: more, measure: crop, of: {fruit: apples}, period: 2024, value: 981, at: page 9, beside: apples-2024}"
SAME = OTHER.replace("981", "973")


def test_the_other_figure_is_told_with_its_place_and_cited() -> None:
    answer = Assistant([built(with_entry("facts", OTHER))]).ask("What was the crop of apples in 2024?")
    assert (answer.value, answer.status) == ("973", "answered")
    assert "The report also gives 981 thousand tonnes for it (Harvest Report 2024, page 9)." in answer.text
    assert [fact.id for fact in answer.facts] == ["apples-2024", "more"]


def test_what_is_the_same_again_is_not_told() -> None:
    answer = Assistant([built(with_entry("facts", SAME))]).ask("What was the crop of apples in 2024?")
    assert "also gives" not in answer.text


def test_where_several_figures_are_compared_it_is_told_which_one_is_given_otherwise() -> None:
    assistant = Assistant([built(with_entry("facts", OTHER))])
    answer = assistant.ask("Was the crop of apples larger than the crop of pears in 2024?")
    assert "The report also gives 981 thousand tonnes for the crop of apples in 2024 (" in answer.text
