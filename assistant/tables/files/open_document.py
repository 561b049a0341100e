"""Sheets of OpenDocument files as grids: cells by the text that they display, merged cells, repeated rows."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from assistant.tables.files.excel import column_name, lacking_values
from assistant.tables.files.limits import check_cells, check_shape, check_tables, check_text
from assistant.tables.files.number_formats import general
from assistant.tables.files.packed import Archive, parse_xml
from assistant.tables.files.shaping import Rows, grid_of
from assistant.tables.files.texts import without_controls
from assistant.tables.grid import Grid, Span

_CELLS = ("table-cell", "covered-table-cell")
#: What stands in a cell but is not shown in it, or belongs to none.
_ASIDE = ("annotation", "frame", "custom-shape", "forms", "shapes", "tracked-changes")


def read_open_document(archive: Archive) -> list[Grid]:
    """The grids of the sheets of a spreadsheet."""
    sheets = _Sheets(archive.file)
    if content := archive.read("content.xml"):
        parse_xml(content, sheets, file=archive.file)
    return sheets.grids


class _Sheets:
    """Collects the sheets of a document."""

    def __init__(self, file: str) -> None:
        self.grids: list[Grid] = []
        self._file = file
        self._aside = 0
        self._nested = 0
        self._in_text = 0
        self._pieces: list[str] = []
        self._length = 0
        self._begin_sheet("")

    def _begin_sheet(self, name: str) -> None:
        self._name = name
        self._rows: list[list[str]] = []
        self._lines: list[int] = []
        self._merged: list[Span] = []
        self._without_value: list[str] = []
        self._line = 0
        self._row: list[str] = []
        self._column = 0
        self._count = 0
        self._repeated_rows = 1
        self._cell: Mapping[str, str] = {}

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        # A name of a sheet, or a value that is not displayed.
        check_text(self._file, max(map(len, attributes.values()), default=0))
        if tag in _ASIDE or self._aside:
            self._aside += 1
        elif tag == "table":
            self._nested += 1
            if self._nested == 1:
                self._begin_sheet(attributes.get("table:name", ""))
        elif tag == "table-row":
            self._row, self._column = [], 0
            self._repeated_rows = _count(attributes.get("table:number-rows-repeated"))
        elif tag in _CELLS:
            self._cell, self._pieces, self._length = attributes, [], 0
        elif tag == "p":
            self._pieces.append(" ")
            self._in_text += 1
        elif tag in ("s", "tab", "line-break"):
            self._pieces.append(" ")

    def end(self, tag: str) -> None:
        if self._aside:
            self._aside -= 1
        elif tag == "table":
            self._nested -= 1
            if not self._nested:
                self._end_sheet()
        elif tag == "table-row":
            self._end_row()
        elif tag in _CELLS:
            self._end_cell(covered=tag != "table-cell")
        elif tag == "p":
            self._in_text -= 1

    def text(self, data: str) -> None:
        if self._in_text and not self._aside:
            self._length += len(data)
            check_text(self._file, self._length)
            self._pieces.append(data)

    def _end_cell(self, *, covered: bool) -> None:
        cell = self._cell
        repeated = _count(cell.get("table:number-columns-repeated"))
        text = "" if covered else without_controls("".join(self._pieces)) or _value(cell)
        place = self._column
        if not text and not covered and "table:formula" in cell and cell.get("office:value-type") != "string":
            self._without_value.append(f"{column_name(place)}{self._line + 1}")
            check_cells(self._file, len(self._without_value))
        across, down = (_count(cell.get(f"table:number-{way}-spanned")) for way in ("columns", "rows"))
        if across > 1 or down > 1:
            check_cells(self._file, len(self._merged))
            self._merged.append(Span(len(self._rows), place, len(self._rows) + down - 1, place + across - 1))
        self._column += repeated
        if text:
            check_shape(self._file, 1, self._column)
            self._row.extend([""] * (place - len(self._row)))
            self._row.extend([text] * repeated)

    def _end_row(self) -> None:
        # Rows without text are only counted; spreadsheets end with a million of them.
        if any(self._row):
            self._count += len(self._row) * self._repeated_rows
            check_cells(self._file, self._count)
            for number in range(self._repeated_rows):
                self._rows.append(self._row)
                self._lines.append(self._line + 1 + number)
        self._line += self._repeated_rows

    def _end_sheet(self) -> None:
        grid = grid_of(
            Rows(self._rows, self._lines),
            file=self._file,
            name=self._name,
            merged=[span._replace(bottom=min(span.bottom, len(self._rows) - 1)) for span in self._merged],
            remarks=lacking_values(self._name, self._without_value),
        )
        if grid:
            self.grids.append(grid)
            check_tables(self._file, len(self.grids))


def _value(cell: Mapping[str, str]) -> str:
    """What a cell holds that displays no text: some programs write the value alone."""
    kind = cell.get("office:value-type") or cell.get("calcext:value-type") or ""
    if kind in ("date", "time", "boolean"):
        written = cell.get(f"office:{kind}-value", "")
        return written.upper() if kind == "boolean" else written.removesuffix("T00:00:00").replace("T", " ")
    if kind == "string":
        return without_controls(cell.get("office:string-value", ""))
    try:
        number = Decimal(cell.get("office:value", ""))
    except InvalidOperation:
        return ""
    if kind == "percentage":
        return f"{general(number * 100)}%"
    currency = cell.get("office:currency", "")
    return f"{currency} {general(number)}".strip()


def _count(written: str | None) -> int:
    """How often something is repeated or how far it spans, as far as an attribute says so."""
    return (
        int(written) if written and written.isascii() and written.isdigit() and len(written) < 9 and int(written) else 1
    )
