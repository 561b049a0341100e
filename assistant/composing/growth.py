"""Growth that compounds, and straight lines drawn on beyond the last date."""

from __future__ import annotations

import itertools
from decimal import Decimal

from assistant.composing.frame import Frame, relabel
from assistant.composing.outcomes import Declined
from assistant.composing.pairs import first_is_object
from assistant.composing.ratio_orders import ratio_order
from assistant.composing.terms import months
from assistant.operations.query import Query
from assistant.operations.table import evaluate
from assistant.periods import months_between, shift
from assistant.reading.selection import Cell
from assistant.units import MONTH, TIMES, YEAR, Quantity, Unit
from assistant.utterance.amounts import Given, is_below_none

_LENGTHS = ("year", "month")
#: Words and signs between two numbers of one length.
_BETWEEN_LENGTHS = frozenset("or to and up upto until / - – ⁄ perhaps maybe even".split())
#: Lengths that no number says.
_IN_A_YEAR = ("a year later", "a year after that", "a year on", "in a year time", "after a year", "another year")


def length(frame: Frame) -> Quantity | None:
    """The time that a growth is to last ("after 3 years", "in 18 months")."""
    found = length_of(frame.slots.amounts)
    keys = " ".join(word.key for word in frame.slots.scan.words)
    if found is None and any(each in keys for each in _IN_A_YEAR):
        return Quantity(Decimal(1), YEAR)
    periods = [when.period for when in frame.whens() if when.period]
    if found is None and len(periods) == 2 and frame.measure.unit.is_rate:
        months_apart = abs(months_between(periods[0], periods[1]))
        return Quantity(Decimal(months_apart) / 12, YEAR)
    return found


def has_length(frame: Frame) -> bool:
    """Whether the question says how long a growth is to last."""
    return length(frame) is not None


def length_of(amounts: tuple[Given, ...]) -> Quantity | None:
    """The first of some numbers that is a length of time; "half a year" is six months."""
    for given in amounts:
        if given.unit.base == "half year":
            return Quantity(Decimal(6), MONTH)
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
    if any(is_below_none(given, frame.slots.scan.words) for given in frame.slots.amounts):
        raise Declined("out_of_scope", "Nothing lasts less than no time at all.")
    _check_length(frame)
    found = rates(frame)
    _check_span(frame, found)
    own = {rate.fact.value for rate in found if rate.fact}
    start = starting_amount(tuple(given for given in frame.slots.amounts if given.number not in own))
    extra = (number(start),) if start else ()
    grown = tuple(relabel(Query("compound", (rate, number(time), *extra)), rate.label, rate.key) for rate in found)
    if len(grown) == 1:
        return grown[0]
    if len(frame.slots.members(frame.axis)) < 2 and not frame.slots.has("compare", "than"):
        raise frame.open(frame.axis, frame.along(frame.axis))
    if frame.slots.has("ratio", "relative", "more", "fewer") or any(
        given.unit == TIMES for given in frame.slots.amounts
    ):
        first, second = operands_of(frame, grown)
        # "How many times larger than China's is the world's?"
        order = ratio_order(frame)
        is_less = frame.slots.has("fewer", "behind") and not frame.slots.has("more", "ahead")
        is_turned = order == "turned" or not order and first_is_object(frame) != is_less
        return Query("ratio", (second, first) if is_turned else (first, second))
    return Query("both", grown)


def _check_length(frame: Frame) -> None:
    """Decline a length of two numbers ("two or three years", "2-3 years", "1/2 year"), and two lengths."""
    words, amounts = [word.key for word in frame.slots.scan.words], frame.slots.amounts
    lengths = [given for given in amounts if given.unit.base in _LENGTHS]
    is_open = len(lengths) > 1
    for one, other in itertools.pairwise(amounts):
        between = words[one.place + 1 : other.place]
        is_open = is_open or not one.unit.base and other in lengths and _BETWEEN_LENGTHS.issuperset(between)
    if is_open:
        raise Declined("out_of_scope", "It is not clear over how long: of two numbers I can take neither.")


def _check_span(frame: Frame, found: tuple[Query, ...]) -> None:
    """Decline a span that begins before the growth that the report gives."""
    for when in frame.whens():
        for rate in found:
            known = rate.fact.period if rate.fact else None
            if when.period and known and when.period.start < known.start and not when.period.contains(known):
                raise Declined("no_such_period", f"The report gives it only {known.label}.")


