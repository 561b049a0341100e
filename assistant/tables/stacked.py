"""Tables that print a header again for a block of rows: one table, with the blocks as groups of its rows."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.tables.cells import without_note
from assistant.tables.grid import Grid
from assistant.tables.times import is_period, periods_of

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
        return _with_renewed(grid) if depth == 1 and not starts else grid
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


def _with_renewed(grid: Grid) -> Grid:
    """A grid in which a row prints the times of the header again, with more of them, under the name of a group.

    The times that only it prints are those of columns that the header leaves open.
    """
    header, *rows = grid.rows
    opened = [at for at, text in enumerate(header) if at > 0 and not text.strip()]
    if not opened:
        return grid
    places = [at for at, cells in enumerate(rows) if _renews(header, cells)]
    if len(places) != 1 or places[0] == 0:
        return grid
    again = rows[places[0]]
    # Above it nothing stands in the columns that the header leaves open.
    if any(cells[at].strip() for cells in rows[: places[0]] for at in opened):
        return grid
    filled = tuple(text if text.strip() or at == 0 else again[at] for at, text in enumerate(header))
    rows[places[0]] = (again[0], *("" for _ in again[1:]))
    return grid._replace(rows=(filled, *rows), header_rows=1)


def _renews(header: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether a row with a name prints the times of the header in their columns, and others where it has none."""
    pairs = list(zip(header[1:], cells[1:], strict=True))
    times = [(periods_of(one), periods_of(other)) for one, other in pairs]
    is_new = any(not one.strip() and own for (one, _), (_, own) in zip(pairs, times, strict=True))
    held = [(one, own) for one, own in times if one]
    are_same = all(own and own[-1].year == one[-1].year for one, own in held)
    return bool(cells[0].strip()) and is_new and len(held) > 1 and are_same and all(own for _, own in times)


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
