"""The ways in which a table can be read as rows of things: as it stands, turned, with a row for each figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.english.sheet_words import FULL_YEARS
from assistant.english.timewords import MONTHS
from assistant.errors import TableError
from assistant.tables.cells import read_cell
from assistant.tables.grid import Grid
from assistant.tables.layout import understand
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import Frame, frame_of
from assistant.tables.table import Table
from assistant.tables.times import is_period

#: A table with more rows or columns is read as it stands; one of more rows or cells is not read in several ways.
_MOST = 60
_MOST_ROWS, _MOST_CELLS = 400, 6000
_FEWEST_SERIES, _MOSTLY = 3, 0.6
#: What the columns are called of which no header tells.
SERIES, VALUE, TURNED = "series", "value", "measure"


def is_small(table: Table) -> bool:
    """Whether a table is small enough to be read in several ways."""
    rows = len(table.rows)
    return rows <= _MOST_ROWS and rows * len(table.columns) <= _MOST_CELLS


def views_of(table: Table, records: Frame | None) -> Iterator[Frame]:
    """The frames in which a table can be asked, the one that it is printed in first."""
    if records is not None:
        yield records
    if any(line.path for line in (*table.rows, *table.columns)) or table.is_transposed:
        return
    if not table.rows or table.rows[0].at != 1 and not table.is_turned:
        return
    kept = [0, *(line.at for line in table.rows)]
    across = [0, *(line.at for line in table.columns if line.at)]
    if table.is_turned:
        kept, across = across, kept
    grid = [tuple(table.grid[row][at] for at in across) for row in kept]
    stand = [[_place(table, row, at) for at in across] for row in kept]
    apart = [row for at, row in enumerate(table.grid) if at not in kept and not table.is_turned]
    noted = tuple(row[0] for row in apart if row[0].strip() and not any(map(str.strip, row[1:])))
    table = table._replace(notes=(*table.notes, *noted))
    if records is None:
        plain = _understood(table, grid, stand)
        if plain is None:
            return
        records = frame_of(plain)
        yield records
    if len(grid) <= _MOST and len(grid[0]) <= _MOST and _is_turnable(grid):
        turned = [tuple(row[at] for row in grid) for at in range(len(grid[0]))]
        # What the rows are called says nothing of the columns.
        turned[0] = (TURNED if grid[0][0].strip() else "", *turned[0][1:])
        places = [[row[at] for row in stand] for at in range(len(grid[0]))]
        made = _understood(table, turned, places)
        if made is not None:
            figures = frozenset(at for at in range(1, len(turned[0])) if _are_figures([row[at] for row in turned[1:]]))
            yield _with_full_years(frame_of(made._replace(figures=figures)))
    series = _series(records.columns)
    if len(series) >= _FEWEST_SERIES and len(grid) <= _MOST:
        made = _melted(table, records, series)
        if made is not None:
            yield frame_of(made)


def is_melted(frame: Frame) -> bool:
    """Whether a row is a figure, so that rows are no things to be counted."""
    return len(frame.columns) > 1 and [column.line.label for column in frame.columns[-2:]] == [SERIES, VALUE]


def _place(table: Table, row: int, at: int) -> tuple[int, int]:
    """The row in the file and the column of a cell of the grid."""
    if table.places:
        return table.places[row][at]
    return (table.lines[row] if row < len(table.lines) else row + 1), table.across[at] if at < len(table.across) else at


def _understood(
    table: Table, rows: Sequence[Sequence[str]], places: Sequence[Sequence[tuple[int, int]]]
) -> Table | None:
    try:
        made = understand(Grid(tuple(map(tuple, rows)), name=table.name, header_rows=1), form="records")
    except TableError:
        return None
    return made._replace(
        unit=table.unit,
        notes=table.notes,
        title="",
        places=tuple(map(tuple, places)),
        written=table.written,
        counts_dashes=table.counts_dashes,
    )


def _is_turnable(grid: Sequence[Sequence[str]]) -> bool:
    """Whether a table has figures beside names of rows, each of another name."""
    names = [row[0].strip() for row in grid[1:]]
    if not all(names) or len(set(names)) != len(names) or any(read_cell(name).is_number for name in names):
        return False
    return _are_figures([cell for row in grid[1:] for cell in row[1:]])


def _are_figures(cells: Sequence[str]) -> bool:
    """Whether most of the cells that hold something are numbers."""
    filled = [cell for cell in cells if cell.strip()]
    return bool(filled) and sum(1 for cell in filled if read_cell(cell).is_number) >= _MOSTLY * len(filled)


def _with_full_years(frame: Frame) -> Frame:
    """A frame of times in which the whole year beside its quarters or months is a total."""
    labels = frame.columns[frame.subject].texts
    whole = {row for row in frame.rows if labels[row].strip().lower() in FULL_YEARS}
    if not whole or len(frame.rows) - len(whole) < _FEWEST_PARTS:
        return frame
    return frame._replace(
        rows=tuple(row for row in frame.rows if row not in whole), totals=tuple(sorted({*frame.totals, *whole}))
    )


_FEWEST_PARTS = 2
_DIGITS = re.compile(r"\d+(?:[.:]\d+)?\s*(?:am|pm)?", re.IGNORECASE)


def _series(columns: Sequence[Column]) -> list[Column]:
    """The columns of figures that tell one thing at several times, or in several rounds, by their headers."""
    numbers = [column for column in columns if column.kind == "number" and not column.is_numbering]
    alike = [column for column in numbers if not column.line.is_total]
    names = [column.line.label.strip() for column in alike]
    shapes = {_DIGITS.sub("#", name.lower()) for name in names}
    are_times = all(
        is_period(name) or name.lower().rstrip(".") in MONTHS or name.lower()[:3] in _DAYS for name in names
    )
    is_counted = len(shapes) == 1 and "#" in next(iter(shapes), "")
    if len({column.line.unit for column in alike}) != 1 or not (are_times or is_counted):
        return []
    return alike if len(numbers) - len(alike) <= 1 else []


_DAYS = frozenset("mon tue wed thu fri sat sun".split())


def _melted(table: Table, frame: Frame, series: Sequence[Column]) -> Table | None:
    """A row for each figure, with the names of its row and what its column is called."""
    texts = [column for column in frame.columns if column.kind != "number" or column.is_numbering]
    lines = frame.table.rows
    header = (*(column.line.label for column in texts), SERIES, VALUE)
    top = frame.table.rows[0].at - 1
    rows, places = [header], [[_place(frame.table, top, column.line.at) for column in (*texts, series[0], series[0])]]
    for row in frame.rows:
        for column in series:
            rows.append((*(each.texts[row] for each in texts), column.line.label, column.texts[row]))
            own = [_place(frame.table, lines[row].at, each.line.at) for each in texts]
            places.append(
                [*own, _place(frame.table, top, column.line.at), _place(frame.table, lines[row].at, column.line.at)]
            )
    made = _understood(table, rows, places)
    if made is None:
        return None
    return made._replace(
        figures=frozenset((len(header) - 1,)), unit=series[0].line.unit if series[0].line.unit.base else table.unit
    )
