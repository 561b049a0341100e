"""Conditions on numbers in a question: "more than 10 million", "at least 5", "negative"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

from assistant.amounts import Given
from assistant.tables.asked import Asked

Condition = Callable[[Decimal], bool]
#: Where a table states no scale, a bound in millions so many times larger than all of its numbers is meant as printed.
_FAR = 100

_RELATIONS: dict[str, Callable[[Decimal], Condition]] = {
    "above": lambda bound: lambda value: value > bound,
    "below": lambda bound: lambda value: value < bound,
    "atleast": lambda bound: lambda value: value >= bound,
    "atmost": lambda bound: lambda value: value <= bound,
}


def condition_on(asked: Asked, scale: int, values: Iterable[Decimal]) -> Condition | None:
    """The condition that a question states on some numbers, printed in a scale; None where it states none."""
    if asked.has("negative"):
        return lambda value: value < 0
    if asked.has("positive") and not asked.numbers:
        return lambda value: value > 0
    if not asked.numbers:
        return None
    largest = max((abs(value) for value in values), default=Decimal(0))
    bounds = [_as_printed(given, scale, largest) for given in asked.numbers]
    if len(bounds) == 1 and asked.numbers[0].relation in _RELATIONS:
        return _RELATIONS[asked.numbers[0].relation](bounds[0])
    if len(bounds) >= 2 and asked.has("between"):
        low, high = sorted(bounds[:2])
        return lambda value: low <= value <= high
    relation = next((cue for cue in ("atleast", "atmost", "above", "below") if asked.has(cue)), "")
    bound = bounds[0]
    return _RELATIONS[relation](bound) if relation else lambda value: value == bound


def _as_printed(given: Given, scale: int, largest: Decimal) -> Decimal:
    """A number of a question in the scale of printed ones; said without a scale it is meant as printed."""
    if not given.unit.scale:
        return given.number
    scaled = given.number.scaleb(given.unit.scale - scale)
    return given.number if not scale and scaled > largest * _FAR else scaled
