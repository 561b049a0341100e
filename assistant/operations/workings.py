"""How arithmetic is written: the left side of a working for each kind of operation, and the line around it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from assistant import units
from assistant.operations.operands import flat, years
from assistant.operations.query import Amount, Entries, Result
from assistant.operations.wording import say, say_number, shown
from assistant.units import Unit

#: From a result to the left side of its working, which says how the numbers of the operands give it.
Working = Callable[[Result], str]


def line(result: Result, working: Working) -> str:
    """The working with what it comes to: `31.6 − 3.7 = 27.9 percentage points`."""
    amount = result.amount
    number = amount.quantity.number
    if result.query.operation == "rounded" and number != result.operands[0].amount.quantity.number:
        return f"{working(result)} ≈ {say(amount, in_working=True)}"
    is_exact = not units.has_more_digits(number, units.SIGNIFICANT - 2) and shown(number) == number
    return f"{working(result)} {'=' if is_exact else '≈'} {say(amount, in_working=True)}"


def filled(template: str) -> Working:
    """The numbers of the operands in their places: `{0}` is the first, `{(0)}` the same in brackets if negative."""

    def working(result: Result) -> str:
        numbers = _numbers(result)
        bracketed = {f"({place})": _bracketed(number) for place, number in enumerate(numbers)}
        return template.format(*numbers, **bracketed)

    return working


def joined(sign: str) -> Working:
    """The numbers of the operands with a sign between them."""

    def working(result: Result) -> str:
        first, *rest = _numbers(result)
        return f" {sign} ".join([first, *map(_bracketed, rest)])

    return working


def mean(result: Result) -> str:
    """`(17.5 + 13.5) ÷ 2`; of one number that number."""
    numbers = _numbers(result)
    return f"({' + '.join(numbers)}) ÷ {len(numbers)}" if len(numbers) > 1 else numbers[0]


def median(result: Result) -> str:
    """`median of 0.3, 1.6, 8.1`."""
    return f"median of {', '.join(_by_size(result))}"


def spread(result: Result) -> str:
    """The largest number less the smallest."""
    ordered = _by_size(result)
    return f"{ordered[-1]} − {_bracketed(ordered[0])}"


def rescaled(result: Result) -> str:
    """`1234.5 ÷ 1000`: from thousands to millions, or `1.2 × 1000` back."""
    (number,) = _numbers(result)
    power = result.amount.quantity.unit.scale - result.operands[0].amount.quantity.unit.scale
    return f"{number} {'÷' if power > 0 else '×'} {say_number(Decimal(10) ** abs(power))}"


def rounded(result: Result) -> str:
    """The number as it was before it was rounded."""
    return units.plain(result.operands[0].amount.quantity.number).replace("-", "−")


def compound(result: Result) -> str:
    """`1.3^2 × 100`: the yearly factor, the years, and the starting amount if there is one."""
    rate, _, *start = _numbers(result)
    power = say_number(units.finish(years(result.operands[1].amount.quantity)))
    return " × ".join([f"{rate}^{power}", *start])


def by_period(yearly: str, monthly: str) -> Working:
    """The template for years, or the one for months where the query is for months."""
    by_year, by_month = filled(yearly), filled(monthly)
    return lambda result: (by_month if result.query.relation == "month" else by_year)(result)


def _numbers(result: Result) -> list[str]:
    entries = [entry for entry in flat(result.operands) if isinstance(entry.value, Amount | Entries)]
    quantities = [entry.amount.quantity for entry in entries]
    scales = {quantity.unit.scale for quantity in quantities if quantity.unit.base == quantities[0].unit.base}
    if len(scales) > 1:
        # Figures printed in different scales are written out in the finest.
        finest = Unit(quantities[0].unit.base, min(scales))
        quantities = [each.in_unit(finest) if each.unit.base == finest.base else each for each in quantities]
    return [say_number(quantity.number) for quantity in quantities]


def _by_size(result: Result) -> list[str]:
    return sorted(_numbers(result), key=lambda number: Decimal(number.replace("−", "-").replace(",", "")))


def _bracketed(number: str) -> str:
    return f"({number})" if number.startswith("−") else number
