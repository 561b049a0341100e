"""Dates that a matrix tells of its rows in a column of words: "when does the loan mature"."""

from __future__ import annotations

from assistant.tables.asked import Asked
from assistant.tables.leaves import leaf
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.cells import CLOSE
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.values import pick_value
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found
from assistant.tables.times import period_of
from assistant.tables.vocabulary import match_line

#: So much of the names of the row and of the column is said.
_SAID = 0.6


def answer(frame: Frame, asked: Asked, wants: Wanted) -> Found | None:
    """The date in a column that is named, of a row that is; None where a question asks for something else."""
    if wants.target != "time" or wants.operation != "value":
        return None
    column = next(iter(best_lines(frame.columns, asked.terms)), None)
    found = pick_value(frame, asked, asked.terms, None)
    if column is None or found is None or found.column != column.line or found.margin < CLOSE:
        return None
    row = match_line(frame.rows, found.row, asked.terms)
    text = frame.table.text(frame.table.rows[found.row], frame.table.columns[found.column])
    if column.said < _SAID or row is None or row.said < _SAID or period_of(text) is None:
        return None
    return Found(0.9, leaf(frame.table, place_of(frame, found.row, found.column)))
