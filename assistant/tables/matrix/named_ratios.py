"""Ratios that finance has names for, computed where the table prints their parts and not them: an operating margin."""

from __future__ import annotations

from assistant.english.table_words import NAMED_RATIOS
from assistant.periods import Period
from assistant.query import Query
from assistant.tables.asked import Asked, read_question
from assistant.tables.leaves import leaf
from assistant.tables.matrix.cells import CLOSE
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.moments import times_wanted
from assistant.tables.matrix.operands import pick_value
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.shares_of_all import two
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
        if not any(_stands_in(stems_of(name), said) for name in names.split(", ")):
            continue
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
    """The ratio of two rows at a time; None where one is not found, or both are the same."""
    cells = []
    for name in (part, whole):
        terms = read_question(name).terms
        found = pick_value(frame, asked, terms, time)
        match = match_line(frame.rows, found.row, terms) if found else None
        if found is None or match is None or match.said < _SAID or found.margin < CLOSE:
            return None
        cells.append(leaf(frame.table, place_of(frame, found.row, found.column)))
    return two(operation, *cells) if cells[0] != cells[1] else None


#: A row with one of these words may print the ratio itself.
_TELLING = frozenset(stem for word in ("ratio", "margin", "return") for stem in stems_of(word))


def _stands_in(name: tuple[str, ...], said: tuple[str, ...]) -> bool:
    size = len(name)
    return any(said[at : at + size] == name for at in range(len(said) - size + 1))
