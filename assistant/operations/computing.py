"""Amounts computed from amounts: the leaves, arithmetic, growth, projections."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from assistant import units
from assistant.operations.operands import Compute, Operands, alike, exact, flat, shared_qualifier, years
from assistant.operations.query import Amount, NotComputableError, Query, Value, Words
from assistant.periods import months_between
from assistant.units import MONTH, PERCENT, POINT, TIMES, YEAR, Quantity, Unit

_LONGEST_YEARS = 1000


def fact_value(query: Query, _: Operands) -> Value:
    """What a fact says: its number with its unit, read from the side of the query, or its words."""
    fact, pack = query.fact, query.pack
    assert fact is not None
    assert pack is not None
    if fact.value is None or fact.unit is None:
        return Words(fact.words or fact.statement)
    quantity = Quantity(fact.value * query.sign if query.sign < 0 else fact.value, fact.unit)
    high = Quantity(fact.high, fact.unit) if fact.high is not None else None
    return Amount(quantity, fact.qualifier, high, pack.measures[fact.measure].is_distance)


def given_amount(query: Query, _: Operands) -> Value:
    """The number that the question gives."""
    assert query.amount is not None
    return Amount(query.amount)


def given_words(query: Query, _: Operands) -> Value:
    """The words of the query."""
    return Words(query.words)


def basis_points(_: Query, operands: Operands) -> Value:
    """A percentage, or a difference of percentages, in hundredths of a percentage point."""
    amount = exact(operands[0])
    if amount.quantity.unit not in (PERCENT, POINT):
        raise NotComputableError("only percentages are given in basis points")
    return amount._replace(quantity=Quantity(amount.quantity.number.scaleb(2), _BASIS_POINT))


_BASIS_POINT = Unit("basis point")


# -- arithmetic -----------------------------------------------------------------------------------------


def of_two(work: Callable[[Quantity, Quantity], Quantity]) -> Compute:
    """The operation that does some work on two quantities."""

    def compute(_: Query, operands: Operands) -> Value:
        left, right = alike([exact(operand) for operand in operands])
        return Amount(work(left.quantity, right.quantity), shared_qualifier([left, right]))

    return compute


def of_several(work: Callable[[list[Quantity]], Quantity]) -> Compute:
    """The operation that does some work on all quantities; made of distances, it is a distance."""

    def compute(_: Query, operands: Operands) -> Value:
        amounts = alike([exact(operand) for operand in flat(operands)])
        if not amounts:
            raise NotComputableError("there is nothing to compute it from")
        found = work([amount.quantity for amount in amounts])
        is_distance = any(amount.is_distance for amount in amounts)
        unit = units.apart(found.unit) if is_distance else found.unit
        return Amount(Quantity(found.number, unit), shared_qualifier(amounts))

    return compute


def spread(values: list[Quantity]) -> Quantity:
    """The largest less the smallest."""
    ordered = sorted(values, key=lambda value: value.in_unit(values[0].unit).number)
    return units.difference(ordered[-1], ordered[0])


def change(start: Quantity, end: Quantity) -> Quantity:
    """end − start."""
    return units.difference(end, start)


def relative_fall(start: Quantity, end: Quantity) -> Quantity:
    """(start − end) ÷ start × 100, in percent."""
    found = units.relative_change(start, end)
    return Quantity(-found.number, found.unit)


def remaining_share(start: Quantity, end: Quantity) -> Quantity:
    """end ÷ start × 100, in percent."""
    return units.share(end, start)


def relative_difference(left: Quantity, right: Quantity) -> Quantity:
    """(left − right) ÷ right × 100, in percent."""
    return units.relative_change(right, left)


def per_time(_: Query, operands: Operands) -> Value:
    """The first operand divided by so many months or years."""
    whole, length = (exact(operand) for operand in operands)
    if length.quantity.number == 0:
        raise NotComputableError("no time lies between the two")
    number = units.finish(units.divide(whole.quantity.number, length.quantity.number))
    return Amount(Quantity(number, whole.quantity.unit), whole.qualifier)


def time_between(query: Query, operands: Operands) -> Value:
    """The months, or for that relation the years, between the times of two facts."""
    first, last = (operand.query.fact for operand in operands)
    if first is None or last is None or first.period is None or last.period is None:
        raise NotComputableError("the report gives no two dates for it")
    months = Decimal(abs(months_between(first.period, last.period)))
    if query.relation == "year":
        return Amount(Quantity(units.finish(units.divide(months, Decimal(12))), YEAR))
    return Amount(Quantity(months, MONTH))


def scaled(_: Query, operands: Operands) -> Value:
    """The first operand times the second, a bare factor."""
    whole, factor = (exact(operand) for operand in operands)
    number = whole.quantity.number
    uncut = units.uncut(number)
    product = _times(uncut, factor.quantity.number)
    number = product if uncut is number else units.finish(product)
    return Amount(Quantity(number, whole.quantity.unit), whole.qualifier)


def _times(number: Decimal, factor: Decimal) -> Decimal:
    """The product; of a factor that stands for a part of small numbers (a third, two thirds) that very part.

    >>> _times(Decimal(15), Decimal(1) / 3)
    Decimal('5')
    """
    if len(factor.as_tuple().digits) <= _MOST_DIGITS:
        return number * factor
    # Hardly any question has such a factor.
    from fractions import Fraction

    part = Fraction(factor).limit_denominator(_MOST_PARTS)
    is_part = abs(Fraction(factor) - part) < Fraction(1, 10**_MOST_DIGITS)
    return number * part.numerator / part.denominator if is_part else number * factor


#: A factor of more digits is a part that no decimal number is; and the smallest part that has a name.
_MOST_DIGITS, _MOST_PARTS = 20, 20


def rescaled(query: Query, operands: Operands) -> Value:
    """The operand in the unit of the query's amount, which differs in its scale only."""
    (whole,) = (exact(operand) for operand in operands)
    assert query.amount is not None
    return Amount(whole.quantity.in_unit(query.amount.unit), whole.qualifier, None, whole.is_distance)


