"""One row of a matrix along its times: its numbers in order of time, as far as they are printed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.operations.query import Query
from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.leaves import in_one_unit, leaf
from assistant.tables.matrix.cells import are_several
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.spans import inside
from assistant.tables.matrix.subjects import is_only, may_be_subject
from assistant.tables.matrix.sureness import unknown_words
from assistant.tables.matrix.values import pick_value
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.times import agrees
from assistant.tables.vocabulary import Term
from assistant.tuples import NamedTuple


class Entry(NamedTuple):
    """What a row has at one time."""

    time: Period
    value: Decimal
    cell: Query


def times_meant(frame: Frame, wants: Wanted) -> tuple[Period, ...]:
    """The times that a question sets beside each other: from the first to the last it names, or all."""
    if wants.is_span:
        return inside(frame, wants.periods) or wants.periods
    if len(wants.periods) > 1:
        return tuple(time for time in frame.times if any(agrees(period, time) for period in wants.periods))
    return frame.times


def series(frame: Frame, asked: Asked, terms: Sequence[Term], times: Sequence[Period]) -> list[Entry]:
    """The numbers of the row that some terms name at some times; none where they name none.

    A matrix of one row is of that, whatever it is called by.
    """
    found = []
    rows: set[int] = set()
    is_one = is_only(frame) and not unknown_words(frame, asked)
    for time in times:
        picked = pick_value(frame, asked, terms, time)
        if picked is None or not (picked.at or is_one or may_be_subject(frame, asked, picked)):
            continue
        cell = leaf(frame.table, place_of(frame, picked.row, picked.column, many=True))
        if cell.fact is not None and cell.fact.value is not None:
            found.append((time, cell))
            rows.add(picked.row)
    if are_several(frame, rows):
        return []
    cells = in_one_unit([cell for _, cell in found])
    return [
        Entry(time, cell.fact.value, cell)
        for (time, _), cell in zip(found, cells, strict=True)
        if cell.fact is not None and cell.fact.value is not None
    ]


def is_known(frame: Frame, asked: Asked) -> bool:
    """Whether a question has no word for which the matrix has nothing."""
    return not any(not term.is_name for term in unknown_words(frame, asked))
