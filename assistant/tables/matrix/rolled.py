"""Rows of a roll-forward that tell what opened and what closed, beside the balances at the beginning and the end.

By their words alone these are near each other: what closes a year is no closure.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.table_words import CLOSURES, OPENINGS
from assistant.once import for_the_last
from assistant.tables.asked import Asked
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.picking import Pick
from assistant.tables.stems import words_of
from assistant.tables.vocabulary import Term

#: Words that name a balance by its day.
_STARTS, _ENDS = frozenset("beginning begin start".split()), frozenset("end ending close".split())
#: A row that tells what opened says little else: "Stores opened during the year".
_SHORT = 5


def rolled(frame: Frame, asked: Asked, terms: Sequence[Term], found: Pick) -> Pick:
    """The row of openings or closures where these are asked for, and a balance where one is; else what was found."""
    called, balances, moves = _balances_and_moves(frame)
    if not moves or not balances:
        return found
    said = {word.text.lower() for word in asked.words}
    own = {term.text.lower(): term.at for term in terms}
    for move, verb in ((OPENINGS, "open"), (CLOSURES, "close")):
        is_new = move is OPENINGS and "new" in own
        if not (move & own.keys() or is_new or verb in own and said & _HELPING):
            continue
        rows = _within(frame, found, [at for at in moves if called[at] & move])
        if len(rows) != 1 or called[found.row] & (move | {"new"}):
            return found
        if found.row not in (*moves, *balances) or "net" in own:
            # What opened of one kind, or beyond what closed, is in no row.
            return found._replace(margin=-1.0, rival=rows[0])
        at = found.at | {place for word, place in own.items() if word in move or word in (verb, "new")}
        return found._replace(row=rows[0], at=at, margin=1.0, rival=-1)
    is_edge = bool(said & (_STARTS | _ENDS)) and not _MOVES & own.keys()
    if found.row in moves and ("open" in own or is_edge):
        edge = _STARTS if said & _STARTS else _ENDS
        rows = _within(frame, found, [at for at in balances if called[at] & edge])
        return found._replace(row=rows[0], margin=1.0, rival=-1) if len(rows) == 1 else found
    return found


def _within(frame: Frame, found: Pick, rows: list[int]) -> list[int]:
    """The rows of the group of a pick, where several groups have such rows."""
    own = frame.table.rows[found.row].path
    inside = [at for at in rows if frame.table.rows[at].path == own]
    return inside if own and len(inside) == 1 and found.margin >= 0 else rows


@for_the_last
def _balances_and_moves(frame: Frame) -> tuple[list[frozenset[str]], list[int], list[int]]:
    """The words that rows are called by, the rows that are balances, and those of what opens or closes."""
    called = [frozenset(map(str.lower, words_of(row.label))) for row in frame.table.rows]
    balances = [at for at, words in enumerate(called) if words & (_STARTS | _ENDS)]
    moves = [at for at, words in enumerate(called) if words & _MOVES and at not in balances and len(words) <= _SHORT]
    return called, balances, moves


_MOVES = OPENINGS | CLOSURES
#: Verbs beside which "open" and "close" are what was done.
_HELPING = frozenset("did do does to".split())