def operands_of(frame: Frame, grown: tuple[Query, ...]) -> tuple[Query, Query]:
    """Two grown amounts in the order of the question, the larger first where it names none."""
    named = frame.slots.members(frame.axis)
    if len(named) == 2:
        ordered = sorted(grown, key=lambda each: named.index(each.key))
    else:
        ordered = sorted(grown, key=lambda each: -evaluate(each).amount.quantity.number)
    return ordered[0], ordered[1]


def _of_all_asked(frame: Frame, found: tuple[Query, ...]) -> Query:
    """The one found, or all side by side; asks back which is meant where they were not named."""
    if len(found) == 1:
        return found[0]
    if len(frame.slots.members(frame.axis)) < 2:
        raise frame.open(frame.axis, frame.along(frame.axis))
    return Query("both", found)


def starting_amount(amounts: tuple[Given, ...]) -> Quantity | None:
    """The amount that grows ("start at 10 units"): a number that is neither a time nor a factor."""
    for given in amounts:
        if given.unit.base not in (*_LENGTHS, "times", "percent") and given.number > 0:
            return Quantity(given.number, given.unit if given.unit.base else Unit("unit"))
    return None


def _rates_beside(frame: Frame) -> Query:
    """ "How does the growth of 3 times a year compare with X's?": the rates named, and that of which the number is."""
    said, axis = {given.number for given in frame.slots.amounts}, frame.axis
    members = frame.cube.members(frame.measure, axis, {}) if axis else ()
    own = {each: relabel(frame.dated({**frame.fixed(axis), axis: each}), frame.label(each), each) for each in members}
    values = {each: rate.fact.value if rate.fact else None for each, rate in own.items()}
    meant = [each for each in members if each in frame.slots.members(axis) or values[each] in said]
    if len(meant) != len(said) + 1 or not said.issubset(values.values()):
        raise Declined("out_of_scope", "I can tell how fast each grows; ask for these.")
    return Query("both", tuple(own[each] for each in meant))


def time_to_multiply(frame: Frame) -> Query:
    """How long it takes to double, or to become another multiple."""
    if frame.slots.has("compare") and not frame.slots.has("howlong", "when"):
        return _rates_beside(frame)
    is_timed = frame.slots.has("howlong", "when", "double", "rise") or not _IN_TIME.isdisjoint(frame.keys)
    if frame.keys[:2] in (("what", "is"), ("what", "are")) and not is_timed:
        raise Declined("out_of_scope", "I did not understand of what that is to be a multiple.")
    factor = _factor_to_reach(frame)
    unit = "year" if _asks_years(frame) else "month"
    found = tuple(
        relabel(Query("time to multiply", (rate, number(Quantity(factor, TIMES))), relation=unit), rate.label, rate.key)
        for rate in rates(frame)
    )
    asked = _of_all_asked(frame, found)
    if len(found) == 1:
        if frame.slots.has("fewer") and "how" in frame.keys and not frame.slots.has("howlong", "double"):
            # "With 3x vs 5x, how much slower is China?"
            raise Declined("out_of_scope", "The question does not name what that is to be compared with.")
        return asked
    if frame.slots.has("ratio") or any(frame.keys[each.at[-1] + 1 :][:1] == ("as",) for each in frame.slots.amounts):
        raise Declined("out_of_scope", "I can tell how long each takes, not when one is a multiple of the other.")
    if frame.slots.has("difference", "more", "fewer") and not frame.slots.has("which"):
        return Query("difference", _directed(frame, found))
    return asked


#: Words of a multiple that is to be reached in time, and not made of something.
_IN_TIME = frozenset("time date day month year duration period long soon until till take takes reach".split())


def _factor_to_reach(frame: Frame) -> Decimal:
    """The multiple to be reached: no factor that only says again how fast it grows ("at 5x a year, when tenfold?")."""
    factors = [given.number for given in frame.slots.amounts if given.unit == TIMES or is_factor(frame, given)]
    own = {rate.fact.value for rate in rates(frame) if rate.fact is not None}
    others = [factor for factor in factors if factor not in own]
    if others or frame.slots.has("double"):
        return others[0] if others else Decimal(2)
    return factors[0] if factors else Decimal(2)


