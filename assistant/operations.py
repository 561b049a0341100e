"""The table of operations: what each takes, how it computes and how its working is written.

A new operation is one entry here, its wording in `wording.py` and its examples among the intents.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant import units
from assistant.errors import UnlikeError
from assistant.query import Amount, Entries, Many, Names, NotComputableError, Query, Result, Truth, Value, Words
from assistant.units import MONTH, PERCENT, POINT, TIMES, Quantity, Unit

Operands = Sequence[Result]


class Operation(NamedTuple):
    """A way to get a value from the values of operands."""

    compute: Callable[[Query, Operands], Value]
    #: The sign between the operands in the working, or "" where the working is no formula.
    sign: str = ""
    #: A further operand in the working, such as the 100 of a percentage.
    tail: str = ""
    #: What it is called in the steps of the working.
    name: str = ""


def evaluate(query: Query) -> Result:
    """The result of a query. Raises `NotComputableError` where its operands do not allow it."""
    operands = tuple(evaluate(operand) for operand in query.operands)
    try:
        return Result(query, OPERATIONS[query.operation].compute(query, operands), operands)
    except UnlikeError as error:
        raise NotComputableError(str(error)) from error


def _fact(query: Query, _: Operands) -> Value:
    fact, pack = query.fact, query.pack
    assert fact is not None
    assert pack is not None
    if fact.value is None or fact.unit is None:
        return Words(fact.words or fact.statement)
    quantity = Quantity(fact.value * query.sign if query.sign < 0 else fact.value, fact.unit)
    high = Quantity(fact.high, fact.unit) if fact.high is not None else None
    return Amount(quantity, fact.qualifier, high, pack.measures[fact.measure].is_distance)


def _given(query: Query, _: Operands) -> Value:
    assert query.amount is not None
    return Amount(query.amount)


def _words(query: Query, _: Operands) -> Value:
    return Words(query.words)


def _exact(result: Result) -> Amount:
    amount = result.amount
    if amount.high is not None:
        raise NotComputableError("the report gives a range and not one number")
    return amount


def _qualifier(amounts: Sequence[Amount]) -> str:
    found = [amount.qualifier for amount in amounts if amount.qualifier]
    return found[0] if found and all(each == found[0] for each in found) else ("about" if found else "")


def _binary(work: Callable[[Quantity, Quantity], Quantity]) -> Callable[[Query, Operands], Value]:
    def compute(_: Query, operands: Operands) -> Value:
        left, right = _alike([_exact(operand) for operand in operands])
        return Amount(work(left.quantity, right.quantity), _qualifier([left, right]))

    return compute


def _alike(amounts: Sequence[Amount]) -> list[Amount]:
    """Amounts that are distances of percentages, all in points where some are: a lead beside a mean of leads."""
    bases = {amount.quantity.unit.base for amount in amounts}
    if bases == {"percent", "percentage point"} and all(
        amount.is_distance or amount.quantity.unit == POINT for amount in amounts
    ):
        return [amount._replace(quantity=Quantity(amount.quantity.number, POINT)) for amount in amounts]
    return list(amounts)


def _flat(operands: Operands) -> list[Result]:
    found: list[Result] = []
    for operand in operands:
        found.extend(operand.value.entries if isinstance(operand.value, Entries) else [operand])
    return found


def _aggregate(work: Callable[[list[Quantity]], Quantity]) -> Callable[[Query, Operands], Value]:
    def compute(_: Query, operands: Operands) -> Value:
        amounts = _alike([_exact(operand) for operand in _flat(operands)])
        if not amounts:
            raise NotComputableError("there is nothing to compute it from")
        found = work([amount.quantity for amount in amounts])
        is_distance = any(amount.is_distance for amount in amounts)
        unit = units.apart(found.unit) if is_distance else found.unit
        return Amount(Quantity(found.number, unit), _qualifier(amounts))

    return compute


def _spread(values: list[Quantity]) -> Quantity:
    ordered = sorted(values, key=lambda value: value.in_unit(values[0].unit).number)
    return units.difference(ordered[-1], ordered[0])


def _change(start: Quantity, end: Quantity) -> Quantity:
    return units.difference(end, start)


def _relative_fall(start: Quantity, end: Quantity) -> Quantity:
    found = units.relative_change(start, end)
    return Quantity(-found.number, found.unit)


def _share_left(start: Quantity, end: Quantity) -> Quantity:
    return units.share(end, start)


def _relative_difference(left: Quantity, right: Quantity) -> Quantity:
    return units.relative_change(right, left)


def _per(query: Query, operands: Operands) -> Value:
    """The first operand divided by so many months or years."""
    whole, length = (_exact(operand) for operand in operands)
    if length.quantity.number == 0:
        raise NotComputableError("no time lies between the two")
    number = units.finish(units.divide(whole.quantity.number, length.quantity.number))
    return Amount(Quantity(number, whole.quantity.unit), whole.qualifier)


def _compound(query: Query, operands: Operands) -> Value:
    """A yearly factor multiplied by itself for so many years, times a starting amount if there is a third operand."""
    rate, length, *start = (_exact(operand) for operand in operands)
    years = _years(length.quantity)
    if abs(years) > 1000:
        raise NotComputableError("that is too long a time to mean anything")
    number = units.compound(rate.quantity.number, years)
    unit = TIMES
    if start:
        number, unit = units.finish(number * start[0].quantity.number), start[0].quantity.unit
    return Amount(Quantity(number, unit), rate.qualifier)


def _years(length: Quantity) -> Decimal:
    return units.divide(length.number, Decimal(12)) if length.unit == MONTH else length.number


def _time_to_multiply(query: Query, operands: Operands) -> Value:
    """How long something that grows by a yearly factor takes to reach a multiple of its size."""
    rate, factor = (_exact(operand) for operand in operands)
    periods = units.periods_to_multiply(rate.quantity.number, factor.quantity.number)
    if query.relation == "month":
        return Amount(Quantity(units.finish(periods * 12), MONTH), rate.qualifier)
    return Amount(Quantity(units.finish(periods), units.YEAR), rate.qualifier)


def _percent_growth(query: Query, operands: Operands) -> Value:
    rate = _exact(operands[0])
    factor = rate.quantity.number
    if query.relation == "month":
        factor = units.compound(factor, units.divide(Decimal(1), Decimal(12)))
    return Amount(Quantity((factor - 1) * 100, PERCENT), rate.qualifier)


def _count(query: Query, operands: Operands) -> Value:
    return Amount(Quantity(Decimal(len(_flat(operands))), Unit(query.words)))


def _number(result: Result) -> Decimal:
    quantity = _exact(result).quantity
    return quantity.number.scaleb(quantity.unit.scale)


def _ordered(operands: Operands, *, is_descending: bool) -> list[Result]:
    entries = _flat(operands)
    kinds = {amount.quantity.unit.base for amount in _alike([_exact(entry) for entry in entries])}
    if len(kinds) > 1:
        raise NotComputableError("they are measured in different units")
    return sorted(entries, key=_number, reverse=is_descending)


def _rank(query: Query, operands: Operands) -> Value:
    return Entries(tuple(_ordered(operands, is_descending=query.relation != "min")))


def _top(query: Query, operands: Operands) -> Value:
    """The first `count` of an order, or with a negative count that one place alone; all that tie with the last."""
    ordered = _ordered(operands, is_descending=query.relation != "min")
    if query.count < 0:
        place = -query.count
        if place > len(ordered):
            raise NotComputableError(f"there are only {len(ordered)} of them")
        wanted = _number(ordered[place - 1])
        return Entries(tuple(entry for entry in ordered if _number(entry) == wanted))
    count = query.count or 1
    if count > len(ordered):
        raise NotComputableError(f"there are only {len(ordered)} of them")
    last = _number(ordered[count - 1])
    return Entries(tuple(entry for place, entry in enumerate(ordered) if place < count or _number(entry) == last))


def holds(relation: str, left: Amount, right: Amount) -> bool:
    """Whether an amount stands to another in a relation; a range must do so as a whole, or its end be named."""
    if left.high is not None:
        return _range_holds(relation, left, right)
    a = left.quantity.number
    b = right.quantity.in_unit(left.quantity.unit).number if _like(left, right) else right.quantity.number
    if not _like(left, right):
        raise UnlikeError(f"{left.quantity.unit.name} and {right.quantity.unit.name} are unlike")
    if relation == "about":
        return abs(a - b) <= _leeway(b)
    if relation == "nearly":
        return a <= b and (b - a) * 10 <= abs(b)
    return {"above": a > b, "below": a < b, "atleast": a >= b, "atmost": a <= b, "equal": a == b, "exactly": a == b, "": a == b}[relation]


def _range_holds(relation: str, left: Amount, right: Amount) -> bool:
    assert left.high is not None
    low, high = left.quantity.number, left.high.number
    bound = right.quantity.in_unit(left.quantity.unit).number
    if relation in ("above", "atleast") and (low >= bound or high <= bound):
        return low >= bound
    if relation in ("below", "atmost") and (high <= bound or low >= bound):
        return high <= bound
    if relation in ("about", "nearly", "") and bound in (low, high):
        return True
    raise NotComputableError("the report gives a range and not one number")


def _leeway(number: Decimal) -> Decimal:
    """How far "about" reaches: 5 %, or half of the last digit that is no zero, but never more than 10 %."""
    exponent = number.normalize().as_tuple().exponent
    half = Decimal(5).scaleb(int(exponent) - 1)
    return max(abs(number) / 20, min(half, abs(number) / 10))


def _like(left: Amount, right: Amount) -> bool:
    one, other = left.quantity.unit.base, right.quantity.unit.base
    # A level is a percentage as printed; people also say it in points.
    return one == other or not other or {one, other} == {"percent", "percentage point"} and (left.is_distance or right.is_distance)


def _filter(query: Query, operands: Operands) -> Value:
    """The entries of the first operands that stand in the relation to the last operand."""
    *entries, bound = operands
    flat = _flat(entries)
    limit = _exact(bound)
    kept = [entry for entry in flat if holds(query.relation, *_alike([_exact(entry), limit])) != (query.count < 0)]
    return Entries(tuple(kept))


def _names(_: Query, operands: Operands) -> Value:
    return Names(tuple(entry.query.label for entry in _flat(operands)))


def _amounts(_: Query, operands: Operands) -> Value:
    values = tuple(entry.value for entry in _flat(operands))
    return values[0] if len(values) == 1 else Many(values)


def _dates(_: Query, operands: Operands) -> Value:
    """The dates of facts; of an open one its start."""
    labels = [operand.query.fact.period.label for operand in operands if operand.query.fact and operand.query.fact.period]
    return Names(tuple(dict.fromkeys(label.removeprefix("since ") for label in labels)))


def _leader(query: Query, operands: Operands) -> Value:
    """The name of the side that is ahead (or behind) by the amount of the operand."""
    fact, pack = operands[0].query.fact, operands[0].query.pack
    assert fact is not None
    assert pack is not None
    sides = pack.measures[fact.measure].between
    if sides is None or not fact.value:
        raise NotComputableError("neither is ahead")
    first = (fact.value > 0) == (query.words == "ahead")
    return Names((pack.members[fact.members[sides[0 if first else 1]]].name,))


def _at(_: Query, operands: Operands) -> Value:
    """The value that the entry has in the other operands which the first operand picks."""
    best, *others = operands
    keys = {entry.query.key for entry in _flat([best])}
    kept = tuple(other for other in others if other.query.key in keys)
    if not kept:
        raise NotComputableError("the report does not give it for that one")
    return kept[0].value if len(kept) == 1 else Many(tuple(each.value for each in kept))


def _compare(query: Query, operands: Operands) -> Value:
    left, right = (operand.amount for operand in operands)
    if left.high is None:
        left, right = _alike([left, right])
    return Truth(holds(query.relation, left, right))


def _is_among(query: Query, operands: Operands) -> Value:
    """Whether the entry with the query's key is among the entries of the operand."""
    keys = {entry.query.key for entry in _flat(operands)}
    return Truth(query.key in keys)


