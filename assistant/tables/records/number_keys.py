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
    texts = [[table.grid[row.at][line.at].strip() for row in table.rows] for line in table.columns]
    place = next((at for at in (0, 1) if all(map(str.isdecimal, texts[at]))), -1)
    if place < 0:
        return -1
    keys, series, values = texts[place], texts[1 - place], texts[2]
    groups, names = set(keys), set(series)
    if all(len(key) == _YEAR for key in groups):
        return -1
    are_names = not any(read_cell(name).is_number for name in names)
    is_grid = len(set(zip(keys, series, strict=True))) == len(keys) > len(groups)
    outer = texts[0]
    in_order = [key for at, key in enumerate(outer) if at == 0 or outer[at - 1] != key]
    is_grouped = len(in_order) == len(set(outer)) and (place > 0 or in_order == sorted(in_order, key=int))
    if place > 0:
        # Within each thing the numbers rise, and most of them come again with the others.
        runs = [[int(key) for key, name in zip(keys, series, strict=True) if name == each] for each in names]
        is_grouped = is_grouped and all(run == sorted(run) for run in runs) and len(groups) < len(keys) - len(names)
    is_few = 1 < len(groups) <= _MOST_GROUPS and 1 < len(names) <= _MOST_SERIES
    is_chart = are_names and is_grid and is_few and any(read_cell(text).is_number for text in values)
    return table.columns[place].at if is_chart and is_grouped else -1
