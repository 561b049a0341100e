"""Days and months that a question names without their year, where all days of a table lie in one year."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.english.timewords import MONTHS
from assistant.periods import Period

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
#: What stands before a month that is no verb and no name: "in March", "3 May", "between March and May".
_BEFORE = "in|on|of|from|to|until|till|since|by|and|or|before|after|during|between|for|than|vs|versus|through"
_NO_YEAR = r"(?!\.?,?\s*(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?['’]?(?:(?:19|20)\d\d|\d\d\b(?!\s*(?:and|to))))"
#: "8 and 9 May": two days of one month.
_TWO_DAYS = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(\s*(?:and|to|or|until|[-–])\s*)(\d{{1,2}})(?:st|nd|rd|th)?\s+({_MONTH})\b",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({_MONTH})\b\.?{_NO_YEAR}", re.IGNORECASE)
_MONTH_FIRST = re.compile(
    rf"\b({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?!,?\s*(?:19|20)\d\d)(?!\s*(?:%|percent))", re.IGNORECASE
)
_ALONE = re.compile(rf"\b({_BEFORE})\s+({_MONTH})\b\.?{_NO_YEAR}(?!\s+\d)", re.IGNORECASE)
#: The grains of what lies within a year.
_WITHIN = frozenset(("day", "month"))


def year_of(periods: Iterable[Period]) -> int | None:
    """The year in which all of some days or months lie; None where there are none, or several years."""
    years: set[int] = set()
    for period in periods:
        if period.grain not in _WITHIN:
            return None
        years.add(period.year)
        if len(years) > 1:
            return None
    return years.pop() if years else None


def with_year(question: str, year: int) -> str:
    """A question in which days and months have their year.

    >>> with_year("How much was sold in March?", 2024), with_year("Hours between 8 and 9 May", 2024)
    ('How much was sold in March 2024?', 'Hours between 8 May 2024 and 9 May 2024')
    >>> with_year("Orders on 3 April 2023", 2024), with_year("May I ask what it was on June 3?", 2024)
    ('Orders on 3 April 2023', 'May I ask what it was on 3 June 2024?')
    """
    question = _TWO_DAYS.sub(r"\1 \4\2\3 \4", question)
    question = _DAY_FIRST.sub(rf"\1 \2 {year}", question)
    question = _MONTH_FIRST.sub(rf"\2 \1 {year}", question)
    return _ALONE.sub(rf"\1 \2 {year}", question)
