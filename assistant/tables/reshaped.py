"""Grids whose cells were put elsewhere than they stand in the file, with the place of each cell in it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.tables.grid import Grid
from assistant.tuples import NamedTuple
from assistant.units import Unit

#: The number of a row in the file, counted from 1, and that of a column, counted from 0.
Place = tuple[int, int]
Row = tuple[str, ...]


class Reshaped(NamedTuple):
    """A grid that says how many rows of header it has, with where each of its cells stands in the file."""

    grid: Grid
    places: tuple[tuple[Place, ...], ...]
    #: Column → the unit of all its figures, where the file tells it of the rows of one measure.
    units: dict[int, Unit]
    #: The columns of figures, where that is known.
    figures: frozenset[int] = frozenset()

    @property
    def header(self) -> tuple[Row, ...]:
        """The rows of the header."""
        return self.grid.rows[: self.grid.header_rows]

    @property
    def body(self) -> tuple[Row, ...]:
        """The rows below the header."""
        return self.grid.rows[self.grid.header_rows :]

    @property
    def body_places(self) -> tuple[tuple[Place, ...], ...]:
        """Where the cells below the header stand."""
        return self.places[self.grid.header_rows :]


def as_it_stands(grid: Grid, depth: int) -> Reshaped:
    """A grid with `depth` rows of header whose cells stand where they stood."""
    lines = grid.lines or range(1, len(grid.rows) + 1)
    across = grid.across or range(len(grid.rows[0]))
    places = tuple(tuple((line, at) for at in across) for line in lines)
    return Reshaped(grid._replace(header_rows=depth), places, {})


def with_rows(
    grid: Grid, rows: Sequence[Row], places: Sequence[tuple[Place, ...]], *, depth: int = 1, names: int | None = None
) -> Reshaped:
    """A grid with other rows, the first `depth` of which are its header; what was said of its old ones holds no more.

    Its columns after the first `names` are known to hold figures.
    """
    lines = tuple(place[-1][0] for place in places)
    moved = grid._replace(rows=tuple(rows), lines=lines, merged=(), hints=(), uneven=(), across=(), header_rows=depth)
    figures = frozenset(range(names, len(rows[0]))) if names is not None else frozenset()
    return Reshaped(moved, tuple(places), {}, figures)
