"""Which of the rows that a question over a matrix names itself: "which was larger, A or B"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.operations.query import Query
from assistant.tables.asked import Asked
from assistant.tables.leaves import in_one_unit, leaf
from assistant.tables.matrix import over_groups
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.operands import operands
from assistant.tables.matrix.places import place_of, row_name
from assistant.tables.matrix.values import pick_value
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found, Outcome, Refused


def choose(frame: Frame, asked: Asked, wants: Wanted) -> Outcome | None:
    """The larger or smaller of the rows that stand on both sides of "or"; None where a question leaves no choice."""
    is_between = asked.find("between") == 0 and asked.find("which") > 0 and asked.find("and") > 0
    if (
        asked.find("or") < 0
        and not is_between
        or wants.operation not in ("max", "min")
        or wants.target in ("time", "count of times")
    ):
        return None
    of_groups = over_groups.answer(frame, asked, wants) if frame.shared and wants.target == "name" else None
    if of_groups is not None:
        return of_groups
    parts = operands(frame, asked, range(asked.find("which") if is_between else len(asked.words)))
    if len(parts) < 2:
        return None
    time = wants.periods[0] if wants.periods else frame.times[-1] if frame.times else None
    cells: list[Query] = []
    names: list[str] = []
    rows: list[int] = []
    for part in parts:
        found = pick_value(frame, asked, part, time)
        if found is None or not any(term.at in found.at for term in part if term.counts >= 1):
            return Refused("no_such_measure", "The table has not all of these rows.")
        rows.append(found.row)
        cells.append(leaf(frame.table, place_of(frame, found.row, found.column)))
        names.append(row_name(frame.table.rows[found.row]))
    if _are_of_other_kinds(frame, rows):
        return Refused("unclear", "It is not clear what is compared.")
    values = [cell.fact.value for cell in in_one_unit(cells) if cell.fact and cell.fact.value is not None]
    if len(values) != len(cells) or len(set(names)) < len(names):
        return Refused("unclear", "It is not clear what is compared.")
    best = max(values) if wants.operation == "max" else min(values)
    chosen = [name for name, value in zip(names, values, strict=True) if value == best]
    if len(chosen) > 1:
        return Refused("unclear", "They are equal.")
    told = "; ".join(cell.fact.statement.rstrip(".") for cell in cells if cell.fact)
    return Found(0.8, value=chosen[0], headline=f"{chosen[0]}: {told}.", leaves=tuple(cells))


def _are_of_other_kinds(frame: Frame, rows: Sequence[int]) -> bool:
    """Whether one row is an item of a group and another the total of a group that has such an item too."""
    lines, named = frame.table.rows, frame.rows.named
    totals = [lines[row].path for row in rows if lines[row].is_total and lines[row].path]
    items = {named[row].order for row in rows if not lines[row].is_total}
    return any(line.path in totals and named[at].order in items for at, line in enumerate(lines))
