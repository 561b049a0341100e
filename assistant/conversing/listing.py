"""The things that the last answers listed, in their order: what "the second one" and "the other one" point at."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.conversing.last_values import entries_of, last_values
from assistant.conversing.state import State
from assistant.conversing.substituting import facts_of
from assistant.operations.query import Query
from assistant.periods import Period
from assistant.reading.understanding import Library, understand

#: Operations that put things side by side, so that "the second" is the second that was named.
_SIDE_BY_SIDE = ("both", "sum", "mean", "median", "difference", "ratio", "compare", "fact", "share")

_PAIR = 2
_HELD = ("difference", "ratio", "relative difference")


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
        if query is None and len(response.members) == len(answer.value):
            return response.members
    while query is not None and query.operation in ("not", "name", "amount") and query.operands:
        query = query.operands[0]
    if query is not None and query.operation in ("top", "rank") and len(query.operands) > _PAIR:
        return tuple(each.key for each in in_order(query) if each.key in pack.members)
    operands: tuple[Query, ...] = ()
    if query is not None and len(query.operands) > 1 and (query.operation in _SIDE_BY_SIDE or len(query.operands) == 2):
        operands = query.operands
    found = tuple(dict.fromkeys(member for each in operands if (member := _member(each, operands))))
    if len(found) > 1:
        return found
    return state.listed if response.question else ()


def in_order(query: Query) -> tuple[Query, ...]:
    """The operands of an order, from its first to its last."""
    return entries_of(Query("rank", query.operands, relation=query.relation))


def listed_last(state: State, library: Library) -> tuple[str, ...]:
    """The ids of the members that were listed last, together or one after another."""
    values = last_values(state.values, only_two=False)
    found = tuple(dict.fromkeys(each.key for each in values if each.key in library.pack.members))
    return state.listed or found or one_after_another(state)


def offered_last(state: State, library: Library) -> tuple[str, ...]:
    """The members of which the last turn asked which fulfil a condition, where these are two ("China or Europe?")."""
    kept = state.query.operands[0] if state.query is not None and state.query.operation == "name" else None
    entries = kept.operands[:-1] if kept is not None and kept.operation == "filter" else ()
    found = tuple(each.key for each in entries if each.key in library.pack.members)
    return found if len(found) == _PAIR else ()


def told_before(state: State) -> tuple[str, ...]:
    """The two members whose figures were told before something was made of one of them."""
    if not state.values or state.values[-1].fact is not None:
        return ()
    pair = [value.fact for value in last_values(state.values[:-1], only_two=True) if value.fact is not None]
    last = set(facts_of(state.values[-1]))
    if len(pair) != _PAIR or len(last) != 1 or not last <= {fact.id for fact in pair}:
        return ()
    apart = [each for each in pair[0].members if pair[0].members[each] != pair[1].members.get(each)]
    return (pair[0].members[apart[0]], pair[1].members[apart[0]]) if len(apart) == 1 else ()


def one_after_another(state: State) -> tuple[str, ...]:
    """The two members by which alone the last two values differ ("MMLU in both years", then the same of MMMU)."""
    last = state.values[-_PAIR:]
    if len(last) < _PAIR or last[0].operation != last[1].operation:
        return ()
    facts = [list(facts_of(value).values()) for value in last]
    told = [{dimension: fact.members[dimension] for fact in of for dimension in fact.members} for of in facts]
    if any(fact.members != of for facts_, of in zip(facts, told, strict=True) for fact in facts_):
        return ()
    apart = [dimension for dimension in told[0] if told[0][dimension] != told[1].get(dimension)]
    return (told[0][apart[0]], told[1][apart[0]]) if len(apart) == 1 and apart[0] in told[1] else ()


def two_at_two_times(state: State) -> tuple[str, ...]:
    """The two members whose figures at the same two times were the last four that were asked for."""
    facts = [value.fact for value in state.values[-_PAIR * _PAIR :] if value.fact is not None]
    if len(facts) != _PAIR * _PAIR or len({fact.measure for fact in facts}) > 1:
        return ()
    kinds = [each for each in facts[0].members if len({fact.members.get(each) for fact in facts}) > 1]
    if len(kinds) != 1:
        return ()
    times: dict[str, set[Period | None]] = {}
    for fact in facts:
        times.setdefault(fact.members[kinds[0]], set()).add(fact.period)
    first, *rest = times.values()
    return tuple(times) if len(first) == _PAIR and rest == [first] else ()


def is_told_backwards(state: State, library: Library) -> bool:
    """Whether two that were asked for one after the other were held against each other the other way round."""
    pair, last, before = listed_last(state, library), state.values[-1:], state.values[:-1]
    while before and before[-1].operation in _HELD and facts_of(before[-1]) == facts_of(last[0]):
        # They were held against each other in another way before.
        before = before[:-1]
    asked = tuple(each.key for each in last_values(before, only_two=True))
    return bool(last) and last[0].operation in _HELD and asked == pair[::-1] and len(pair) == _PAIR


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


def first_named(question: str, library: Library) -> tuple[str, ...]:
    """The id of the member that a question names first; none where it names none."""
    names = [each for each in understand(question, library).scan.names if each.sense.kind == "member"]
    return (min(names, key=lambda each: each.start).sense.id,) if names else ()
