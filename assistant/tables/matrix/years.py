"""Numbers of a matrix that are years, and so no amounts."""

from __future__ import annotations

from assistant.tables.cells import Cell
from assistant.tables.matrix.frame import Frame
from assistant.tables.table import Line


def is_year(cell: Cell) -> bool:
    """Whether a number is a year, and so no amount."""
    text = cell.text.strip()
    return text.isdecimal() and len(text) == _DIGITS and _FIRST_YEAR <= int(text) <= _LAST_YEAR


_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_DIGITS = 4


def are_years(frame: Frame, column: Line) -> bool:
    """Whether all that stands in a column are years, or words beside years: "2035", "Indefinite"."""
    cells = [frame.table.cell(row, column) for row in frame.table.rows]
    told = [cell for cell in cells if cell.text.strip()]
    years = [cell for cell in told if is_year(cell)]
    return len(years) == len(told) or bool(years) and all(is_year(cell) or not cell.is_number for cell in told)
