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


def in_place_of(asked: Asked, found: Found) -> Found | None:
    """The printed change where how that changed was told, and one time is asked for: "by how much did cash change in
    2022" of a row of changes; None elsewhere."""
    query = found.query
    if query is None or query.operation not in ("change", "fall") or len(asked.periods) != 1:
        return None
    facts = [operand.fact for operand in query.operands if operand.fact is not None]
    is_move = all(_CHANGES & {*stems_of(fact.statement.rpartition(": ")[0])} for fact in facts)
    said = [word.text.lower() for word in asked.words]
    is_said = said.count("change") > 1 or not {"increase", "decrease"}.isdisjoint(said[:1])
    if len(facts) != len(query.operands) or not is_move or is_said:
        return None
    return Found(found.sure, query.operands[-1])


_CHANGES = frozenset((stem("change"),))
