"""Ratios and differences that finance has names for, where the table prints their parts and not them."""

from __future__ import annotations

from assistant.english.table_words import NAMED_RATIOS
from assistant.operations.query import Query
from assistant.periods import Period
from assistant.tables.asked import Asked, read_question
from assistant.tables.leaves import in_one_unit, leaf
from assistant.tables.matrix.cells import CLOSE
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.moments import times_wanted
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.shares_of_all import two
from assistant.tables.matrix.values import pick_value
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found
from assistant.tables.stems import stems_of
from assistant.tables.vocabulary import match_line

#: So much of the name of a part has to be that of a row.
_SAID = 0.5


def answer(frame: Frame, asked: Asked, wants: Wanted) -> Found | None:
    """The ratio that a question names; None where it names none, or the table lacks a part, or prints it itself."""
    if wants.operation not in ("value", "ratio", "change") or wants.target != "number" or len(wants.periods) > _ENDS:
        return None
    if wants.operation != "change" and len(wants.periods) > 1:
        return None
    said = tuple(term.stem for term in asked.terms)
    for names, part, whole, operation in NAMED_RATIOS:
        asks = [stems_of(name) for name in names.split(", ") if _stands_in(stems_of(name), said)]
        if not asks:
            continue
        if any(set(asks[-1]) <= named.own.keys() for named in frame.rows.named):
            return None
        if any({stem} <= set(named.order) for stem in _TELLING & set(said) for named in frame.rows.named):
            return None
        times = times_wanted(frame, wants, 1) if wants.operation == "change" else wants.periods or frame.times[-1:]
        ratios = [_at(frame, asked, time, part, whole, operation) for time in times or (None,)]
        found = [each for each in ratios if each is not None]
        if len(found) < len(ratios) or wants.operation == "change" and len(found) != _ENDS:
            return None
        return Found(0.8, found[0] if len(found) == 1 else Query("change", tuple(found)))
    return None


#: The start and the end of a change.
_ENDS = 2


def _at(frame: Frame, asked: Asked, time: Period | None, part: str, whole: str, operation: str) -> Query | None:
    """What two rows come to at a time; None where one is not found, or both are the same."""
    cells = []
    for name in (part, whole):
        sides = [_cell(frame, asked, time, each) for each in name.split(" - ")]
        found = [side for side in sides if side is not None]
        if len(found) < len(sides):
            return None
        cells.append(Query("difference", in_one_unit(found)) if len(found) > 1 else found[0])
    if cells[0] == cells[1]:
        return None
    return Query("difference", in_one_unit(cells)) if operation == "difference" else two(operation, *cells)


#: Places of words of the question are so far from those of a name.
_APART = 1000


def _cell(frame: Frame, asked: Asked, time: Period | None, name: str) -> Query | None:
    """The cell of the row that has a name at a time; None where no row has it, or more than one."""
    terms = read_question(name).terms
    # What else is said may name a column: "the operating margin in Europe".
    around = [term._replace(at=term.at + _APART) for term in asked.terms if frame.columns.weight(term.stem)]
    found = pick_value(frame, asked, [*terms, *around], time)
    match = match_line(frame.rows, found.row, terms) if found else None
    if found is None or match is None or match.said < _SAID or found.margin < CLOSE:
        return None
    return leaf(frame.table, place_of(frame, found.row, found.column))


#: A row with one of these words may print the ratio itself.
_TELLING = frozenset(stem for word in ("ratio", "margin", "return") for stem in stems_of(word))


def _stands_in(name: tuple[str, ...], said: tuple[str, ...]) -> bool:
    size = len(name)
    return any(said[at : at + size] == name for at in range(len(said) - size + 1))
