"""Tables whose numbers are all percentages, though only the first and the last print the sign."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.tables.cells import read_cell
from assistant.units import Unit

#: What the whole is of which all others are parts.
_WHOLE = Decimal(100)
#: Fewer parts than this are no table of parts.
_FEWEST = 2


def are_percentages(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the numbers below a header are shares of a whole that is printed as 100 % in a row of its own, or add
    up to a percentage with the one at the top; no other number has a unit.

    >>> are_percentages([["Sales", "100%", "100%"], ["Costs", "71", "68"], ["Profit", "29", "32"]])
    True
    >>> are_percentages([["Volatility", "30%", "28%"], ["Life (years)", "4.5", "4.6"], ["Yield", "1%", "1%"]])
    False
    """
    cells = [[read_cell(text) for text in row[1:]] for row in rows]
    told = [found for row in cells if (found := [(cell.number, cell.unit) for cell in row if cell.number is not None])]
    numbers = [number for row in told for number, _ in row]
    if {unit.base for row in told for _, unit in row} != {"", "percent"} or max(map(abs, numbers)) > _WHOLE:
        return False
    is_whole = any(all(unit.base == "percent" and number == _WHOLE for number, unit in row) for row in told)
    return len(told) > _FEWEST and (is_whole or _adds_up(told))


def _adds_up(rows: Sequence[Sequence[tuple[Decimal, Unit]]]) -> bool:
    """Whether the last row is the sum of all others in every column, and it and the first print the sign."""
    *parts, last = rows
    if len({len(row) for row in rows}) > 1 or any(unit.base != "percent" for _, unit in (*parts[0], *last)):
        return False
    sums = [sum((number for number, _ in column), Decimal(0)) for column in zip(*parts, strict=True)]
    return all(abs(found - number) <= _ROUNDED for found, (number, _) in zip(sums, last, strict=True))


#: Rounded numbers add up to one that differs by no more than this.
_ROUNDED = Decimal("0.2")
