"""Growth that compounds, and straight lines drawn on beyond the last date."""

from __future__ import annotations

from decimal import Decimal

from assistant.amounts import Given
from assistant.composing.frame import Declined, Frame, relabel
from assistant.composing.pairs import operands
from assistant.composing.terms import ends, months
from assistant.periods import months_between
from assistant.query import Query
from assistant.units import MONTH, TIMES, YEAR, Quantity, Unit

_LENGTHS = ("year", "month")


def length(frame: Frame) -> Quantity | None:
    """The time that a growth is to last ("after 3 years", "in 18 months")."""
    return length_of(frame.slots.amounts)


def length_of(amounts: tuple[Given, ...]) -> Quantity | None:
    """The first of some numbers that is a length of time."""
    for given in amounts:
        if given.unit.base in _LENGTHS and not given.unit.scale:
            return Quantity(given.number, given.unit)
    return None


def number(quantity: Quantity) -> Query:
    """A number of the question as an operand."""
    return Query("given", amount=quantity)


def rates(frame: Frame) -> tuple[Query, ...]:
    """The yearly factors of the named groups, or of all."""
    axis = frame.axis
    named = frame.slots.members(axis)
    if len(named) == 1:
        member = named[0]
        return (relabel(frame.dated({**frame.fixed(axis), axis: member}), frame.label(member), member),)
    return tuple(frame.series(lambda members: frame.dated(members)))


def compound(frame: Frame) -> Query:
    """The factor, or the amount, that a yearly growth makes of something in some years."""
    time = length(frame) or Quantity(Decimal(1), YEAR)
    found = rates(frame)
    start = starting_amount(frame.slots.amounts)
    extra = (number(start),) if start else ()
    grown = tuple(relabel(Query("compound", (rate, number(time), *extra)), rate.label, rate.key) for rate in found)
    if len(grown) == 1:
        return grown[0]
    if len(frame.slots.members(frame.axis)) < 2 and not frame.slots.has("ratio", "compare", "than", "difference"):
        raise frame.open(frame.axis, frame.along(frame.axis))
    if frame.slots.has("ratio", "difference", "more") or "ratio" in frame.slots.cues:
        first, second = operands_of(frame, grown)
        return Query("ratio", (first, second))
    return Query("both", grown)


def operands_of(frame: Frame, grown: tuple[Query, ...]) -> tuple[Query, Query]:
    """Two grown amounts in the order of the question, the larger first where it names none."""
    from assistant.operations import evaluate

    named = frame.slots.members(frame.axis)
    if len(named) == 2:
        ordered = sorted(grown, key=lambda each: named.index(each.key))
    else:
        ordered = sorted(grown, key=lambda each: -evaluate(each).amount.quantity.number)
    return ordered[0], ordered[1]


def starting_amount(amounts: tuple[Given, ...]) -> Quantity | None:
    """The amount that grows ("start at 10 units"): a number that is neither a time nor a factor."""
    for given in amounts:
        if given.unit.base not in (*_LENGTHS, "times", "percent") and given.number > 0:
            return Quantity(given.number, given.unit if given.unit.base else Unit("unit"))
    return None


def time_to_multiply(frame: Frame) -> Query:
    """How long it takes to double, or to become another multiple."""
    factor = next((given.number for given in frame.slots.amounts if given.unit == TIMES), Decimal(2))
    asked = "year" if _asks_years(frame) else "month"
    found = tuple(
        relabel(Query("time to multiply", (rate, number(Quantity(factor, TIMES))), relation=asked), rate.label, rate.key)
        for rate in rates(frame)
    )
    if len(found) == 1:
        return found[0]
    if len(frame.slots.members(frame.axis)) < 2:
        raise frame.open(frame.axis, frame.along(frame.axis))
    return Query("both", found)


def _asks_years(frame: Frame) -> bool:
    words = [word.key for word in frame.slots.scan.words]
    if "month" in words:
        return False
    return any(one == "many" and other == "year" for one, other in zip(words, words[1:], strict=False)) or "in year" in " ".join(words)


def percent_growth(frame: Frame) -> Query:
    """A yearly factor as growth in percent."""
    found = tuple(relabel(Query("percent growth", (rate,)), rate.label, rate.key) for rate in rates(frame))
    if len(found) == 1:
        return found[0]
    if len(frame.slots.members(frame.axis)) < 2:
        raise frame.open(frame.axis, frame.along(frame.axis))
    return Query("both", found)


def crossing(frame: Frame) -> Query:
    """When a straight line through the two dates would reach zero, or a number that the question names."""
    members = next(frame.products())
    start, end = ends_of(frame, members)
    target = next((given.number for given in frame.slots.amounts if given.unit.base not in _LENGTHS), Decimal(0))
    unit = end.fact.unit or Unit("")
    line = (frame.query(start), frame.query(end), months(start, end), number(Quantity(target, unit)))
    return Query("crossing", line, label=_after(end.fact.period))


def projection(frame: Frame) -> Query:
    """The value that a straight line through the two dates would have at a later time."""
    members = next(frame.products())
    start, end = ends_of(frame, members)
    time = length(frame)
    later: Decimal
    if time:
        later = time.number * 12 if time.unit == YEAR else time.number
    else:
        future = [when.period for when in frame.whens() if when.period]
        if not future or end.fact.period is None:
            raise Declined("out_of_scope", "The report has no forecast.")
        later = Decimal(months_between(end.fact.period, future[-1]))
        if later <= 0:
            raise Declined("no_such_period", "The report has no forecast for that time.")
    line = (frame.query(start), frame.query(end), months(start, end), number(Quantity(later, MONTH)))
    return Query("project", line, label=_after(end.fact.period))


def ends_of(frame: Frame, members: dict[str, str]):  # type: ignore[no-untyped-def]
    """The first and the last fact, whatever times the question names."""
    line = frame.line(members)
    if len(line) < 2:
        raise Declined("no_such_period", "The report gives it for one time only, so there is no pace to go on with.", line)
    _ = ends
    return line[0], line[-1]


def _after(period: object) -> str:
    return getattr(period, "label", "")


_ = operands


def bare_compound(amounts: tuple[Given, ...]) -> Query | None:
    """The compounding of a yearly factor that the question itself gives ("3x a year for 4 years")."""
    time = length_of(amounts)
    factor = next((given for given in amounts if given.unit == TIMES), None)
    if time is None or factor is None:
        return None
    start = starting_amount(tuple(given for given in amounts if given is not factor))
    extra = (number(start),) if start else ()
    return Query("compound", (number(Quantity(factor.number, TIMES)), number(time), *extra))


def bare_percent(amounts: tuple[Given, ...]) -> Query | None:
    """A yearly factor that the question itself gives, in percent ("tripling each year equals what percentage")."""
    factor = next((given for given in amounts if given.unit == TIMES), None)
    return Query("percent growth", (number(Quantity(factor.number, TIMES)),)) if factor else None


def bare_doubling(amounts: tuple[Given, ...], months_asked: bool) -> Query | None:
    """How long doubling takes at a yearly factor that the question itself gives."""
    factors = [given for given in amounts if given.unit == TIMES]
    if not factors:
        return None
    rate = factors[-1] if len(factors) > 1 else factors[0]
    goal = next((given.number for given in factors if given is not rate), Decimal(2))
    if rate.number == 2 and len(factors) == 1:
        return None
    operands_ = (number(Quantity(rate.number, TIMES)), number(Quantity(goal, TIMES)))
    return Query("time to multiply", operands_, relation="month" if months_asked else "year")
