"""Where things stand in a chart: the ends of its axis, round numbers along it, and labels that keep apart."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise

from assistant.charting.chart import Chart

_ROUND = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
#: An axis begins at zero unless all values lie closer to the largest than this part of it.
_NEAR = Decimal("0.5")


def extent(chart: Chart) -> tuple[Decimal, Decimal]:
    """The least and the largest value that an axis of a chart has to hold; bars always begin at zero."""
    low = min(mark.value for mark in chart.marks)
    high = max(mark.top for mark in chart.marks)
    if chart.kind == "bars" or low < high * _NEAR or low <= 0:
        low = min(low, Decimal(0))
    if chart.kind == "bars" or high > low * _NEAR or high >= 0:
        high = max(high, Decimal(0))
    if low == high:
        return low - 1, high + 1
    return low, high


def ticks(low: Decimal, high: Decimal, most: int) -> tuple[Decimal, ...]:
    """Round numbers from at most `low` to at least `high`, with at most `most` steps between them.

    >>> ticks(Decimal(0), Decimal("31.6"), 4)
    (Decimal('0'), Decimal('10'), Decimal('20'), Decimal('30'), Decimal('40'))
    """
    rough = (high - low) / most
    unit = Decimal(1).scaleb(rough.adjusted())
    step, first, last = Decimal(1), low, high
    for factor in (*_ROUND, _ROUND[1] * 10):
        step = unit * factor
        first = (low / step).to_integral_value(ROUND_FLOOR)
        last = (high / step).to_integral_value(ROUND_CEILING)
        if last - first <= most:
            break
    return tuple(_whole(step * number) for number in range(int(first), int(last) + 1))


def _whole(number: Decimal) -> Decimal:
    """The number without an exponent and without zeros at its end."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


def kept_apart(wanted: Sequence[float], *, gap: float, low: float, high: float) -> tuple[float, ...]:
    """Places between `low` and `high` near those wanted, in the same order, with at least `gap` between two of them.

    >>> kept_apart([1, 1, 5], gap=1, low=0, high=5)
    (1, 2, 5)
    >>> kept_apart([5, 5], gap=1, low=0, high=5)
    (4, 5)
    """
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    places: list[float] = list(wanted)
    least = low
    for at in order:
        places[at] = least = max(wanted[at], least)
        least += gap
    most = high
    for at in reversed(order):
        places[at] = most = min(places[at], most)
        most -= gap
    return tuple(places)


def not_touching(spans: Sequence[tuple[float, float]], *, gap: float) -> list[int]:
    """Which of the labels along an axis to write: all, or as many at even steps as leave a gap between two of them.

    `spans` are where each would begin and end. The last is always among them; the first is, where it touches no other.

    >>> not_touching([(0, 4), (3, 7), (6, 10), (9, 13)], gap=1)
    [1, 3]
    """
    for step in range(1, len(spans) + 1):
        kept = list(range(len(spans)))[::-step][::-1]
        if not _touch([spans[at] for at in kept], gap):
            with_first = [0, *kept] if kept[0] else kept
            return kept if _touch([spans[at] for at in with_first], gap) else with_first
    return []


def _touch(spans: Sequence[tuple[float, float]], gap: float) -> bool:
    return any(end + gap > start for (_, end), (start, _) in pairwise(spans))
