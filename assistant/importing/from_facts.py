"""The CSV that `facts export` writes, as the claims that were exported."""

from __future__ import annotations

from decimal import Decimal

from assistant.errors import TableError
from assistant.importing.cube import Cube, Observation
from assistant.importing.exported import EXPORTED
from assistant.packs.number_notation import read_number
from assistant.packs.period_notation import read_period
from assistant.periods import Period
from assistant.tables.grid import Grid
from assistant.tables.names import clean_name
from assistant.units import Unit

#: All columns that are no dimensions.
KEPT = ("id", "to", "words", "rank", "above", "statement", "source", "origin", "added", "added from", "beside")
#: Fields that may be long.
_LONG = ("statement", "words")
FIELDS = (*KEPT, "measure", "period", "value", "unit", "qualifier", "at")
#: What stands before a text that a spreadsheet would take for a formula.
GUARD = "'"
_FORMULA = tuple("=+-@\t\r")
#: Joins the names in a cell of several.
JOINED = "; "


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula.

    >>> guarded("=1+1"), guarded("-12.5"), guarded("Sales")
    ("'=1+1", '-12.5', 'Sales')
    """
    return GUARD + text if _is_formula(text) and read_number(text) is None else text


def _bare(text: str) -> str:
    return text[1:] if text.startswith(GUARD) and _is_formula(text) else text


def _is_formula(text: str) -> bool:
    """Whether a text is a formula to spreadsheets, guarded or not."""
    return text.lstrip(GUARD).startswith(_FORMULA)


def is_exported(grid: Grid) -> bool:
    """Whether a table is one that was exported."""
    return EXPORTED.issubset(grid.rows[0])


def cube_of_facts(grid: Grid) -> Cube:
    """What was exported. Raises `TableError` for a row that cannot have been."""
    header = [name.strip() for name in grid.rows[0]]
    found = []
    for at, row in enumerate(grid.rows[1:], 1):
        cells = {name: _bare(cell.strip()) for name, cell in zip(header, row, strict=True) if cell.strip()}
        line = grid.lines[at] if at < len(grid.lines) else at + 1
        found.append(_observation(cells, line))
    return Cube(
        grid.title or grid.name,
        tuple(found),
        reading=(("rows", "one exported fact each"),),
    )


def _observation(cells: dict[str, str], line: int) -> Observation:
    if "measure" not in cells:
        raise TableError(f"row {line} names no measure. Write one in the column 'measure'.")
    return Observation(
        clean_name(cells["measure"]),
        tuple((name, clean_name(cell)) for name, cell in cells.items() if name not in FIELDS),
        _period(cells, line),
        _number(cells, line),
        Unit.parse(cells.get("unit", "")),
        clean_name(cells.get("at", "")) or f"row {line}",
        cells.get("qualifier", ""),
        tuple((name, cells[name] if name in _LONG else clean_name(cells[name])) for name in KEPT if name in cells),
    )


def _period(cells: dict[str, str], line: int) -> Period | None:
    text = cells.get("period", "")
    found = read_period(text) if text else None
    if text and found is None:
        raise TableError(f"row {line}: the period {text[:40]!r} cannot be read. Write it as a pack does.")
    return found


def _number(cells: dict[str, str], line: int) -> Decimal | None:
    text = cells.get("value", "")
    found = read_number(text) if text else None
    if text and found is None:
        raise TableError(f"row {line}: {text[:40]!r} is no number. Write digits alone, and the unit beside them.")
    return found
