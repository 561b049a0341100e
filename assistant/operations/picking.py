"""Sets: their order, their first places, those that fulfil a condition, their names, values and dates."""

from __future__ import annotations

from decimal import Decimal

from assistant.english.numberwords import ordinal
from assistant.operations.comparing import holds
from assistant.operations.operands import Operands, alike, exact, exact_number, flat, keys
from assistant.operations.query import Amount, Entries, Many, Names, NotComputableError, Query, Result, Value, Words
from assistant.units import Quantity, Unit


def _ordered(query: Query, operands: Operands) -> list[Result]:
    entries = flat(operands)
    kinds = {amount.quantity.unit.base for amount in alike([exact(entry) for entry in entries])}
    if len(kinds) > 1:
        raise NotComputableError("they are measured in different units")
    return sorted(entries, key=exact_number, reverse=query.relation != "min")


def stated(query: Query, operands: Operands) -> Value:
    """The operand with the query's key: the report says that it comes first, without numbers that could be compared."""
    return Entries(tuple(operand for operand in operands if operand.query.key == query.key))


def rank(query: Query, operands: Operands) -> Value:
    """The entries from the largest to the smallest, or the other way for the relation `min`."""
    return Entries(tuple(_ordered(query, operands)))


def top(query: Query, operands: Operands) -> Value:
    """The first `count` of an order, or with a negative count that one place alone; all that tie with the last."""
    ordered = _ordered(query, operands)
    last = abs(query.count) or 1
    if last > len(ordered):
        raise NotComputableError(f"there are only {len(ordered)} of them")
    bound = exact_number(ordered[last - 1])
    first = 0 if query.count < 0 else last
    return Entries(tuple(entry for at, entry in enumerate(ordered) if at < first or exact_number(entry) == bound))


def keep(query: Query, operands: Operands) -> Value:
    """The entries of the first operands that stand in the relation to the last; with a negative count, the others."""
    *entries, bound = operands
    limit = exact(bound)
    is_wanted = query.count >= 0
    kept = [entry for entry in flat(entries) if holds(query.relation, *alike([exact(entry), limit])) == is_wanted]
    return Entries(tuple(kept))


def count(query: Query, operands: Operands) -> Value:
    """How many entries there are, of the kind that the query names."""
    return Amount(Quantity(Decimal(len(flat(operands))), Unit(query.words)))


def names(_: Query, operands: Operands) -> Value:
    """What the entries are called."""
    return Names(tuple(entry.query.label for entry in flat(operands)))


def values(_: Query, operands: Operands) -> Value:
    """The values of the entries."""
    return _side_by_side(flat(operands))


def values_there(_: Query, operands: Operands) -> Value:
    """The values that the entries picked by the first operand have in the other operands."""
    best, *others = operands
    picked = keys([best])
    kept = [other for other in others if other.query.key in picked]
    if not kept:
        raise NotComputableError("the report does not give it for that one")
    return _side_by_side(kept)


def _side_by_side(results: list[Result]) -> Value:
    return results[0].value if len(results) == 1 else Many(tuple(each.value for each in results))


def first_and_last(_: Query, operands: Operands) -> Value:
    """The first and the last value of a series; what follows the facts is computed from them."""
    points = [operand.value for operand in operands if operand.query.operation == "fact"]
    return Many((points[0], points[-1]))


def all_ends(_: Query, operands: Operands) -> Value:
    """The first and the last values of several series, one series after the other."""
    pairs = [operand.value.values for operand in operands if isinstance(operand.value, Many)]
    return Many(tuple(value for pair in pairs for value in pair))


def first_to(query: Query, operands: Operands) -> Value:
    """The first of the entries, which are in the order of time, that stands in the relation to the last operand."""
    *entries, bound = operands
    limit = exact(bound)
    held = [holds(query.relation, *alike([exact(entry), limit])) for entry in entries]
    if True not in held:
        raise NotComputableError("none of the figures of the report is so")
    if held[0]:
        raise NotComputableError(f"it was so already {entries[0].query.label}, the first time that the report gives")
    return Entries((entries[held.index(True)],))


def overtaking(_: Query, operands: Operands) -> Value:
    """The entries of one series at which it has come to be above the other; the operands are pairs of both in time."""
    pairs = list(zip(operands[::2], operands[1::2], strict=True))
    ahead = [exact_number(one) > exact_number(other) for one, other in pairs]
    found = tuple(pairs[at][0] for at in range(1, len(pairs)) if ahead[at] and not ahead[at - 1])
    if found:
        return Entries(found)
    if all(ahead):
        raise NotComputableError("it was ahead at all times that the report gives for both")
    raise NotComputableError("at none of the times that the report gives for both it came to be ahead")


def both(_: Query, operands: Operands) -> Value:
    """The values of the operands, one beside the other."""
    return Many(tuple(each.value for each in operands))


def dates(_: Query, operands: Operands) -> Value:
    """The dates of facts; of an open one its start, of a movement its end."""
    leaves = [entry.query.operands[-1] if entry.query.fact is None else entry.query for entry in flat(operands)]
    facts = [leaf.fact for leaf in leaves if leaf.fact]
    labels = [fact.period.label.removeprefix("since ") for fact in facts if fact.period]
    return Names(tuple(dict.fromkeys(labels)))


def leader(query: Query, operands: Operands) -> Value:
    """The name of the side that is ahead (or behind) by the amounts of all operands."""
    names = {_leading(query.words, operand.query) for operand in operands}
    if len(names) != 1:
        raise NotComputableError("it is not the same one for all of them")
    return Names((names.pop(),))


def _leading(words: str, figure: Query) -> str:
    fact, pack = figure.fact, figure.pack
    assert fact is not None
    assert pack is not None
    sides = pack.measures[fact.measure].between
    if sides is None or not fact.value:
        raise NotComputableError("neither is ahead")
    is_first = (fact.value > 0) == (words == "ahead")
    return pack.members[fact.members[sides[0 if is_first else 1]]].name


def place_number(query: Query, operands: Operands) -> Value:
    """The place, as a number, that the entry with the query's key has in an order; equal entries share one."""
    return Amount(Quantity(Decimal(_place(query, operands)), Unit("place")))


def ordinals(_: Query, operands: Operands) -> Value:
    """Places as ordinals, in the order of the operands."""
    return Names(tuple(ordinal(int(exact_number(operand))) for operand in operands))


def place(query: Query, operands: Operands) -> Value:
    """The place, as an ordinal, that the entry with the query's key has in an order; equal entries share one."""
    return Words(ordinal(_place(query, operands)))


def _place(query: Query, operands: Operands) -> int:
    order = operands[0].value.entries if isinstance(operands[0].value, Entries) else ()
    numbers = [entry.amount.quantity.number for entry in order]
    own = next((number for entry, number in zip(order, numbers, strict=True) if entry.query.key == query.key), None)
    if own is None:
        raise NotComputableError("it is not among them")
    return numbers.index(own) + 1
