"""The values of the last turns that an operation can be over, labelled by what tells them apart."""

from __future__ import annotations

from assistant.conversing.kin_figures import are_leads, are_of_one_survey
from assistant.facts import Fact
from assistant.operations.query import Entries, NotComputableError, Query
from assistant.operations.table import evaluate

_PAIR = 2
_PICKS = ("top", "filter")
_ORDERS = ("top", "rank")
#: Operations that give several values side by side, or one made of several.
_SEVERAL = ("both", "difference", "ratio", "sum", "mean", "median", "compare")
#: Operations of whose values two can be held against each other, rather than what the last one is made of.
_MADE = ("sum", "mean")
#: Operations that hold one value against another.
_HELD = ("ratio", "difference")
_SINGLE = (
    *("fact", "fall", "change", "ratio", "compound", "mean", "sum", "difference", "share", "per"),
    *("relative fall", "relative change"),
)


#: Operations that only tell when a value is for, or whose it is.
_ASIDES = ("dates", "leader")


def picked_by(query: Query | None) -> Query | None:
    """What a query for the largest or smallest picked; None if it picked nothing, or several."""
    if query is None or query.operation not in ("name", "amount") or query.operands[0].operation not in _PICKS:
        return None
    picked = entries_of(query.operands[0])
    return picked[0] if len(picked) == 1 else None


def kept_before(query: Query | None) -> Query | None:
    """The condition, or the order, by which an answer listed some of all; None where it did not."""
    best = query.operands[0] if query is not None and query.operation in ("name", "count", "amount") else None
    is_of_some = best is not None and (best.operation == "filter" or best.operation == "top" and best.count > 1)
    return best if is_of_some else None


def entries_of(query: Query) -> tuple[Query, ...]:
    """Those that a condition, an order or the like gives, in the order in which it gives them; none where it cannot."""
    try:
        value = evaluate(query).value
    except NotComputableError:
        return ()
    return tuple(entry.query for entry in value.entries) if isinstance(value, Entries) else ()


def last_values(values: tuple[Query, ...], *, only_two: bool, any_lead: bool = False) -> tuple[Query, ...]:
    """The operands of the last value if it has several, or else the last single ones of one measure, or `any_lead`."""
    values = tuple(value for value in values if not _is_aside(value))
    while len(values) > 1 and values[-1] == values[-2]:
        # "How many points?" again adds no second value.
        values = values[:-1]
    is_made = only_two and len(values) > 1 and values[-1].operation in _MADE and _alike(*values[-2:])
    if values and values[-1].operation == "name" and values[-1].operands[0].operation in _ORDERS and only_two:
        pair = values[-1].operands[0].operands
        if len(pair) == _PAIR:
            # "Which of the two is larger?", and then their difference.
            return told_apart(pair)
    if only_two and len(values) > 1 and _is_beside(*values[-2:]):
        return told_apart(values[-2:])
    is_bound = bool(values) and any(operand.operation == "given" for operand in values[-1].operands)
    if values and values[-1].operation in _SEVERAL and len(values[-1].operands) > 1 and not is_made and not is_bound:
        return told_apart(values[-1].operands)
    if only_two and len(values) > 1 and (are_of_one_survey(*values[-2:]) or any_lead and are_leads(*values[-2:])):
        return told_apart(values[-2:])
    return single_values(values[-2:] if only_two else values)


def _is_aside(value: Query) -> bool:
    """Whether a value, or each of several, only tells when something is or whose it is."""
    parts = value.operands if value.operation == "both" else (value,)
    return all(part.operation in _ASIDES for part in parts)


def of_those_picked(values: tuple[Query, ...], results: tuple[Query, ...]) -> tuple[Query, ...]:
    """What is made of several after some were picked of all: those of which the figures were told, or all of them.

    None where two of one order were only named ("the largest?", "and the second?"), so that it is open which is meant.
    """
    order = values[-1].operands[0]
    if len(results) < _PAIR:
        return order.operands
    if values[-1].operation == "amount":
        return results
    before = next(iter(values[-2].operands), None) if len(values) >= _PAIR else None
    return order.operands if before is None or before.relation != order.relation else ()


