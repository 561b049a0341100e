"""Ratios that finance has names for, computed where the table prints their parts and not them: an operating margin."""

from __future__ import annotations

from assistant.english.table_words import NAMED_RATIOS
from assistant.tables.asked import Asked, read_question
from assistant.tables.leaves import leaf
from assistant.tables.matrix.cells import CLOSE
from assistant.tables.matrix.frame import Frame
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
    if wants.operation not in ("value", "ratio") or len(wants.periods) > 1 or wants.target != "number":
        return None
    said = tuple(term.stem for term in asked.terms)
    for names, part, whole, operation in NAMED_RATIOS:
        if not any(_stands_in(stems_of(name), said) for name in names.split(", ")):
            continue
        if any({stem} <= set(named.order) for stem in _TELLING & set(said) for named in frame.rows.named):
            return None
        time = wants.periods[0] if wants.periods else frame.times[-1] if frame.times else None
        cells = []
        for name in (part, whole):
            terms = read_question(name).terms
            found = pick_value(frame, asked, terms, time)
            match = match_line(frame.rows, found.row, terms) if found else None
            if found is None or match is None or match.said < _SAID or found.margin < CLOSE:
                return None
            cells.append(leaf(frame.table, place_of(frame, found.row, found.column)))
        return Found(0.8, two(operation, *cells)) if cells[0] != cells[1] else None
    return None


#: A row with one of these words may print the ratio itself.
_TELLING = frozenset(stem for word in ("ratio", "margin", "return") for stem in stems_of(word))


def _stands_in(name: tuple[str, ...], said: tuple[str, ...]) -> bool:
    size = len(name)
    return any(said[at : at + size] == name for at in range(len(said) - size + 1))