def _is_order(query: Query, operands: Operands) -> Value:
    return Truth([entry.query.key for entry in _flat(operands)] == query.key.split())


def _every(query: Query, operands: Operands) -> Value:
    *entries, bound = operands
    held = [holds(query.relation, *_alike([_exact(entry), _exact(bound)])) for entry in _flat(entries)]
    return Truth({"all": all(held), "any": any(held), "none": not any(held)}[query.words])


def _how_many(query: Query, operands: Operands) -> Value:
    """Whether exactly `count` entries are left."""
    return Truth(len(_flat(operands)) == query.count)


def _not(_: Query, operands: Operands) -> Value:
    truth = operands[0].value
    assert isinstance(truth, Truth)
    return Truth(not truth.holds)


def _and(_: Query, operands: Operands) -> Value:
    return Truth(all(isinstance(each.value, Truth) and each.value.holds for each in operands))


def _or(_: Query, operands: Operands) -> Value:
    return Truth(any(isinstance(each.value, Truth) and each.value.holds for each in operands))


def _both(_: Query, operands: Operands) -> Value:
    return Many(tuple(each.value for each in operands))


def _crossing(query: Query, operands: Operands) -> Value:
    """Months after the end until a straight line through start and end reaches a bound."""
    start, end, months, bound = (_exact(operand).quantity.number for operand in operands)
    pace = units.divide(end - start, months)
    if pace == 0 or (bound - end) / pace < 0:
        raise NotComputableError("on a straight line it never gets there")
    return Amount(Quantity(units.finish(units.divide(bound - end, pace)), MONTH), "projected")


