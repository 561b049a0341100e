"""Years, their edges and their parts: "end of 2023", "as 2023 closed", "late 2024", "Q4 2023", "last year"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import periods
from assistant.english.numberwords import NUMBERS, ORDINALS
from assistant.english.timewords import AFTER, EARLY, END, LATE, LINKS, LINKS_BEFORE, MID, MONTHS, START
from assistant.periods import Period
from assistant.utterance.calendar_notation import find_month
from assistant.utterance.calendar_words import (
    Dated,
    key_at,
    number_at,
    ordinal_at,
    past,
    short_year_at,
    spanning,
    year_after,
    year_at,
)
from assistant.utterance.words import Word

_MOST_LINKS = 5
_SHORT_PARTS = ("q1", "q2", "q3", "q4", "h1", "h2")
_EDGES = {"end": END, "start": START, "late": LATE, "early": EARLY, "mid": MID}
#: Words right before a year of two digits ("late 24").
_BEFORE_SHORT_YEAR = ("of", "end", "late", "early", "year", "close")
#: What goes "into" a year stands between the end of the one before and its start.
_GOING = ("going", "heading", "moving", "headed", "go", "head")
#: Where money did "go in 2024", or what there was "per head in 2024", is no such time.
_INTO = {"go": ("into",), "head": ("into",)}
_FAR_INTO = ("well", "far", "deep", "late", "way", "halfway", "month", "week", "convert", "turn")
_BETWEEN_YEARS = ("to", "v", "vs", "versus", "–", "-", "/", "→")
_MONTH_OF_YEAR = {"first": 1, "opening": 1, "last": 12, "final": 12, "closing": 12, "second": 2}
#: What the last of its kind stands for the end of the year ("the last day of 2024").
_LAST_ONES = ("day", "week", "whistle", "hour", "days")
_YEARS_BACK = {"last": 1, "previous": 1, "past": 1, "this": 0, "current": 0, "next": -1, "coming": -1}
#: The words that what is found here can begin with, beside years and ordinals in figures.
PART_BEGINNINGS = frozenset(
    (
        "year",
        "new",
        "turn",
        *END,
        *START,
        *LATE,
        *EARLY,
        *MID,
        *ORDINALS,
        *_MONTH_OF_YEAR,
        *_YEARS_BACK,
        *_SHORT_PARTS,
        *_GOING,
    )
)


#: Verbs of what happened in a year, unless it is the year itself that did ("closed 2023").
_HAPPENED = frozenset("ended closed finished concluded expired started opened".split())


def find_edge(words: Sequence[Word], start: int, published: Period | None) -> Dated | None:
    """ "end of 2023", "late 2023", "the close of the year 2023", "year-end 2024", "end of last year"."""
    key = words[start].key
    if key == "start" and key_at(words, start - 1) == "head":
        # A head start is no time.
        return None
    kind = next((kind for kind, edges in _EDGES.items() if key in edges), "")
    if key in _GOING and key_at(words, start + 1) in _INTO.get(key, ("into", "in")) and year_at(words, start + 2):
        return spanning(periods.turn_to(year_at(words, start + 2) or 0), start, start + 2)
    if not kind and key == "year" and key_at(words, start + 1) in END:
        kind = "end"
    if not kind or words[start].text.lower() in _HAPPENED and key_at(words, start + 1) == "in":
        return None
    here = start + 1
    while here < len(words) and here - start <= _MOST_LINKS and words[here].key in LINKS_BEFORE | END:
        here += 1
    year = year_at(words, here)
    if year is None and words[here - 1].key in _BEFORE_SHORT_YEAR and not _is_day(words, here):
        year = short_year_at(words, here)
    edge = periods.start_of if kind == "start" else periods.end_of
    if year is not None:
        is_part = kind in ("late", "early", "mid")
        return spanning(periods.part_of(year, kind) if is_part else edge(periods.year(year)), start, here)
    if here >= len(words):
        return None
    spoken = find_relative(words, here, published)
    if spoken:
        return spanning(edge(spoken.period), start, spoken.at[-1])
    month = find_month(words, here)
    return spanning(month.period, start, month.at[-1]) if month else None


def _is_day(words: Sequence[Word], at: int) -> bool:
    """Whether a month or a year follows a number of two digits, which then is a day: "28 December", "28, 2014"."""
    if key_at(words, at + 1) in MONTHS:
        return True
    return year_at(words, at + 2 if key_at(words, at + 1) == "," else at + 1) is not None


def find_quarter(words: Sequence[Word], start: int) -> Dated | None:
    """ "Q4 2023", "fourth quarter of 2023", "first half of 2024", "H2 2024", "the last day of 2024"."""
    key, after = words[start].key, key_at(words, start + 1)
    if key in _SHORT_PARTS:
        year, here = year_after(words, start + 1)
        make = periods.quarter if key[0] == "q" else periods.half
        return spanning(make(year, int(key[1])), start, here) if year else None
    year, here = year_after(words, start + 2)
    if not year:
        return None
    is_last = key in ("last", "final", "closing", "dying")
    index = ordinal_at(words, start) or (4 if is_last else 0)
    if after == "quarter" and 1 <= index <= 4:
        return spanning(periods.quarter(year, index), start, here)
    if after == "half" and index in (1, 2, 4):
        return spanning(periods.half(year, min(index, 2)), start, here)
    if after in _LAST_ONES and is_last:
        return spanning(periods.end_of(periods.year(year)), start, here)
    return None


def find_named_time(words: Sequence[Word], start: int) -> Dated | None:
    """ "New Year's Eve 2023", "the turn of the year 2023/24", "the first month of 2024"."""
    keys = [word.key for word in words[start : start + 4]]
    if keys[:3] == ["new", "year", "eve"]:
        year, here = year_after(words, start + 3)
        return spanning(periods.end_of(periods.year(year)), start, here) if year else None
    if keys[0] == "turn" and "year" in keys:
        year, here = year_after(words, start + 1)
        last = here + 2 if here + 2 < len(words) and words[here + 1].key == "/" else here
        return spanning(periods.end_of(periods.year(year)), start, last) if year else None
    if keys[1:2] == ["month"] and keys[0] in _MONTH_OF_YEAR:
        year, here = year_after(words, start + 2)
        return spanning(periods.month(year, _MONTH_OF_YEAR[keys[0]]), start, here) if year else None
    return None


def find_relative(words: Sequence[Word], start: int, published: Period | None) -> Dated | None:
    """ "last year", "this year", "next year": counted from the day of publication."""
    if published is None or key_at(words, start + 1) != "year":
        return None
    back = _YEARS_BACK.get(words[start].key)
    # "In the past year" is a length of time and no calendar year.
    if back is None or (words[start].key == "past" and key_at(words, start - 1) in ("in", "for", "the")):
        return None
    return spanning(periods.year(published.year - back), start, start + 1)


def _of_a_pair(words: Sequence[Word], at: int) -> int | None:
    """The year of two digits that stands beside the one before or after it: "23 to 24"."""
    own = short_year_at(words, at)
    if own is None:
        return None
    for step in (1, -1):
        other = short_year_at(words, at + 2 * step)
        if other == own + step and key_at(words, at + step) in _BETWEEN_YEARS:
            return own
    return None


def find_year(words: Sequence[Word], start: int) -> Dated | None:
    """A year with what follows it: "2023's end", "2023 year-end", "2024 drew to a close", "when 2024 was over"."""
    number = year_at(words, start) or _of_a_pair(words, start)
    if not number:
        return None
    if key_at(words, start - 1) == "into" and key_at(words, start - 2) not in _FAR_INTO:
        # What is taken "into 2024" is there when it begins.
        return spanning(periods.turn_to(number), start, start)
    year = periods.year(number)
    here = start + 1
    while here < len(words) and here - start <= _MOST_LINKS and words[here].key in LINKS:
        here += 1
    after = key_at(words, here)
    if after == "impending":
        return spanning(periods.turn_to(number), start, here)
    if after == "over" and words[here - 1].key in ("was", "is"):
        return spanning(periods.end_of(year), start, here)
    if after in AFTER and year_at(words, here + 1) is None and _is_edge_of_year(words, here):
        return spanning(periods.end_of(year) if after in END else periods.start_of(year), start, here)
    return spanning(year, start, start)


def _is_edge_of_year(words: Sequence[Word], at: int) -> bool:
    """Whether an edge word after a year belongs to that year: not so in "2023, at the end of 2024"."""
    here = past(words, at + 1, ("of", "the", "year"))
    return year_at(words, here) is None and key_at(words, here) not in MONTHS


#: What stands before years that are taken together, and between them and the year that they are counted from.
_OVER = frozenset("in over during within for across throughout".split())
_FOLLOWING = frozenset("after following since".split())
_PRECEDING = frozenset("before preceding prior".split())
BESIDE = _FOLLOWING | _PRECEDING


def find_years_beside(words: Sequence[Word], start: int) -> list[Dated]:
    """The first and the last of some years together: "in the three years after 2021", "... before 2024"."""
    link = key_at(words, start + 2)
    is_together = key_at(words, start - 1) == "the" and key_at(words, start - 2) in _OVER
    if link not in BESIDE or not is_together or key_at(words, start + 1) != "year":
        return []
    months = months_at(words, start)
    if months <= _YEAR:
        return []
    base = find_year(words, past(words, start + 3, ("the", "to", "in", "with", "end", "of")))
    if base is None or base.period.grain != "year":
        return []
    count, year = months // _YEAR, base.period.year
    last = year + count if link in _FOLLOWING else year - 1
    return [
        spanning(periods.year(last - count + 1), start, start + 1),
        spanning(periods.year(last), start + 2, base.at[-1]),
    ]


_YEAR = 12


def months_at(words: Sequence[Word], start: int) -> int:
    """The months of "a year", "three years", "13 months" at a position; 0 where no length of time stands there."""
    key, unit = key_at(words, start), key_at(words, start + 1)
    if unit not in ("year", "month"):
        return 0
    count = 1 if key in ("a", "one", "the") else NUMBERS.get(key) or number_at(words, start) or 0
    return int(count) * (12 if unit == "year" else 1)
