"""What a grid is understood as: header, rows with groups and totals, periods, units, which way round."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import TableError
from assistant.tables.grid import Grid
from assistant.tables.layout import understand
from assistant.tables.table import Table

STATEMENT = """\
,,Year ended June 30,
(in thousands),,2022,2021
Revenue:,,,
Products,,"$5,200","$4,100"
Services,,"1,300","1,200"
,,"6,500","5,300"
Costs:,,,
Cost of sales(1),,"(2,700)","(2,400)"
Research,,(400),(350)
Total costs,,"(3,100)","(2,750)"
"""


def table_of(text: str, title: str = "") -> Table:
    """The table that a text of comma-separated values is."""
    return understand(Grid(tuple(tuple(row) for row in csv.reader(io.StringIO(text)))), title=title)


def test_header_of_two_rows_gives_every_column_its_year() -> None:
    table = table_of(STATEMENT)
    assert table.form == "matrix"
    assert [column.period and column.period.label for column in table.columns][-2:] == ["30 June 2022", "30 June 2021"]


def test_scale_stands_in_the_corner() -> None:
    assert table_of(STATEMENT).unit.name.strip() == "thousand"


def test_rows_know_their_groups_and_a_total_closes_them() -> None:
    table = table_of(STATEMENT)
    assert [(row.path, row.label, row.is_total) for row in table.rows] == [
        (("Revenue",), "Products", False),
        (("Revenue",), "Services", False),
        (("Revenue",), "", True),
        (("Costs",), "Cost of sales", False),
        (("Costs",), "Research", False),
        (("Costs",), "Total costs", True),
    ]


def test_total_is_recognised_by_arithmetic() -> None:
    table = table_of("Item,2020,2021\nBread,5,7\nMilk,3,4\nFood,8,11\nRent,20,20\n")
    assert [row.label for row in table.rows if row.is_total] == ["Food"]


def test_years_in_rows_are_turned_into_columns() -> None:
    table = table_of("Year,Wheat,Rye\n2019,12,5\n2020,14,6\n2021,11,4\n")
    assert table.is_turned
    assert [row.label for row in table.rows] == ["Wheat", "Rye"]
    assert [column.label for column in table.columns] == ["2019", "2020", "2021"]
    assert table.text(table.rows[1], table.columns[2]) == "4"
    assert table.locator(table.rows[1], table.columns[2]) == "row 4, column 3"


@pytest.mark.parametrize(
    ("label", "label_read"), [("Fees(2)", "Fees"), ("Sales*", "Sales"), ("Total [3]", "Total"), ("Net .....", "Net")]
)
def test_footnote_marks_and_leaders_are_no_part_of_a_name(label: str, label_read: str) -> None:
    table = table_of(f"Item,2020,2021\n{label},5,7\nOther,3,9\n")
    assert table.rows[0].label == label_read


def test_change_share_and_note_columns_are_known_as_such() -> None:
    table = table_of(",Note,2021,2020,% Change,% of total\nBread,1,5,4,25%,50%\nMilk,2,5,5,0%,50%\n")
    assert [column.kind for column in table.columns] == ["note", "value", "value", "change", "share"]


def test_rows_of_text_are_records() -> None:
    table = table_of("Name,Town,Pupils\nOak School,Ulm,120\nElm School,Aalen,90\n")
    assert table.form == "records"
    assert len(table.rows) == 2


def test_unit_column_gives_its_rows_their_units() -> None:
    table = table_of("Source,Unit,2015,2020\nCoal,TWh,12,8\nOil,t,4,3\nGas,TWh,5,6\n")
    assert [row.unit.name for row in table.rows] == ["TWh", "t", "TWh"]


@pytest.mark.parametrize(
    ("header", "labels"),
    [
        (",2020,,2019,\n,Q1,Q2,Q1,Q2\n", ["Q1 2020", "Q2 2020", "Q1 2019", "Q2 2019"]),
        (",2020,,2019,\n,First,Second,First,Second\n", ["Q1 2020", "Q2 2020", "Q1 2019", "Q2 2019"]),
        (",1Q20,2Q20,1Q19,2Q19\n", ["Q1 2020", "Q2 2020", "Q1 2019", "Q2 2019"]),
        (",Mar-20,Jun-20,Mar-19,Jun-19\n", ["March 2020", "June 2020", "March 2019", "June 2019"]),
    ],
)
def test_quarters_are_read_with_the_year_above_them(header: str, labels: list[str]) -> None:
    table = table_of(f"{header}Sales,5,7,4,6\nCosts,3,3,2,5\n")
    assert [column.period.label for column in table.columns if column.period] == labels


@pytest.mark.parametrize("second", ["2019,,\nSales,4,6\n", "2019 | Sales,4,6\n"])
def test_a_year_in_the_corner_is_that_of_the_first_rows(second: str) -> None:
    table = table_of(f"2020,March 31,June 30\nSales,5,7\n{second}")
    assert [row.period.label for row in table.rows if row.period] == ["2020", "2019"]


def test_a_change_is_of_the_later_of_two_years() -> None:
    table = table_of(",2020 vs. 2019,2019 vs. 2018\nSales,5,7\nCosts,3,3\n")
    assert [(column.kind, column.period.label) for column in table.columns if column.period] == [
        ("change", "2020"),
        ("change", "2019"),
    ]


@pytest.mark.parametrize("text", ["", "Name,Town\n"])
def test_what_has_no_rows_is_no_table(text: str) -> None:
    with pytest.raises(TableError):
        table_of(text)


_CELL = st.sampled_from(
    ["", "2019", "2020", "Total", "—", "(5)", "12.5%", "$1,200", "Sales:", "North", "(in millions)"]
)


@given(st.integers(1, 5).flatmap(lambda width: st.lists(st.tuples(*[_CELL] * width), min_size=2, max_size=9)))
def test_every_grid_is_understood_with_lines_inside_it(rows: list[tuple[str, ...]]) -> None:
    table = understand(Grid(tuple(rows)))
    for row in table.rows:
        for column in table.columns:
            assert table.text(row, column) in {text for line in rows for text in line}
            assert table.cell(row, column).text == table.text(row, column)
