"""Months and days as they are written: "Dec. '24", "12/2024", "31 December 2023", "31.12.2024", "2024-12-31"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import periods
from assistant.english.timewords import MONTHS
from assistant.periods import Period
from assistant.utterance.calendar_words import (
    Dated,
    has_sign_after,
    is_number,
    key_at,
    number_at,
    ordinal_at,
    past,
    short_year_at,
    spanning,
    year_at,
)
from assistant.utterance.words import Word

_MONTH_LINKS = ("of", "in", "the", "year", ".", ",", "/")
_MOST_LINKS = 3
_DAY_LINKS = ("of", "th", "st", "nd", "rd", "the")
#: The width of "31/12/2024" in the text.
_WIDEST = 10


def find_month(words: Sequence[Word], start: int) -> Dated | None:
    """ "December 2024", "Dec. '24", "Dec of 2023", "2024 December", "2024-12", "12/2024"."""
    if words[start].key in MONTHS:
        return _month_by_name(words, start)
    return _year_first(words, start) or _month_in_figures(words, start)


def _month_by_name(words: Sequence[Word], start: int) -> Dated | None:
    here = min(past(words, start + 1, _MONTH_LINKS), start + _MOST_LINKS + 1)
    year = year_at(words, here) or short_year_at(words, here)
    return spanning(periods.month(year, MONTHS[words[start].key]), start, here) if year else None


def _year_first(words: Sequence[Word], start: int) -> Dated | None:
    year, after = year_at(words, start), key_at(words, start + 1)
    if year is None or len(words[start].key) != 4:
        return None
    if after in MONTHS and after != "may":
        return spanning(periods.month(year, MONTHS[after]), start, start + 1)
    number = number_at(words, start + 1)
    if number and 1 <= number <= 12 and len(after) == 2 and has_sign_after(words, start):
        return spanning(periods.month(year, number), start, start + 1)
    return None


def _month_in_figures(words: Sequence[Word], start: int) -> Dated | None:
    number = number_at(words, start)
    if not number or not 1 <= number <= 12:
        return None
    if key_at(words, start + 1) == "/":
        last = start + 2
        year = year_at(words, last) or short_year_at(words, last)
    else:
        last = start + 1
        year = year_at(words, last) if has_sign_after(words, start) else None
    return spanning(periods.month(year, number), start, last) if year else None


def find_day(words: Sequence[Word], start: int) -> Dated | None:
    """ "31 December 2023", "December 31, 2023", "31.12.2024", "2024-12-31"; an ordinal is read too."""
    date = number_at(words, start) or ordinal_at(words, start)
    if date and 1 <= date <= 31:
        here = past(words, start + 1, _DAY_LINKS)
        month = find_month(words, here) if key_at(words, here) in MONTHS else None
        if month:
            return _day_of(month.period, date, start, month.at[-1])
    if words[start].key in MONTHS:
        here = past(words, start + 1, (".", "the"))
        date = number_at(words, here) or ordinal_at(words, here)
        here = past(words, here + 1, (",", "of"))
        year = year_at(words, here)
        if date and 1 <= date <= 31 and year:
            return _day_of(periods.month(year, MONTHS[words[start].key]), date, start, here)
    return _with_dots(words, start) or _with_signs(words, start)


def _day_of(month: Period, date: int, start: int, last: int) -> Dated | None:
    if date > month.end % 100:
        return None
    return spanning(periods.day(month.start // 10000, month.start // 100 % 100, date), start, last)


def _with_dots(words: Sequence[Word], start: int) -> Dated | None:
    """ "31.12.2024", which is read as a number and a year, and the month "12.2024"."""
    text = words[start].text
    before, _, after = text.partition(".")
    if not is_number(before) or not is_number(after):
        return None
    first, second = int(before), int(after)
    last = start + 2 if key_at(words, start + 1) == "." else start + 1
    next_key = key_at(words, start + 1)
    year = int(next_key[1:]) if len(next_key) == 5 and _is_decimal(next_key) else year_at(words, last)
    if year and 1 <= second <= 12 and 1 <= first <= 31:
        return _day_of(periods.month(year, second), first, start, last)
    if not year and len(after) == 4 and 1 <= first <= 12 and 1900 <= second <= 2100:
        return spanning(periods.month(second, first), start, start)
    return None


def _is_decimal(key: str) -> bool:
    return key.startswith(".") and is_number(key[1:])


def _with_signs(words: Sequence[Word], start: int) -> Dated | None:
    """ "31/12/2024", "12-31-2024" and "2024-12-31"."""
    keys = [word.key for word in words[start : start + 5]]
    parts = [key for key in keys if key not in ("/", "-")][:3]
    last = start + (4 if keys.count("/") >= 2 else 2)
    if len(parts) < 3 or not all(map(is_number, parts)) or last >= len(words):
        return None
    if words[last].end - words[start].start > _WIDEST:
        return None
    first, second, third = map(int, parts)
    if len(parts[0]) == 4 and has_sign_after(words, start) and 1 <= second <= 12 and 1 <= third <= 31:
        return _day_of(periods.month(first, second), third, start, last)
    # Where both could be the month, the day is taken to stand first if it is the smaller one.
    month, date = (second, first) if first > 12 or first < second <= 12 else (first, second)
    year = third if len(parts[2]) == 4 else short_year_at(words, last)
    if year and 1 <= month <= 12 and 1 <= date <= 31:
        return _day_of(periods.month(year, month), date, start, last)
    return None
