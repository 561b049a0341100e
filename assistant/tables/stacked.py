"""Tables that print their header again for every block of rows: one table, with the blocks as groups of its rows."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.tables.cells import without_note
from assistant.tables.grid import Grid
from assistant.tables.times import is_period

#: What joins the name of a group to those of its rows.
_JOINED = " | "


def unstacked(grid: Grid, depth: int) -> Grid:
    """A grid whose header stands again below with another period, with that period as the group of the rows below it.

    Grids that are not printed so stay as they are.
    """
    header = grid.rows[:depth]
    if not any(text.strip() for cells in header for text in cells[1:]):
        return grid
    rows = grid.rows
    starts = [at for at in range(depth + 1, len(rows) - depth) if _is_header_again(header, rows[at : at + depth])]
    own = _named(header, grid.rows[starts[0] : starts[0] + depth]) if starts else None
    if own is None:
        return grid
    row, column = own
    kept: list[tuple[int, tuple[str, ...]]] = []
    for at, cells in enumerate(header):
        bare = tuple("" if (at, place) == own else text for place, text in enumerate(cells))
        kept += [(at, bare)] if any(map(str.strip, bare)) else []
    size = len(kept)
    for start, end in zip((0, *starts), (*starts, len(grid.rows)), strict=True):
        group = without_note(grid.rows[start + row][column])
        for at in range(start + depth, end):
            label, *rest = grid.rows[at]
            kept.append((at, (f"{group}{_JOINED}{label}" if any(map(str.strip, rest)) else label, *rest)))
    lines = tuple(grid.lines[at] for at, _ in kept) if grid.lines else ()
    return grid._replace(rows=tuple(cells for _, cells in kept), lines=lines, merged=(), uneven=(), header_rows=size)


def _is_header_again(header: Sequence[Sequence[str]], rows: Sequence[Sequence[str]]) -> bool:
    """Whether some rows begin with those of a header, but for one period in it."""
    return all(
        one.strip() == other.strip() or is_period(one) and is_period(other)
        for cells, others in zip(header, rows, strict=False)
        for one, other in zip(cells, others, strict=True)
    )


def _named(header: Sequence[Sequence[str]], rows: Sequence[Sequence[str]]) -> tuple[int, int] | None:
    """Where the one period stands in which two headers differ; None where they differ in several, or in none."""
    places = [
        (row, column)
        for row, (cells, others) in enumerate(zip(header, rows, strict=True))
        for column, (one, other) in enumerate(zip(cells, others, strict=True))
        if one.strip() != other.strip()
    ]
    return places[0] if len(places) == 1 else None
