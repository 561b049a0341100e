"""Whether words that a matrix lacks may say what all of it is about, because it tells of one thing only."""

from __future__ import annotations

from assistant.english.table_words import ORGANIZATIONS, PLAIN
from assistant.tables.asked import Asked
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.picking import Pick
from assistant.tables.matrix.sureness import unknown_words
from assistant.tables.matrix.unnamed import TOTALS
from assistant.tables.stems import stem, stems_of
from assistant.tables.times import period_of
from assistant.tables.unexplained import is_country, says_subject

#: So many words say of what a table is.
_MOST = 3


def may_be_subject(frame: Frame, asked: Asked, whole: Pick) -> bool:
    """Whether a matrix of one thing that says nowhere what that is may be about the unknown words of a question.

    Its one row is called "amount", or the total at a date is asked for.
    """
    if frame.table.title or says_subject(frame.table):
        return False
    unknown = [term for term in unknown_words(frame, asked) if not term.is_name]
    if len(unknown) > _MOST or any(is_country(term) or term.text.lower() in ORGANIZATIONS for term in unknown):
        return False
    own = set(frame.rows.named[whole.row].order)
    if is_only(frame):
        return own <= _EMPTY | TOTALS
    row, column = frame.table.rows[whole.row], frame.table.columns[whole.column]
    is_balance = frame.time_axis == "rows" and period_of(row.label) is not None
    return is_balance and bool(asked.periods) and (column.is_total or set(stems_of(column.label)) <= _said(asked))


def is_only(frame: Frame) -> bool:
    """Whether a matrix tells one thing alone, so that it is meant where nothing else is named."""
    return len(frame.table.rows if frame.time_axis == "columns" else frame.table.columns) == 1


def _said(asked: Asked) -> set[str]:
    return {term.stem for term in asked.terms}


_EMPTY = frozenset(map(stem, PLAIN))
