"""Columns that print a name once for several rows and leave the cells below it empty: filled down."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.tables.cells import read_cell
from assistant.tables.reshaped import Place, Reshaped, Row, with_rows
from assistant.tables.times import is_period


def filled_down(shape: Reshaped) -> Reshaped | None:
    """A grid in which every row has the names that stand above it for several; None where no column is printed so.

    >>> from assistant.tables.grid import Grid
    >>> from assistant.tables.reshaped import as_it_stands
    >>> rows = (("Land", "Town", "People"), ("Peru", "Lima", "9"), ("", "Cusco", "1"), ("Chile", "Arica", "2"))
    >>> [row[0] for row in filled_down(as_it_stands(Grid(rows), 1)).body]
    ['Peru', 'Peru', 'Chile']
    """
    columns = _once_named(shape.header[-1], shape.body)
    if not columns:
        return None
    rows: list[Row] = []
    places: list[tuple[Place, ...]] = []
    before: Row = ()
    for row, place in zip(shape.body, shape.body_places, strict=True):
        # A name of a wider group begins all narrower ones anew.
        taken = next((at for at in columns if row[at].strip()), len(columns))
        filled, stands = list(row), list(place)
        for at in columns[:taken]:
            filled[at], stands[at] = before[at], places[-1][at]
        before = tuple(filled)
        rows.append(before)
        places.append(tuple(stands))
    depth = shape.grid.header_rows
    return with_rows(shape.grid, (*shape.header, *rows), (*shape.places[:depth], *places), depth=depth)


def _once_named(header: Row, body: Sequence[Row]) -> tuple[int, ...]:
    """The first columns that print a name once for the rows below it, which are named in the column after them."""
    found: list[int] = []
    for at in range(len(header) - 1):
        if not header[at].strip() or not header[at + 1].strip() or not _is_once_named(body, at):
            break
        found.append(at)
    return tuple(found)


def _is_once_named(body: Sequence[Row], at: int) -> bool:
    """Whether a column begins with a name, leaves cells below it empty, and every row without one has the next name."""
    texts = [row[at].strip() for row in body]
    named = [text for text in texts if text]
    is_named_next = all(row[at + 1].strip() and _is_name(row[at + 1]) for row in body if not row[at].strip())
    return (
        bool(texts[0])
        and len(named) < len(texts)
        and is_named_next
        and all(map(_is_name, named))
        and all(one != other for one, other in pairwise(named))
    )


def _is_name(text: str) -> bool:
    return is_period(text) or read_cell(text).kind == "text"
