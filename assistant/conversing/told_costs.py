"""Turns that hold the costs told last against each other in words: "which is cheaper?", "so X is more expensive?"."""

from __future__ import annotations

from assistant.conversing.state import State
from assistant.english.dearness import by_cost, claimed_cost, says_dearer
from assistant.reading.understanding import Library, understand
from assistant.units import CURRENCIES


def with_cost_meant(said: str, state: State, library: Library) -> str:
    """A turn that says which of two costs more, by the cost itself and with both names; any other turn unchanged."""
    if not says_dearer(said):
        return said
    members = library.pack.members
    facts = [value.fact for value in state.values[-_PAIR:] if value.fact is not None]
    named = [member for fact in facts for member in fact.members.values()]
    is_money = all(library.pack.measures[fact.measure].unit.base.rpartition(" ")[2] in CURRENCIES for fact in facts)
    if len(facts) != _PAIR or len(set(named)) != _PAIR or not is_money or facts[0].measure != facts[1].measure:
        return by_cost(said)
    asked = by_cost(said, tuple(members[each].name for each in named))
    claim = claimed_cost(said) if asked == said else None
    if claim is None:
        return asked
    own = {each.sense.id for each in understand(claim[0], library).scan.names} & set(named)
    others = [each for each in named if each not in own]
    if len(own) != 1 or len(others) != 1:
        return said
    return f"did {members[own.pop()].name} cost {claim[1]} than {members[others[0]].name}?"


_PAIR = 2
