"""What an answer over a table says: its first line and what it cites name measure, thing, time and unit."""

from __future__ import annotations

import pytest

from assistant import Assistant

FERRIES = "Route,2023,2024\nHarbour,1310,1289\nAirport,120,140\n"
CASES = [
    # title, table, question, first line, statements
    (
        "Passengers by route (thousand)",
        FERRIES,
        "How many passengers had Airport in 2024?",
        "140 thousand. Passengers of Airport, 2024: 140 thousand.",
        ["Passengers of Airport, 2024: 140 thousand."],
    ),
    (
        "Passengers by route (thousand)",
        FERRIES,
        "Which route had the most passengers in 2024?",
        "Harbour. Passengers of Harbour, 2024: 1289 thousand.",
        ["Passengers of Harbour, 2024: 1289 thousand."],
    ),
    (
        "Passengers by route (thousand)",
        FERRIES,
        "How much did Airport grow from 2023 to 2024?",
        "20 thousand: the passengers of Airport rose from 120 thousand in 2023 to 140 thousand in 2024.",
        ["Passengers of Airport, 2023: 120 thousand.", "Passengers of Airport, 2024: 140 thousand."],
    ),
    (
        "Passengers by route (thousand)",
        FERRIES,
        "total in 2024?",
        "1429 thousand: the sum of the passengers in 2024 (Harbour and Airport).",
        ["Passengers of Harbour, 2024: 1289 thousand.", "Passengers of Airport, 2024: 140 thousand."],
    ),
    (
        "",
        FERRIES,
        "How much did Airport grow from 2023 to 2024?",
        "20: the figure for Airport rose from 120 in 2023 to 140 in 2024.",
        ["Airport, 2023: 120.", "Airport, 2024: 140."],
    ),
    (
        "Sales by region, million USD",
        "Region,2023\nNorth,5\nSouth,7\n",
        "sales of North in 2023?",
        "5 million US dollars. Sales of the North, 2023: 5 million US dollars.",
        ["Sales of the North, 2023: 5 million US dollars."],
    ),
    (
        "Income statement",
        "($ in millions),2022,2023\nRevenue,100,120\nNet income,10,15\n",
        "How much did net income grow?",
        "5 million US dollars: the net income rose from 10 million US dollars in 2022 "
        "to 15 million US dollars in 2023.",
        ["Net income, 2022: 10 million US dollars.", "Net income, 2023: 15 million US dollars."],
    ),
    (
        "",
        "region,product,year,sales\nNorth,Tea,2023,5\nNorth,Coffee,2023,7\nSouth,Tea,2023,8\n",
        "sales of tea in North in 2023?",
        "5. Sales of the North, Tea, 2023: 5.",
        ["Sales of the North, Tea, 2023: 5."],
    ),
    (
        "Share who agree, by age and sex, 2024",
        "Group,Men,Women\nUnder 30,41%,39%\n30 or more,60%,62%\n",
        "share of women under 30?",
        "39 %. Share who agree of Under 30, Women, 2024: 39%.",
        ["Share who agree of Under 30, Women, 2024: 39%."],
    ),
]


@pytest.mark.parametrize(("title", "table", "question", "line", "statements"), CASES)
def test_measure_thing_time_and_unit_are_named(
    title: str, table: str, question: str, line: str, statements: list[str]
) -> None:
    answer = Assistant.from_table(table.encode(), title=title).ask(question)
    assert answer.text.partition("\n")[0] == line
    assert [fact.statement for fact in answer.facts] == statements


ROUTES = FERRIES + "Mill,30,35\nCastle,22,24\nQuay,60,70\nIsland,20,140\n"


def test_what_the_largest_was_chosen_among_is_listed() -> None:
    answer = Assistant.from_table(ROUTES.encode(), title="Passengers by route (thousand)").ask("largest route in 2023?")
    assert answer.text.splitlines()[:2] == [
        "Harbour. Passengers of Harbour, 2023: 1310 thousand.",
        "Harbour 1310 thousand, Airport 120 thousand, Quay 60 thousand, Mill 30 thousand, Castle 22 thousand, "
        "Island 20 thousand",
    ]
    assert answer.understood == "the largest of the passengers in 2023"


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("top 2 routes in 2023", ("Harbour", "Airport")),
        ("Which two routes had the most passengers in 2023?", ("Harbour", "Airport")),
        # Two are equal.
        ("the two largest routes in 2024", ("Harbour", "Airport", "Island")),
        ("the three smallest routes in 2024", ("Castle", "Mill", "Quay")),
        ("Rank the routes by passengers in 2023", ("Harbour", "Airport", "Quay", "Mill", "Castle", "Island")),
        (
            "order the routes from smallest to largest in 2024",
            ("Castle", "Mill", "Quay", "Airport", "Island", "Harbour"),
        ),
        ("rank the years by passengers of Airport", None),
        ("Rank the routes by cost in 2024", None),
        ("the second largest route in 2023", "Airport"),
        ("the largest route in 2024", "Harbour"),
    ],
)
def test_as_many_are_told_as_are_asked_for(question: str, names: object) -> None:
    answer = Assistant.from_table(ROUTES.encode(), title="Passengers by route (thousand)").ask(question)
    assert answer.value == names


def test_a_citation_has_its_measure_and_its_thing() -> None:
    table = Assistant.from_table(FERRIES.encode(), title="Passengers by route (thousand)")
    fact = table.ask("How many passengers had Airport in 2024?").facts[0]
    assert (fact.measure, fact.entity, fact.period, fact.unit) == ("passengers", "Airport", "2024", "thousand")


@pytest.mark.parametrize(
    ("question", "understood"),
    [
        ("top 2 routes in 2023", "the 2 largest of the passengers in 2023"),
        ("Rank the routes by passengers in 2023", "all of the passengers in 2023, from the largest on"),
    ],
)
def test_what_was_read_is_said(question: str, understood: str) -> None:
    answer = Assistant.from_table(ROUTES.encode(), title="Passengers by route (thousand)").ask(question)
    assert answer.understood == understood