def _claimed(value: Query) -> Query:
    """The figure of a claim that says how much it is ("China had 15, right?"); any other value as it is."""
    is_said = value.operation == "compare" and value.relation in ("", "equal") and len(value.operands) == _PAIR
    return value.operands[0] if is_said and value.operands[1].operation == "given" else value


def claimed_of(value: Query) -> Query:
    """The figure that a claim was about ("did China make more than Europe?"); any other value as it is."""
    is_claim = value.operation in ("not", "compare")
    while value.operation in ("not", "compare"):
        value = value.operands[0]
    is_part = is_claim and value.operation in ("ratio", "share") and value.operands[0].fact is not None
    # "Is it a fifth of the Chinese number?" was asked of the figure too.
    return value.operands[0] if is_part else value


def single_values(values: tuple[Query, ...]) -> tuple[Query, ...]:
    """The last values of one kind and measure, one a turn, if there are several."""
    singles: list[Query] = []
    for value in map(_claimed, reversed(values)):
        if value.operation in _ASIDES:
            continue
        is_of_all = value.operation in ("name", "amount") and len(value.operands[0].operands) > _PAIR
        # The largest of all that was asked for stands for its figure.
        query = (picked_by(value) if is_of_all else None) or value
        beside = told_apart(_beside_each_other(value)) if singles else ()
        is_more = value.operation == "both" or not all(any(_is_same(each, one) for each in beside) for one in singles)
        if beside and is_more and all(_alike(each, singles[0]) for each in beside):
            # "Compare X and Y", and then "and Z": the three of them.
            singles = [*(each for each in beside if not any(_is_same(each, one) for one in singles)), *singles]
            break
        if query.operation not in _SINGLE or (singles and not _alike(query, singles[0])):
            break
        # What was asked for again stands where it stood first.
        singles = [query, *(each for each in singles if not _is_same(query, each))]
    return told_apart(tuple(singles)) if len(singles) > 1 else ()


def _beside_each_other(value: Query) -> tuple[Query, ...]:
    """The figures that an answer told side by side: together, in order, or held against each other; else none."""
    order = value.operands[0] if value.operation == "name" else value
    is_pick = order.operation == "top" and len(order.operands) == _PAIR
    are_beside = order.operation in ("both", "rank", *_HELD) or is_pick
    return order.operands if are_beside and all(each.fact is not None for each in order.operands) else ()


def all_told(values: tuple[Query, ...]) -> tuple[Query, ...]:
    """The figures of all that was told last of one measure and one time, those first that were told first."""
    found: list[Query] = []
    for value in reversed(values):
        parts = value.operands if value.operation in ("both", "compare", *_HELD) else (value,)
        last = found[0].fact if found else parts[0].fact
        facts = [each.fact for each in parts if each.fact is not None]
        if last is None or len(facts) < len(parts):
            break
        if any(fact.measure != last.measure or fact.period != last.period for fact in facts):
            break
        own = [each for each in parts if each.fact is not None]
        found = [*own, *(each for each in found if not any(_is_same(each, one) for one in own))]
    return told_apart(tuple(each._replace(label="", key="") for each in found)) if len(found) > _PAIR else ()


def are_of_the_same(one: Query, other: Query) -> bool:
    """Whether two values are made of the figures of the same things, whatever their times."""
    of = [{(fact.measure, *sorted(fact.members.items())) for fact in each.facts()} for each in (one, other)]
    return one.operation == other.operation and of[0] == of[1]


def _is_same(one: Query, other: Query) -> bool:
    """Whether two values are one, whatever they are called."""
    if one.fact is not None and other.fact is not None:
        return one.fact.id == other.fact.id and one.sign == other.sign
    return one == other


def holds_one_against_another(query: Query) -> bool:
    """Whether a value holds the figure of one thing against that of another."""
    of = {tuple(sorted(fact.members.items())) for fact in query.facts()}
    return query.operation in ("compare", *_HELD) and len(of) == _PAIR


