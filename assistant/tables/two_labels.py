"""Rows that are named in two columns without a header: what they are of, then what is told of it."""

from __future__ import annotations

from assistant.tables.cells import read_cell
from assistant.tables.grid import Grid

#: What joins the name of a group to those of its rows.
_JOINED = " | "
#: So many rows at least are named so, and so many columns of numbers stand beside the two.
_FEWEST, _NUMBERS = 3, 1


def with_joined_labels(grid: Grid, depth: int) -> Grid:
    """A grid whose rows have their name in the first two columns, the first of which repeats or is filled in once for
    several rows, with both in the first; the second is left empty. Others stay as they are.

    >>> rows = (("", "", "2020"), ("Tin", "Sales", "5"), ("", "Price", "2"), ("Zinc", "Sales", "7"))
    >>> [cells[0] for cells in with_joined_labels(Grid(rows), 1).rows]
    ['', 'Tin | Sales', 'Tin | Price', 'Zinc | Sales']
    """
    if len(grid.rows[0]) < _NUMBERS + 2 or any(text.strip() for cells in grid.rows[:depth] for text in cells[:2]):
        return grid
    named: list[tuple[str, ...]] = []
    first, seen = "", set()
    repeats = 0
    for cells in grid.rows[depth:]:
        label, second, *rest = cells
        if not any(map(str.strip, (second, *rest))):
            # A line of its own between them is no row of this kind.
            return grid
        if not second.strip():
            first = ""
            named.append(cells)
            continue
        if read_cell(second).kind != "text" or not any(map(str.strip, rest)):
            return grid
        repeats += bool(first) and label.strip() in ("", first)
        first = label.strip() or first
        if not first or (first, second) in seen:
            return grid
        seen.add((first, second))
        named.append((f"{first}{_JOINED}{second}", "", *rest))
    if len(seen) < _FEWEST or not repeats:
        return grid
    return grid._replace(rows=(*grid.rows[:depth], *named))
