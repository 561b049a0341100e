"""Quarters and months that a question names without a year, as the times that a matrix prints: "the third quarter"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.english.numberwords import ORDINALS
from assistant.english.timewords import MONTHS
from assistant.periods import PARTS_OF_YEARS, Period
from assistant.tables.asked import Asked
from assistant.tables.matrix.frame import Frame
from assistant.tables.stems import words_of
from assistant.utterance.calendar_words import Dated

#: A year has so many quarters; each is so many months.
_QUARTERS, _MONTHS_EACH, _MONTHS = 4, 3, 12
_QUARTER_NOUNS = frozenset(("quarter", "quarters"))
_MONTH_NOUNS = frozenset(("month", "months"))
#: Words between the first and the second of two quarters.
_BETWEEN = frozenset("and to or the vs versus through until".split())
#: Words before a month, which tell it from other words of the same letters.
_BEFORE = frozenset("in of for during from and to between since by until through than".split())


def with_printed_times(frame: Frame, asked: Asked) -> Asked:
    """The question with the quarters and months that it names without a year as periods, where one time only is that
    and all others of the question are of its year."""
    if not frame.time_axis or len(frame.times) < _FEWEST:
        return asked
    taken = {at for dated in asked.periods for at in dated.at}
    whole = _whole_year(frame, asked)
    if whole is not None:
        return asked._replace(periods=(whole,))
    found = [each for each in (*_quarters(frame, asked, taken), *_months(frame, asked, taken)) if each]
    if not found:
        return asked
    places = {at for dated in found for at in dated.at}
    return asked._replace(
        periods=tuple(sorted((*asked.periods, *found), key=lambda dated: dated.at)),
        terms=tuple(term for term in asked.terms if term.at not in places),
        numbers=tuple(given for given in asked.numbers if not places & set(given.at)),
    )


def _whole_year(frame: Frame, asked: Asked) -> Dated | None:
    """The one year of which a matrix prints the parts as well, where a question says that it means all of it."""
    years = [time for time in frame.column_times.periods if time.grain == "year"]
    if len(years) != 1 or asked.periods or any(time.grain not in PARTS_OF_YEARS for time in frame.times):
        return None
    for at, word in enumerate(asked.words):
        lowered = word.text.lower()
        is_whole = lowered == "year" and asked.words[at - 1].text.lower() in _WHOLE
        is_end = lowered == "year" and asked.key(at - 1) == "the" and asked.key(at + 1) in ("", "?", ".", ",")
        if is_whole or is_end or lowered in ("fy", "annual"):
            return Dated(years[0], (at - 1, at) if lowered == "year" else (at,))
    is_bare = not asked.cues and not asked.numbers and asked.words[-1].is_break
    said = {word.key for word in asked.words}
    if is_bare and said.isdisjoint(_QUARTER_NOUNS | _MONTH_NOUNS | MONTHS.keys() | _QUARTER_NAMES):
        # Where no part is said all of the year is meant.
        return Dated(years[0], (len(asked.words) - 1,))
    return None


_QUARTER_NAMES = frozenset("q1 q2 q3 q4 half h1 h2".split())


_WHOLE = frozenset(("full", "whole", "entire", "full-year"))
#: Where only one time is printed, none has to be told from others.
_FEWEST = 2


def _quarters(frame: Frame, asked: Asked, taken: set[int]) -> list[Dated]:
    """The quarters and months that are named by their place: "Q3", "the second quarter", "the first month"."""
    found = []
    for at, word in enumerate(asked.words):
        number = ORDINALS.get(word.key, 0)
        noun = _noun_after(asked, at) if number else -1
        if len(word.key) == len("q1") and word.key[0] == "q" and word.key[1].isdecimal():
            number, noun = int(word.key[1]), at
        if noun < 0 or {at, noun} & taken:
            continue
        is_month = asked.key(noun) in _MONTH_NOUNS
        time = _nth(frame.times, number) if is_month else _quarter(frame, number)
        if time is not None:
            found.append(Dated(time, (at, noun) if noun == at + 1 else (at,)))
    return found


def _noun_after(asked: Asked, at: int) -> int:
    """Where the noun of an ordinal stands, which may be that of the next one too: "the first and second quarter"."""
    place = at + 1
    while asked.key(place) in _BETWEEN or asked.key(place) in ORDINALS:
        place += 1
    return place if asked.key(place) in _QUARTER_NOUNS | _MONTH_NOUNS else -1


def _quarter(frame: Frame, number: int) -> Period | None:
    """The one printed time that is a quarter of some year; None where none or several are."""
    quarters = [time for time in frame.times if time.grain == "quarter"]
    if quarters:
        same = [time for time in quarters if (time.end // 100 % 100) == number * _MONTHS_EACH]
        return same[0] if len(same) == 1 else None
    lines = frame.table.columns if frame.time_axis == "columns" else frame.table.rows
    words = {word.lower() for line in lines for word in words_of(line.full_name)}
    is_quarterly = bool(words & {"quarter", "quarters", "quarterly", "three"}) and len(frame.times) == _QUARTERS
    return frame.times[number - 1] if is_quarterly and 1 <= number <= _QUARTERS else None


def _nth(times: Sequence[Period], number: int) -> Period | None:
    """One of some times that are months, by its place."""
    ends = [_month(time.end) for time in times]
    # Months that end with a week are printed by their last days.
    are_ends = all(time.grain == "day" for time in times) and all(b - a == 1 for a, b in pairwise(ends))
    are_months = are_ends or all(_is_monthly(time) for time in times)
    return times[number - 1] if are_months and 1 <= number <= len(times) else None


def _month(day: int) -> int:
    """The month of a day, counted from the first of all years on."""
    return day // 10000 * _MONTHS + day // 100 % 100


def _is_monthly(time: Period) -> bool:
    """Whether a time is a month, or a span of days that is no longer."""
    months = _month(time.end) - _month(time.start)
    return time.grain == "month" or time.grain == "range" and months <= 1


def _months(frame: Frame, asked: Asked, taken: set[int]) -> list[Dated]:
    """The months that are named without a year and of which one time is printed."""
    found = []
    for at, word in enumerate(asked.words):
        month = MONTHS.get(word.key, 0)
        # "In may" is a month and "may" is none.
        is_name = month and (word.text[0].isupper() and asked.key(at - 1) in _BEFORE or _is_plain(asked, at))
        if not is_name or at in taken or asked.key(at + 1).isdigit() or asked.key(at - 1).isdigit():
            continue
        same = [time for time in frame.times if time.end // 100 % 100 == month]
        if len(same) == 1:
            found.append(Dated(same[0], (at,)))
    return found


def _is_plain(asked: Asked, at: int) -> bool:
    """Whether a small letter begins a month that cannot be another word where it stands."""
    before = asked.key(at - 1)
    return before in _WITHIN or before in _BEFORE and asked.key(at) not in _OTHER_WORDS


_WITHIN = frozenset(("in", "during", "since"))
_OTHER_WORDS = frozenset("may march mar dec jan sun sat".split())
