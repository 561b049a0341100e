"""Whether a text has the time that a fact is for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from assistant import periods
from assistant.packs.passages import Passage, Report, Sentence, read_passage
from assistant.packs.said_units import Place
from assistant.packs.said_words import CALENDAR, NAMED_BY_END, OPENING, RELATIVE
from assistant.periods import MONTH_NAMES, Period

_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d{2}(?![\d]|[.,]\d)")
_OPENING = re.compile(rf"\b(?:{OPENING})\W+(?:\w+\W+){{0,2}}$", re.IGNORECASE)
_BY_END = re.compile(NAMED_BY_END, re.IGNORECASE)
_RELATIVE = [(re.compile(rf"\b(?:{words})", re.IGNORECASE), months) for words, months in RELATIVE.items()]
_CALENDAR = [(re.compile(rf"\b(?:{words})", re.IGNORECASE), years) for words, years in CALENDAR.items()]
_QUARTERS = ("first", "second", "third", "fourth")


def has_period(
    period: Period, said: str, holding: list[Place], report: Report, locator: str, published: Period | None
) -> bool:
    """Whether the text has the time of a fact at its place, or where the place leaves it to what is around it.

    `said` is what stands at the place, `holding` where in it the fact's value is said.
    """
    passage = read_passage(said)
    before = report.before(locator)
    around = (*(line for line in dict.fromkeys(before) if _YEAR.search(line)), said)
    if _is_said(period, passage, around, published, holding):
        return True
    if _is_said(period, read_passage(report.headings(locator)), around, published, []):
        return True
    sentences = [sentence for sentence, _ in holding] or passage.sentences
    if all(map(_has_time, sentences)):
        return False
    for lines in (before, tuple(report.whole.splitlines())):
        if timed := [line for line in dict.fromkeys(lines) if _is_timed(line)]:
            return any(_is_said(period, read_passage(line), tuple(timed), published, []) for line in timed)
    return True


@lru_cache(maxsize=8192)
def _is_timed(line: str) -> bool:
    return any(map(_has_time, read_passage(line).sentences))


def _has_time(sentence: Sentence) -> bool:
    return bool(sentence.times) or any(_months_away(sentence.text))


def _is_said(
    period: Period, passage: Passage, around: tuple[str, ...], published: Period | None, holding: list[Place]
) -> bool:
    """Whether a passage names a period, in full or counted from another one that is named around it."""
    if _names(period, passage, holding) or _names_without_year(period, passage.text, around, published):
        return True
    if published and period.grain == "year" and published.year - period.year in _years_back(passage.text):
        return True
    for months in _months_away(passage.text):
        if period.grain not in ("since", "until", "range"):
            later = periods.shift(period, months)
            if any(_names(later, read_passage(line), []) for line in around):
                return True
            if any(_names_without_year(later, line, around, published) for line in around):
                return True
    return False


@lru_cache(maxsize=8192)
def _months_away(text: str) -> tuple[int, ...]:
    """By how many months other times lie later than those that a text counts from them."""
    return tuple(months for words, months in _RELATIVE if words.search(text))


@lru_cache(maxsize=8192)
def _years_back(text: str) -> frozenset[int]:
    """How many years before its publication the years lie that a text names by words."""
    return frozenset(years for words, years in _CALENDAR if words.search(text))


def _names(period: Period, passage: Passage, holding: list[Place]) -> bool:
    """Whether a passage names a period in full."""
    if period.grain == "since":
        return _names_opening(period, passage, holding)
    for sentence, dated in passage.times:
        named = dated.period
        if named[:2] == period[:2]:
            return True
        if named.end == period.end and _BY_END.search(sentence.text):
            return True
    if period.grain == "range":
        named_all = [dated.period for _, dated in passage.times]
        starts = any(named.start == period.start for named in named_all)
        return starts and any(named.end == period.end for named in named_all)
    return False


def _names_opening(period: Period, passage: Passage, holding: list[Place]) -> bool:
    """Whether a passage says that something has gone on since a time, and not only something else."""
    for sentence in passage.sentences:
        named = [dated for dated in sentence.times if dated.is_since or _OPENING.search(_until(sentence, dated.at[0]))]
        fitting = [dated for dated in named if periods.since(dated.period) == period]
        if not fitting:
            continue
        places = [given.place for holder, given in holding if holder is sentence]
        if not places or len(named) == 1:
            return True
        nearest = {min(named, key=lambda dated: _distance(sentence, place, dated.at[0])).at for place in places}
        if any(dated.at in nearest for dated in fitting):
            return True
    return False


def _until(sentence: Sentence, at: int) -> str:
    return sentence.text[: sentence.words[at].start]


def _distance(sentence: Sentence, place: int, at: int) -> tuple[int, int]:
    """How far a time is from a number: a time behind it is nearer, and so is one with no other number between."""
    between = sum(min(place, at) < given.place < max(place, at) for given in sentence.amounts)
    return between + (at < place), abs(place - at)


def _names_without_year(period: Period, text: str, around: tuple[str, ...], published: Period | None) -> bool:
    """Whether a text names a period without its year, which stands elsewhere ("in September", "the third quarter")."""
    years = {published.year} if published and period.grain == "day" else _years_in(around, published)
    if period.year not in years:
        return False
    return any(re.search(rf"\b(?:{name})\b", text, re.IGNORECASE) for name in _bare_names(period))


def _years_in(lines: Iterable[str], published: Period | None) -> set[int]:
    """The years that a text names, and that in which the report was published."""
    return {year for line in lines for year in _years_of(line)} | ({published.year} if published else set())


@lru_cache(maxsize=8192)
def _years_of(line: str) -> frozenset[int]:
    return frozenset(int(year) for year in _YEAR.findall(line))


def _bare_names(period: Period) -> Iterator[str]:
    month, day = period.start // 100 % 100, period.start % 100
    name = MONTH_NAMES[month - 1]
    short = rf"{name[:3]}(?:{name[3:]})?\.?"
    last = MONTH_NAMES[period.end // 100 % 100 - 1] if period.end != periods.OPEN else ""
    if last and period.start % 100 == 1 and last != name:
        yield rf"{short}\W+(?:\d{{4}}\W+)?(?:to|through|until|and|–|-)?\W*{last[:3]}(?:{last[3:]})?"
    if period.grain == "month":
        yield short
    elif period.grain == "day":
        yield rf"{day}(?:st|nd|rd|th)? (?:of )?{short}|{short} {day}(?:st|nd|rd|th)?"
    elif period.grain == "quarter":
        index = (month + 2) // 3
        yield rf"{_QUARTERS[index - 1]}[- ]quarter|Q{index}|{index}Q"
        yield rf"(?:three months|quarter) (?:to|ended|ending) .{{0,12}}{last}"
    elif period.grain == "half":
        index = 1 if month == 1 else 2
        yield rf"{_QUARTERS[index - 1]}[- ]half|H{index}|{index}H"
        yield rf"(?:six months|half[- ]year) (?:to|ended|ending) .{{0,12}}{last}"
    elif period.grain == "edge" and period.end % 10000 == 1231:
        yield r"year[- ]end|end of the year|end of December|31 December|December 31"
