"""Numbers that call the groups of a chart and measure nothing: ages, or numbers of cylinders, each with its series."""

from __future__ import annotations

from assistant.tables.cells import read_cell
from assistant.tables.table import Table

#: The key, the series and what is told of both.
_COLUMNS = 3
#: Numbers of so many digits may be years.
_YEAR = 4
#: A chart has no more groups than this, and no more series.
_MOST_GROUPS, _MOST_SERIES = 40, 6


def number_key(table: Table) -> int:
    """The column of numbers by which the groups of a chart are called; -1 where there is none."""
    if not table.title or table.is_turned or len(table.columns) != _COLUMNS:
        return -1
    first = table.columns[0].at
    if not all(table.grid[row.at][first].strip().isdecimal() for row in table.rows):
        return -1
    keys, series, values = ([table.grid[row.at][line.at].strip() for row in table.rows] for line in table.columns)
    groups, names = set(keys), set(series)
    if all(len(key) == _YEAR for key in groups):
        return -1
    are_names = not any(read_cell(name).is_number for name in names)
    is_grid = len(set(zip(keys, series, strict=True))) == len(keys) > len(groups)
    in_order = [key for at, key in enumerate(keys) if at == 0 or keys[at - 1] != key]
    is_grouped = len(in_order) == len(groups) and in_order == sorted(in_order, key=int)
    is_few = 1 < len(groups) <= _MOST_GROUPS and 1 < len(names) <= _MOST_SERIES
    is_chart = are_names and is_grid and is_few and any(read_cell(text).is_number for text in values)
    return first if is_chart and is_grouped else -1
