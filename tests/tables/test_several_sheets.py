"""A workbook of several sheets: a question goes to the one that has all that it names."""

from __future__ import annotations

import openpyxl
import pytest

from assistant import Assistant
from tests.tables.files.workbooks import saved

SALES = [("Store", 2022, 2023, 2024), ("North", 100, 120, 150), ("South", 80, 75, 90)]
COSTS = [("Store", "Rent (EUR)"), ("North", 1000), ("South", 2000)]


@pytest.fixture(params=["Sales first", "Costs first"])
def stores(request: pytest.FixtureRequest) -> Assistant:
    sheets = {"Sales": SALES, "Costs": COSTS}
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name in sheets if request.param == "Sales first" else reversed(sheets):
        sheet = book.create_sheet(name)
        for row in sheets[name]:
            sheet.append(row)
    return Assistant.from_table(saved(book), name="stores.xlsx")


@pytest.mark.parametrize(
    ("question", "value", "sheet"),
    [
        ("sum of all stores in 2023", "195", "Sales"),
        ("average of the stores in 2024", "120", "Sales"),
        ("which store had the most in 2023?", "North", "Sales"),
        ("North in 2023", "120", "Sales"),
        ("sum of rent", "3000", "Costs"),
        ("rent of the South", "2000", "Costs"),
    ],
)
def test_a_sheet_that_has_the_time_is_asked(stores: Assistant, question: str, value: str, sheet: str) -> None:
    answer = stores.ask(question)
    assert (answer.value, answer.assumptions) == (value, ())
    assert answer.facts[0].source == sheet


def test_what_only_a_sheet_without_times_has_is_told_with_a_note(stores: Assistant) -> None:
    answer = stores.ask("total rent in 2023")
    assert answer.value == "3000"
    assert answer.assumptions == ("The table does not say for when; 2023 was left aside.",)


def test_no_other_figure_is_told_for_a_time_that_no_sheet_has(stores: Assistant) -> None:
    answer = stores.ask("sum of all stores in 2020")
    assert (answer.status, answer.reason) == ("unknown", "no_such_period")
