"""The rows of a matrix among which some are asked for, by what they are compared, and how that is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from assistant.english.table_words import MONEY
from assistant.operations.table import evaluate
from assistant.operations.wording import say_value
from assistant.tables.cells import number_of
from assistant.tables.changes import change
from assistant.tables.leaves import in_one_unit, leaf
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.places import place_of, row_name
from assistant.tables.matrix.wholes import are_countries, is_region
from assistant.tables.vocabulary import Term
from assistant.units import divide


def candidates(frame: Frame, terms: Sequence[Term]) -> list[int]:
    """The rows among which one is asked for: those of the group that is named, without totals."""
    rows = frame.table.rows
    found = best_lines(frame.rows, [term for term in terms if term.counts >= 0.5])
    plain = [at for at, row in enumerate(rows) if not row.is_total and row.kind == "value"]
    if are_countries(frame, plain):
        # Europe is not the largest country.
        plain = [at for at in plain if not is_region(rows[at])]
    if found:
        best = rows[found[0].line]
        if best.is_total:
            before = [at for at in plain if at < found[0].line]
            start = max((at for at, row in enumerate(rows) if row.is_total and at < found[0].line), default=-1)
            parts = [at for at in before if at > start]
            # What goes on from a subtotal stands beside the items of the group, and is none of them.
            within = [at for at in parts if best.path and rows[at].path == best.path]
            parts = within if len(within) > 1 else parts
            if len(parts) > 1:
                return parts
        groups = {rows[match.line].path for match in found[:3]}
        if len(groups) == 1 and best.path:
            inside = [at for at in plain if rows[at].path == best.path]
            if len(inside) > 1:
                return inside
    return plain


def are_unlike(frame: Frame, rows: Sequence[int], column: int) -> bool:
    """Whether some rows are printed in percent or another unit, and others in none or a third one."""
    lines = frame.table.rows
    units = {frame.table.unit_of(lines[row], frame.table.columns[column]).base for row in rows}
    signs = {base for base in units if base}
    stated = {lines[row].unit.base for row in rows}
    if frame.table.unit.base in MONEY and "" in units and len(units) > 1:
        # Where the table is in money, a row without it counts something.
        return True
    return len(signs) > 1 or len(stated) > 1 or "percent" in signs and len(units) > 1 and len(rows) > 2 * _PERCENTS


#: Shares may print their sign in the first and the last row only.
_PERCENTS = 6


def scale_at(frame: Frame, row: int, column: int) -> int:
    """The power of ten in which the numbers of a row and a column are printed."""
    return frame.table.unit_of(frame.table.rows[row], frame.table.columns[column]).scale


def sign_of(frame: Frame, rows: Sequence[int], columns: Sequence[int]) -> int:
    """-1 where all numbers are printed as taken off: then the largest expense is the one of the largest size."""
    cells = [frame.table.cell(frame.table.rows[row], frame.table.columns[at]) for row in rows for at in columns]
    numbers = [number for cell in cells if (number := number_of(cell)) is not None]
    return -1 if numbers and max(numbers) <= 0 and min(numbers) < 0 else 1


def value_of(frame: Frame, row: int, columns: Sequence[int], sign: int, *, is_relative: bool) -> Decimal | None:
    """What a row is compared by; None where it has no number there."""
    numbers = [number_of(frame.table.cell(frame.table.rows[row], frame.table.columns[at])) for at in columns]
    found = [number * sign for number in numbers if number is not None]
    if len(found) < len(numbers):
        return None
    if len(found) == 1:
        return found[0]
    start, end = found
    if not is_relative:
        return end - start
    return divide(end - start, start) if start > 0 else None


def moved(values: Mapping[int, Decimal], *, falls: bool) -> dict[int, Decimal]:
    """The rows of those that changed by some amounts that went one way, with the amounts."""
    return {row: value for row, value in values.items() if (value < 0 if falls else value > 0)}


def told_of(
    frame: Frame, row: int, columns: Sequence[int], sign: int, *, is_relative: bool = False, is_dated: bool = True
) -> str:
    """A row with what it is compared by, in words."""
    cells = in_one_unit([leaf(frame.table, place_of(frame, row, at))._replace(sign=sign) for at in columns])
    query = cells[0] if len(cells) == 1 else change(*cells, is_relative=is_relative)
    periods = [cell.fact.period.label for cell in cells if cell.fact and cell.fact.period]
    when = f" from {periods[0]} to {periods[1]}" if len(periods) == 2 else f" ({periods[0]})" if periods else ""
    when = when if is_dated else ""
    return f"{row_name(frame.table.rows[row])}: {say_value(evaluate(query).value)}{when}"
