"""One row of a matrix for each of another: "revenue per employee" where both are printed."""

from __future__ import annotations

from assistant.tables.asked import Asked
from assistant.tables.leaves import leaf
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.shares_of_all import two
from assistant.tables.matrix.values import pick_value
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found


def per_each(frame: Frame, asked: Asked, wants: Wanted) -> Found | None:
    """One row for each of another: "revenue per employee"; None where not two rows are named so."""
    at = asked.find("per")
    prints_any = any("per" in named.limits for named in frame.rows.named)
    if at < 0 or len(wants.periods) > 1 or wants.operation != "value" or prints_any:
        return None
    time = wants.periods[0] if wants.periods else frame.times[-1] if frame.times else None
    cells = []
    for places in (range(at), range(at + 1, len(asked.words))):
        terms = [term for term in asked.terms_in(places) if term.counts >= 1]
        best = next(iter(best_lines(frame.rows, terms)), None)
        if best is None or best.said < _EACH or "per" in frame.rows.named[best.line].limits:
            return None
        found = pick_value(frame, asked, terms, time)
        if found is None or found.row != best.line:
            return None
        cells.append(leaf(frame.table, place_of(frame, found.row, found.column)))
    return Found(0.8, two("ratio", *cells)) if cells[0] != cells[1] else None


#: So much of the names of both rows has to be said.
_EACH = 0.7
