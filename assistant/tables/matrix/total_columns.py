"""The column of totals that is meant where only that is said which all columns beside it are called by."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.tables.matrix.frame import Frame
from assistant.tables.stems import SMALL, stems_of
from assistant.tables.vocabulary import Term


def total_beside(frame: Frame, terms: Sequence[Term], column: int) -> int | None:
    """The total of all columns of a group, where nothing is said of what tells a column apart from the others."""
    lines = frame.table.columns
    own = lines[column]
    if own.is_total or not own.path:
        return None
    alike = [at for at, line in enumerate(lines) if line.kind == "value" and line.period == own.period]
    alike = [at for at in alike if tells_numbers(frame, at)]
    totals = [at for at in alike if lines[at].is_total]
    parts = [at for at in alike if at not in totals]
    if len(totals) != 1 or len(parts) < _SEVERAL or any(lines[at].path != own.path for at in parts):
        return None
    shared = {word for name in own.path for word in stems_of(name)} | SMALL
    telling = [word for word in stems_of(own.label) if word not in shared]
    signs = frame.columns.named[column].own.keys() - shared - set(telling)
    hits = [term for term in terms if term.stem in telling or signs & set(term.meanings)]
    # "For United" may be said of all, where a column is called "owned by United".
    is_named = any(not term.is_name for term in hits) or bool(hits) and len(hits) >= len(telling)
    return None if not telling or is_named else totals[0]


_SEVERAL = 2


def tells_numbers(frame: Frame, column: int) -> bool:
    """Whether any number stands in a column, and not words alone."""
    return any(frame.table.cell(row, frame.table.columns[column]).number is not None for row in frame.table.rows)
