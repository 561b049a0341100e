"""What changed is asked for and what stood is told: "population growth" where only the population is printed."""

from __future__ import annotations

from assistant.tables.asked import Asked
from assistant.tables.outcome import Found, Refused
from assistant.tables.stems import stem, stems_of

#: Nouns for how something changed.
_MOVES = frozenset(("growth", "decline"))
#: Units in which changes are told.
_OF_CHANGES = frozenset(("percent", "percentage point", "pts", "pt", "bps"))


def refusal(asked: Asked, found: Found) -> Refused | None:
    """Why one printed figure is no answer: how something changed is asked for; None where it may be one."""
    moved = [word for word in asked.words if word.text.lower() in _MOVES]
    query = found.query
    if not moved or query is None or query.operation != "fact" or query.fact is None or len(asked.periods) > 1:
        return None
    if query.fact.unit is not None and query.fact.unit.base in _OF_CHANGES:
        return None
    told = {*stems_of(query.fact.statement)}
    if any(stem(word.text) in told for word in moved):
        return None
    return Refused("no_such_measure", "The table does not tell how that changed.")
