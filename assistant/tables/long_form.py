"""A chart's table with a column of numbers for each series, made long: a row for each number, with what it is of."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.tables.cells import read_cell
from assistant.tables.table import Line, Table
from assistant.tables.times import is_period

#: What the columns of a long table are called whose names nothing tells.
SERIES, VALUE = "series", "value"
#: A chart shows no more things and no more series than this.
_MOST_ROWS, _MOST_SERIES = 60, 12


def made_long(table: Table) -> Table | None:
    """The table with all its numbers in one column; None where they are not of one kind, or it is no chart's."""
    if table.form != "records" or not table.title or not 2 <= len(table.rows) <= _MOST_ROWS:
        return None
    label, *series = table.columns
    # A total of the others would count them twice; what is called so and is none is a series.
    series = [column for column in series if not (column.is_total and _is_sum(table, column, series))]
    if not _MOST_SERIES >= len(series) > 1 or not _are_alike(table, series) or not _are_names(table, label):
        return None
    places = [(row.at, column.at) for row in table.rows for column in series]
    named = {column.at: column.full_name for column in series}
    header = (label.full_name or "name", SERIES, VALUE)
    grid = (header, *((table.grid[row][label.at], named[at], table.grid[row][at]) for row, at in places))
    return table._replace(
        grid=grid,
        rows=tuple(Line(at, grid[at][0]) for at in range(1, len(grid))),
        columns=tuple(Line(at, name) for at, name in enumerate(header)),
        unit=next((column.unit for column in series if column.unit.base), table.unit),
        lines=(1, *(table.lines[row] if row < len(table.lines) else row + 1 for row, _ in places)),
        value_columns=(0, *(at for _, at in places)),
    )


def _are_alike(table: Table, series: Sequence[Line]) -> bool:
    """Whether columns hold numbers of one kind, each called by a name: no total, no rank, no share beside counts."""
    cells = [read_cell(table.grid[row.at][column.at]) for column in series for row in table.rows]
    units = {cell.unit.base for cell in cells if cell.is_number} | {column.unit.base for column in series}
    return (
        all(cell.kind in ("number", "nothing") for cell in cells)
        and len(units - {""}) <= 1
        and all(column.full_name and column.kind == "value" for column in series)
        and not any(is_period(column.full_name) for column in series)
    )


def _is_sum(table: Table, total: Line, series: Sequence[Line]) -> bool:
    """Whether a column comes to more than each of the others, as their sum does."""
    numbers = [
        [read_cell(table.grid[row.at][column.at]).number or 0 for column in series if column != total]
        for row in table.rows
    ]
    own = [read_cell(table.grid[row.at][total.at]).number or 0 for row in table.rows]
    return all(whole >= max(parts, default=0) for whole, parts in zip(own, numbers, strict=True))


def _are_names(table: Table, label: Line) -> bool:
    """Whether what stands in a column calls the rows, each by another name."""
    names = [table.grid[row.at][label.at].strip() for row in table.rows]
    return len(set(names)) == len(names) and all(name and not read_cell(name).is_number for name in names)
