"""Rows of a matrix that are meant where a question names none of them: the only one, or the total of all."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.table_words import TOTAL_HEADS
from assistant.once import for_the_last
from assistant.tables.matrix.frame import Frame
from assistant.tables.stems import stem, stems_of
from assistant.tables.times import period_of
from assistant.tables.vocabulary import Match, Term

#: Words that say that a line is a total, and nothing of what.
TOTALS = frozenset(stem(word) for word in TOTAL_HEADS)


def but_for_kinds(frame: Frame, terms: Sequence[Term], matches: list[Match]) -> list[Match]:
    """Rows of which more is said than what people call all of them: "employees" is not "maintenance personnel"."""
    if not frame.row_kinds:
        return matches
    kinds = {term.at for term in terms if term.stem in {*frame.row_kinds, _PERSON}}
    return [match for match in matches if match.is_whole or not match.at.keys() <= kinds]


_PERSON = stem("people")


def unnamed(frame: Frame, terms: Sequence[Term], rows: Sequence[int]) -> list[Match]:
    """The row that is meant where none is named; of what the corner says is told, the total of all."""
    about = set(stems_of(frame.table.corner)) - set(frame.row_nouns) | frame.row_kinds
    least = 0.0 if frame.row_kinds else 1.0
    at = {term.at: 1.0 for term in terms if term.stem in about and term.counts >= least}
    return [Match(row, 0.0, at if len(rows) > 1 else {}, 0.0) for row in _only(frame, rows)]


def _only(frame: Frame, rows: Sequence[int]) -> Sequence[int]:
    """The row that is meant where none is named: the only one, the only one with the date that is asked for, or the
    one that is called "total" and nothing else."""
    if len(rows) < len(frame.rows.named):
        dated = [at for at in rows if period_of(frame.table.rows[at].label)]
        if len(dated) == 1:
            # Of what comes between two balances, the second of them has the date.
            return dated
    meant = set(rows)
    totals = [at for at in _called_total(frame) if at in meant]
    return rows if len(rows) == 1 else totals if len(totals) == 1 else ()


@for_the_last
def _called_total(frame: Frame) -> list[int]:
    """The rows that are called "total" and nothing else."""
    named = frame.rows.named
    bare = [at for at, each in enumerate(named) if each.order and TOTALS.issuperset(each.order)]
    # "All ages", if it is what all others come to.
    return bare or [at for at, row in enumerate(frame.table.rows) if row.is_total and named[at].order[:1] == (_ALL,)]


_ALL = stem("all")
#: Words that ask for a total.
_WHOLE = frozenset(map(stem, ("total", "overall", "altogether", "entire")))
_NAMED = 0.6


def bare_total(frame: Frame, terms: Sequence[Term], candidates: Sequence[Match]) -> int:
    """The one row called "total" alone, where a total is asked for and no row is named; -1 where there is none."""
    if not any(term.stem in _WHOLE for term in terms):
        return -1
    bare = [match.line for match in candidates if set(frame.rows.named[match.line].order) <= TOTALS]
    others = [match.said for match in candidates if match.line not in bare]
    is_named = max(others, default=0.0) >= _NAMED or any(_names_others(frame, term, bare) for term in terms)
    return bare[0] if len(bare) == 1 and not is_named else -1


def _names_others(frame: Frame, term: Term, bare: Sequence[int]) -> bool:
    """Whether a telling word begins the name of one other row, so that no total of all is meant: "total interest"."""
    rows = {at for sign in (term.stem, *term.meanings) for at in frame.rows.places.get(sign, ())} - set(bare)
    own = [at for at in rows if frame.rows.named[at].order[:1] == (term.stem,)]
    return term.counts >= 1 and len(own) == len(rows) == 1
