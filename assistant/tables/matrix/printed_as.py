"""As what a number of a matrix is printed: an amount of money, a percentage, or a count."""

from __future__ import annotations

import re

from assistant.english.table_words import CURRENCIES
from assistant.once import for_the_last
from assistant.tables.matrix.frame import Frame


def is_measured(frame: Frame, row: int, column: int) -> bool:
    """Whether a cell is printed with the sign of a currency or of percent, or its row is called so."""
    line = frame.table.rows[row]
    unit = frame.table.cell(line, frame.table.columns[column]).unit.base or line.unit.base
    return unit == "percent" or unit in CURRENCIES.values()


def is_count(frame: Frame, row: int, column: int) -> bool:
    """Whether a cell is printed in no unit, in a column without one beside others that are printed as money."""
    money = _printed_as_money(frame)
    return not is_measured(frame, row, column) and any(money) and not money[column]


@for_the_last
def _printed_as_money(frame: Frame) -> list[bool]:
    """For every column whether its header or a cell in it has the sign of a currency."""
    rows = frame.table.rows
    return [
        line.unit.base in _MONEY or any(frame.table.cell(row, line).unit.base in _MONEY for row in rows)
        for line in frame.table.columns
    ]


def is_money(frame: Frame, row: int, column: int) -> bool:
    """Whether a cell itself is printed with the sign of a currency."""
    return frame.table.cell(frame.table.rows[row], frame.table.columns[column]).unit.base in _MONEY


_SHARE_OF = re.compile(r"(?:%|\bpercent|\bpercentage) of\b", re.IGNORECASE)
_MONEY = frozenset(CURRENCIES.values())


def is_share_beside(frame: Frame, row: int, column: int) -> bool:
    """Whether a cell is a percentage of what a row of the same name gives as an amount, or is called one of another
    thing: "investments as % of sales"."""
    rows, line = frame.table.rows, frame.table.columns[column]
    if frame.table.cell(rows[row], line).unit.base != "percent":
        return False
    if _SHARE_OF.search(rows[row].label):
        return True
    first = next(iter(frame.rows.named[row].order), "")
    alike = [at for at in _called_the_same(frame)[rows[row].label.lower()] if at != row]
    return any(
        first in {**frame.rows.named[at].own, **frame.rows.named[at].around}
        and (cell := frame.table.cell(rows[at], line)).number is not None
        and cell.unit.base != "percent"
        for at in alike
    )


@for_the_last
def _called_the_same(frame: Frame) -> dict[str, list[int]]:
    """The rows that have a label, in small letters."""
    found: dict[str, list[int]] = {}
    for at, row in enumerate(frame.table.rows):
        found.setdefault(row.label.lower(), []).append(at)
    return found
