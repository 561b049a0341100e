"""The plain notations in which a pack writes periods: "2024", "end of 2023", "since late 2021"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable

from assistant import periods
from assistant.periods import MONTH_NAMES, Period

#: What to write instead, for the message about a period that cannot be read.
EXAMPLES = (
    "2024, end of 2023, start of 2024, late 2023, January 2024, 7 April 2025, Q3 2020, "
    "first half of 2021, 2020 to 2024, since 2018"
)

_YEAR = r"(?P<year>[12][0-9]{3})"
_MONTHS = {name[:length].lower(): index for index, name in enumerate(MONTH_NAMES, 1) for length in (3, 9)}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
_HALVES = {"first": 1, "second": 2}


def read_period(text: str) -> Period | None:
    """The period that a notation names; None if it names none.

    >>> read_period("since late 2021")
    Period(start=20211001, end=99991231, grain='since', label='since late 2021')
    >>> read_period("2024-13") is None
    True
    """
    words = " ".join(text.split()).lower()
    first, to, last = words.partition(" to ")
    if to:
        return _range(_closed(first), _closed(last))
    opener, _, rest = words.partition(" ")
    if opener == "since":
        whole = _closed(rest)
        return periods.since(whole) if whole else None
    return _closed(words)


def _range(first: Period | None, last: Period | None) -> Period | None:
    if first is None or last is None or first.start > last.start:
        return None
    if first.grain == last.grain == "year":
        return periods.years(first.year, last.year)
    return Period(first.start, last.end, "range", f"{first.label} to {last.label}")


def _closed(words: str) -> Period | None:
    for opener, make in (("end of ", periods.end_of), ("start of ", periods.start_of)):
        if words.startswith(opener):
            whole = _whole(words.removeprefix(opener))
            return make(whole) if whole else None
    return _whole(words)


def _whole(words: str) -> Period | None:
    for pattern, make in _NOTATIONS:
        if found := pattern.fullmatch(words):
            return make(found)
    return None


def _year_of(found: re.Match[str]) -> int:
    return int(found["year"])


def _day(year: int, month: int, date: int) -> Period | None:
    if not 1 <= month <= 12 or not 1 <= date <= monthrange(year, month)[1]:
        return None
    return periods.day(year, month, date)


def _month(year: int, month: int) -> Period | None:
    return periods.month(year, month) if 1 <= month <= 12 else None


_NOTATIONS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Period | None]], ...] = tuple(
    (re.compile(pattern), make)
    for pattern, make in (
        (_YEAR, lambda found: periods.year(_year_of(found))),
        (rf"{_MONTH} {_YEAR}", lambda found: _month(_year_of(found), _MONTHS[found["month"]])),
        (rf"{_YEAR}-(?P<month>[0-9]{{2}})", lambda found: _month(_year_of(found), int(found["month"]))),
        (
            rf"(?P<day>[0-9]{{1,2}}) {_MONTH} {_YEAR}",
            lambda found: _day(_year_of(found), _MONTHS[found["month"]], int(found["day"])),
        ),
        (
            rf"{_YEAR}-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})",
            lambda found: _day(_year_of(found), int(found["month"]), int(found["day"])),
        ),
        (
            rf"(?P<part>early|mid|late)[ -]{_YEAR}",
            lambda found: periods.part_of(_year_of(found), found["part"]),
        ),
        (rf"q(?P<index>[1-4]) {_YEAR}", lambda found: periods.quarter(_year_of(found), int(found["index"]))),
        (
            rf"(?P<which>first|second) half of {_YEAR}",
            lambda found: periods.half(_year_of(found), _HALVES[found["which"]]),
        ),
    )
)
