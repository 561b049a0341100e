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


PRICES = b"Model,Price (USD),Weight (kg)\nFalcon,1200,14\nSparrow,800,9\nEagle,2000,22\nRobin,500,6\n"
RATES = b"Country,Adoption (%),Users (million)\nSpain,40,19\nFrance,50,34\nItaly,30,18\n"
REGIONS = b"Region,2021,2022,2023\nNorth,120,150,180\nSouth,80,100,90\nEast,60,45,75\nWest,200,210,260\n"
REVENUES = (
    b"Country,Year,Revenue (million USD)\nAlpha,2021,12.5\nAlpha,2022,15.0\nBeta,2021,30.0\nBeta,2022,24.0\n"
    b"Gamma,2021,8.0\nGamma,2022,16.0\n"
)
#: A table, what is told of it, and then what is done with that, each with the full question that asks for the same.
DONE_WITH_TOLD = [
    (REGIONS, "North in 2021 / South?", "difference", "What is the difference between North and South in 2021?"),
    (REGIONS, "North in 2021 / South?", "how far apart are they?", "How much higher was North than South in 2021?"),
    (REGIONS, "North in 2021 / South?", "as a ratio", "What is the ratio of North to South in 2021?"),
    (REGIONS, "North in 2021 / South?", "the average?", "What is the average of North and South in 2021?"),
    (REGIONS, "North in 2021 / South? / East?", "their sum", "What is the sum of North, South and East in 2021?"),
    (
        REGIONS,
        "North in 2021 / 2023? / difference",
        "in percent",
        "By how many percent did North grow from 2021 to 2023?",
    ),
    (REVENUES, "revenue of Alpha in 2022 / Beta?", "gap?", "difference in revenue between Alpha and Beta in 2022"),
    (PRICES, "price of Falcon / Eagle?", "by how much?", "How much more is the price of Eagle than that of Falcon?"),
    (
        PRICES,
        "price of Falcon / Eagle? / Robin?",
        "and the average?",
        "What is the average price of Falcon, Eagle and Robin?",
    ),
]


def over(table: bytes, turns: str) -> object:
    """The value of the last of some turns over a table that is given as the text of its file."""
    chat = Assistant.from_table(table).conversation()
    return [chat.ask(turn).value for turn in turns.split(" / ")][-1]


@pytest.mark.parametrize(("table", "told", "turn", "full"), DONE_WITH_TOLD, ids=lambda each: str(each)[:40])
def test_what_is_done_with_figures_gives_what_the_full_question_gives(
    table: bytes, told: str, turn: str, full: str
) -> None:
    value = Assistant.from_table(table).ask(full).value
    assert value is not None
    assert over(table, f"{told} / {turn}") == value
    between = " / ".join(f"{NONSENSE} / {each}" for each in (*told.split(" / "), turn))
    assert over(table, between) == value


def test_only_the_figures_that_were_told_are_picked_of_and_put_in_order() -> None:
    three = "North in 2023 / South? / East?"
    assert over(REGIONS, f"{three} / which of those is the biggest?") == "North"
    assert over(REGIONS, f"{three} / rank them") == ("North", "South", "East")
    assert over(REGIONS, f"{three} / rank them / and from the smallest?") == ("East", "South", "North")
    assert over(REGIONS, f"{three} / rank them / West? / which of those is the biggest?") == "West"
    assert over(REGIONS, "North in 2021 / 2022? / 2023? / which of those is the smallest?") == "2021"
    assert over(PRICES, "price of Falcon / Sparrow? / which is cheaper? / which one is larger?") == "Falcon"


def test_two_figures_are_held_against_each_other_in_another_way() -> None:
    two = "adoption in Spain / France?"
    assert over(RATES, f"{two} / difference / in percent") == ("25", "10")
    assert over(RATES, f"{two} / difference / relatively") == "25"
    assert over(RATES, f"{two} / difference / in percent / as a ratio instead") == "1.25"
    assert over(RATES, f"{two} / which of those is bigger? / by how much? / absolute") == "10"
    assert over(REGIONS, "difference between North and South in 2023 / in percent") == "100"
    assert over(REGIONS, "South in 2021 / North? / difference / the former / the latter / ratio") == "1.5"


@pytest.mark.parametrize(
    ("table", "turns"),
    [
        (REGIONS, "North in 2021 / difference"),
        (REGIONS, "North in 2021 / South? / in percent"),
        (REGIONS, "North in 2021 / South? / East? / difference"),
        (REGIONS, "North in 2021 / South? / all three of them: the sum?"),
        (REGIONS, "North in 2021 / South? / difference / and East?"),
        (REGIONS, "North in 2021 / and Mars? / South? / and the average?"),
        (PRICES, "price of Falcon / weight of Eagle? / difference"),
    ],
)
def test_what_cannot_be_made_of_the_figures_told_is_not(table: bytes, turns: str) -> None:
    assert over(table, turns) is None


def test_how_much_after_a_pick_is_told_of_the_one_that_was_picked() -> None:
    assert over(PRICES, "Which model is the most expensive? / how much?") == "2000"
    assert over(PRICES, "Which model is the most expensive? / and the cheapest? / how much is that?") == "500"
    assert over(REGIONS, "How much did South fall from 2022 to 2023? / in percent") == "10"


def test_a_bare_name_is_asked_of_the_year_that_was_spoken_of() -> None:
    assert over(REGIONS, "North in 2021 / South?") == "80"
    assert over(REGIONS, "North in 2021 / South? / 2022?") == "100"
    assert over(REGIONS.replace(b"West", b"Total"), "North in 2021 / Total?") == "200"


def test_what_was_answered_is_saved() -> None:
    assistant = Assistant.from_table(REGIONS)
    chat = assistant.conversation()
    for turn in ("North in 2021", "South?", "difference"):
        chat.ask(turn)
    resumed = assistant.resume(chat.to_json())
    assert resumed == chat
    assert resumed.ask("in percent").value == "50"
