"""Questions over a matrix that ask for a column by its value: the segment or quarter in which a row is largest."""

from __future__ import annotations

from decimal import Decimal

from assistant.answers import Step
from assistant.tables.asked import Asked
from assistant.tables.leaves import leaf, number_of
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.operands import pick_value
from assistant.tables.matrix.picking import columns_at, named_columns
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found
from assistant.tables.vocabulary import match_line
from assistant.wording import listed

#: So much of the name of a row is said that the row is given, and a column asked for.
_GIVEN = 0.9


def answer(frame: Frame, asked: Asked, wants: Wanted) -> Found | None:
    """The column in which the row that is named is largest or smallest; None where no row is named, or a column is."""
    time = wants.periods[0] if wants.periods else frame.times[-1] if frame.times else None
    terms = [term for term in asked.terms if term.counts >= 0.5]
    found = pick_value(frame, asked, terms, time)
    if wants.operation not in ("max", "min") or found is None:
        return None
    match = match_line(frame.rows, found.row, terms)
    lines = frame.table.columns
    columns = [at for at in columns_at(frame, time) if lines[at].kind == "value" and not lines[at].is_total]
    if (
        match is None
        or match.said < _GIVEN
        or frame.table.rows[found.row].is_total
        or len({frame.concepts[at] for at in columns}) < len(columns)
    ):
        return None
    if len(columns) < 2 or named_columns(frame, terms, columns):
        return None
    row = frame.table.rows[found.row]
    values: dict[int, Decimal] = {}
    for at in columns:
        number = number_of(frame.table.cell(row, lines[at]))
        if number is not None:
            values[at] = number
    if len(values) < len(columns):
        return None
    best = (max if wants.operation == "max" else min)(values.values())
    chosen = [at for at, value in values.items() if value == best]
    names = tuple(lines[at].name for at in chosen)
    cells = tuple(leaf(frame.table, place_of(frame, found.row, at)) for at in columns)
    told = tuple(f"{lines[at].name}: {frame.table.text(row, lines[at])}" for at in columns)
    return Found(
        0.8,
        value=names[0] if len(names) == 1 else names,
        headline=f"{listed(names)}: {row.name} {frame.table.text(row, lines[chosen[0]])}.",
        steps=(Step("comparison", told, listed(names)),),
        leaves=cells,
    )