def _project(query: Query, operands: Operands) -> Value:
    """The value that a straight line through start and end reaches so many months after the end."""
    start, end, months, later = (_exact(operand) for operand in operands)
    pace = units.divide(end.quantity.number - start.quantity.number, months.quantity.number)
    found = end.quantity.number + units.finish(pace * later.quantity.number)
    return Amount(Quantity(units.finish(found), end.quantity.unit), "projected")


def _scaled(query: Query, operands: Operands) -> Value:
    whole, factor = (_exact(operand) for operand in operands)
    return Amount(Quantity(whole.quantity.number * factor.quantity.number, whole.quantity.unit), whole.qualifier)


def _rate_ratio(query: Query, operands: Operands) -> Value:
    left, right = _alike([_exact(operand) for operand in operands])
    return Amount(units.ratio(left.quantity, right.quantity), _qualifier([left, right]))


OPERATIONS: dict[str, Operation] = {
    # -- leaves -----------------------------------------------------------------------------------
    "fact": Operation(_fact),
    "given": Operation(_given),
    "words": Operation(_words),
    # -- two amounts ------------------------------------------------------------------------------
    "difference": Operation(_binary(units.difference), "−", name="difference"),
    "change": Operation(_binary(_change), "←", name="change"),
    "fall": Operation(_binary(units.difference), "−", name="fall"),
    "relative change": Operation(_binary(units.relative_change), "%←", name="relative change"),
    "relative fall": Operation(_binary(_relative_fall), "%−", name="relative fall"),
    "relative difference": Operation(_binary(_relative_difference), "%÷", name="relative difference"),
    "remaining": Operation(_binary(_share_left), "%→", name="remaining share"),
    "ratio": Operation(_rate_ratio, "÷", name="ratio"),
    "share": Operation(_binary(units.share), "%", name="share"),
    "per": Operation(_per, "÷", name="average change"),
    # -- several amounts --------------------------------------------------------------------------
    "sum": Operation(_aggregate(units.total), "+", name="sum"),
    "mean": Operation(_aggregate(units.mean), "+", tail="mean", name="mean"),
    "median": Operation(_aggregate(units.median), name="median"),
    "spread": Operation(_aggregate(_spread), name="range"),
    "count": Operation(_count, name="count"),
    # -- growth -----------------------------------------------------------------------------------
    "compound": Operation(_compound, "^", name="compounding"),
    "time to multiply": Operation(_time_to_multiply, name="time to multiply"),
    "percent growth": Operation(_percent_growth, name="growth in percent"),
    "crossing": Operation(_crossing, name="projection"),
    "project": Operation(_project, name="projection"),
    "scaled": Operation(_scaled, "×", name="product"),
    # -- sets -------------------------------------------------------------------------------------
    "rank": Operation(_rank, name="ranking"),
    "top": Operation(_top, name="extreme"),
    "filter": Operation(_filter, name="filter"),
    "name": Operation(_names, name="names"),
    "amount": Operation(_amounts, name="values"),
    "dates": Operation(_dates, name="dates"),
    "leader": Operation(_leader, name="leader"),
    "at": Operation(_at, name="of that one"),
    "both": Operation(_both, name="side by side"),
    # -- claims -----------------------------------------------------------------------------------
    "compare": Operation(_compare, name="comparison"),
    "is among": Operation(_is_among, name="place"),
    "is order": Operation(_is_order, name="order"),
    "every": Operation(_every, name="quantifier"),
    "how many": Operation(_how_many, name="number"),
    "not": Operation(_not, name="negation"),
    "and": Operation(_and, name="both"),
    "or": Operation(_or, name="either"),
}


