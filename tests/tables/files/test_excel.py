"""Sheets of .xlsx: cells as displayed, merged headers, formulas, several sheets."""

from __future__ import annotations

from datetime import date, datetime

import openpyxl
import pytest

from assistant.errors import TableError
from assistant.tables.files import read_grids
from assistant.tables.grid import Span
from tests.tables.files.workbooks import MAIN, saved, sheet_xml, xlsx, xlsx_of_xml


def test_cells_are_read_as_they_are_displayed() -> None:
    content = xlsx(
        {"A1": "Region", "B1": "Share", "C1": "Sales", "D1": "Day", "A2": "North", "B2": 0.125, "C2": -1234.5}
        | {"D2": date(2019, 9, 29), "A3": "South", "B3": 0.3, "C3": 1234567, "D3": True},
        formats={"B2": "0.0%", "C2": "#,##0_);(#,##0)", "D2": "mmm d, yyyy", "C3": "[$€-407] #,##0"},
    )
    (found,) = read_grids(content, name="report.xlsx")
    assert found.rows == (
        ("Region", "Share", "Sales", "Day"),
        ("North", "12.5%", "(1,235)", "Sep 29, 2019"),
        ("South", "0.3", "€ 1,234,567", "TRUE"),
    )
    assert (found.name, found.file) == ("Sheet", "report.xlsx")


def test_merged_cells_title_and_notes() -> None:
    content = xlsx(
        {"A1": "Sales of shops", "B3": 2019, "D3": 2020, "B4": "Q1", "C4": "Q2", "D4": "Q1", "E4": "Q2"}
        | {"A5": "North", "B5": 1, "C5": 2, "D5": 3, "E5": 4, "A6": "South", "B6": 5, "A8": "Source: the report"},
        merged=["A1:E1", "B3:C3", "D3:E3", "A5:A5"],
    )
    (found,) = read_grids(content)
    assert found.title == "Sales of shops"
    assert found.rows[:2] == (("", "2019", "", "2020", ""), ("", "Q1", "Q2", "Q1", "Q2"))
    assert found.merged == (Span(0, 1, 0, 2), Span(0, 3, 0, 4))
    assert found.notes == ("Source: the report",)
    assert found.lines == (3, 4, 5, 6)


def test_a_table_that_begins_in_the_middle_of_a_sheet() -> None:
    content = xlsx(
        {"C5": "Region", "D5": 2019, "C6": "North", "D6": 1, "F5": 2020, "F6": 2, "C7": "South"}, merged=["C6:C7"]
    )
    (found,) = read_grids(content)
    assert found.rows == (("Region", "2019", "2020"), ("North", "1", "2"))
    assert found.lines == (5, 6)


def test_merged_cells_down() -> None:
    cells = {"A1": "Region", "B1": "Year", "C1": "Sales", "A2": "North", "B2": 2019, "C2": 1, "B3": 2020, "C3": 2}
    (found,) = read_grids(xlsx(cells, merged=["A2:A3"]))
    assert found.merged == (Span(1, 0, 2, 0),)


def test_every_sheet_is_a_table_and_hidden_ones_are_only_read_if_named() -> None:
    book = openpyxl.Workbook()
    book.active.title = "Empty"  # type: ignore[union-attr]
    for name in ("First", "Second", "Hidden"):
        book.create_sheet(name).append(["Name", name])
    book["Hidden"].sheet_state = "hidden"
    content = saved(book)
    assert [found.name for found in read_grids(content)] == ["First", "Second"]
    assert [found.name for found in read_grids(content, sheet="Second")] == ["Second"]
    assert [found.name for found in read_grids(content, sheet="first")] == ["First"]
    assert [found.name for found in read_grids(content, sheet="2")] == ["Second"]
    assert [found.rows for found in read_grids(content, sheet="Hidden")] == [(("Name", "Hidden"),)]
    with pytest.raises(TableError, match=r"has no table 'Third'\. It has 'First', 'Second'"):
        read_grids(content, sheet="Third", name="a.xlsx")


def test_a_formula_without_a_value_is_said() -> None:
    (found,) = read_grids(xlsx({"A1": "Sum", "B1": "=1+1", "C1": "x", "B2": "=2+2"}, name="P&L"))
    assert found.rows == (("Sum", "x"),)
    assert found.remarks == (
        "Sheet 'P&L': 2 formulas without a saved value, the first in B1, left empty. "
        "Open and save the file in a spreadsheet program.",
    )


def test_a_formula_gives_the_value_that_it_last_had() -> None:
    row = '<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="B1"><f>1+1</f><v>2</v></c>'
    row += '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="str"><f>""</f><v></v></c>'
    (found,) = read_grids(xlsx_of_xml(sheet_xml(f'<row r="1">{row}</row>')))
    assert (found.rows, found.remarks) == ((("ab", "2", "#DIV/0!"),), ())


def test_rows_and_cells_need_not_say_where_they_stand() -> None:
    row = "<row><c><v>1</v></c><c/><c><v>3</v></c></row>"
    (found,) = read_grids(xlsx_of_xml(sheet_xml(row + '<row r="7"><c r="B7"><v>2</v></c><c><v>4</v></c></row>')))
    assert (found.rows, found.lines) == ((("1", "", "3"), ("", "2", "4")), (1, 7))


def test_raised_signs_are_marks_and_guides_to_sounds_are_left_out() -> None:
    shared = (
        f'<sst xmlns="{MAIN}"><si><r><t>Sales</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></si>'
        "<si><t>東京</t><rPh><t>トウキョウ</t></rPh></si></sst>"
    )
    sheet = sheet_xml('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>in</t></is></c></row>')
    (found,) = read_grids(xlsx_of_xml(sheet, shared=shared))
    assert found.rows == (("Sales²", "東京", "in"),)


def test_dates_that_count_from_1904() -> None:
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    assert book.active is not None
    book.active.append(["Day", datetime(2019, 9, 29)])
    assert read_grids(saved(book))[0].rows == (("Day", "2019-09-29"),)
