"""Periods in a question: all that stand in it, with "since", "a year before" and edges shared by two of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant import periods
from assistant.english.timewords import MONTHS
from assistant.periods import Period
from assistant.utterance.calendar_notation import find_day, find_month
from assistant.utterance.calendar_words import Dated, is_negative, key_at, past, spanning
from assistant.utterance.parts_of_years import (
    BESIDE,
    PART_BEGINNINGS,
    find_edge,
    find_named_time,
    find_quarter,
    find_relative,
    find_year,
    find_years_beside,
    months_at,
)
from assistant.utterance.short_years import short_years
from assistant.utterance.words import Word

_OFFSETS = dict.fromkeys("before earlier prior previously ahead".split(), -1) | dict.fromkeys(
    "later after on afterwards afterward".split(), 1
)
#: Offsets that can stand before the period that they count from ("a year before the end of 2024").
_SHIFTS = frozenset(("before", "after", "earlier", "later", "prior", "ahead", "on"))
#: The words that a period can begin with, and the first signs of others ("'24", "2024", "31st").
_BEGINNINGS = PART_BEGINNINGS | MONTHS.keys()
_BEGINNING_SIGNS = frozenset("'0123456789")
#: Months that are verbs too.
_VERBS = ("may", "march")
_JOINING = frozenset(("and", "to", "vs", "versus", "or", "/", "&", "–", "-", ">", "→", "against", "v", ","))


def find_periods(words: Sequence[Word], published: Period | None) -> list[Dated]:
    """The periods that a question names, in order; "last year" counts back from the day of publication."""
    found: list[Dated] = []
    after = 0
    shifted = {at - 2 for at, word in enumerate(words) if word.key in _SHIFTS or word.key in BESIDE}
    for start, word in enumerate(words):
        if start < after or not _may_begin(word.key) and start not in shifted:
            continue
        years = find_years_beside(words, start)
        dated = None if years or _is_below_zero(words, start) else _at(words, start, published)
        if years:
            found += years
            after = years[-1].at[-1] + 1
        if dated is not None:
            found.append(_with_since(dated, words))
            after = dated.at[-1] + 1
    if not found:
        return short_years(words, published)
    found = [each for dated in found for each in _of_two_years(dated, words)]
    found = _with_first_months(_with_bare_months(_with_shared_edges(found, words), words), words)
    return _with_offsets(_with_repeated_months(found, words), words)


def _is_below_zero(words: Sequence[Word], at: int) -> bool:
    """Whether a number is below zero, as no year is: "in -2024", not "2020 -2024"."""
    return words[at].key[0].isdigit() and is_negative(words, at) and key_at(words, at - 2) in _BEFORE_YEARS


_BEFORE_YEARS = ("in", "of", "for", "during", "since", "at")


def _of_two_years(dated: Dated, words: Sequence[Word]) -> list[Dated]:
    """A year, and the one after it where both are written as one: "2019-20", "2019/20"."""
    last = dated.at[-1]
    short = last + 2 if key_at(words, last + 1) in ("/", "–") else last + 1
    following = dated.period.start // 10000 + 1
    is_hung = short < len(words) and words[short].start - words[last].end == 1
    if dated.period.grain != "year" or not is_hung or words[short].text != str(following)[-2:]:
        return [dated]
    # "In 2023 24 companies" counts them.
    is_year = not key_at(words, short + 1).isalpha() or key_at(words, short + 1) in _AFTER_YEARS
    return [dated, spanning(periods.year(following), last + 1, short)] if is_year else [dated]


_AFTER_YEARS = frozenset("to and vs versus school year season in for of was were the than or until at by".split())


def spots(dated: Sequence[Dated]) -> Iterator[int]:
    """The positions of all words that name periods."""
    for each in dated:
        yield from each.at


def _at(words: Sequence[Word], start: int, published: Period | None) -> Dated | None:
    shifted = _shifted(words, start, published)
    if shifted or not _may_begin(words[start].key):
        return shifted
    return (
        find_named_time(words, start)
        or find_day(words, start)
        or find_month(words, start)
        or find_quarter(words, start)
        or find_edge(words, start, published)
        or find_relative(words, start, published)
        or find_year(words, start)
    )


def _may_begin(key: str) -> bool:
    """Whether a period can begin with a word: hardly any can, and there are many ways to look for one."""
    return key in _BEGINNINGS or key[0] in _BEGINNING_SIGNS


def _shifted(words: Sequence[Word], start: int, published: Period | None) -> Dated | None:
    """ "a year before the end of 2024", "13 months after January 2024"."""
    offset = key_at(words, start + 2)
    months = months_at(words, start) if offset in _SHIFTS else 0
    if not months or offset == "on" and key_at(words, start + 3) != "from":
        return None
    here = past(words, start + 3, ("the", "to", "than", "that", "of", "from"))
    base = _at(words, here, published) if here < len(words) else None
    return spanning(periods.shift(base.period, months * _OFFSETS[offset]), start, base.at[-1]) if base else None


def _with_since(dated: Dated, words: Sequence[Word]) -> Dated:
    before = dated.at[0] - 1
    while before >= 0 and words[before].key in ("the", "about"):
        before -= 1
    if key_at(words, before) == "since" or key_at(words, before) == "from" and _goes_on(words, dated.at[-1] + 1):
        return Dated(dated.period, (before, *dated.at), is_since=True)
    return dated


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether "on" or "onwards" stands there, and nothing that is on something ("from 2023 on the test")."""
    if key_at(words, at) in ("onward", "onwards", "forward", "forwards"):
        return True
    return key_at(words, at) == "on" and (at + 1 == len(words) or words[at + 1].is_break)


