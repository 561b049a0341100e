"""Whether a question over a matrix is understood well enough, and asks for something that the matrix can tell."""

from __future__ import annotations

from assistant.tables.asked import Asked
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.picking import Pick
from assistant.tables.stems import stems_of
from assistant.tables.vocabulary import match_line

#: Below this share of the telling words nothing is answered, unless the whole name of a row is said.
COVERED = 0.35
#: Questions that no number answers.
_OF_WORDS = frozenset("who whom whose where why".split())


def is_beside(frame: Frame, asked: Asked, explained: frozenset[int]) -> bool:
    """Whether what is asked for is no number of the table: a person, a place, or the number of things it lacks."""
    keys = [word.key for word in asked.words]
    if keys and keys[0] in _OF_WORDS:
        return not any(column.kind == "text" for column in frame.table.columns)
    at = asked.find("how", "many")
    if at < 0 or asked.has("difference"):
        return False
    known = {*stems_of(frame.table.title), *stems_of(frame.table.unit.name)}
    nouns = [term for term in asked.terms if term.at > at + 1 and term.counts >= 0.5][:2]
    return bool(nouns) and not any(term.counts < 1 or term.at in explained or term.stem in known for term in nouns)


def is_named(frame: Frame, whole: Pick, asked: Asked) -> bool:
    """Whether the whole name of a row stands in the question, and is more than "total"."""
    match = match_line(frame.rows, whole.row, asked.terms)
    if match is None or not match.is_whole:
        return False
    row = frame.table.rows[whole.row]
    return (
        not row.is_total
        or len(frame.rows.named[whole.row].order) > 1
        or sum(1 for line in frame.table.rows if line.is_total) == 1
    )
