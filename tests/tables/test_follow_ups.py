"""Conversations over tables: turns that put another thing or time in place of what the question before named."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant

FOLDER = Path(__file__).parent / "asked"
#: What leads to nothing in between, and changes nothing.
NONSENSE = "What is the capital of France?"


def said(table: str, *turns: str, title: str = "") -> object:
    """The value of the last of some turns over a table."""
    chat = Assistant.from_table(FOLDER / table, title=title).conversation()
    return [chat.ask(turn).value for turn in turns][-1]


WIDE = [
    (("What were the sales of the North in 2021?", "and 2022?"), "130"),
    (("What were the sales of the North in 2021?", "for the South?"), "80"),
    (("What were the sales of the North in 2021?", "What about the South in 2022?"), "95"),
    (("What were the sales of the North in 2021?", "2023?"), "128"),
    (("What were the sales of the North in 2021?", "How much did it grow from 2021 to 2022?"), "10"),
    (("What were the sales of the North in 2021?", "How much did it grow from 2021 to 2022?", "and the South?"), "15"),
    (("What were total sales in 2022?", "and in 2021?"), "300"),
    (("How much higher was North than South in 2022?", "and 2021?"), "40"),
]
NOT_GUESSED = [
    ("What were the sales of the North in 2021?", "What about Europe?"),
    ("What were the sales of the North in 2021?", "and 2019?"),
    ("How much higher was North than South in 2022?", "and West?"),
    ("What were the sales of the North in 2021?", "How much did it grow from 2019 to 2022?"),
    ("2022?",),
]


@pytest.mark.parametrize(("turns", "value"), WIDE, ids=lambda each: each if isinstance(each, str) else each[-1])
def test_another_thing_or_time_is_put_in_place(turns: tuple[str, ...], value: str) -> None:
    assert said("wholes/sales.csv", *turns) == value
    between = [each for turn in turns for each in (NONSENSE, turn)]
    assert said("wholes/sales.csv", *between) == value


@pytest.mark.parametrize("turns", NOT_GUESSED, ids=lambda turns: turns[-1])
def test_what_the_table_lacks_or_leaves_open_is_not_guessed(turns: tuple[str, ...]) -> None:
    assert said("wholes/sales.csv", *turns) is None


def test_over_a_long_table_too() -> None:
    title = "International visitors by country, in millions"
    start = "How many visitors did Spain have in 2019?"
    assert said("charts/visits.csv", start, "and Italy?", title=title) == "64.5"
    assert said("charts/visits.csv", start, "and Italy?", "and 2020?", title=title) == "25.2"
    assert said("charts/visits.csv", start, "and Greece in 2020?", title=title) == "7.4"
    assert said("charts/visits.csv", start, "what about Malta?", title=title) is None
    assert (
        said("charts/visits.csv", "Which country had the most visitors in 2020?", "and in 2019?", title=title)
        == "Spain"
    )


def test_what_was_read_is_said() -> None:
    chat = Assistant.from_table(FOLDER / "wholes/sales.csv").conversation()
    chat.ask("What were the sales of the North in 2021?")
    answer = chat.ask("and the South?")
    assert answer.question == "and the South?"
    assert answer.assumptions == ('Read as "What were the sales of the South in 2021?".',)
    assert '(Read as "What were the sales of the South in 2021?".)' in answer.text


def test_a_question_that_fails_is_not_passed_over() -> None:
    turns = ("What were the sales of the North in 2021?", "What were the sales of the South in 2019?", "and 2022?")
    assert said("wholes/sales.csv", *turns) == "95"


def test_conversations_are_apart() -> None:
    assistant = Assistant.from_table(FOLDER / "wholes/sales.csv")
    one, other = assistant.conversation(), assistant.conversation()
    one.ask("What were the sales of the North in 2021?")
    other.ask("What were the sales of the South in 2022?")
    copied = one.copy()
    assert one.ask("and 2022?").value == "130"
    assert copied.ask("and the West?").value == "60"
    assert other.ask("and 2021?").value == "80"
    assert assistant.ask("and 2021?").status == "unknown"


def test_a_question_back_takes_a_number_a_place_or_a_name() -> None:
    assert said("plain/ferries.csv", "passengers 2023", "Airport") == "120"
    assert said("plain/ferries.csv", "passengers 2023", "2") == "398"
    assert said("plain/ferries.csv", "passengers 2023", "the first one") == "1310"
    assert said("plain/ferries.csv", "passengers 2023", "the last") == "120"
    assert said("plain/ferries.csv", "passengers 2023", "4") is None
    assert said("plain/ferries.csv", "passengers 2023", "trains") is None


def test_another_superlative_or_column_is_put_in_place() -> None:
    most = "Which department has the most employees?"
    assert said("plain/departments.csv", most, "and the fewest?") == "Legal"
    assert said("plain/departments.csv", most, "and the biggest budget?") == "Engineering"
    assert said("plain/departments.csv", most, "and the most profit?") is None
    assert said("plain/departments.csv", "budget of Sales", "employees?") == "45"
    assert said("plain/departments.csv", "budget of Sales", "and Legal?", "employees?") == "8"
    assert said("plain/departments.csv", "budget of Sales", "profit?") is None
    assert said("plain/departments.csv", "rank departments by budget", "and by employees?") == (
        *("Engineering", "Sales", "Support", "Marketing", "Legal"),
    )


def test_what_was_told_of_one_is_told_of_another_and_may_be_pointed_at() -> None:
    assert said("plain/ferries.csv", "How did North Point develop?", "and Airport?") == ("98", "140")
    assert said("plain/ferries.csv", "Airport by year", "and Long Island?") == ("1204", "1310", "1289")
    assert said("plain/ferries.csv", "Airport 2024", "how much did that change?") == "42"
    assert said("plain/ferries.csv", "Did all routes grow in 2024?", "and in 2023?") is True
