"""Days in figures: which of them is the day, and what is said where nothing tells."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.tables.days_in_figures import with_days
from assistant.tables.grid import Grid


def column(*days: str) -> Grid:
    return Grid((("Day",), *((day,) for day in days)))


@pytest.mark.parametrize(
    ("days", "read"),
    [
        (("12/02/2024", "14/02/2024"), ("2024-02-12", "2024-02-14")),
        (("01.02.2024", "03.04.2024"), ("2024-02-01", "2024-04-03")),
        (
            ("01/02/2024", "05/02/2024", "03/03/2024", "04/03/2024"),
            ("2024-02-01", "2024-02-05", "2024-03-03", "2024-03-04"),
        ),
        (("24/2/24", "3/4/24"), ("2024-02-24", "2024-04-03")),
    ],
    ids=["a figure above 12", "dots", "rows in order of time", "short years"],
)
def test_the_day_stands_first_where_something_tells_so(days: tuple[str, ...], read: tuple[str, ...]) -> None:
    grid = with_days(column(*days))
    assert tuple(row[0] for row in grid.rows[1:]) == read
    assert dict(grid.written) == dict(zip(read, days, strict=True))
    assert grid.assumptions == ()


@pytest.mark.parametrize("days", [("12/02/2024", "12/14/2024"), ("31/02/2024", "14/02/2024"), ("12/02/2024", "x", "y")])
def test_other_columns_stay_as_they_are(days: tuple[str, ...]) -> None:
    assert with_days(column(*days)) == column(*days)


def test_what_nothing_tells_is_said() -> None:
    grid = with_days(column("01/02/2024", "05/06/2024", "03/04/2024"))
    assert grid.rows == column("01/02/2024", "05/06/2024", "03/04/2024").rows
    assert grid.assumptions == ('Took "01/02/2024" for 2 January 2024, the month first.',)


def test_one_column_tells_for_all_of_its_file() -> None:
    grid = with_days(Grid((("Sent", "Paid"), ("05/01/2024", "24/01/2024"), ("07/01/2024", "30/01/2024"))))
    assert grid.rows[1] == ("2024-01-05", "2024-01-24")


def test_a_day_is_told_as_it_is_printed_and_in_words() -> None:
    orders = b"Order,Date,Amount\nA,24/02/2024,5\nB,03/03/2024,7\n"
    answer = Assistant.from_table(orders).ask("When was order B?")
    assert answer.value == "03/03/2024"
    assert "3 March 2024" in answer.text
