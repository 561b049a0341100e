"""From a grid in whatever form its figures are printed to a table in one that can be asked."""

from __future__ import annotations

from collections.abc import Collection

from assistant.tables.features import with_things_in_rows
from assistant.tables.filling import filled_down
from assistant.tables.grid import Grid
from assistant.tables.headers import column_paths, header_depth
from assistant.tables.joined_times import with_joined_times
from assistant.tables.layout import understand
from assistant.tables.lines import column_lines
from assistant.tables.pivoting import pivoted
from assistant.tables.reshaped import Reshaped, as_it_stands, with_rows
from assistant.tables.table import Table
from assistant.tables.unpivoting import unpivoted


def table_of(grid: Grid, without: Collection[int] = ()) -> Table:
    """The table that a grid is, read `without` some columns: a row for all that is measured of the same at one time.

    It is so too where names stand once for several rows, measures below each other, or times beside each other after
    several names.

    Raises `TableError` where nothing stands in it.
    """
    first = None if grid.hints or len(grid.rows) < _FEWEST else _shape_of(grid, without)
    if first is None:
        return understand(grid, title=grid.title, without=without)
    shape = with_things_in_rows(first) or filled_down(first) or first
    shape = with_joined_times(shape) or shape
    apart = unpivoted(shape, column_lines(column_paths(shape.grid, shape.grid.header_rows))) or shape
    apart = pivoted(apart) or apart
    if apart is first:
        return understand(grid, title=grid.title, without=without)
    table = understand(apart.grid, title=grid.title, form="" if apart is shape else "records")
    columns = (line._replace(unit=apart.units.get(line.at, line.unit)) for line in table.columns)
    return table._replace(columns=tuple(columns), places=apart.places, figures=apart.figures)


#: A header and a row.
_FEWEST = 2
#: A header of more rows tells more than measures and times.
_DEEPEST = 2


def _shape_of(grid: Grid, without: Collection[int]) -> Reshaped | None:
    depth = grid.header_rows or header_depth(grid.rows)
    if depth > min(_DEEPEST, len(grid.rows) - 1):
        return None
    shape = as_it_stands(grid, depth)
    if not without:
        return shape
    kept = [at for at in range(len(grid.rows[0])) if at not in without]
    rows = [tuple(row[at] for at in kept) for row in grid.rows]
    return with_rows(grid, rows, [tuple(place[at] for at in kept) for place in shape.places], depth=depth)
