"""A matrix as records, for questions that hold one of its measures against another: a row is one thing or one time."""

from __future__ import annotations

from assistant.tables.grid import Grid
from assistant.tables.layout import understand
from assistant.tables.table import Line, Table

#: What the column of the times is called that stood in the header.
TIME = "Time"
#: So many measures stand beside each other.
_MOST = 60


def as_records(table: Table) -> Table | None:
    """The records that a matrix tells; None where names stand around its lines, or where it is records already."""
    lines = (*table.rows, *table.columns)
    if table.form == "records" or table.is_transposed or any(line.path for line in lines):
        return None
    # Of a time for which several things are told none is a row.
    is_apart = len({column.period for column in table.columns}) < len(table.columns)
    if table.is_turned or is_apart or not all(column.period for column in table.columns):
        grid = Grid(table.grid, name=table.name, lines=table.lines, across=table.across, header_rows=1)
        return understand(grid, form="records")._replace(unit=table.unit, counts_dashes=True)
    return _turned(table) if len(table.rows) <= _MOST else None


def _turned(table: Table) -> Table:
    """A row for each time of a matrix that has its measures in rows."""
    rows = [(TIME, *(row.label for row in table.rows))]
    rows += [(column.label, *(table.text(row, column) for row in table.rows)) for column in table.columns]
    numbers = [table.lines[row.at] if row.at < len(table.lines) else row.at + 1 for row in table.rows]
    top = table.lines[0] if table.lines else 1
    across = table.across or tuple(range(len(table.grid[0])))
    places = [((top, across[0]), *((number, across[0]) for number in numbers))]
    places += [
        ((top, across[column.at]), *((number, across[column.at]) for number in numbers)) for column in table.columns
    ]
    made = understand(Grid(tuple(rows), name=table.name, header_rows=1), form="records")
    units = {at: row.unit for at, row in enumerate(table.rows, 1)}
    columns: tuple[Line, ...] = tuple(
        line._replace(unit=units[line.at]) if line.at in units and units[line.at].base else line
        for line in made.columns
    )
    return made._replace(unit=table.unit, counts_dashes=True, columns=columns, places=tuple(places))
