"""Rows that are named beside the words of a total, or as the rest: "foreign income", "other expenses"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.tables.lines_named import match_of
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.picking import Pick
from assistant.tables.matrix.unnamed import TOTALS
from assistant.tables.stems import stem
from assistant.tables.vocabulary import Term, is_said_whole


def part_named(frame: Frame, terms: Sequence[Term], found: Pick) -> Pick:
    """The part of a total whose own name is said beside the words of the total: "foreign income before taxes" where
    the total is called "income before taxes" and a row above it "foreign"."""
    rows = frame.table.rows
    total = match_of(frame.rows, found.row, terms) if rows[found.row].is_total else None
    if total is None:
        return found
    left = [term for term in terms if term.at not in total.at or term.stem in TOTALS]
    parts = [at for at in _parts_of(frame, found.row) if is_said_whole(frame.rows.named[at].order, left)]
    parts = [at for at in parts if set(frame.rows.named[at].order) - TOTALS]
    column = frame.table.columns[found.column]
    if len(parts) != 1 or not frame.table.text(rows[parts[0]], column).strip():
        return found
    match = match_of(frame.rows, parts[0], left)
    alike = [at for at, named in enumerate(frame.rows.named) if named.order == frame.rows.named[parts[0]].order]
    at = found.at | set(match.at if match else ())
    if len(alike) > 1 and total.said < _MOSTLY:
        # Which of several rows of one name is meant is not said.
        return found._replace(row=parts[0], at=at, margin=0.0, rival=next(row for row in alike if row != parts[0]))
    return found._replace(row=parts[0], at=at, margin=1.0, rival=-1, others=())


#: So much of the name of a total is said that a part of it is none of another one.
_MOSTLY = 0.75


def narrower_named(frame: Frame, terms: Sequence[Term], found: Pick) -> Pick:
    """The row whose whole name is said where a total is called by some of its words: "total deferred taxes" are no
    "total taxes" where "deferred taxes" are a row."""
    own = set(frame.rows.named[found.row].order)
    bare = own - TOTALS
    if not frame.table.rows[found.row].is_total or bare == own or len(bare) < _SEVERAL:
        return found
    said = [term for term in terms if term.stem not in TOTALS]
    rows = [
        at
        for at, named in enumerate(frame.rows.named)
        if bare < set(named.order) - TOTALS and is_said_whole(tuple(w for w in named.order if w not in TOTALS), said)
    ]
    text = frame.table.text(frame.table.rows[rows[0]], frame.table.columns[found.column]) if len(rows) == 1 else ""
    return found._replace(row=rows[0], margin=1.0, rival=-1, others=()) if text.strip() else found


#: A total that is called by fewer words tells no kind.
_SEVERAL = 2


def _parts_of(frame: Frame, total: int) -> list[int]:
    """The rows between a total and the one before it, and the totals above that it may add up."""
    rows = frame.table.rows
    totals = [at for at in range(total) if rows[at].is_total]
    start = max(totals, default=-1)
    return [at for at in range(total) if at in totals or at > start and rows[at].path == rows[total].path]


def rest_named(frame: Frame, terms: Sequence[Term], found: Pick) -> Pick:
    """The row "Other" where that is said of what a row is called by in part: "other expenses" are no "other selling
    expenses"."""
    rest = frame.rows.places.get(_OTHER, ())
    bare = [at for at in rest if frame.rows.named[at].order == (_OTHER,)]
    places = {term.at for term in terms if term.stem == _OTHER}
    match = match_of(frame.rows, found.row, terms) if len(bare) == 1 else None
    if match is None or match.is_whole or not places & match.at.keys() or found.row in bare:
        return found
    said = {term.stem for term in terms if term.at - 1 in places}
    named = {after for before, after in pairwise(frame.rows.named[found.row].order) if before == _OTHER}
    text = frame.table.text(frame.table.rows[bare[0]], frame.table.columns[found.column])
    return found if said & named or not text.strip() else found._replace(row=bare[0], margin=1.0, rival=-1, others=())


_OTHER = stem("other")
