"""Sheets of .xlsx files as grids: cells as they are displayed, merged cells, formulas by the value they last had.

Read with the standard library alone: the readers at hand either lack the formats of numbers, without which
0.125 is not "12.5%", or take a gigabyte for a small file that declares a large range.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from assistant.tables.files.limits import MOST_COLUMNS, check_cells, check_shape, check_tables, check_text
from assistant.tables.files.number_formats import GENERAL, display
from assistant.tables.files.packed import Archive, parse_xml
from assistant.tables.files.shaping import Rows, grid_of
from assistant.tables.files.workbook import RichText, Sheet, Workbook, read_workbook
from assistant.tables.grid import Grid, Span

_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
#: A number that is displayed as it is written, without a format.
_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?")
_LONGEST_NUMBER = 100
_TRUTH = {"1": "TRUE", "0": "FALSE", "true": "TRUE", "false": "FALSE"}


def read_excel(archive: Archive, *, hidden: bool = False) -> list[Grid]:
    """The grids of the sheets of a workbook, those of hidden ones only if asked for."""
    workbook = read_workbook(archive)
    check_tables(archive.file, len(workbook.sheets))
    grids = [
        _sheet(archive, workbook, sheet) for sheet in workbook.sheets if sheet.member and (hidden or not sheet.hidden)
    ]
    return [grid for grid in grids if grid]


def _sheet(archive: Archive, workbook: Workbook, sheet: Sheet) -> Grid | None:
    cells = _Cells(workbook, archive.file)
    if content := archive.read(sheet.member):
        parse_xml(content, cells, file=archive.file)
    return grid_of(
        Rows(cells.rows, cells.lines),
        file=archive.file,
        name=sheet.name,
        merged=cells.spans(),
        remarks=lacking_values(sheet.name, cells.without_value),
    )


def lacking_values(sheet: str, places: list[str]) -> tuple[str, ...]:
    """What to say of formulas whose value the file does not hold."""
    if not places:
        return ()
    cells = "1 formula" if len(places) == 1 else f"{len(places)} formulas"
    return (
        f"Sheet {sheet!r}: {cells} without a saved value, the first in {places[0]}, left empty. "
        "Open and save the file in a spreadsheet program.",
    )


def column_name(place: int) -> str:
    """The letters of a column counted from 0.

    >>> column_name(0), column_name(27)
    ('A', 'AB')
    """
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(65 + rest) + name
    return name


class _Cells(RichText):
    """Collects the cells of one sheet."""

    def __init__(self, workbook: Workbook, file: str) -> None:
        super().__init__(file)
        self.rows: list[list[str]] = []
        self.lines: list[int] = []
        self.without_value: list[str] = []
        self._workbook = workbook
        self._merges: list[tuple[int, int, int, int]] = []
        self._count = 0
        self._row: list[str] = []
        self._line = 0
        self._column = -1
        self._kind = ""
        self._format = GENERAL
        self._value: str | None = None
        self._in_value = False
        self._has_formula = False
        self._columns: dict[str, int] = {}
        self._shown: dict[tuple[str, str], str] = {}

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "c":
            self._begin_cell(attributes)
        elif tag == "v":
            self._in_value, self._value = True, ""
        elif tag == "f":
            self._has_formula = True
        elif tag == "row":
            self._begin_row(attributes)
        elif tag == "mergeCell":
            self._merge(attributes.get("ref", ""))
        else:
            super().start(tag, attributes)

    def text(self, data: str) -> None:
        if self._in_value:
            self._value = (self._value or "") + data
            check_text(self.file, len(self._value))
        else:
            super().text(data)

    def end(self, tag: str) -> None:
        if tag == "v":
            self._in_value = False
        elif tag == "c":
            self._end_cell()
        elif tag == "row":
            self._count += len(self._row)
            check_shape(self.file, 1, len(self._row))
            check_cells(self.file, self._count)
        elif tag != "f":
            super().end(tag)

    def spans(self) -> list[Span]:
        """The merged cells, by the places of rows that were kept."""
        found = []
        for top, left, bottom, right in self._merges:
            first, last = bisect_left(self.lines, top), bisect_right(self.lines, bottom) - 1
            if first <= last:
                found.append(Span(first, left, last, right))
        return found

    def _begin_row(self, attributes: Mapping[str, str]) -> None:
        written = attributes.get("r", "")
        line = int(written) if written.isascii() and written.isdigit() and len(written) < 8 else self._line + 1
        self._line = max(line, self._line + 1)
        self._row = []
        self._column = -1
        self.rows.append(self._row)
        self.lines.append(self._line)
        check_cells(self.file, len(self.rows))

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        letters = attributes.get("r", "").rstrip("0123456789")
        column = self._columns.get(letters)
        if column is None:
            column = _column(letters)
            if column >= 0:
                self._columns[letters] = column
        self._column = column if column > self._column else self._column + 1
        self._kind = attributes.get("t", "n")
        style = attributes.get("s", "0")
        formats = self._workbook.formats
        self._format = (
            formats[int(style)] if style.isdecimal() and len(style) < 7 and int(style) < len(formats) else GENERAL
        )
        self._value = None
        self._has_formula = False
        self.forget()

    def _end_cell(self) -> None:
        text = self._displayed()
        if not text:
            if self._has_formula and not self._value and self._kind != "str":
                self.without_value.append(f"{column_name(self._column)}{self._line}")
                check_cells(self.file, len(self.without_value))
            return
        if self._column >= MOST_COLUMNS:
            check_shape(self.file, 1, self._column + 1)
        missing = self._column - len(self._row)
        if not self.rows:
            self._begin_row({})
        self._row.extend([""] * missing)
        self._row.append(text)

    def _displayed(self) -> str:
        value, kind = self._value, self._kind
        if kind == "inlineStr":
            return self.take()
        if value is None:
            return ""
        if kind == "s":
            texts = self._workbook.texts
            return texts[int(value)] if value.isdecimal() and len(value) < 10 and int(value) < len(texts) else ""
        if kind == "b":
            return _TRUTH.get(value, value)
        if kind in ("str", "e", "d"):
            self.pieces = [value]
            return self.take()
        key = value, self._format
        if (shown := self._shown.get(key)) is None:
            shown = self._shown[key] = _number(value, self._format, self._workbook.from_1904)
        return shown

    def _merge(self, reference: str) -> None:
        first, _, second = reference.partition(":")
        begin, end = _PLACE.fullmatch(first), _PLACE.fullmatch(second)
        if begin and end:
            check_cells(self.file, len(self._merges))
            self._merges.append((int(begin[2]), _column(begin[1]), int(end[2]), _column(end[1])))


def _number(value: str, code: str, from_1904: bool) -> str:
    if code == GENERAL and len(value) < 16 and _PLAIN.fullmatch(value):
        return value
    if len(value) > _LONGEST_NUMBER:
        return value
    try:
        return display(Decimal(value), code, from_1904=from_1904)
    except InvalidOperation:
        return value.strip()


def _column(letters: str) -> int:
    """The place of a column, counted from 0; -1 if letters name none.

    >>> _column("A"), _column("AB"), _column("")
    (0, 27, -1)
    """
    if not 0 < len(letters) <= 3 or not letters.isascii() or not letters.isupper():
        return -1
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return min(place - 1, MOST_COLUMNS)
