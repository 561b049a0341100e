"""Units and quantities: exact decimals that know what they count, and which of them go together.

The rules (a difference of percentages is in percentage points, a ratio is in times, ...) follow the
usage of statistical offices; a value is always a `Decimal` and is never rounded here.
"""

from collections.abc import Iterable, Sequence
from decimal import Context, Decimal

from assistant.errors import UnlikeError
from assistant.tuples import NamedTuple

#: Divisions and roots that do not end are cut to this many significant digits.
SIGNIFICANT = 12
_WORKING = Context(prec=40)
_FINAL = Context(prec=SIGNIFICANT)
#: So many digits of a working can be trusted: "0.999…9" is one third taken three times.
_CHECKING = Context(prec=2 * SIGNIFICANT)

SCALES = {"": 0, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
#: The currencies that are understood, by their codes.
CURRENCIES = ("USD", "EUR", "GBP", "CNY")
_SCALE_WORDS = {power: word for word, power in SCALES.items()}


class Unit(NamedTuple):
    """What a number counts: a `base` ("percent", "USD", "model") and the power of ten it is printed in.

    >>> Unit.parse("million USD")
    Unit(base='USD', scale=6)
    >>> Unit.parse("million USD").name
    'million USD'
    """

    base: str
    scale: int = 0

    @classmethod
    def parse(cls, name: str) -> "Unit":
        """The unit of a published name such as `percent`, `times per year` or `thousand USD`."""
        first, _, rest = name.partition(" ")
        if rest and first in SCALES:
            return cls(rest, SCALES[first])
        return cls(name)

    @property
    def name(self) -> str:
        """The published name, scale first."""
        word = _SCALE_WORDS[self.scale]
        return f"{word} {self.base}".rstrip() if word else self.base

    @property
    def is_rate(self) -> bool:
        """Whether it is a multiplication per time, which compounds."""
        return self.base.startswith("times per ")


PERCENT = Unit("percent")
POINT = Unit("percentage point")
TIMES = Unit("times")
MONTH = Unit("month")
YEAR = Unit("year")
#: What plain numbers count of which the report does not say what they count; it is left unsaid.
NUMBER = Unit("number")


class Quantity(NamedTuple):
    """An exact number with its unit."""

    number: Decimal
    unit: Unit

    def in_unit(self, unit: Unit) -> "Quantity":
        """The same amount in a unit of the same base and another scale; raises `UnlikeError` otherwise."""
        if unit.base != self.unit.base:
            raise UnlikeError(f"{self.unit.name} cannot be turned into {unit.name}")
        return Quantity(self.number.scaleb(self.unit.scale - unit.scale, _WORKING), unit)


def finish(number: Decimal) -> Decimal:
    """The number cut to the published precision if a division made it longer.

    What ends sooner loses its trailing zeros; what does not end keeps all digits, so that it never looks exact.

    >>> finish(Decimal("1.5000000000000")), finish(divide(Decimal("9.98"), Decimal("8.39")))
    (Decimal('1.5'), Decimal('1.18951132300'))
    """
    if not has_more_digits(number, SIGNIFICANT):
        return number
    short = _FINAL.plus(number)
    if _CHECKING.plus(number) != short:
        return short
    trimmed = _WORKING.normalize(short)
    return trimmed if "E" not in str(trimmed) else Decimal(plain(trimmed))


def uncut(number: Decimal) -> Decimal:
    """What a number was before it was cut to the published precision, where that is a fraction of small numbers.

    So the sum of 8/3 and 40/3 is 16, and not what their cut values add up to.

    >>> uncut(Decimal("13.3333333333")) + uncut(Decimal("2.66666666667")), uncut(Decimal("1.70"))
    (Decimal('16.00000000000000000000000000'), Decimal('1.70'))
    """
    if len(str(number)) < SIGNIFICANT or len(number.as_tuple().digits) != SIGNIFICANT:
        return number
    # Hardly any number is so long.
    from fractions import Fraction
    from math import isqrt

    typed = Fraction(number)
    half_of_last = Fraction(1, 2) * Fraction(10) ** int(number.as_tuple().exponent)
    # Of fractions with more parts than these, one may well be as near to the number by chance.
    most_parts = isqrt(int(1 / (200 * half_of_last)))
    found = typed.limit_denominator(most_parts) if most_parts else typed
    is_cut = found != typed and abs(found - typed) <= half_of_last
    return _WORKING.divide(Decimal(found.numerator), Decimal(found.denominator)) if is_cut else number


def has_more_digits(number: Decimal, most: int) -> bool:
    """Whether a number has more digits than so many, those after the point included."""
    # A text that short has no more digits, and is far sooner made.
    return len(str(number)) > most and len(number.as_tuple().digits) > most


def plain(number: Decimal) -> str:
    """The number as ASCII digits: no exponent, no separators, the decimals it has.

    >>> plain(Decimal("1.70")), plain(Decimal("1E+3"))
    ('1.70', '1000')
    """
    text = format(number, "f")
    return "0" if text in ("-0", "") else text


def _same(left: Quantity, right: Quantity) -> tuple[Decimal, Decimal, Unit]:
    if left.unit == right.unit:
        return uncut(left.number), uncut(right.number), left.unit
    if left.unit.base != right.unit.base:
        raise UnlikeError(f"{_called(left.unit)} and {_called(right.unit)} are unlike")
    unit = left.unit if left.unit.scale <= right.unit.scale else right.unit
    return uncut(left.in_unit(unit).number), uncut(right.in_unit(unit).number), unit


def _called(unit: Unit) -> str:
    return unit.name or "plain numbers"


def apart(unit: Unit) -> Unit:
    """The unit of a difference of two values in `unit`: percentage points for percentages."""
    return POINT if unit == PERCENT else unit


def difference(left: Quantity, right: Quantity) -> Quantity:
    """left − right."""
    a, b, unit = _same(left, right)
    return Quantity(_finished(_WORKING.subtract(a, b), (left, right)), apart(unit))


def ratio(left: Quantity, right: Quantity) -> Quantity:
    """left ÷ right, in times; raises `UnlikeError` for unlike things and for a zero divisor."""
    a, b, _ = _same(left, right)
    if b == 0:
        raise UnlikeError("nothing is a multiple of zero")
    return Quantity(finish(_WORKING.divide(a, b)), TIMES)


def for_each(amount: Quantity, count: Quantity) -> Quantity:
    """amount ÷ count, in the unit of the amount: a budget for each employee; raises `UnlikeError` where the second is
    no plain count, and for a zero divisor."""
    if count.unit.base in ("percent", "percentage point") or count.unit.base.isupper():
        raise UnlikeError(f"{count.unit.name} is no count")
    if count.number == 0:
        raise UnlikeError("there is nothing for each of none")
    whole = count.in_unit(Unit(count.unit.base))
    return Quantity(finish(_WORKING.divide(amount.number, whole.number)), amount.unit)


def share(part: Quantity, whole: Quantity) -> Quantity:
    """part ÷ whole × 100, in percent."""
    a, b, _ = _same(part, whole)
    if b == 0:
        raise UnlikeError("nothing is a share of zero")
    return Quantity(finish(_WORKING.divide(_WORKING.multiply(a, Decimal(100)), b)), PERCENT)


def relative_change(start: Quantity, end: Quantity) -> Quantity:
    """(end − start) ÷ start × 100, in percent, whatever the unit of the two."""
    a, b, _ = _same(start, end)
    if a <= 0:
        raise UnlikeError("a change from zero or less has no percentage")
    return Quantity(finish(_WORKING.divide(_WORKING.multiply(_WORKING.subtract(b, a), Decimal(100)), a)), PERCENT)


def total(values: Iterable[Quantity]) -> Quantity:
    """The sum of one or more like quantities, in their finest scale."""
    parts = list(values)
    number, unit = parts[0]
    if len(parts) > _MANY and _are_short(parts):
        return Quantity(sum((part.number for part in parts[1:]), number), unit)
    for value in parts[1:]:
        a, b, unit = _same(Quantity(number, unit), value)
        number = _WORKING.add(a, b)
    return Quantity(_finished(number, parts), unit)


#: Of so many quantities it is looked first whether none of them can have been cut.
_MANY = 20


def _are_short(parts: Sequence[Quantity]) -> bool:
    """Whether quantities of one unit and their sum have so few digits that none of them was cut."""
    if any(part.unit != parts[0].unit or len(str(part.number)) >= SIGNIFICANT for part in parts):
        return False
    return len(sum((abs(part.number) for part in parts), Decimal(0)).as_tuple().digits) < SIGNIFICANT


def _finished(number: Decimal, parts: Iterable[Quantity]) -> Decimal:
    """The number cut to the published precision, if it is made of numbers that were cut."""
    return finish(number) if any(uncut(part.number) is not part.number for part in parts) else number


def mean(values: list[Quantity]) -> Quantity:
    """The arithmetic mean of one or more like quantities."""
    whole = total(values)
    return Quantity(finish(_WORKING.divide(whole.number, Decimal(len(values)))), whole.unit)


def median(values: list[Quantity]) -> Quantity:
    """The middle of one or more like quantities; of an even number the mean of the two middle ones."""
    unit = total(values).unit
    ordered = sorted(value.in_unit(unit).number for value in values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return Quantity(ordered[middle], unit)
    return mean([Quantity(ordered[middle - 1], unit), Quantity(ordered[middle], unit)])


def compound(rate: Decimal, periods: Decimal) -> Decimal:
    """rate to the power of periods; exact for whole periods, 12 significant digits otherwise.

    Raises `UnlikeError` for what shrinks to nothing and less, and for times before it, of which there is no power.
    """
    if rate < 0 or rate == 0 and periods <= 0:
        raise UnlikeError("what is nothing, or less, does not grow")
    return finish(_WORKING.power(rate, periods))


def yearly_growth(start: Quantity, end: Quantity, years: Decimal) -> Quantity:
    """The growth in percent a year that, compounded so many years, leads from start to end."""
    a, b, _ = _same(start, end)
    if a <= 0 or b <= 0:
        raise UnlikeError("what is nothing, or less, does not grow")
    factor = _WORKING.power(_WORKING.divide(b, a), _WORKING.divide(Decimal(1), years))
    return Quantity(finish(_WORKING.multiply(_WORKING.subtract(factor, Decimal(1)), Decimal(100))), PERCENT)


def periods_to_multiply(rate: Decimal, factor: Decimal) -> Decimal:
    """How many periods something takes to reach `factor` times its size when it grows `rate` times a period."""
    if rate <= 0 or factor <= 0 or rate == 1:
        raise UnlikeError("what does not grow never multiplies")
    return _WORKING.divide(_WORKING.ln(factor), _WORKING.ln(rate))


def divide(left: Decimal, right: Decimal) -> Decimal:
    """left ÷ right in working precision, for a value that is finished later."""
    return _WORKING.divide(left, right)
