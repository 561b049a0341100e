"""Periods in headers, labels and cells of a table, and in questions about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant import periods
from assistant.english.timewords import MONTHS
from assistant.periods import Period
from assistant.utterance.dating import find_periods, spots
from assistant.utterance.words import split_words

_KEPT = 65536
_FISCAL = re.compile(r"\b(?:FY|F|fiscal(?:\s+year)?|CY)\s*['’]?(\d{2})(?!\d)", re.IGNORECASE)
_GLUED = re.compile(r"\b(?:FY|CY)\s*(\d{4})\b", re.IGNORECASE)
#: "2018/19", "2018–19", "1932–33", "2018/2019": one year of a kind, or a range.
_SPLIT = re.compile(r"\b(1[5-9]\d\d|20\d\d)\s?[/–−-]\s?(\d{4}|\d{2})\b(?![/–−-]\d)")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
#: A quarter or a month with a short year, or after its year: "1Q18", "Q1'18", "Mar-18", "2018 Q1".
_QUARTERED = re.compile(
    r"\b(?!Q\d00\b)(?:Q([1-4])|([1-4])Q)\s?(?:['’-]?\s?(?:FY)?(\d{2})|-?\s?(?:FY)?(\d{4}))\b", re.IGNORECASE
)
_SHORT_MONTH = re.compile(
    r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:[-–]['’]?|\s?['’])(\d{2})\b", re.IGNORECASE
)
_YEAR_FIRST = re.compile(r"\b((?:19|20)\d{2})\W{0,2}(?:Q([1-4])|([1-4])Q)\b", re.IGNORECASE)
#: A year printed with wide letters: "2 0 1 8".
_SPACED = re.compile(r"\b[12] \d \d \d\b")
#: "June 30 and December 31, 2019": the year stands for both.
_TWO_DAYS = re.compile(rf"\b({_MONTH} \d{{1,2}})( ?(?:,|and|to|&|or) )({_MONTH} \d{{1,2}}),? ?(\d{{4}})\b")
_DAY_AFTER = re.compile(rf"\b({_MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?,? ?(\d{{4}})\b", re.IGNORECASE)
_DAY_ALONE = re.compile(rf"\b({_MONTH}) ([12]?\d|3[01])\b(?!\d)(?! ?\d{{4}})", re.IGNORECASE)
#: A year with a letter behind it that says whether it is over or expected: "FY2023A", "2024E".
_MARKED_YEAR = re.compile(r"\b(FY\s?|CY\s?)?((?:19|20)\d\d)\s?\(?[AE]\)?(?![A-Za-z])")
#: What is said of a year's end before a day.
_ENDED = re.compile(r"\b(?:ended|ending|end(?: of)?)\s+(?=\d{1,2} [A-Z])", re.IGNORECASE)
_SIGNS = re.compile(
    r"(?<!\d)(?:1\d|2[01])\d\d(?!\d)|\d{8}|\d \d \d \d|\d\d?[/.]\d"
    r"|(?:1\d|2[01])\d\d[AE]\b|['’]\d\d|\bFY?\s?\d\d|\b(?:Q[1-4]|[1-4]Q)\W?\d\d|\b[A-Z][a-z]{2}-\d\d",
    re.IGNORECASE,
)


def plain_years(text: str) -> str:
    """A text with fiscal years written as years, and days before their months.

    >>> plain_years("FY18 and fiscal 2019"), plain_years("June 30 and December 31, 2019")
    ('2018 and fiscal 2019', '30 June 2019 and 31 December 2019')
    """
    lowered = text.lower()
    if any(map(str.isdigit, text)):
        text = _MARKED_YEAR.sub(r"\2", text)
    if "f" in lowered or "cy" in lowered:
        text = _GLUED.sub(r"\1", _FISCAL.sub(r"20\1", text))
    if any(map(str.isdigit, text)):
        if "q" in lowered:
            text = _YEAR_FIRST.sub(lambda match: f"Q{match[2] or match[3]} {match[1]}", text)
            text = _QUARTERED.sub(_quarter, text)
        text = _SHORT_MONTH.sub(r"\1 20\2", text)
        text = _SPACED.sub(lambda match: match[0].replace(" ", ""), text)
        text = _TWO_DAYS.sub(r"\1 \4\2\3 \4", text)
        text = _DAY_AFTER.sub(r"\2 \1 \3", text)
        text = _DAY_ALONE.sub(r"\2 \1", text)
        text = _ENDED.sub("", text)
    return text


_NTH = r"(first|second|third|fourth|1st|2nd|3rd|4th)"
_TWO_NTH = re.compile(
    rf"\b{_NTH}(?: quarter)? (and|or|to|vs\.?|versus) (?:the )?{_NTH} quarters?,? "
    r"(?:of |in )?((?:fiscal |FY ?)?(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_TWO_Q = re.compile(r"\b(Q[1-4]) (and|or|to|vs\.?|versus|-) (Q[1-4]),? (?:of |in )?((?:19|20)\d\d)\b", re.IGNORECASE)


def two_quarters(text: str) -> str:
    """A text in which each of two quarters has the year that stands for both.

    >>> two_quarters("Sales in the first and second quarter of 2019"), two_quarters("Q1 and Q2 2019")
    ('Sales in the first quarter of 2019 and second quarter of 2019', 'Q1 2019 and Q2 2019')
    """
    if "quarter" in text.lower():
        text = _TWO_NTH.sub(r"\1 quarter of \4 \2 \3 quarter of \4", text)
    return _TWO_Q.sub(r"\1 \4 \2 \3 \4", text)


def _quarter(match: re.Match[str]) -> str:
    """A quarter as it is written out: "Q1 2018" for "1Q18"."""
    return f"Q{match[1] or match[2]} {match[4] or f'20{match[3]}'}"


@lru_cache(maxsize=_KEPT)
def period_of(text: str) -> Period | None:
    """The last period that a label names; None where it names none."""
    found = periods_of(text)
    return found[-1] if found else None


#: What a header calls a quarter where its year stands above it.
_QUARTERS = {
    "first": "Q1",
    "second": "Q2",
    "third": "Q3",
    "fourth": "Q4",
    "1st": "Q1",
    "2nd": "Q2",
    "3rd": "Q3",
    "4th": "Q4",
}


def period_within(names: Sequence[str]) -> Period | None:
    """The period that nested names give together: the year of the one, the quarter or the day of another.

    >>> period_within(["2018", "Second Quarter"]).label, period_within(["2018", "First"]).label
    ('Q2 2018', 'Q1 2018')
    """
    found = next((period for name in reversed(names) if (period := period_of(name))), None)
    if found is None or found.grain != "year":
        return found
    for name in reversed(names):
        if period_of(name) is None and len(name.split()) <= _SHORT:
            first, *rest = name.lower().split() or [""]
            part = f"{_QUARTERS[first]} {found.year}" if first in _QUARTERS and rest in ([], ["quarter"]) else ""
            finer = period_of(part or f"{name.rstrip(' ,')} {found.year}")
            if finer and finer.year == found.year and finer.grain != "year":
                return finer
    return found


#: A name of a part of a year has no more words than this.
_SHORT = 5


@lru_cache(maxsize=_KEPT)
def periods_of(text: str) -> tuple[Period, ...]:
    """All periods that a label names, in order."""
    if not _SIGNS.search(text):
        return ()
    day = _day_in_figures(text)
    if day:
        return (day,)
    split = _split(text)
    if split:
        return (_split_year(split),)
    words = split_words(plain_years(_WEEK.sub("", text)))
    return tuple(dated.period for dated in find_periods(words, None))


#: The number of a week is that of no month: "week 3 2024".
_WEEK = re.compile(r"\b(?:week|wk)\.? \d{1,2}\b,?", re.IGNORECASE)


_DAY = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)", re.ASCII)
_MONTHS = 12


def _day_in_figures(text: str) -> Period | None:
    """A day that is written with its year first and is nothing else, of which long columns are full: "2024-12-31"."""
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    year, month, date = map(int, match.groups())
    is_day = 1 <= month <= _MONTHS and 1 <= date <= periods.last_day(year, month) % 100
    return periods.day(year, month, date) if is_day else None


#: A year that is split into two is no longer than this.
_MOST_YEARS = 20


def _split(text: str) -> re.Match[str] | None:
    """Two years that are written as one; "2023-01" is a month.

    >>> bool(_split("2018/19")), bool(_split("1999-00")), bool(_split("2023-01")), bool(_split("2015–2019"))
    (True, True, False, True)
    """
    found = _SPLIT.search(text)
    if found and len(found[2]) == 2 and not 0 < (int(found[2]) - int(found[1])) % 100 <= _MOST_YEARS:
        return None
    return found


def _split_year(match: re.Match[str]) -> Period:
    first = int(match[1])
    last = int(match[2]) if len(match[2]) == 4 else first // 100 * 100 + int(match[2])
    if last < first and len(match[2]) == 4:
        first, last = last, first
    elif last < first:
        last += 100
    return Period(first * 10000 + 101, last * 10000 + 1231, "range", match[0])


def is_month(text: str) -> bool:
    """Whether a text is the name of a month and nothing else: "Sept.", "march"."""
    return text.strip().lower().rstrip(".") in MONTHS


@lru_cache(maxsize=_KEPT)
def is_period(text: str) -> bool:
    """Whether a text names a period and hardly anything else: "2019", "Sept. 29, 2019", "Year ended June 30, 2018"."""
    if not _SIGNS.search(text) or len(text) > 60:
        return False
    if _day_in_figures(text):
        return True
    if _SPLIT.fullmatch(text.strip()) and _split(text):
        return True
    words = [word for word in split_words(plain_years(text)) if any(map(str.isalnum, word.key))]
    found = find_periods(words, None)
    taken = set(spots(found))
    left = [word.key for at, word in enumerate(words) if at not in taken]
    return bool(found) and all(word in _AROUND for word in left)


_AROUND = frozenset(
    "year month quarter week ended ending end at as of on in the fiscal december january february march april may june "
    "july august september october november three six nine twelve 3 6 9 12 first second third fourth half q1 q2 q3 q4 "
    "audited unaudited restated a b c fy for period and financial calendar".split()
)


@lru_cache(maxsize=_KEPT)
def undated(text: str) -> str:
    """A label without the periods in it and the small words before them; whole where nothing else is in it.

    >>> undated("Balance at December 31, 2018"), undated("2018")
    ('Balance', '2018')
    """
    if not _SIGNS.search(text) or _split(text):
        return text
    plain = plain_years(text)
    words = split_words(plain)
    taken = set(spots(find_periods(words, None)))
    if not taken:
        return text
    for at in sorted(taken):
        before = at - 1
        while before >= 0 and (words[before].key in _BEFORE or words[before].is_break):
            taken.add(before)
            before -= 1
    left = [word.text for at, word in enumerate(words) if at not in taken and not word.is_break]
    return " ".join(left) if any(any(map(str.isalpha, word)) for word in left) else text


_BEFORE = frozenset("at as of on in the for end ended year".split())


def agrees(asked: Period, printed: Period) -> bool:
    """Whether a question's period means one that is printed: "2018" means "31 December 2018", and the other way."""
    if asked.contains(printed):
        return True
    if not printed.contains(asked):
        return False
    return asked.grain in ("day", "edge") or asked.grain == "month" and printed.grain == "edge"


def same_year(asked: Period, printed: Period) -> bool:
    """Whether both end in one year."""
    return asked.year == printed.year and printed.grain != "since"


def whole_year(number: int) -> Period:
    """A calendar year."""
    return periods.year(number)
