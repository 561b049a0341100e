"""Costs that a table prints as taken off, in brackets or with a minus: they are told by their size, as they are called.

A line is one of these only as a whole: a charge of (5) beside one of 3 is what is left of two that go either way.
"""

from __future__ import annotations

from collections.abc import Iterable

from assistant.english.table_words import COSTS
from assistant.once import for_the_last
from assistant.tables.cells import number_of, read_cell
from assistant.tables.stems import stem, stems_of
from assistant.tables.table import Line, Table

_COSTS = frozenset(map(stem, COSTS))
#: What may go either way, or is printed beside income of its kind, with which it is netted.
_EITHER_WAY = frozenset(
    map(stem, "change benefit increase decrease gain provided adjustment income net saving reversal difference".split())
)
_NETTED = (frozenset((stem("interest"),)), frozenset((stem("financing"), stem("cost"))))


def is_taken_off(table: Table, row: Line, column: Line) -> bool:
    """Whether a cell is of a line of costs that are all printed as taken off."""
    return row.at in _rows_taken_off(table) or column.at in _columns_taken_off(table)


@for_the_last
def _rows_taken_off(table: Table) -> frozenset[int]:
    if table.form == "records":
        return frozenset()
    return frozenset(
        row.at
        for row in table.rows
        if _is_cost(row) and _are_taken_off(table, (table.text(row, column) for column in table.columns))
    )


@for_the_last
def _columns_taken_off(table: Table) -> frozenset[int]:
    return frozenset(
        column.at
        for column in table.columns
        if _is_cost(column) and _are_taken_off(table, (table.text(row, column) for row in table.rows))
    )


def _is_cost(line: Line) -> bool:
    name = frozenset(stems_of(line.label))
    return bool(name & _COSTS) and not name & _EITHER_WAY and not any(kind <= name for kind in _NETTED)


def _are_taken_off(table: Table, texts: Iterable[str]) -> bool:
    cells = map(read_cell, texts)
    numbers = [number_of(cell) if table.counts_dashes else cell.number for cell in cells]
    return any(numbers) and all(number is None or number < 0 for number in numbers)