def _directed(frame: Frame, found: tuple[Query, ...]) -> tuple[Query, ...]:
    """Two times in the order in which the question takes one from the other; without one the longer first."""
    named = frame.slots.members(frame.axis)
    if frame.slots.has("more", "fewer") and len(named) == len(found):
        ordered = tuple(sorted(found, key=lambda each: named.index(each.key)))
        return ordered if frame.slots.has("more") else ordered[::-1]
    return tuple(sorted(found, key=lambda each: -evaluate(each).amount.quantity.number))


def is_factor(frame: Frame, given: Given) -> bool:
    """Whether a bare number is a multiple to be reached ("by a factor of ten", "a thousand times")."""
    words = [word.key for word in frame.slots.scan.words]
    return not given.unit.base and "factor" in words[max(0, given.place - 3) : given.place]


def has_factor(frame: Frame) -> bool:
    """Whether the question names a multiple to be reached."""
    return any(is_factor(frame, given) for given in frame.slots.amounts)


def _asks_years(frame: Frame) -> bool:
    words = [word.key for word in frame.slots.scan.words]
    if "month" in words:
        return False
    return any(one == "many" and other == "year" for one, other in itertools.pairwise(words)) or "in year" in " ".join(
        words
    )


def percent_growth(frame: Frame) -> Query:
    """A yearly factor as growth in percent."""
    per = "month" if frame.slots.has("permonth") else ""
    found = tuple(
        relabel(Query("percent growth", (rate,), relation=per), rate.label, rate.key) for rate in rates(frame)
    )
    return _of_all_asked(frame, found)


def percent_over(frame: Frame) -> Query:
    """What a yearly factor makes of something in some years, as growth in percent."""
    grown = compound(frame)
    if grown.operation != "compound" or len(grown.operands) > _RATE_AND_TIME:
        raise Declined("out_of_scope", "Ask for each of them: I put the growth of one in percent.")
    return Query("percent growth", (grown,), label=grown.label, key=grown.key)


#: What a growth over some time is made of, if nothing is said to grow.
_RATE_AND_TIME = 2


def crossing(frame: Frame) -> Query:
    """When a straight line through the two dates would reach zero, or a number that the question names."""
    members = frame.first()
    start, end = ends_of(frame, members)
    target = next((given.number for given in frame.slots.amounts if given.unit.base not in _LENGTHS), Decimal(0))
    unit = end.fact.unit or Unit("")
    line = (frame.query(start), frame.query(end), months(start, end), number(Quantity(target, unit)))
    return Query("crossing", line, label=_after(end.fact.period))


def projection(frame: Frame) -> Query:
    """The value that a straight line through the two dates would have at a later time."""
    members = frame.first()
    start, end = ends_of(frame, members)
    time = length(frame)
    later: Decimal
    if time:
        later = time.number * 12 if time.unit == YEAR else time.number
        _check_future(frame, end, later)
    else:
        future = [when.period for when in frame.whens() if when.period]
        if not future or end.fact.period is None:
            raise Declined("out_of_scope", "The report has no forecast.")
        later = Decimal(months_between(end.fact.period, future[-1]))
        if later <= 0:
            raise Declined("no_such_period", "The report has no forecast for that time.")
    line = (frame.query(start), frame.query(end), months(start, end), number(Quantity(later, MONTH)))
    return Query("project", line, label=_after(end.fact.period))


def _check_future(frame: Frame, end: Cell, later: Decimal) -> None:
    """Decline a time after the last fact that is not the one so many months later."""
    reached = shift(end.fact.period, int(later)) if end.fact.period else None
    for when in frame.whens():
        if not when.period or not reached or not end.fact.period or when.period.start <= end.fact.period.end:
            continue
        if not when.period.contains(reached):
            raise Declined("no_such_period", f"{when.period.label} is not that long after the last figure.")


def ends_of(frame: Frame, members: dict[str, str]) -> tuple[Cell, Cell]:
    """The first and the last fact, whatever times the question names."""
    line = frame.line(members)
    if len(line) < 2:
        raise Declined(
            "no_such_period", "The report gives it for one time only, so there is no pace to go on with.", line
        )
    return line[0], line[-1]


def _after(period: object) -> str:
    return getattr(period, "label", "")
