"""Claims: whether amounts stand in a relation, and what is said of sets of them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from assistant.english.numberwords import SCALES
from assistant.errors import UnlikeError
from assistant.operations.operands import Operands, alike, exact, flat, keys
from assistant.operations.query import Amount, NotComputableError, Query, Result, Truth, Value
from assistant.units import compound, divide, plain
from assistant.utterance.words import phrase_key


def holds(relation: str, left: Amount, right: Amount) -> bool:
    """Whether an amount stands to another in a relation; a range must do so as a whole, or its end be named."""
    if left.high is not None:
        return _range_holds(relation, left, right)
    if not _is_like(left, right):
        raise UnlikeError(f"{left.quantity.unit.name} and {right.quantity.unit.name} are unlike")
    number, bound = left.quantity.number, right.quantity.in_unit(left.quantity.unit).number
    if left.qualifier == "about" and relation in _STRICT and abs(number - bound) <= _leeway(number):
        raise NotComputableError(f"the report says about {plain(number)}")
    if relation == "about":
        return abs(number - bound) <= max(_leeway(bound), _to_whole(bound))
    if relation == "nearly":
        return number <= bound and bound - number <= max(abs(bound) / 10, _to_whole(bound))
    if relation in ("equal", "") and _rounds_to(number, bound):
        return True
    return {
        "above": number > bound,
        "below": number < bound,
        "atleast": number >= bound,
        "atmost": number <= bound,
        "equal": number == bound,
        "exactly": number == bound,
        "": number == bound,
    }[relation]


#: Up to this part of it a claimed number may lie off one that it rounds.
_ROUNDED = Decimal("0.02")


def _rounds_to(number: Decimal, bound: Decimal) -> bool:
    """Whether the claimed number is one that it rounds: 61 for 61.13, 122,500 for 122,511, 2.667 for 8 ÷ 3."""
    return any(
        abs(number - bound) < Decimal("0.5").scaleb(-places) and abs(number - bound) <= abs(number) * _ROUNDED
        for places in _places(bound)
        if -int(number.as_tuple().exponent) > places
    )


def _places(number: Decimal) -> Iterator[int]:
    """To how many decimals a number may be rounded: those it has, or none; 122,500 perhaps to hundreds, which is −2."""
    exponent = int(number.as_tuple().exponent)
    # "A third" has no decimals of its own.
    yield max(-exponent, 0) if -exponent < _LONGEST else 0
    whole = number.normalize().as_tuple()
    if exponent >= 0 and int(whole.exponent) > 0 and len(whole.digits) >= _SAID:
        yield -int(whole.exponent)


#: A number of so many decimals is a part that was said in words.
_LONGEST = 12
#: Before the zeros of a rounded number stand so many digits at least; one of fewer is said with "about".
_SAID = 3


#: Relations that a figure given with "about" can only settle where the bound lies well apart from it.
_STRICT = ("above", "below", "atleast", "atmost", "exactly")


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
    if int(exponent) < -_FINEST:
        # "Roughly a third" is no exact number.
        return abs(number) / 10
    half = Decimal(5).scaleb(int(exponent) - 1)
    return max(abs(number) / 20, min(half, abs(number) / 10))


def _to_whole(bound: Decimal) -> Decimal:
    """How far "about" reaches from a number of one digit, to which people round: 1.6 is about 2."""
    is_digit = bound == bound.to_integral_value() and 1 < bound < _DIGITS
    return min(Decimal("0.5"), bound / 5) if is_digit else Decimal(0)


_DIGITS = 10
#: More decimals has only a number that comes of a fraction.
_FINEST = 6


def _is_like(left: Amount, right: Amount) -> bool:
    one, other = left.quantity.unit.base, right.quantity.unit.base
    # A level is a percentage as printed; people also say it in points.
    in_points = {one, other} == {"percent", "percentage point"} and (left.is_distance or right.is_distance)
    return one == other or not other or in_points


# -- claims ---------------------------------------------------------------------------------------------


def compare(query: Query, operands: Operands) -> Value:
    """Whether the first operand stands to the second in the relation of the query."""
    left, right = (operand.amount for operand in operands)
    if operands[0].query.operation == "time to multiply" and query.relation in _STRICT:
        left = _settled(operands[0], left, right)
    if left.high is None:
        left, right = alike([left, right])
    return Truth(holds(query.relation, left, right))


def _settled(time: Result, taken: Amount, bound: Amount) -> Amount:
    """A time that a growth takes, without its "about" where the growth lies well apart from that which the bound needs.

    The time has more decimals than the growth that it comes of, which is what the report gives with "about".
    """
    rate, factor = (operand.amount for operand in time.operands)
    years = bound.quantity.number / (1 if bound.quantity.unit.base == "year" else 12)
    if years <= 0:
        return taken
    needed = compound(factor.quantity.number, divide(Decimal(1), years))
    is_apart = abs(rate.quantity.number - needed) > rate.quantity.number * _NEAR
    return taken._replace(qualifier="") if is_apart else taken


#: How far from a growth given with "about" another one is apart from it.
_NEAR = Decimal("0.05")


def every(query: Query, operands: Operands) -> Value:
    """Whether all, most, any or none of the first operands stand in the relation to the last."""
    *entries, bound = operands
    held = [holds(query.relation, *alike([exact(entry), exact(bound)])) for entry in flat(entries)]
    most = 2 * sum(held) > len(held)
    return Truth({"all": all(held), "most": most, "any": any(held), "none": not any(held)}[query.words])


def is_among(query: Query, operands: Operands) -> Value:
    """Whether the entry with the query's key is among the entries of the operand."""
    best = operands[0].query
    if best.operation == "top" and len(best.operands) == 1 and best.operands[0].fact is not None:
        raise NotComputableError("the report gives it for one alone")
    return Truth(query.key in keys(operands))


