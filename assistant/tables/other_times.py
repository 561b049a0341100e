"""Whether a cell that was found is of another time than the one that a question asks for."""

from __future__ import annotations

from assistant.tables.asked import Asked
from assistant.tables.outcome import Found, Refused
from assistant.tables.records.spans import OPEN

#: Cues by which a question asks for what stands beside the time that it names.
_BESIDE = ("next", "previous", "change", "percent change", "difference", "earliest", "latest", "max", "min")


def refusal(asked: Asked, found: Found) -> Refused | None:
    """Why one cell is no answer: the question names one time, and no day of that lies in the cell's."""
    if len(asked.periods) != 1 or found.query is None or found.query.operands or found.query.fact is None:
        return None
    (dated,) = asked.periods
    own = found.query.fact.period
    if own is None or dated.is_since or asked.key(dated.at[0] - 1) in OPEN or asked.has(*_BESIDE):
        return None
    if own.grain == "since" or dated.period.start <= own.end and own.start <= dated.period.end:
        return None
    if own.year == dated.period.year and own.grain not in _WITHIN:
        return None
    return Refused("no_such_period", f"The table has nothing for {dated.period.label}.", (own.label,))


_WITHIN = frozenset(("quarter", "month", "half"))
