"""Cells of a table as observations, and a count of those that are none, by why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.importing.cube import LeftOut, Observation
from assistant.periods import Period
from assistant.tables.cells import Cell, is_dash
from assistant.tables.leaves import is_untold
from assistant.tables.table import Line, Table
from assistant.tables.taken_off import is_taken_off
from assistant.units import Unit

#: What is told beside the place of a dash, as it is cited.
NIL = "(a dash, read as 0)"
#: What is told beside the place of a cost that is printed as taken off.
TAKEN_OFF = "(a cost, printed as taken off)"
#: Digits that a pack can hold, before and behind the point.
_MOST_DIGITS = 30
#: So many places are told of one kind.
_TOLD = 5


_WITH_COMMA = re.compile(r"\D*[\d.]+,\d+\D*")
_COMMA = "a comma is no decimal point unless a reading says `decimal: comma`"


class Skipped:
    """The cells that became no fact, gathered by why."""

    def __init__(self) -> None:
        self._places: dict[str, list[str]] = {}

    def add(self, why: str, what: str) -> None:
        """Note one more."""
        self._places.setdefault(why, []).append(what)

    def left_out(self) -> Iterator[LeftOut]:
        """All that was noted, each reason once."""
        for why, places in self._places.items():
            more = f" and {len(places) - _TOLD:,} more" if len(places) > _TOLD else ""
            yield LeftOut(f"{'; '.join(places[:_TOLD])}{more}", why)


def observe(
    table: Table,
    row: Line,
    column: Line,
    skipped: Skipped,
    *,
    measure: str,
    members: tuple[tuple[str, str], ...],
    period: Period | None,
    unit: Unit | None = None,
) -> Observation | None:
    """What the cell at a row and a column claims; None if that is no number, which is noted.

    `unit` is that of the heading, for cells that print none and lines of which none is known otherwise.
    """
    cell = table.cell(row, column)
    at = table.locator(row, column)
    if table.counts_dashes and is_dash(cell) and not is_untold(table, cell):
        # What a statement prints a dash for is nothing, and what stands beside it is compared with that.
        cell, at = cell._replace(number=Decimal(0), kind="number"), f"{at} {NIL}"
    if cell.number is not None and cell.number < 0 and is_taken_off(table, row, column):
        cell, at = cell._replace(number=-cell.number), f"{at} {TAKEN_OFF}"
    why = _why_not(cell)
    if why is not None:
        if why:
            skipped.add(why, f"“{cell.text.strip()[:40]}” ({at})")
        return None
    stated = table.unit_of(row, column)
    if unit and not stated.base:
        stated = Unit(unit.base, unit.scale or (0 if unit.base == "percent" else stated.scale))
    return Observation(measure, members, period, cell.number, stated, at, cell.qualifier)


def _why_not(cell: Cell) -> str | None:
    """Why a cell is no figure; "" for an empty one, None for a figure."""
    if not cell.text.strip():
        return ""
    if cell.kind == "nothing":
        return "the cell prints that there is nothing"
    if cell.number is None:
        return _COMMA if _WITH_COMMA.fullmatch(cell.text) else "the cell is text among figures"
    if cell.kind == "loose" and not cell.unit.base:
        return "the cell says more than a figure"
    whole, _, rest = format(abs(cell.number), "f").partition(".")
    return "the figure has too many digits" if max(len(whole), len(rest)) > _MOST_DIGITS else None
