"""Workbooks made for tests: whole ones with openpyxl, odd ones from their XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import openpyxl

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def xlsx(
    cells: Mapping[str, Any],
    *,
    formats: Mapping[str, str] | None = None,
    merged: Sequence[str] = (),
    name: str = "Sheet",
) -> bytes:
    """A workbook of one sheet, by the places of its cells."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = name
    for place, value in cells.items():
        sheet[place] = value
    for place, code in (formats or {}).items():
        sheet[place].number_format = code
    for place in merged:
        sheet.merge_cells(place)
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """The bytes of a workbook."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def packed(members: Mapping[str, str | bytes]) -> bytes:
    """A packed file of these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def xlsx_of_xml(sheet: str | bytes, *, shared: str = "") -> bytes:
    """A workbook with the XML of its one sheet, and of the texts that cells share."""
    return packed(
        {
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
            '<sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
            f'relationships"><Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
            "</Relationships>",
            "xl/worksheets/sheet1.xml": sheet,
            "xl/sharedStrings.xml": shared or f'<sst xmlns="{MAIN}"/>',
        }
    )


def sheet_xml(data: str, *, after: str = "") -> str:
    """The XML of a sheet with these rows."""
    return f'<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData>{after}</worksheet>'


def ods_of_xml(rows: str, *, before: str = "") -> bytes:
    """A spreadsheet of OpenDocument with the XML of the rows of its one sheet."""
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f'{before}<office:document-content xmlns:office="{OFFICE}:office:1.0" '
            f'xmlns:table="{OFFICE}:table:1.0" xmlns:text="{OFFICE}:text:1.0"><office:body><office:spreadsheet>'
            f'<table:table table:name="One">{rows}</table:table></office:spreadsheet></office:body>'
            "</office:document-content>",
        }
    )
