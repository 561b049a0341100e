"""Whether a cell is what is asked for each of something: "revenue per employee" is neither revenue nor employees."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.tables.asked import Asked
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.picking import Pick
from assistant.tables.vocabulary import EACH, Match, Term


def leaves_each(frame: Frame, whole: Pick, each: Sequence[Term]) -> bool:
    """Whether a cell is for no number of what is said after "per", which the table has elsewhere."""
    named = (frame.rows.named[whole.row], frame.columns.named[whole.column])
    is_rate = any("per" in one.limits or EACH & one.own.keys() for one in named)
    known = (frame.rows, frame.columns)
    return not is_rate and any(
        term.counts >= 1
        and term.at not in whole.at
        and any(words.weight(term.stem) for words in known)
        and not any("per" in words.named[at].limits for words in known for at in words.places.get(term.stem, ()))
        for term in each
    )


def is_of_each(asked: Asked, match: Match) -> bool:
    """Whether a row is only that for each of which something is asked: "revenue per employee" of the employees."""
    at = asked.find("per")
    telling = [term.at for term in asked.terms if term.counts >= 1]
    before = [place for place in telling if place < at]
    after = [place for place in telling if place > at][:1]
    return bool(before) and any(place in match.at for place in after) and not any(place in match.at for place in before)
