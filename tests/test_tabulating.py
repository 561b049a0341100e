"""The entries of an answer as a table: in the terminal, and in the Markdown of a saved conversation."""

from __future__ import annotations

import io

import pytest

from assistant.answering.tabulating import table_of
from assistant.answers import Answer, Step
from assistant.cli.answer_layout import lay_out
from assistant.cli.environment import Environment
from tests.series.test_series import assistant

RISE = "Which country saw the biggest rise in e-bike sales between 2019 and 2024?"


def test_moves_stand_with_both_their_ends_the_largest_first() -> None:
    table = table_of(assistant().ask(RISE))
    assert table is not None
    assert table.columns == ("", "2019", "2024", "change")
    assert table.rows[0] == ("China", "230 thousand bicycles", "440 thousand bicycles", "210 thousand bicycles")
    assert table.rows[-1][0] == "Japan"


def test_the_smallest_stands_first_where_it_is_asked_for() -> None:
    table = table_of(assistant().ask("bottom two countries by e-bike sales in 2024"))
    assert table is not None
    assert [row[0] for row in table.rows[:2]] == ["United Kingdom", "Italy"]


@pytest.mark.parametrize(
    ("operation", "order"),
    [
        ("ranking", ["North", "South", "East"]),
        ("ranking", ["East", "South", "North"]),
        ("ranking", ["Trinidad and Tobago", "North", "East"]),
        ("extreme", ["North", "South", "East"]),
    ],
)
def test_about_so_much_stands_in_its_place(operation: str, order: list[str]) -> None:
    said = {
        "North": "5.9 billion",
        "South": "about 4 billion",
        "East": "3.5 billion",
        "Trinidad and Tobago": "8 billion",
    }
    entries = tuple(
        f"{name}: {said[name]}" for name in ("South", "East", "North", "Trinidad and Tobago") if name in order
    )
    result = f"{', '.join(order[:-1])} and {order[-1]}" if operation == "ranking" else order[0]
    table = table_of(Answer("answered", "?", "", derivation=(Step(operation, entries, result),)))
    assert table is not None
    assert [row[0] for row in table.rows] == order


def test_two_series_stand_below_each_other() -> None:
    table = table_of(assistant().ask("US vs China e-bike sales since 2019"))
    assert table is not None
    assert [row[:3] for row in table.rows] == [
        ("United States", "220 thousand bicycles", "350 thousand bicycles"),
        ("China", "230 thousand bicycles", "440 thousand bicycles"),
    ]


def test_a_single_value_has_no_table() -> None:
    assert table_of(assistant().ask("How many e-bikes were sold in Japan in 2024?")) is None
    assert table_of(assistant().ask("How many e-bikes were sold in Norway in 2024?")) is None


def test_a_table_stands_in_for_the_line_that_lists_the_same() -> None:
    wide = Environment(io.BytesIO(), io.StringIO(), io.StringIO(), width=100)
    lines = lay_out(assistant().ask(RISE), wide).split("\n")
    assert "  China           230 thousand bicycles  440 thousand bicycles  210 thousand bicycles" in lines
    assert not any("China 210" in line for line in lines)


def test_without_room_for_columns_each_row_is_a_paragraph() -> None:
    narrow = Environment(io.BytesIO(), io.StringIO(), io.StringIO(), width=40)
    assert all(len(line) <= 40 for line in lay_out(assistant().ask(RISE), narrow).split("\n"))