def says(query: Query, operands: Operands) -> Value:
    """Whether the claim in words of the operand speaks of the same amounts as the query's words."""
    fact = operands[0].query.fact
    said = set(phrase_key(fact.words)) if fact else set()
    return Truth(all(word in said for word in query.words.split()))


def says_within(query: Query, operands: Operands) -> Value:
    """Whether an amount said by its scale alone ("millions of dollars") stands in the relation to the query's."""
    fact = operands[0].query.fact
    scale = said_scale(fact.words) if fact else 0
    assert query.amount is not None
    bound = query.amount.number.scaleb(query.amount.unit.scale)
    if not scale or Decimal(1).scaleb(scale) < bound < Decimal(1).scaleb(scale + 3):
        raise NotComputableError("the report says it in words, and not so exactly")
    is_above = bound <= Decimal(1).scaleb(scale)
    return Truth(is_above if query.relation in ("above", "atleast") else not is_above)


def begins(query: Query, operands: Operands) -> Value:
    """Whether the figure is for the time since a day of the query's key, which has the first and the last one."""
    fact = operands[0].query.fact
    first, last = map(int, query.key.split())
    if fact is None or fact.period is None:
        raise NotComputableError("the report does not say since when")
    return Truth(first <= fact.period.start <= last)


def said_scale(words: str) -> int:
    """The power of ten of an amount that is said by its scale alone; 0 for other words.

    >>> said_scale("millions of dollars"), said_scale("about 3 million dollars")
    (6, 0)
    """
    keys = phrase_key(words)
    scales = [SCALES[key] for key in keys if len(key) > 2 and key in SCALES]
    return scales[0] if len(scales) == 1 and not any(key[0].isdigit() for key in keys) else 0


def is_order(query: Query, operands: Operands) -> Value:
    """Whether the entries are those of the query's key, in that order."""
    return Truth(keys(operands) == query.key.split())


def has_count(query: Query, operands: Operands) -> Value:
    """Whether exactly `count` entries are left."""
    return Truth(len(flat(operands)) == query.count)


def negation(_: Query, operands: Operands) -> Value:
    """Whether the claim does not hold."""
    truth = operands[0].value
    assert isinstance(truth, Truth)
    return Truth(not truth.holds)


def conjunction(_: Query, operands: Operands) -> Value:
    """Whether all of the claims hold."""
    return Truth(all(isinstance(each.value, Truth) and each.value.holds for each in operands))


def disjunction(_: Query, operands: Operands) -> Value:
    """Whether one of the claims holds."""
    return Truth(any(isinstance(each.value, Truth) and each.value.holds for each in operands))
