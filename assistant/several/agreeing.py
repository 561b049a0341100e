"""Whether two answers to one question say the same."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.answers import Answer, Value
from assistant.editions.telling import same_number
from assistant.units import PERCENT, POINT, Quantity, Unit
from assistant.utterance.words import phrase_key

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def agree(one: Answer, other: Answer) -> bool:
    """Whether two answers give the same for the same time: equal numbers, or one the rounding of the other."""
    if one.value is None or isinstance(one.value, tuple) is not isinstance(other.value, tuple):
        return False
    mine, theirs = _parts(one), _parts(other)
    if all(quantity(*part) for part in (*mine, *theirs)) and one.qualifier != "range":
        # Figures side by side may stand in another order.
        mine, theirs = sorted(mine, key=_number), sorted(theirs, key=_number)
    return (
        len(mine) == len(theirs)
        and _is_one_time(one.period, other.period)
        and all(_is_same(*pair) for pair in zip(mine, theirs, strict=True))
    )


Part = tuple[Value, str | None]


def _parts(answer: Answer) -> list[Part]:
    values = answer.value if isinstance(answer.value, tuple) else (answer.value,)
    units = answer.unit if isinstance(answer.unit, tuple) else (answer.unit,) * len(values)
    return list(zip(values, units, strict=True))


def _number(part: Part) -> Decimal:
    found = quantity(*part)
    return found.number if found else Decimal(0)


def _is_same(one: Part, other: Part) -> bool:
    mine, theirs = quantity(*one), quantity(*other)
    if mine and theirs:
        return same_number(mine, theirs)
    if isinstance(one[0], str) and isinstance(other[0], str):
        return phrase_key(one[0]) == phrase_key(other[0])
    return one[0] == other[0]


def quantity(value: Value, unit: str | None) -> Quantity | None:
    """The number of an answer with its unit, points of percentages as percent; None where it is no number."""
    if not isinstance(value, str) or not _NUMBER.fullmatch(value):
        return None
    parsed = Unit.parse(unit or "")
    return Quantity(Decimal(value), PERCENT if parsed == POINT else parsed)


def decimals(answer: Answer) -> int:
    """How many decimals the numbers of an answer have together."""
    return sum(-int(found.number.as_tuple().exponent) for part in _parts(answer) if (found := quantity(*part)))


def _is_one_time(one: str | None, other: str | None) -> bool:
    """Whether two answers are for the same years; what has no time goes with any."""
    mine, theirs = years_in(one), years_in(other)
    return not mine or not theirs or mine == theirs


def years_in(period: str | None) -> frozenset[str]:
    """The years that the words of a period name."""
    return frozenset(_YEAR.findall(period or ""))


def is_number(value: str) -> bool:
    """Whether a bare value is a number."""
    try:
        return Decimal(value).is_finite()
    except ArithmeticError:
        return False


def is_said(figure: str, level: Answer) -> bool:
    """Whether a figure is what the report gives, in whatever scale it is said."""
    assert isinstance(level.value, str)
    if not figure:
        # What is said vaguely is not held against anything.
        return True
    said, given = Decimal(figure), Decimal(level.value)
    return any(said.scaleb(power) == given or given.scaleb(power) == said for power in (0, 3, 6, 9, 12))
