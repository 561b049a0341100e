"""Rows of which nothing is printed: things like those around them, where they can be no headings of groups."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.tables.cells import read_cell, without_note
from assistant.tables.headers import is_unit_note
from assistant.tables.times import is_period

#: What the total of all rows is called.
_TOTALS = frozenset(("total", "totals", "grand total", "all", "sum"))


def things_without_figures(rows: Sequence[Sequence[str]], depth: int, values: Sequence[int]) -> frozenset[int]:
    """The rows without a figure that are things as the others are: the total below them is one of the rows above them
    as well, or a single row follows below a header that says what all rows are.

    >>> rows = [["Town", "2020"], ["Oslo", "10"], ["Bergen", ""], ["Hamar", "30"], ["Moss", "5"], ["Total", "45"]]
    >>> sorted(things_without_figures(rows, 1, [1]))
    [2]
    """
    bare = [at for at in range(depth, len(rows)) if _is_bare(rows[at])]
    if not bare or bare[0] == depth:
        return frozenset()
    corner = without_note(rows[depth - 1][0]).strip() if depth else ""
    is_named = bool(corner) and not is_unit_note(corner) and not is_period(corner)
    found = set()
    for at, end in zip(bare, (*bare[1:], len(rows)), strict=True):
        below = range(at + 1, end)
        total = next((row for row in below if _is_total(rows[row])), None)
        if total is not None:
            is_thing = _is_sum(rows, range(depth, total), values) and not _is_sum(rows, range(at + 1, total), values)
        else:
            is_thing = is_named and len(below) == 1
        if is_thing:
            found.add(at)
    return frozenset(found)


def _is_bare(row: Sequence[str]) -> bool:
    label = row[0].strip()
    return bool(label) and not label.endswith(":") and not any(map(str.strip, row[1:])) and label[0] != "("


def _is_total(row: Sequence[str]) -> bool:
    return without_note(row[0]).strip().lower() in _TOTALS


def _is_sum(rows: Sequence[Sequence[str]], parts: range, values: Sequence[int]) -> bool:
    """Whether the total behind some rows is their sum in every column in which none of those with figures lacks one."""
    telling = [at for at in parts if any(rows[at][each].strip() for each in values)]
    told = [column for column in values if all(rows[at][column].strip() for at in (*telling, parts.stop))]
    return bool(telling and told) and all(
        (whole := read_cell(rows[parts.stop][column]).number) is not None
        and abs(sum(read_cell(rows[at][column]).number or 0 for at in telling) - whole) <= abs(whole) / 1000
        for column in told
    )
