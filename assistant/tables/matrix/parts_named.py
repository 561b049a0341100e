"""Rows that are named beside the words of a total, or as the rest: "foreign income", "other expenses"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.picking import TOTALS, Pick
from assistant.tables.stems import stem
from assistant.tables.vocabulary import Term, is_said_whole, match_line


def part_named(frame: Frame, terms: Sequence[Term], found: Pick) -> Pick:
    """The part of a total whose own name is said beside the words of the total: "foreign income before taxes" where
    the total is called "income before taxes" and a row above it "foreign"."""
    rows = frame.table.rows
    total = match_line(frame.rows, found.row, terms)
    if not rows[found.row].is_total or total is None:
        return found
    left = [term for term in terms if term.at not in total.at or term.stem in TOTALS]
    parts = [at for at in _parts_of(frame, found.row) if is_said_whole(frame.rows.named[at].order, left)]
    parts = [at for at in parts if set(frame.rows.named[at].order) - TOTALS]
    column = frame.table.columns[found.column]
    if len(parts) != 1 or not frame.table.text(rows[parts[0]], column).strip():
        return found
    match = match_line(frame.rows, parts[0], left)
    alike = [at for at, named in enumerate(frame.rows.named) if named.order == frame.rows.named[parts[0]].order]
    at = found.at | set(match.at if match else ())
    if len(alike) > 1:
        # Which of several rows of one name is meant is not said.
        return found._replace(row=parts[0], at=at, margin=0.0, rival=next(row for row in alike if row != parts[0]))
    return found._replace(row=parts[0], at=at, margin=1.0, rival=-1, others=())


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
    match = match_line(frame.rows, found.row, terms)
    if len(bare) != 1 or match is None or match.is_whole or not places & match.at.keys() or found.row in bare:
        return found
    said = {term.stem for term in terms if term.at - 1 in places}
    named = {after for before, after in pairwise(frame.rows.named[found.row].order) if before == _OTHER}
    text = frame.table.text(frame.table.rows[bare[0]], frame.table.columns[found.column])
    return found if said & named or not text.strip() else found._replace(row=bare[0], margin=1.0, rival=-1, others=())


_OTHER = stem("other")
