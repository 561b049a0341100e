"""Conditions on numbers in a question: "more than 10 million", "at least 5", "negative"."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from assistant.query import Query
from assistant.tables.asked import Asked

Condition = Callable[[Decimal], bool]


def condition(asked: Asked, like: Query) -> Condition | None:
    """The condition that a question states on numbers such as that of a leaf; None where it states none."""
    scale = like.fact.unit.scale if like.fact and like.fact.unit else 0
    return condition_on(asked, scale)


def condition_on(asked: Asked, scale: int) -> Condition | None:
    """The condition that a question states on numbers printed in a scale."""
    if asked.has("negative"):
        return lambda value: value < 0
    if asked.has("positive") and not asked.numbers:
        return lambda value: value > 0
    if not asked.numbers:
        return None
    if len(asked.numbers) == 1 and asked.numbers[0].relation in _RELATIONS:
        return _RELATIONS[asked.numbers[0].relation](
            in_scale(asked.numbers[0].number, asked.numbers[0].unit.scale, scale)
        )
    bounds = [in_scale(given.number, given.unit.scale, scale) for given in asked.numbers]
    bound = bounds[0]
    if len(bounds) >= 2 and asked.has("between"):
        low, high = sorted(bounds[:2])
        return lambda value: low <= value <= high
    if asked.has("atleast"):
        return lambda value: value >= bound
    if asked.has("atmost"):
        return lambda value: value <= bound
    if asked.has("above"):
        return lambda value: value > bound
    if asked.has("below"):
        return lambda value: value < bound
    return lambda value: value == bound


_RELATIONS: dict[str, Callable[[Decimal], Condition]] = {
    "above": lambda bound: lambda value: value > bound,
    "below": lambda bound: lambda value: value < bound,
    "atleast": lambda bound: lambda value: value >= bound,
    "atmost": lambda bound: lambda value: value <= bound,
}


def in_scale(number: Decimal, given: int, printed: int) -> Decimal:
    """A number of a question in the scale of printed ones; said without a scale it is meant as printed."""
    # Where the table states no scale, a number in thousands may be what it prints.
    return number.scaleb(given - printed) if given and printed and printed != given else number