def formula(result: Result) -> str:
    """The working of one step, or "" where it is no arithmetic: `31.6 − 3.7 = 27.9 percentage points`."""
    from assistant.wording import say, say_number

    operation = OPERATIONS[result.query.operation]
    if not isinstance(result.value, Amount):
        return ""
    numbers = [say_number(entry.amount.quantity.number) for entry in _flat(result.operands) if isinstance(entry.value, Amount | Entries)]
    total = say(result.value, in_working=True)
    equals = "=" if _is_exact(result.value) else "≈"
    name = result.query.operation
    if operation.tail == "mean":
        left = f"({' + '.join(numbers)}) ÷ {len(numbers)}" if len(numbers) > 1 else numbers[0]
    elif name == "median":
        left = f"median of {', '.join(_by_size(numbers))}"
    elif name == "spread":
        ordered = _by_size(numbers)
        left = f"{ordered[-1]} − {_bracketed(ordered[0])}"
    elif operation.sign == "←":
        left = f"{numbers[1]} − {_bracketed(numbers[0])}"
    elif operation.sign == "%←":
        left = f"({numbers[1]} − {_bracketed(numbers[0])}) ÷ {numbers[0]} × 100"
    elif operation.sign == "%−":
        left = f"({numbers[0]} − {_bracketed(numbers[1])}) ÷ {numbers[0]} × 100"
    elif operation.sign == "%÷":
        left = f"({numbers[0]} − {_bracketed(numbers[1])}) ÷ {numbers[1]} × 100"
    elif operation.sign == "%→":
        left = f"{numbers[1]} ÷ {numbers[0]} × 100"
    elif operation.sign == "%":
        left = f"{numbers[0]} ÷ {numbers[1]} × 100"
    elif operation.sign == "^":
        years = say_number(units.finish(_years(result.operands[1].amount.quantity)))
        left = f"{numbers[0]}^{years}" + (f" × {numbers[2]}" if len(numbers) > 2 else "")
    elif name == "percent growth":
        root = "^(1/12)" if result.query.relation == "month" else ""
        left = f"({numbers[0]}{root} − 1) × 100"
    elif name == "time to multiply":
        twelve = " × 12" if result.query.relation == "month" else ""
        left = f"ln {numbers[1]} ÷ ln {numbers[0]}{twelve}"
    elif name == "crossing":
        left = f"({numbers[1]} − {numbers[3]}) ÷ (({numbers[0]} − {numbers[1]}) ÷ {numbers[2]})"
    elif name == "project":
        left = f"{numbers[1]} − ({numbers[0]} − {numbers[1]}) ÷ {numbers[2]} × {numbers[3]}"
    elif operation.sign:
        left = f" {operation.sign} ".join([numbers[0], *map(_bracketed, numbers[1:])])
    else:
        return ""
    return f"{left} {equals} {total}"


def _by_size(numbers: list[str]) -> list[str]:
    return sorted(numbers, key=lambda number: Decimal(number.replace("−", "-").replace(",", "")))


def _bracketed(number: str) -> str:
    return f"({number})" if number.startswith("−") else number


def _is_exact(amount: Amount) -> bool:
    from assistant.wording import shown

    number = amount.quantity.number
    return len(number.as_tuple().digits) < units.SIGNIFICANT - 1 and shown(number) == number

