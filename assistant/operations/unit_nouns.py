"""Units as they stand after a number: "percentage points", "million US dollars", "GWh"."""

from __future__ import annotations

from decimal import Decimal

from assistant.units import NUMBER, Unit

_CURRENCIES = {"USD": "US dollars", "EUR": "euros", "GBP": "pounds", "CNY": "yuan"}
_UNCOUNTED = ("percent", "times")
#: A shorter unit is no word.
_LONGEST_SIGN = 2


def noun(unit: Unit, *, is_one: bool) -> str:
    """The unit as it stands after a number."""
    scale = unit.name.partition(" ")[0] + " " if unit.scale else ""
    if unit.base == "percent":
        return "%"
    if unit.base in _CURRENCIES:
        return scale + _CURRENCIES[unit.base]
    if unit.is_rate:
        return unit.base.replace("times per ", "times a ")
    if unit.base in ("", NUMBER.base):
        return scale.strip()
    if is_one or unit.base in _UNCOUNTED:
        return scale + unit.base
    return f"{scale}{_several(unit.base)}"


def _several(unit: str) -> str:
    """A unit in the plural; signs such as GWh have none, and of "euro per kWh" the first word has it."""
    first, per, rest = unit.partition(" per ")
    if per:
        return f"{_several(first)}{per}{rest}"
    before, blank, last = unit.rpartition(" ")
    if _is_sign(last):
        # "Tonnes CO2e", "kg CO2e"
        return f"{_several(before)} {last}" if blank else unit
    if unit.endswith("s"):
        return unit
    return f"{unit[:-1]}ies" if unit.endswith("y") and unit[-2:-1] not in "aeiou" else f"{unit}s"


def _is_sign(word: str) -> bool:
    """Whether a unit is written in a sign that has no plural: TWh, km², kg, °C."""
    return len(word) <= _LONGEST_SIGN or "/" in word or not word[-1].isalpha() or any(map(str.isupper, word[1:]))


#: Between these a whole number of years is the year of a date, and no length of time.
_FIRST_DATE, _LAST_DATE = 1500, 2500


def is_date(number: Decimal, unit: Unit) -> bool:
    """Whether a number of years is a date.

    >>> is_date(Decimal(1995), Unit("year")), is_date(Decimal(12), Unit("year"))
    (True, False)
    """
    is_whole = number == number.to_integral_value()
    return unit.base == "year" and not unit.scale and is_whole and _FIRST_DATE <= number <= _LAST_DATE
