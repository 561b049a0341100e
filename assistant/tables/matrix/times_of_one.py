"""Questions that call the times of a matrix by another noun: "in which games did Japan win fewest"."""

from __future__ import annotations

from assistant.tables.asked import Asked
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.wanted import Wanted

#: So much of the one word of a name is said by another of the same meaning.
_SAID = 0.8


def asks_time_of(frame: Frame, asked: Asked, wants: Wanted) -> bool:
    """Whether a chart of things over times is asked when one of the things, called by its whole name, was largest or
    smallest: then no other of them is meant."""
    is_over_time = frame.time_axis == "columns" and len(frame.times) > 1 and not wants.periods
    if not is_over_time or not frame.table.title or not (asked.key(0) == "in" and asked.key(1) in ("which", "what")):
        return False
    if asked.has("other", "change", "percent change"):
        return False
    subject = asked.terms_in(range(3, len(asked.words)))
    best = best_lines(frame.rows, subject)
    # A code is said by the name of what it stands for.
    named = [
        each for each in best if each.is_whole or each.said >= _SAID and len(frame.rows.named[each.line].order) == 1
    ]
    nouns = {term.stem for term in asked.terms_in((2,))}
    return len(named) == 1 and not nouns & set(frame.row_nouns) and not frame.table.rows[named[0].line].is_total
