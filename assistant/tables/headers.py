"""The header of a table: how many rows it has, what each column is called, and what merged cells belong to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.tables.cells import read_cell, without_note
from assistant.tables.grid import Grid
from assistant.tables.times import is_period

Rows = Sequence[Sequence[str]]
#: A header has no more rows than this.
_MOST = 6
#: What joins the names of nested headers where a file has written them into one.
_JOINED = " | "


def header_depth(rows: Rows) -> int:
    """How many rows at the top are header: down to the first row of data.

    >>> header_depth([["", "Fiscal", ""], ["", "2019", "2018"], ["Sales", "12", "11"]])
    2
    """
    depth = 1
    while depth < min(len(rows) - 1, _MOST) and _is_header(rows, depth):
        depth += 1
    return depth


def _is_header(rows: Rows, at: int) -> bool:
    first, *rest = rows[at]
    filled = [text for text in rest if text.strip()]
    if not filled:
        # A row with a label alone opens a group, or is a note on units in the middle of a header.
        return not first.strip() or is_unit_note(first) and not _has_periods(rows[:at])
    kinds = [_kind(text) for text in filled]
    if "number" in kinds or _is_dated(rows, at):
        return False
    if all(not any(map(str.strip, row[1:])) for row in rows[:at]):
        # Above it stands nothing but a title.
        return True
    if at == 1 and sum(1 for text in rows[0] if text.strip()) == 1 and len(filled) > 1 and "text" in kinds:
        # Above it stands a title alone.
        return _is_above_numbers(rows, at)
    if _is_above_numbers(rows, at) and not _has_periods(rows[:at]) and _lacks_names(rows, at):
        return True
    if first.strip() and not any(row[0].strip() for row in rows[:at]) and len(filled) == len(rest):
        # The row of the corner: above it the header has no label of rows.
        return _is_above_numbers(rows, at)
    if not first.strip() or is_unit_note(first) or is_period(first):
        return all(kind in ("period", "unit") for kind in kinds) or _is_above_numbers(rows, at)
    return (
        all(kind in ("period", "unit") for kind in kinds)
        and len(filled) >= len(rest) // 2
        and (_is_above_numbers(rows, at) and not _has_periods(rows[:at]))
        and not _are_like_below(rows, at)
    )


def _is_dated(rows: Rows, at: int) -> bool:
    """Whether a row is the first of rows that begin with times, under names of all columns: "2004, 1935" under "year,
    ships", and 1935 is no year."""
    is_named = len(rows[at]) > 1 and all(map(str.strip, rows[at - 1])) and not any(map(is_period, rows[at - 1]))
    return is_named and all(is_period(row[0]) for row in rows[at : at + 3])


def _are_like_below(rows: Rows, at: int) -> bool:
    """Whether what looks like years in a row with a label are numbers as those below, under names of their own:
    "MEX, 2128" over "JPN, 1607"."""
    places = [place for place in range(1, len(rows[at])) if rows[at][place].strip()]
    pairs = [
        (read_cell(rows[at][place]).number, read_cell(row[place]).number)
        for place in places
        for row in rows[at + 1 : at + 9]
    ]
    is_named = all(rows[at - 1][place].strip() for place in places)
    return is_named and all(own and other and own <= 2 * other and other <= 2 * own for own, other in pairs)


def _lacks_names(rows: Rows, at: int) -> bool:
    """Whether the header above a row leaves columns without a name, and the row names all of them."""
    unnamed = [place for place in range(1, len(rows[at])) if not any(row[place].strip() for row in rows[:at])]
    return bool(unnamed) and all(rows[at][place].strip() for place in unnamed)


def _has_periods(rows: Rows) -> bool:
    return any(is_period(text) for row in rows for text in row[1:])


def _kind(text: str) -> str:
    if is_unit_note(text):
        return "unit"
    if is_period(without_note(text)):
        return "period"
    cell = read_cell(text)
    return {"number": "number", "nothing": "number"}.get(cell.kind, "text")


def _is_above_numbers(rows: Rows, at: int) -> bool:
    """Whether a row of words has rows of numbers below it and words or nothing in the columns above."""
    places = [place for place, text in enumerate(rows[at]) if place and text.strip()]
    below = [row for row in rows[at + 1 : at + 9] if sum(1 for text in row[1:] if text.strip()) > 0]
    numbers = sum(1 for row in below for place in places if _is_value(row[place]))
    return bool(below) and 2 * numbers > sum(1 for row in below for place in places if row[place].strip())


def _is_value(text: str) -> bool:
    return read_cell(text).kind in ("number", "nothing") and bool(text.strip())


def is_unit_note(text: str) -> bool:
    """Whether a text only says in what numbers are given: "(in thousands)", "£m", "US$"."""
    from assistant.tables.scales import unit_of_note

    return unit_of_note(text, is_whole=True) is not None


def _bare(text: str) -> str:
    """A name without footnote marks; a sign in brackets that can only be a unit is no mark: "Weight (g)"."""
    from assistant.tables.headings import measured_in

    return text.strip() if text.endswith((")", "]")) and measured_in(text.strip()) else without_note(text)


def column_paths(grid: Grid, depth: int) -> list[tuple[str, ...]]:
    """The names above each column, the widest first, each once; merged cells filled down and across."""
    width = len(grid.rows[0])
    header = [[_bare(text) for text in row] for row in grid.rows[:depth]]
    for span in grid.merged:
        if span.top < depth:
            for row in range(span.top, min(span.bottom + 1, depth)):
                for column in range(span.left, span.right + 1):
                    header[row][column] = header[span.top][span.left]
    if not grid.merged and depth > 1:
        for at in range(depth):
            alone = [text for text in header[at] if text]
            if at < depth - 1 or len(alone) == 1 and is_unit_note(alone[0]):
                header[at] = _filled(header[at], header[at + 1 :])
    paths = []
    for column in range(width):
        names = [part.strip() for row in header for part in row[column].split(_JOINED)]
        paths.append(tuple(dict.fromkeys(" ".join(name.split()) for name in names if name)))
    return paths


def _filled(row: list[str], below: list[list[str]]) -> list[str]:
    """A row of a header with its names written over all columns that they stand above.

    A name stands in the first of its columns or in the middle: then as many stand before the first name as before any.
    """
    filled = list(row)
    named = [place for place, text in enumerate(row) if place and text]
    sizes = {after - place for place, after in pairwise([*named, len(row)])}
    if len(sizes) == 1 and len(named) > 1 and named[0] > 1 and (len(row) - 1) % sizes.pop():
        # Each name stands over as many columns, and the first columns are left without one.
        return [row[max((at for at in named if at <= place), default=place)] for place in range(len(row))]
    for place in range(1, len(row)):
        if row[place] or not named:
            continue
        left = max((at for at in named if at < place), default=None)
        right = min((at for at in named if at > place), default=None)
        is_centred = right is not None and len(named) > 1 and right - place <= named[0] - 1
        if left is None or right is not None and (is_centred or _belongs_right(place, left, right, below)):
            filled[place] = row[right if right is not None else named[0]]
        elif left is not None:
            filled[place] = row[left]
    return filled


def _belongs_right(place: int, left: int, right: int, below: list[list[str]]) -> bool:
    """Whether a column without a name of its own goes with the name to its right: it has no period, those left have."""
    own = any(is_period(row[place]) for row in below)
    return not own and any(is_period(row[left]) for row in below) and not any(is_period(row[right]) for row in below)
