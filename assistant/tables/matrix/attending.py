"""How many of those who belong to something came on a day, or stayed away, where a matrix of days tells their number
too: "what percentage of the tenors came on 31 January", "how many altos were missing"."""

from __future__ import annotations

from assistant.operations.query import Query
from assistant.tables.asked import Asked
from assistant.tables.leaves import leaf
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.days import goes_by_days
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.picking import columns_at
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.sureness import unknown_words
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.stems import stem, stems_of

_COMING = frozenset("come came coming attend attended attending present there turn turned up".split())
_MISSING = frozenset("missing absent away missed".split())
#: What a column is called that tells how many belong to something.
_WHOLES = frozenset(map(stem, "members enrolled registered roll capacity invited booked pupils size strength".split()))
_SURE, _SAID = 0.85, 0.6


def answer(frame: Frame, asked: Asked, wants: Wanted) -> Outcome | None:
    """The share of those who came, or how many did not; None where neither is asked for."""
    words = {word.text.lower() for word in asked.words}
    is_missing = bool(words & _MISSING)
    if not (asked.has("share") and words & _COMING or is_missing) or not goes_by_days(frame):
        return None
    lines = frame.table.columns
    wholes = [at for at in frame.column_times.undated if _WHOLES & set(stems_of(lines[at].label))]
    if frame.time_axis != "columns" or len(wholes) != 1 or asked.has("max", "min", "average", "change"):
        return None
    if wants.lacking is not None:
        return Refused("no_such_period", f"The table has nothing for {wants.lacking.label}.")
    days = columns_at(frame, wants.periods[0]) if len(wants.periods) == 1 else []
    row = _row(frame, asked)
    unknown = [term for term in unknown_words(frame, asked) if term.text.lower() not in _COMING | _MISSING]
    if len(days) != 1 or row is None or unknown:
        return Refused("unclear", "It is not clear who came when.")
    part, whole = (leaf(frame.table, place_of(frame, row, column)) for column in (days[0], wholes[0]))
    if not asked.has("share"):
        return Found(_SURE, Query("difference", (whole, part)))
    return Found(_SURE, Query("share", (Query("difference", (whole, part)) if is_missing else part, whole)))


def _row(frame: Frame, asked: Asked) -> int | None:
    """The one row that is named; the total of all where none is."""
    found = [match.line for match in best_lines(frame.rows, asked.terms) if match.said >= _SAID]
    totals = [at for at, line in enumerate(frame.table.rows) if line.is_total]
    return found[0] if len(found) == 1 else totals[0] if not found and len(totals) == 1 else None
