"""Queries over figures with those of another time or another member in their place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.facts import Fact
from assistant.operations.query import Query
from assistant.reading.understanding import Library, understand
from assistant.utterance.mentions import Mention
from assistant.utterance.scanning import Scan


def facts_of(query: Query) -> dict[str, Fact]:
    """The facts that a query is made of, by their ids."""
    return {fact.id: fact for fact in query.facts()}


def members_of(query: Query) -> set[str]:
    """The members that the figures of a query are for."""
    return {member for fact in query.facts() for member in fact.members.values()}


def at_time(query: Query, when: str, library: Library) -> Query | None:
    """A query over figures of one time with those of another; None where there are several times, or not these."""
    periods = understand(when, library).scan.periods
    if len(periods) != 1 or len({fact.period for fact in facts_of(query).values()}) != 1:
        return None

    def at(fact: Fact) -> Fact | None:
        cells = library.cube.cells(library.pack.measures[fact.measure], fact.members)
        meant = periods[0].period
        found = [cell.fact for cell in cells if cell.fact.period is not None and meant.contains(cell.fact.period)]
        return found[0] if len(found) == 1 else None

    return _with_facts(query, at)


def of_member(query: Query, member: str, library: Library) -> Query | None:
    """A query over figures of one member with those of another of its kind; None where there are not these."""
    dimension = library.pack.members[member].dimension
    facts = facts_of(query).values()
    if len({fact.members.get(dimension) for fact in facts}) != 1 or any(
        dimension not in fact.members for fact in facts
    ):
        return None

    def of(fact: Fact) -> Fact | None:
        cells = library.cube.cells(library.pack.measures[fact.measure], {**fact.members, dimension: member})
        found = [cell.fact for cell in cells if cell.fact.period == fact.period and cell.sign > 0]
        return found[0] if len(found) == 1 else None

    return _with_facts(query, of)


def of_members(query: Query, members: Sequence[str], library: Library) -> Query | None:
    """An operation over the figures of several members with those of others of their kind; None where it has others."""
    if len(query.operands) < _SEVERAL or any(operand.fact is None for operand in query.operands):
        return None
    of = [of_member(query.operands[0], member, library) for member in members]
    found = tuple(each for each in of if each is not None)
    times = {each.fact.period for each in (*query.operands, *found) if each.fact is not None}
    return query._replace(operands=found) if len(found) == len(members) and len(times) == 1 else None


_SEVERAL = 2


def names_for(query: Query, scan: Scan) -> list[Mention]:
    """The names in a text of members along the dimensions of the figures that a query is made of."""
    kinds = {kind for fact in facts_of(query).values() for kind in fact.members}
    return [each for each in scan.names if each.sense.kind in ("member", "described") and each.sense.more in kinds]


def names_others(query: Query, scan: Scan) -> bool:
    """Whether a text names members of which the figures of a query are none, at no place where it names one of them."""
    own = {each.start for each in names_for(query, scan)}
    return any(each.start not in own for each in scan.names if each.sense.kind in ("member", "described"))


def _with_facts(query: Query, other: Callable[[Fact], Fact | None]) -> Query | None:
    """The query with another fact in place of each, and what its operands are called; None where one is missing."""
    fact = other(query.fact) if query.fact is not None else None
    if query.fact is not None and fact is None:
        return None
    operands = [_with_facts(operand, other) for operand in query.operands]
    found = tuple(operand for operand in operands if operand is not None)
    if len(found) != len(operands):
        return None
    label, key = query.label, query.key
    if query.fact is not None and fact is not None and query.fact.period != fact.period:
        label = fact.period.label if query.fact.period and label == query.fact.period.label and fact.period else label
    if query.pack is not None and query.fact is not None and fact is not None and key in query.fact.members.values():
        dimension = query.pack.members[key].dimension
        if fact.members[dimension] != key:
            key = fact.members[dimension]
            label = query.pack.members[key].name if label else label
    return query._replace(operands=found, fact=fact, label=label, key=key)
