"""Sheets of the old .xls files as grids, cells as they are displayed."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import Any

from assistant.errors import TableError
from assistant.tables.files.extras import needed
from assistant.tables.files.limits import check_cells, check_tables
from assistant.tables.files.number_formats import GENERAL, display
from assistant.tables.files.shaping import Rows, grid_of
from assistant.tables.files.texts import without_controls
from assistant.tables.grid import Grid, Span


def read_old_excel(content: bytes, *, file: str, hidden: bool = False) -> list[Grid]:
    """The grids of the sheets of an .xls file, those of hidden ones only if asked for. Raises `TableError`."""
    xlrd = needed("xlrd", file, ".xls")
    try:
        book = xlrd.open_workbook(file_contents=content, formatting_info=True, logfile=io.StringIO(), ragged_rows=True)
        check_tables(file, book.nsheets)
        sheets = [sheet for sheet in book.sheets() if hidden or not sheet.visibility]
        grids = [_sheet(xlrd, book, sheet, file) for sheet in sheets]
    except TableError:
        raise
    except Exception as error:
        # The library raises whatever the bytes happen to break.
        said = " ".join(str(error).split())[:120]
        raise TableError(f"{file} is no .xls file that can be read ({said}). Save it as .xlsx, unlocked.") from error
    return [grid for grid in grids if grid]


def _sheet(xlrd: Any, book: Any, sheet: Any, file: str) -> Grid | None:
    rows: list[list[str]] = []
    count = 0
    for line in range(sheet.nrows):
        cells = sheet.row(line)
        count += len(cells)
        check_cells(file, count)
        rows.append([_displayed(xlrd, book, cell) for cell in cells])
    return grid_of(
        Rows(rows, range(1, len(rows) + 1)),
        file=file,
        name=sheet.name,
        # The library counts the last row and column exclusively.
        merged=[Span(top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells],
    )


def _displayed(xlrd: Any, book: Any, cell: Any) -> str:
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return without_controls(cell.value)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, "#ERROR"))
    if cell.ctype not in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
        return ""
    known = book.format_map.get(book.xf_list[cell.xf_index].format_key)
    code = known.format_str if known and known.format_str else GENERAL
    return display(Decimal(repr(float(cell.value))), code, from_1904=bool(book.datemode))