def as_falls(values: tuple[Query, ...]) -> tuple[Query, ...]:
    """Changes that all are falls as such, of which the one that changed most fell most; any others as they are."""
    if values and all(value.operation == "per" for value in values):
        # "−17.2 points a year"
        moved = as_falls(tuple(value.operands[0] for value in values))
        pairs = zip(values, moved, strict=True)
        return tuple(value._replace(operands=(move, *value.operands[1:])) for value, move in pairs)
    kinds = {value.operation for value in values}
    if len(kinds) != 1 or not kinds <= _FALLS.keys():
        return values
    try:
        all_fell = all(evaluate(value).amount.quantity.number < 0 for value in values)
    except NotComputableError:
        return values
    return tuple(value._replace(operation=_FALLS[value.operation]) for value in values) if all_fell else values


_FALLS = {"change": "fall", "relative change": "relative fall"}


def told_apart(queries: tuple[Query, ...]) -> tuple[Query, ...]:
    """The queries labelled by what tells them apart: their member, or their time."""
    found = []
    for query in queries:
        facts, pack = _own(query), query.pack or next((each.pack for each in _leaves(query) if each.pack), None)
        if not facts or pack is None:
            return queries
        if query.key in pack.members and query.label == pack.members[query.key].name:
            found.append(query)
            continue
        shared = {
            member for each in queries if each is not query for fact in _own(each) for member in fact.members.values()
        }
        own = dict.fromkeys(member for fact in facts for member in fact.members.values() if member not in shared)
        when = query.label or (facts[0].period.label if facts[0].period else "")
        if len({fact.measure for each in queries for fact in _own(each)}) > 1:
            # Those of two measures are not told apart by their times.
            when = pack.measures[facts[0].measure].name
        label = ", ".join(pack.members[member].name for member in own) or when
        is_alike = all({_of(fact) for fact in _own(each)} == {_of(fact) for fact in facts} for each in queries)
        if not own and not query.label and len(facts) == _PAIR and query.operation in _HELD and not is_alike:
            # "X to Y" and "X to Z"
            own = dict.fromkeys(member for fact in facts for member in fact.members.values())
            own = {member: None for member in own if any(member not in fact.members.values() for fact in facts)}
            label = " to ".join(pack.members[member].name for member in own) or when
        found.append(query._replace(label=label, key=" ".join(own) or label))
    return tuple(found)


def _of(fact: Fact) -> tuple[tuple[str, str], ...]:
    """What a fact is for, whatever its time."""
    return tuple(sorted(fact.members.items()))


def _leaves(query: Query) -> list[Query]:
    return [leaf for operand in query.operands for leaf in _leaves(operand)] if query.operands else [query]


def _own(query: Query) -> list[Fact]:
    """The facts that a value is of: of a share, those of the part."""
    return _facts(query.operands[0]) if query.operation == "share" else _facts(query)


def _facts(query: Query) -> list[Fact]:
    """The facts that a query is made of."""
    return [leaf.fact for leaf in _leaves(query) if leaf.fact is not None]


def _alike(one: Query, other: Query) -> bool:
    """Whether two values are of one kind: a fall and a level, or two measures, are not held against each other."""
    return one.operation == other.operation and measure_of(one) == measure_of(other)


def _is_beside(one: Query, made: Query) -> bool:
    """Whether a figure stands beside what was then made of others ("the US? China and Europe together?"), or before."""
    if made.fact is not None:
        one, made = made, one
    if one.fact is None or made.operation not in _MADE or measure_of(made) != one.fact.measure:
        return False
    of = made.facts()
    return all(fact.period == one.fact.period and fact.members != one.fact.members for fact in of)


def measure_of(query: Query) -> str:
    """The id of the measure that a value is of, or the first thing that it is made of."""
    while query.fact is None and query.operands:
        query = query.operands[0]
    return query.fact.measure if query.fact else ""
