"""The values of the last turns that an operation can be over, labelled by what tells them apart."""

from __future__ import annotations

from assistant.facts import Fact
from assistant.query import Query

#: Operations that give several values side by side, or one made of several.
_SEVERAL = ("both", "difference", "ratio", "sum")
_SINGLE = (
    *("fact", "fall", "change", "ratio", "compound", "mean", "sum", "difference", "share"),
    *("relative fall", "relative change"),
)


def last_values(values: tuple[Query, ...], *, only_two: bool) -> tuple[Query, ...]:
    """The operands of the last value if it has several, or else the last single ones of one measure."""
    if values and values[-1].operation in _SEVERAL and len(values[-1].operands) > 1:
        return told_apart(values[-1].operands)
    singles: list[Query] = []
    for query in reversed(values[-2:] if only_two else values):
        if query.operation not in _SINGLE or (singles and not _alike(query, singles[0])):
            break
        if query in singles:
            continue
        singles.insert(0, query)
    return told_apart(tuple(singles)) if len(singles) > 1 else ()


def told_apart(queries: tuple[Query, ...]) -> tuple[Query, ...]:
    """The queries labelled by what tells them apart: their member, or their time."""
    found = []
    for query in queries:
        facts, pack = _facts(query), query.pack or next((each.pack for each in _leaves(query) if each.pack), None)
        if not facts or pack is None:
            return queries
        if query.key in pack.members and query.label == pack.members[query.key].name:
            found.append(query)
            continue
        shared = {
            member for each in queries if each is not query for fact in _facts(each) for member in fact.members.values()
        }
        own = dict.fromkeys(member for fact in facts for member in fact.members.values() if member not in shared)
        when = query.label or (facts[0].period.label if facts[0].period else "")
        label = ", ".join(pack.members[member].name for member in own) or when
        found.append(query._replace(label=label, key=" ".join(own) or label))
    return tuple(found)


def _leaves(query: Query) -> list[Query]:
    return [leaf for operand in query.operands for leaf in _leaves(operand)] if query.operands else [query]


def _facts(query: Query) -> list[Fact]:
    """The facts that a query is made of."""
    return [leaf.fact for leaf in _leaves(query) if leaf.fact is not None]


def _alike(one: Query, other: Query) -> bool:
    """Whether two values are of one kind: a fall and a level, or two measures, are not held against each other."""
    return one.operation == other.operation and _measure_of(one) == _measure_of(other)


def _measure_of(query: Query) -> str:
    while query.fact is None and query.operands:
        query = query.operands[0]
    return query.fact.measure if query.fact else ""
