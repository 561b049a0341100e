"""Periods in the notation of packs."""

from __future__ import annotations

from assistant.packs.period_notation import read_period
from assistant.periods import MONTH_NAMES, OPEN, Period


def notation_of(period: Period) -> str:
    """How a pack writes a period; "" where it has no way to.

    >>> from assistant.tables.times import period_of
    >>> [notation_of(period_of(label)) for label in ("FY18", "Sept. 29, 2019", "2018/19", "Q3 2020")]
    ['2018', '29 September 2019', '2018 to 2019', 'Q3 2020']
    """
    written = (period.label, period.label.lower(), *_by_days(period))
    return next((text for text in written if _means(text, period)), "")


def _means(text: str, period: Period) -> bool:
    found = read_period(text)
    return found is not None and found[:3] == period[:3]


def _by_days(period: Period) -> tuple[str, ...]:
    first, last = period.start, period.end
    if last == OPEN:
        return (f"since {_day(first)}", f"since {first // 10000}")
    if first % 10000 == 101 and last % 10000 == 1231:
        return (f"{first // 10000}", f"{first // 10000} to {last // 10000}")
    return (
        f"{MONTH_NAMES[first // 100 % 100 - 1]} {first // 10000}",
        f"{_day(first)}",
        f"end of {last // 10000}",
        f"{_month(first)} to {_month(last)}",
        f"{_day(first)} to {_day(last)}",
    )


def _day(number: int) -> str:
    return f"{number % 100} {MONTH_NAMES[number // 100 % 100 - 1]} {number // 10000}"


def _month(number: int) -> str:
    return f"{MONTH_NAMES[number // 100 % 100 - 1]} {number // 10000}"
