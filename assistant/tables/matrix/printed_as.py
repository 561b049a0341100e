"""As what a number of a matrix is printed: an amount of money, a percentage, or a count."""

from __future__ import annotations

import re

from assistant.english.table_words import CURRENCIES
from assistant.tables.matrix.frame import Frame


def is_measured(frame: Frame, row: int, column: int) -> bool:
    """Whether a cell is printed with the sign of a currency or of percent, or its row is called so."""
    line = frame.table.rows[row]
    unit = frame.table.cell(line, frame.table.columns[column]).unit.base or line.unit.base
    return unit == "percent" or unit in CURRENCIES.values()


def is_count(frame: Frame, row: int, column: int) -> bool:
    """Whether a cell is printed in no unit, in a column without one beside others that are printed as money."""
    cells = [[frame.table.cell(line, other).unit.base for line in frame.table.rows] for other in frame.table.columns]
    lines = frame.table.columns
    money = [bool({*bases, line.unit.base} & _MONEY) for bases, line in zip(cells, lines, strict=True)]
    return not is_measured(frame, row, column) and any(money) and not money[column]


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
    alike = [at for at in frame.rows.places.get(next(iter(frame.rows.named[row].order), ""), ()) if at != row]
    return any(
        rows[at].label.lower() == rows[row].label.lower()
        and (cell := frame.table.cell(rows[at], line)).number is not None
        and cell.unit.base != "percent"
        for at in alike
    )
