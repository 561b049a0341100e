"""Sheets of the old .xls."""

from __future__ import annotations

import io
from datetime import date

import pytest
import xlwt

from assistant.errors import TableError
from assistant.tables.files import read_grids
from assistant.tables.grid import Span


def test_cells_are_read_as_they_are_displayed() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sales")
    sheet.write_merge(0, 0, 0, 2, "Region")
    sheet.write(0, 3, "Share")
    for place, (value, code) in enumerate(
        [("North", ""), (0.125, "0.0%"), (date(2019, 9, 29), "d mmm yyyy"), (True, "")]
    ):
        sheet.write(1, place, value, xlwt.easyxf(num_format_str=code or "General"))
    stream = io.BytesIO()
    book.save(stream)
    (found,) = read_grids(stream.getvalue(), name="sales.xls")
    assert found.rows == (("Region", "", "", "Share"), ("North", "12.5%", "29 Sep 2019", "TRUE"))
    assert found.merged == (Span(0, 0, 0, 2),)
    assert found.name == "Sales"


def test_a_broken_file_is_refused() -> None:
    with pytest.raises(TableError, match=r"old\.xls is no \.xls file that can be read"):
        read_grids(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 5000, name="old.xls")


def test_web_pages_and_csv_that_are_called_xls_are_read_as_what_they_are() -> None:
    page = b"<html><table><tr><th>a<th>b<tr><td>1<td>2</table></html>"
    assert read_grids(page, name="a.xls")[0].rows == (("a", "b"), ("1", "2"))
    assert read_grids(b"a\tb\n1\t2\n", name="a.xls")[0].rows == (("a", "b"), ("1", "2"))
