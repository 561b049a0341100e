"""Columns that follow from others: a pack leaves them out, as they are computed when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from assistant.tables.cells import Cell, number_of
from assistant.tables.table import Line, Table

#: Numbers that columns are computed from have no more pairs than these.
_MOST_COLUMNS = 24
_HUNDRED = Decimal(100)


def is_derived(table: Table, column: Line) -> bool:
    """Whether all that a column of changes or shares prints can be computed from the columns of values beside it.

    A column without any number tells nothing that could be lost.
    """
    printed = [table.cell(row, column) for row in table.rows]
    if not any(cell.number is not None for cell in printed):
        return True
    values = [
        [number_of(table.cell(row, each)) for row in table.rows]
        for each in table.columns[:_MOST_COLUMNS]
        if each.kind == "value"
    ]
    computed = _changes(values) if column.kind == "change" else _shares(table, values)
    return any(_are_printed(printed, each) for each in computed)


def _by_size(start: Decimal | None, end: Decimal | None) -> tuple[Decimal | None, Decimal | None]:
    """Two numbers, or the sizes of two that are printed as taken off."""
    return (-start, -end) if start is not None and end is not None and max(start, end) < 0 else (start, end)


_Numbers = Sequence[Decimal | None]


def _changes(values: Sequence[_Numbers]) -> Iterator[_Numbers]:
    """What each column of values changed by to each other, as it stands and in percent; losses by their size too."""
    for before, after in permutations(values, 2):
        own = list(zip(before, after, strict=True))
        sized = [_by_size(*pair) for pair in own]
        for pairs in (own, sized) if sized != own else (own,):
            yield [end - start if start is not None and end is not None else None for start, end in pairs]
            yield [(end - start) * _HUNDRED / start if start and end is not None else None for start, end in pairs]


def _shares(table: Table, values: Sequence[_Numbers]) -> Iterator[_Numbers]:
    """What part of its whole each number of a column is: of a printed total, or of the sum of all."""
    for numbers in values:
        told = [number for number in numbers if number is not None]
        wholes = [number for row, number in zip(table.rows, numbers, strict=True) if row.is_total and number]
        for whole in (*wholes, sum(told, Decimal(0))):
            if whole:
                yield [number * _HUNDRED / whole if number is not None else None for number in numbers]


def _are_printed(cells: Sequence[Cell], computed: _Numbers) -> bool:
    """Whether what a column prints is what was computed, as far as its digits go."""
    pairs = [(cell, number) for cell, number in zip(cells, computed, strict=True) if cell.number is not None]
    return any(number is not None for _, number in pairs) and all(
        number is not None and _is_printed(cell, number) for cell, number in pairs
    )


def _is_printed(cell: Cell, number: Decimal) -> bool:
    assert cell.number is not None
    exponent = cell.number.as_tuple().exponent
    assert isinstance(exponent, int)
    return abs(number - cell.number) <= Decimal((0, (5,), min(exponent, 0) - 1))
