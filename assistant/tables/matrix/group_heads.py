"""Names of groups that are said in part, or for the total of a group: "ships" of "ship expenses", "total expenses"."""

from __future__ import annotations

import re

from assistant.tables.asked import Asked
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.picking import Pick
from assistant.tables.stems import SMALL, stem, stems_of
from assistant.tables.synonyms import meanings_at
from assistant.tables.vocabulary import is_said_whole

#: What follows the noun of a name: brackets, what it is of, what was done with it.
_BEHIND = re.compile(r"\s*(?:[(,:]|\b(?:of|by|at|in|for|to|from|on|not)\b|(?<=\w )[a-z]+ed\b).*$", re.IGNORECASE)


def is_of_modifier(frame: Frame, asked: Asked, whole: Pick) -> bool:
    """Whether a row is found by words of its group alone, and the noun of that is not among them."""
    path = frame.table.rows[whole.row].path
    if not path or not whole.at:
        return False
    named, column = frame.rows.named[whole.row], frame.columns.named[whole.column]
    hits = [term for term in asked.terms if term.at in whole.at and term.counts >= 1]
    signs = {sign for term in hits for sign in (term.stem, *term.meanings)}
    if not hits or signs & {*named.own, *column.own, *column.around}:
        return False
    stems = [each for each in stems_of(_BEHIND.sub("", path[-1])) if each not in SMALL]
    if len(stems) < _SEVERAL or not set(stems) & signs:
        return False
    return not {stems[-1], *meanings_at(stems).get(len(stems) - 1, ())} & signs


#: A name of one word is its noun.
_SEVERAL = 2


def is_part_of_total(frame: Frame, asked: Asked, whole: Pick) -> bool:
    """Whether the total of a group is asked for by its whole name, and a part of it was found that is called by some
    words of that."""
    row = frame.table.rows[whole.row]
    if not row.path or row.is_total or not any(term.stem in _TOTALS for term in asked.terms):
        return False
    group = tuple(each for each in stems_of(_BEHIND.sub("", row.path[-1])) if each not in SMALL)
    order = frame.rows.named[whole.row].order
    is_own = is_said_whole(order, asked.terms) or not set(order) & set(group)
    return len(group) >= _SEVERAL and not is_own and is_said_whole(group, asked.terms)


_TOTALS = frozenset(map(stem, ("total", "overall", "altogether")))
