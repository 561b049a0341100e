"""Words that stand before a name and make another thing of it, and names of groups of which only such words are said:
"radio advertising", "ships" of "ship expenses"."""

from __future__ import annotations

import re

from assistant.tables.asked import Asked
from assistant.tables.lines_named import match_of
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.picking import Pick
from assistant.tables.matrix.sureness import is_owner_of, is_thing, unknown_words
from assistant.tables.stems import SMALL, stem, stems_of
from assistant.tables.synonyms import meanings_at
from assistant.tables.vocabulary import is_said_whole

#: What follows the noun of a name: brackets, what it is of, what was done with it.
_BEHIND = re.compile(r"\s*(?:[(,:]|\b(?:of|by|at|in|for|to|from|on|not)\b|(?<=\w )[a-z]+ed\b).*$", re.IGNORECASE)


def is_of_modifier(frame: Frame, asked: Asked, whole: Pick) -> bool:
    """Whether a row is called by what is asked for without the word before that; or is found by words of its group
    alone, and the noun of that is not among them."""
    if _is_modified(frame, asked, whole) or _leaves_base(frame, asked, whole):
        return True
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


def _leaves_base(frame: Frame, asked: Asked, whole: Pick) -> bool:
    """Whether a part "of its" column is asked for, and another column was found."""
    named = frame.columns.named[whole.column]
    return any(
        term.counts >= 1
        and term.stem in frame.columns.places
        and term.stem not in {*frame.rows.places, *named.own, *named.around}
        for term in asked.terms_in((asked.find("of", "its") + 2,) if asked.find("of", "its") >= 0 else ())
    )


def _is_modified(frame: Frame, asked: Asked, whole: Pick) -> bool:
    """Whether a common word stands right before the whole name of a row, of one word, that the table lacks or has in
    the name of another row only: "radio advertising", "mobile revenue" where "mobile business" is a row."""
    match = match_of(frame.rows, whole.row, asked.terms)
    if match is None or not (match.is_whole or match.said >= _WHOLLY):
        return False
    first = min((term.at for term in asked.terms if term.at in match.at and term.counts >= 1), default=0)
    unknown = [term for term in unknown_words(frame, asked) if term.at == first - 1 and not term.is_name]
    unknown += [
        term
        for term in asked.terms_in((first - 1,))
        if term.counts >= 1 and term.at not in whole.at and term.stem in frame.rows.places
    ]
    order = frame.rows.named[match.line].order
    if len(order) > 1:
        # A name of several words is its own already.
        return False
    # What is done with a thing does not make it another one: "buying oil".
    return any(
        is_thing(term) and not term.text.endswith(("ed", "ing")) and not is_owner_of(term, order) for term in unknown
    )


#: So much of the name of a row is said that it is all of it.
_WHOLLY = 0.98


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
