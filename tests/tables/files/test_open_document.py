"""Sheets of OpenDocument: what cells display, merged and repeated cells."""

from __future__ import annotations

import io

from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

from assistant.tables.files import read_grids
from assistant.tables.grid import Span
from tests.tables.files.workbooks import ods_of_xml


def test_cells_are_read_as_they_are_displayed() -> None:
    document = OpenDocumentSpreadsheet()
    sheet = Table(name="Sales")
    for cells in (
        [TableCell(numbercolumnsspanned=2), CoveredTableCell(), TableCell()],
        [TableCell(), TableCell(), TableCell()],
    ):
        row = TableRow()
        for cell in cells:
            row.addElement(cell)
        sheet.addElement(row)
    (top, bottom) = sheet.childNodes
    top.childNodes[0].addElement(P(text="Region"))
    top.childNodes[2].addElement(P(text="Share"))
    bottom.childNodes[0].addElement(P(text="North"))
    bottom.childNodes[1].addElement(P(text="East"))
    bottom.removeChild(bottom.childNodes[2])
    share = TableCell(valuetype="percentage", value="0.125")
    share.addElement(P(text="12.5%"))
    bottom.addElement(share)
    document.spreadsheet.addElement(sheet)
    stream = io.BytesIO()
    document.write(stream)
    (found,) = read_grids(stream.getvalue(), name="sales.ods")
    assert found.rows == (("Region", "", "Share"), ("North", "East", "12.5%"))
    assert found.merged == (Span(0, 0, 0, 1),)
    assert (found.name, found.file) == ("Sales", "sales.ods")


def test_values_without_a_text_are_written_out() -> None:
    cells = (
        '<table:table-cell office:value-type="percentage" office:value="0.125"/>'
        '<table:table-cell office:value-type="float" office:value="1234.50"/>'
        '<table:table-cell office:value-type="currency" office:currency="EUR" office:value="5"/>'
        '<table:table-cell office:value-type="date" office:date-value="2019-09-29T00:00:00"/>'
        '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>'
        '<table:table-cell office:value-type="string" office:string-value="text"/>'
    )
    (found,) = read_grids(ods_of_xml(f"<table:table-row>{cells}</table:table-row>"))
    assert found.rows == (("12.5%", "1234.5", "EUR 5", "2019-09-29", "TRUE", "text"),)


def test_repeated_cells_and_rows() -> None:
    rows = (
        '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2">'
        "<text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell>"
        '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row>'
    )
    (found,) = read_grids(ods_of_xml(rows))
    assert (found.rows, found.lines) == ((("a", "a", "b"), ("a", "a", "b")), (1, 2))


def test_comments_are_not_in_the_cell() -> None:
    cell = (
        "<table:table-cell><office:annotation><text:p>why?</text:p></office:annotation>"
        "<text:p>Net<text:s/>sales</text:p><text:p>in 2019</text:p></table:table-cell>"
    )
    (found,) = read_grids(ods_of_xml(f"<table:table-row>{cell}</table:table-row>"))
    assert found.rows == (("Net sales in 2019",),)


def test_a_formula_without_a_value_is_said() -> None:
    cells = '<table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell table:formula="of:=1+1"/>'
    (found,) = read_grids(ods_of_xml(f"<table:table-row>{cells}</table:table-row>"))
    assert "1 formula without a saved value, the first in B1" in found.remarks[0]
