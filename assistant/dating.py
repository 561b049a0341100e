"""Periods in a question: "end of 2023", "Dec '24", "as 2023 closed", "12/2024", "Q3 2020", "since 2018"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant import periods
from assistant.english.numberwords import NUMBERS, ORDINALS
from assistant.english.timewords import AFTER, EARLY, END, LATE, LINKS, LINKS_BEFORE, MID, MONTHS, OPEN_MONTHS, START
from assistant.periods import Period
from assistant.words import Word

_FIRST_YEAR, _LAST_YEAR = 1800, 2199


class Dated(NamedTuple):
    """A period with the positions of the words that name it."""

    period: Period
    at: tuple[int, ...]
    #: Whether it was said to begin there and go on ("since").
    is_since: bool = False


def find_periods(words: Sequence[Word], published: Period | None) -> list[Dated]:
    """The periods that a question names, in order; "last year" counts back from the day of publication."""
    found: list[Dated] = []
    start = 0
    while start < len(words):
        dated = _at(words, start, published)
        if dated is None:
            start += 1
        else:
            found.append(_with_since(dated, words))
            start = dated.at[-1] + 1
    return _with_offsets(_shared_edges(found, words), words)


def _with_offsets(found: list[Dated], words: Sequence[Word]) -> list[Dated]:
    """With what lies some time from a period named before it: "at the end of 2024 than a year before"."""
    added = list(found)
    taken = {at for dated in found for at in dated.at}
    for start in range(len(words) - 2):
        keys = [word.key for word in words[start : start + 3]]
        before = [dated for dated in found if dated.at[-1] < start]
        if keys[1] not in ("year", "month") or keys[2] not in _OFFSETS or not before or taken & {start, start + 2}:
            continue
        count = 1 if keys[0] in ("a", "one", "the") else NUMBERS.get(keys[0]) or _number(words, start)
        if count:
            months = int(count) * (12 if keys[1] == "year" else 1) * _OFFSETS[keys[2]]
            added.append(Dated(periods.shift(before[-1].period, months), (start, start + 1, start + 2)))
    return sorted(added, key=lambda dated: dated.at)


_OFFSETS = {"before": -1, "earlier": -1, "prior": -1, "previously": -1, "later": 1, "after": 1, "on": 1}


def _at(words: Sequence[Word], start: int, published: Period | None) -> Dated | None:
    for read in (_shifted, _named_day, _day, _month, _quarter, _edge, _relative):
        dated = read(words, start, published)
        if dated:
            return dated
    year = year_of(words, start)
    return _year(words, start, year) if year else None


def year_of(words: Sequence[Word], at: int) -> int | None:
    """The year that the word at a position names ("2024", "'24")."""
    key = words[at].key if 0 <= at < len(words) else ""
    if len(key) == 4 and _is_number(key) and _FIRST_YEAR <= int(key) <= _LAST_YEAR:
        after = words[at + 1].key if at + 1 < len(words) else ""
        is_grouped = "," in words[at].text
        return None if after in ("%", "percent") or is_grouped else int(key)
    if len(key) == 3 and key[0] == "'" and _is_number(key[1:]):
        return 2000 + int(key[1:])
    return None


def _year(words: Sequence[Word], start: int, year: int) -> Dated:
    """A year with what follows it: "2023's end", "2023 year-end", "2024 drew to a close"."""
    here = start + 1
    while here < len(words) and here - start <= 5 and words[here].key in LINKS:
        here += 1
    if here < len(words) and words[here].key == "over" and words[here - 1].key in ("was", "is"):
        return Dated(periods.end_of(periods.year(year)), tuple(range(start, here + 1)))
    if here < len(words) and words[here].key in AFTER and year_of(words, here + 1) is None:
        # "in 2024, what ..." has no edge; "at the end of 2023" was read before.
        if _is_edge_noun(words, here):
            edge = periods.end_of if words[here].key in END else periods.start_of
            return Dated(edge(periods.year(year)), tuple(range(start, here + 1)))
    return Dated(periods.year(year), (start,))


def _is_edge_noun(words: Sequence[Word], at: int) -> bool:
    """Whether an edge word after a year belongs to that year: not so in "2023, at the end of 2024"."""
    here = at + 1
    while here < len(words) and words[here].key in ("of", "the", "year"):
        here += 1
    return year_of(words, here) is None and not (here < len(words) and words[here].key in MONTHS)


def _edge(words: Sequence[Word], start: int, published: Period | None) -> Dated | None:
    """ "end of 2023", "late 2023", "the close of the year 2023", "year-end 2024"."""
    key = words[start].key
    kind = next((kind for kind in (END, START, LATE, EARLY, MID) if key in kind), None)
    if kind is None and not (key == "year" and start + 1 < len(words) and words[start + 1].key in END):
        return None
    here = start + 1
    while here < len(words) and here - start <= 5 and (words[here].key in LINKS_BEFORE or words[here].key in END):
        here += 1
    year = year_of(words, here)
    at = tuple(range(start, here + 1))
    if year is None and here < len(words) and _is_short_year(words, here) and words[here - 1].key in ("of", "end", "late", "early", "year", "close"):
        year = 2000 + int(words[here].key)
    if year is None:
        spoken = _relative(words, here, published) if here < len(words) else None
        if spoken:
            edge = periods.start_of if kind is START else periods.end_of
            return Dated(edge(spoken.period), (*at[:-1], *spoken.at))
        month = _month(words, here, published) if here < len(words) else None
        return Dated(month.period, (*at[:-1], *month.at)) if month else None
    if kind is LATE or kind is EARLY or kind is MID:
        return Dated(periods.part_of(year, {id(LATE): "late", id(EARLY): "early", id(MID): "mid"}[id(kind)]), at)
    edge = periods.start_of if kind is START else periods.end_of
    return Dated(edge(periods.year(year)), at)


def _month(words: Sequence[Word], start: int, published: Period | None) -> Dated | None:
    """ "December 2024", "Dec. '24", "Dec of 2023", "12/2024", "2024-12"."""
    key = words[start].key
    if key in MONTHS:
        here = start + 1
        while here < len(words) and here - start <= 3 and words[here].key in ("of", "in", "the", "year", ".", ",", "/"):
            here += 1
        year = year_of(words, here)
        if year is None and here < len(words) and _is_short_year(words, here):
            year = 2000 + int(words[here].key)
        if year is not None:
            return Dated(periods.month(year, MONTHS[key]), tuple(range(start, here + 1)))
        return None
    year = year_of(words, start)
    after = _number(words, start + 1)
    if year and len(key) == 4:
        if start + 1 < len(words) and words[start + 1].key in MONTHS and words[start + 1].key not in ("may",):
            return Dated(periods.month(year, MONTHS[words[start + 1].key]), (start, start + 1))
        glued = start + 1 < len(words) and words[start].end + 1 >= words[start + 1].start and _dash(words, start)
        if after and 1 <= after <= 12 and glued and len(words[start + 1].key) == 2:
            return Dated(periods.month(year, after), (start, start + 1))
    number = _number(words, start)
    if number and 1 <= number <= 12:
        here = start + 1
        if here < len(words) and words[here].key == "/":
            here += 1
        elif not _dash(words, start):
            return None
        year = year_of(words, here)
        if year is None and words[here - 1].key == "/" and here < len(words) and _is_short_year(words, here):
            year = 2000 + int(words[here].key)
        if year:
            return Dated(periods.month(year, number), tuple(range(start, here + 1)))
    return None


def _dash(words: Sequence[Word], at: int) -> bool:
    """Whether one sign, a dash or a dot, stands between two words in the text."""
    return at + 1 < len(words) and words[at + 1].start - words[at].end == 1 and not words[at + 1].is_break


def _is_short_year(words: Sequence[Word], at: int) -> bool:
    key = words[at].key
    after = words[at + 1].key if at + 1 < len(words) else ""
    return len(key) == 2 and _is_number(key) and 15 <= int(key) <= 49 and after not in ("%", "percent", "point", "pp")


def _day(words: Sequence[Word], start: int, published: Period | None) -> Dated | None:
    """ "31 December 2023", "December 31, 2023", "31.12.2024"; an ordinal is read too."""
    number = _number(words, start) or _ordinal(words, start)
    if number and 1 <= number <= 31:
        here = start + 1
        while here < len(words) and words[here].key in ("of", "th", "st", "nd", "rd", "the"):
            here += 1
        if here < len(words) and words[here].key in MONTHS:
            month = _month(words, here, published)
            if month and month.period.grain == "month":
                return _dated_day(month.period, number, tuple(range(start, month.at[-1] + 1)))
    if words[start].key in MONTHS and start + 2 < len(words):
        here = start + 1
        while here < len(words) and words[here].key in (".", "the"):
            here += 1
        date = _number(words, here) or _ordinal(words, here)
        here += 1
        while here < len(words) and words[here].key in (",", "of"):
            here += 1
        year = year_of(words, here)
        if date and 1 <= date <= 31 and year:
            month_of = periods.month(year, MONTHS[words[start].key])
            return _dated_day(month_of, date, tuple(range(start, here + 1)))
    return _numeric_day(words, start)


def _numeric_day(words: Sequence[Word], start: int) -> Dated | None:
    """ "31.12.2024" and "2024-12-31", "31/12/2024"."""
    text = words[start].text
    if "." in text and text.count(".") == 1 and start + 1 < len(words):
        date, _, month = text.partition(".")
        dotted = start + 2 if words[start + 1].key == "." else start + 1
        year = year_of(words, dotted)
        if words[start + 1].key.startswith(".") and _is_number(words[start + 1].key[1:]) and len(words[start + 1].key) == 5:
            year = int(words[start + 1].key[1:])
        if _is_number(date) and _is_number(month) and year and 1 <= int(month) <= 12 and 1 <= int(date) <= 31:
            return _dated_day(periods.month(year, int(month)), int(date), tuple(range(start, dotted + 1)))
        if not year and _is_number(date) and _is_number(month) and len(month) == 4 and 1 <= int(date) <= 12 and 1900 <= int(month) <= 2100:
            whole = periods.month(int(month), int(date))
            return Dated(whole, (start,))
    elif "." in text and text.count(".") == 1:
        date, _, month = text.partition(".")
        if _is_number(date) and _is_number(month) and len(month) == 4 and 1 <= int(date) <= 12 and 1900 <= int(month) <= 2100:
            return Dated(periods.month(int(month), int(date)), (start,))
    parts = [word.key for word in words[start : start + 5] if word.key not in ("/", "-")][:3]
    if len(parts) == 3 and all(_is_number(part) for part in parts):
        slashes = [word.key for word in words[start : start + 5]].count("/")
        numbers = [int(part) for part in parts]
        width = 5 if slashes >= 2 else 3
        at = tuple(range(start, start + width))
        glued = words[at[-1]].end - words[start].start <= 10 if at[-1] < len(words) else False
        if glued and len(parts[0]) == 4 and _dash(words, start) and 1 <= numbers[1] <= 12 and 1 <= numbers[2] <= 31:
            return _dated_day(periods.month(numbers[0], numbers[1]), numbers[2], at)
        if glued and len(parts[2]) == 4:
            first, second, year = numbers
            month, date = (second, first) if first > 12 or second <= 12 and first <= 12 and second > first else (first, second)
            if 1 <= month <= 12 and 1 <= date <= 31:
                return _dated_day(periods.month(year, month), date, at)
    return None


def _dated_day(month: Period, date: int, at: tuple[int, ...]) -> Dated | None:
    if date > month.end % 100:
        return None
    return Dated(periods.day(month.start // 10000, month.start // 100 % 100, date), at)


def _quarter(words: Sequence[Word], start: int, published: Period | None) -> Dated | None:
    """ "Q4 2023", "fourth quarter of 2023", "first half of 2024", "H2 2024"."""
    key = words[start].key
    if len(key) == 2 and key[0] in "qh" and key[1] in "1234":
        year, here = _year_after(words, start + 1)
        if year and (key[0] == "q" or key[1] in "12"):
            make = periods.quarter if key[0] == "q" else periods.half
            return Dated(make(year, int(key[1])), tuple(range(start, here + 1)))
        return None
    index = _ordinal(words, start) or {"last": 4, "final": 4}.get(key)
    if index and start + 1 < len(words) and words[start + 1].key in ("quarter", "half"):
        year, here = _year_after(words, start + 2)
        at = tuple(range(start, here + 1))
        if year and words[start + 1].key == "quarter" and index <= 4:
            return Dated(periods.quarter(year, index), at)
        if year and words[start + 1].key == "half" and index in (1, 2, 4):
            return Dated(periods.half(year, min(index, 2)), at)
    if key in ("last", "final") and start + 1 < len(words) and words[start + 1].key in ("day", "week", "whistle", "hour", "days"):
        year, here = _year_after(words, start + 2)
        if year:
            return Dated(periods.end_of(periods.year(year)), tuple(range(start, here + 1)))
    return None


def _year_after(words: Sequence[Word], here: int) -> tuple[int | None, int]:
    while here < len(words) and words[here].key in ("of", "in", "the", "year", ",", "from", "to", "s"):
        here += 1
    return year_of(words, here), here


def _named_day(words: Sequence[Word], start: int, published: Period | None) -> Dated | None:
    """ "New Year's Eve 2023", "the turn of the year 2023/24", "the first month of 2024"."""
    keys = [word.key for word in words[start : start + 4]]
    if keys[:3] == ["new", "year", "eve"]:
        year, here = _year_after(words, start + 3)
        return Dated(periods.end_of(periods.year(year)), tuple(range(start, here + 1))) if year else None
    if keys[:1] == ["turn"] and "year" in keys:
        year, here = _year_after(words, start + 1)
        if year is None:
            return None
        end = here + 2 if here + 2 < len(words) and words[here + 1].key == "/" else here
        return Dated(periods.end_of(periods.year(year)), tuple(range(start, end + 1)))
    if len(keys) > 1 and keys[1] == "month" and keys[0] in _MONTH_AT:
        year, here = _year_after(words, start + 2)
        if year:
            return Dated(periods.month(year, _MONTH_AT[keys[0]]), tuple(range(start, here + 1)))
    return None


_MONTH_AT = {"first": 1, "opening": 1, "last": 12, "final": 12, "closing": 12, "second": 2}


def _shifted(words: Sequence[Word], start: int, published: Period | None) -> Dated | None:
    """ "a year before the end of 2024", "13 months after January 2024"."""
    keys = [word.key for word in words[start : start + 3]]
    if len(keys) < 3 or keys[1] not in ("year", "month") or keys[2] not in ("before", "after", "earlier", "later", "prior"):
        return None
    count = 1 if keys[0] in ("a", "one", "the") else NUMBERS.get(keys[0]) or _number(words, start)
    if not count:
        return None
    here = start + 3
    while here < len(words) and words[here].key in ("the", "to", "than", "that"):
        here += 1
    base = next((dated for dated in (_at(words, here, published),) if dated), None) if here < len(words) else None
    if base is None:
        return None
    months = int(count) * (12 if keys[1] == "year" else 1) * (1 if keys[2] in ("after", "later") else -1)
    return Dated(periods.shift(base.period, months), tuple(range(start, base.at[-1] + 1)))


def _relative(words: Sequence[Word], start: int, published: Period | None) -> Dated | None:
    """ "last year", "this year", "the year before last": counted from the day of publication."""
    if published is None or start + 1 >= len(words) or words[start + 1].key != "year":
        return None
    back = {"last": 1, "previous": 1, "past": 1, "this": 0, "current": 0, "next": -1, "coming": -1}.get(words[start].key)
    if back is None or start > 0 and words[start - 1].key in ("in", "for", "the") and words[start].key == "past":
        return None
    return Dated(periods.year(published.year - back), (start, start + 1))


def _with_since(dated: Dated, words: Sequence[Word]) -> Dated:
    before = dated.at[0] - 1
    while before >= 0 and words[before].key in ("the", "about"):
        before -= 1
    if before >= 0 and words[before].key in ("since", "from") and words[before].key == "since":
        return Dated(dated.period, (before, *dated.at), is_since=True)
    return dated


def _shared_edges(found: list[Dated], words: Sequence[Word]) -> list[Dated]:
    """In "the end of 2023 and 2024" and "Dec 2023 vs 2024" the edge or month holds for both years."""
    shared = list(found)
    for place, (one, other) in enumerate(zip(found, found[1:], strict=False)):
        between = {words[at].key for at in range(one.at[-1] + 1, other.at[0])}
        if not between <= {"and", "to", "vs", "versus", "or", "/", "&", "–", "against", "v", ","}:
            continue
        if other.period.grain == "year" and one.period.grain == "edge" and one.period.label.startswith("end of"):
            shared[place + 1] = Dated(periods.end_of(other.period), other.at, other.is_since)
        elif other.period.grain == "edge" and one.period.grain == "year" and other.period.label.startswith("end of"):
            shared[place] = Dated(periods.end_of(one.period), one.at, one.is_since)
    return shared


def _number(words: Sequence[Word], at: int) -> int | None:
    key = words[at].key if at < len(words) else ""
    return int(key) if _is_number(key) and len(key) <= 2 else None


def _is_number(key: str) -> bool:
    return key.isascii() and key.isdigit()


def _ordinal(words: Sequence[Word], at: int) -> int | None:
    if at >= len(words):
        return None
    key = words[at].key
    digits = key.rstrip("stndrh")
    return ORDINALS.get(key) or (int(digits) if _is_number(digits) and digits != key else None)


def spots(dated: Sequence[Dated]) -> Iterator[int]:
    """The positions of all words that name periods."""
    for each in dated:
        yield from each.at
