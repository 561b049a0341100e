"""Balances that rows give on the first and on the last day of a time, so that a question may say opening or closing."""

from __future__ import annotations

import re

from assistant.english.table_words import MONTH_NAMES

_MONTHS = "|".join(name for month in (*MONTH_NAMES, ("may",)) for name in month)
#: A day of no year: "1 January", "December 31".
_DAY = re.compile(
    rf"\b(?:(?P<before>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:{_MONTHS})|(?:{_MONTHS})\.?\s+(?P<after>\d{{1,2}}))\b(?!,?\s+\d{{4}})",
    re.IGNORECASE,
)
_LAST_DAYS = 28


def edge_of(label: str) -> str:
    """What a balance is called by its day; "" where a label names none, or one within a month.

    >>> edge_of("Balance as at 1 January"), edge_of("At December 31"), edge_of("Balance at June 30, 2019")
    ('beginning', 'ending', '')
    """
    found = _DAY.search(label)
    if found is None:
        return ""
    day = int(found["before"] or found["after"])
    return "beginning" if day == 1 else "ending" if day >= _LAST_DAYS else ""