def _with_shared_edges(found: list[Dated], words: Sequence[Word]) -> list[Dated]:
    """In "the end of 2023 and 2024" and "2023 vs the end of 2024" the edge holds for both years."""
    shared = list(found)
    for place, (one, other) in enumerate(pairwise(found)):
        between = {words[at].key for at in range(one.at[-1] + 1, other.at[0])}
        if not between <= _JOINING:
            continue
        if _is_end(one.period) and other.period.grain == "year":
            shared[place + 1] = other._replace(period=periods.end_of(other.period))
        elif one.period.grain == "year" and _is_end(other.period):
            shared[place] = one._replace(period=periods.end_of(one.period))
    return shared


def _with_bare_months(found: list[Dated], words: Sequence[Word]) -> list[Dated]:
    """In "early 2024, in January" the month is that of the one year that is named."""
    months = [at for at, word in enumerate(words) if word.key in MONTHS]
    if not months:
        return found
    years = {dated.period.year for dated in found if dated.period.grain in ("year", "part", "half", "edge")}
    taken = set(spots(found))
    bare = [
        at
        for at in months
        if at not in taken
        and key_at(words, at - 1) in (("in", "by") if words[at].key in _VERBS else ("in", "by", ",", "("))
    ]
    if len(years) != 1 or len(bare) != 1:
        return found
    month = spanning(periods.month(years.pop(), MONTHS[words[bare[0]].key]), bare[0], bare[0])
    return sorted([*found, month], key=lambda dated: dated.at)


#: What stands between a month and the one of the same year after it.
_TO_MONTHS = frozenset("to and until till through thru – — /".split())


def _with_first_months(found: list[Dated], words: Sequence[Word]) -> list[Dated]:
    """In "July to September 2024" the first month is of the year of the second, or of the one before it."""
    taken = set(spots(found))
    added = []
    for dated in found:
        at = dated.at[0] - 2
        first = MONTHS.get(key_at(words, at), 0)
        is_joined = dated.period.grain == "month" and key_at(words, at + 1) in _TO_MONTHS
        if at < 0 or at in taken or not first or not is_joined:
            continue
        year = dated.period.year - (first > dated.period.start // 100 % 100)
        added.append(spanning(periods.month(year, first), at, at))
    return sorted([*found, *added], key=lambda dated: dated.at) if added else found


def _with_repeated_months(found: list[Dated], words: Sequence[Word]) -> list[Dated]:
    """A month named again without its year: "from January 2024 to February 2025, relative to the January level"."""
    named = {dated.period.start // 100 % 100: dated.period for dated in found if dated.period.grain == "month"}
    if len(named) != len(found):
        return found
    taken = set(spots(found))
    again = [
        spanning(named[MONTHS[word.key]], at, at)
        for at, word in enumerate(words)
        if at not in taken and word.key not in _VERBS and MONTHS.get(word.key) in named
    ]
    return sorted([*found, *again], key=lambda dated: dated.at)


def _is_end(period: Period) -> bool:
    return period.grain == "edge" and period.label.startswith("end of")


def _with_offsets(found: list[Dated], words: Sequence[Word]) -> list[Dated]:
    """With what lies some time from a period named before it: "at the end of 2024 than a year before"."""
    starts = [start for start, word in enumerate(words[2:]) if word.key in _OFFSETS]
    if not starts:
        return found
    added = list(found)
    taken = set(spots(found))
    for start in starts:
        before = [dated for dated in found if dated.at[-1] < start]
        direction = _OFFSETS[words[start + 2].key]
        if not before or taken & {start, start + 2}:
            continue
        months = months_at(words, start)
        if months:
            added.append(spanning(periods.shift(before[-1].period, months * direction), start, start + 2))
    return sorted(added, key=lambda dated: dated.at)
