"""The things that the last answers listed, in their order: what "the second one" and "the other one" point at."""

from __future__ import annotations

from assistant.answering import Response
from assistant.conversing.last_values import last_values
from assistant.conversing.state import State
from assistant.operations import evaluate
from assistant.query import Entries, NotComputableError, Query
from assistant.understanding import Library

#: Operations that put things side by side, so that "the second" is the second that was named.
_SIDE_BY_SIDE = ("both", "sum", "mean", "median", "difference", "ratio", "compare", "fact", "share")

_PAIR = 2


def list_after(response: Response, state: State, library: Library) -> tuple[str, ...]:
    """The ids of the members that are listed when a response has been given, in their order."""
    pack, answer, query = library.pack, response.answer, response.query
    if answer.status != "answered":
        return state.listed
    if isinstance(answer.value, tuple):
        by_name = {member.name: member.id for member in pack.members.values()}
        named = tuple(by_name[value] for value in answer.value if isinstance(value, str) and value in by_name)
        if len(named) == len(answer.value):
            return named
    while query is not None and query.operation in ("not", "name", "amount") and query.operands:
        query = query.operands[0]
    if query is not None and query.operation in ("top", "rank") and len(query.operands) > _PAIR:
        return tuple(each for each in _in_order(query) if each in pack.members)
    operands: tuple[Query, ...] = ()
    if query is not None and len(query.operands) > 1 and (query.operation in _SIDE_BY_SIDE or len(query.operands) == 2):
        operands = query.operands
    found = tuple(dict.fromkeys(member for each in operands if (member := _member(each, operands))))
    if len(found) > 1:
        return found
    return state.listed if response.question else ()


def _in_order(query: Query) -> tuple[str, ...]:
    """What the operands of an order are, from its first to its last."""
    try:
        value = evaluate(Query("rank", query.operands, relation=query.relation)).value
    except NotComputableError:
        return ()
    return tuple(entry.query.key for entry in value.entries) if isinstance(value, Entries) else ()


def listed_last(state: State, library: Library) -> tuple[str, ...]:
    """The ids of the members that were listed last, together or one after another."""
    values = last_values(state.values, only_two=False)
    return state.listed or tuple(dict.fromkeys(each.key for each in values if each.key in library.pack.members))


def _member(query: Query, among: tuple[Query, ...]) -> str:
    """The member by which one operand differs from the others."""
    if query.fact is None:
        return query.key.split(" ", 1)[0] if query.key and query.operands else ""
    own = query.fact.members.items()
    different = [
        member
        for dimension, member in own
        if any(each.fact and each.fact.members.get(dimension) != member for each in among if each is not query)
    ]
    return different[0] if len(different) == 1 else ""
