"""Questions over a matrix that ask for a row by its value: which is largest in a year, which lie above a bound."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.answers import Step
from assistant.query import Query
from assistant.tables.asked import Asked
from assistant.tables.bounds import condition
from assistant.tables.leaves import leaf
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.picking import columns_at, named_columns
from assistant.tables.matrix.places import place_of, row_name
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.vocabulary import Term, best_lines
from assistant.wording import listed


def answer(frame: Frame, asked: Asked, wants: Wanted, terms: Sequence[Term]) -> Outcome:
    """The rows that are largest, smallest or fulfil a condition at a period."""
    period = wants.periods[0] if wants.periods else (frame.times[-1] if frame.times else None)
    columns = [at for at in columns_at(frame, period) if frame.table.columns[at].kind == "value"]
    if not columns:
        return Refused("no_such_measure", "The table has no such column.")
    named = named_columns(frame, terms, columns)
    column = named[0].line if named else _default(frame, columns)
    rows = _candidates(frame, terms)
    entries: list[tuple[int, Decimal, Query]] = []
    for row in rows:
        cell = leaf(frame.table, place_of(frame, row, column))
        if cell.fact and cell.fact.value is not None:
            entries.append((row, cell.fact.value, cell))
    if len(entries) < 2:
        return Refused("no_such_measure", "There is nothing to choose from.")
    if wants.operation == "filter":
        holds = condition(asked, entries[0][2])
        if holds is None:
            return Refused("unclear", "It is not clear what the bound is.")
        chosen = [entry for entry in entries if holds(entry[1])]
    else:
        best = (max if wants.operation == "max" else min)(value for _, value, _ in entries)
        chosen = [entry for entry in entries if entry[1] == best]
    names = tuple(row_name(frame.table.rows[row]) for row, _, _ in chosen)
    steps = (
        Step(
            "comparison",
            tuple(f"{row_name(frame.table.rows[row])}: {value}" for row, value, _ in entries),
            listed(names),
        ),
    )
    return Found(
        0.8,
        value=names[0] if len(names) == 1 else names,
        headline=f"{listed(names)}: {listed(tuple(str(value) for _, value, _ in chosen))}.",
        steps=steps,
        leaves=tuple(entry[2] for entry in chosen),
    )


def _default(frame: Frame, columns: Sequence[int]) -> int:
    totals = [at for at in columns if frame.table.columns[at].is_total]
    return totals[0] if totals else columns[0]


def _candidates(frame: Frame, terms: Sequence[Term]) -> list[int]:
    """The rows among which one is asked for: those of the group that is named, without totals."""
    rows = frame.table.rows
    found = best_lines(frame.rows, [term for term in terms if term.counts >= 0.5])
    plain = [at for at, row in enumerate(rows) if not row.is_total and row.kind == "value"]
    if found:
        best = rows[found[0].line]
        if best.is_total:
            before = [at for at in plain if at < found[0].line]
            start = max((at for at, row in enumerate(rows) if row.is_total and at < found[0].line), default=-1)
            parts = [at for at in before if at > start]
            if len(parts) > 1:
                return parts
        groups = {rows[match.line].path for match in found[:3]}
        if len(groups) == 1 and best.path:
            inside = [at for at in plain if rows[at].path == best.path]
            if len(inside) > 1:
                return inside
    return plain