def rounded(query: Query, operands: Operands) -> Value:
    """The operand at so many decimals, or significant digits; what that changes is about so much."""
    whole = exact(operands[0])
    number, places = whole.quantity.number, query.count
    if query.relation == "significant":
        places -= number.adjusted() + 1
    found = number.quantize(Decimal(1).scaleb(-places), rounding=_ROUNDING.get(query.relation, ROUND_HALF_UP))
    if found == number:
        return whole
    found = found if places > 0 else Decimal(units.plain(found))
    return whole._replace(quantity=Quantity(found, whole.quantity.unit), qualifier=whole.qualifier or "about")


_ROUNDING = {"up": ROUND_CEILING, "down": ROUND_FLOOR}


# -- growth and projections -----------------------------------------------------------------------------


def compound(_: Query, operands: Operands) -> Value:
    """A yearly factor multiplied by itself for so many years, times a starting amount if there is a third operand."""
    rate, length, *start = (exact(operand) for operand in operands)
    power = years(length.quantity)
    if abs(power) > _LONGEST_YEARS:
        raise NotComputableError("that is too long a time to mean anything")
    number = units.compound(rate.quantity.number, power)
    unit = TIMES
    if start:
        number, unit = units.finish(number * start[0].quantity.number), start[0].quantity.unit
    return Amount(Quantity(number, unit), rate.qualifier)


def time_to_multiply(query: Query, operands: Operands) -> Value:
    """How long something that grows by a yearly factor takes to reach a multiple of its size."""
    rate, factor = (exact(operand) for operand in operands)
    periods = units.periods_to_multiply(rate.quantity.number, factor.quantity.number)
    if query.relation == "month":
        return Amount(Quantity(units.finish(periods * 12), MONTH), rate.qualifier)
    return Amount(Quantity(units.finish(periods), YEAR), rate.qualifier)


def percent_growth(query: Query, operands: Operands) -> Value:
    """A yearly factor as a growth in percent, in a year or a month."""
    rate = exact(operands[0])
    factor = rate.quantity.number
    if query.relation == "month":
        factor = units.compound(factor, units.divide(Decimal(1), Decimal(12)))
    return Amount(Quantity((factor - 1) * 100, PERCENT), rate.qualifier)


def growth_a_year(_: Query, operands: Operands) -> Value:
    """The yearly growth in percent that, compounded over the years between, leads from the first to the second."""
    start, end, length = (exact(operand) for operand in operands)
    if length.quantity.number <= 0:
        raise NotComputableError("no year lies between the two")
    found = units.yearly_growth(start.quantity, end.quantity, length.quantity.number)
    return Amount(found, shared_qualifier([start, end]))


def crossing(_: Query, operands: Operands) -> Value:
    """Months after the end until a straight line through start and end reaches a bound."""
    start, end, months, bound = (exact(operand).quantity.number for operand in operands)
    pace = units.divide(end - start, months)
    if pace == 0 or (bound - end) / pace < 0:
        raise NotComputableError("on a straight line it never gets there")
    return Amount(Quantity(units.finish(units.divide(bound - end, pace)), MONTH), "projected")


def project(_: Query, operands: Operands) -> Value:
    """The value that a straight line through start and end reaches so many months after the end."""
    start, end, months, later = (exact(operand) for operand in operands)
    pace = units.divide(end.quantity.number - start.quantity.number, months.quantity.number)
    found = end.quantity.number + units.finish(pace * later.quantity.number)
    return Amount(Quantity(units.finish(found), end.quantity.unit), "projected")
