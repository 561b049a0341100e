"""Years of two digits in notes that name no other time: "robots spain 23", "gap 23/24", "mmlu 23 + mmmu 23"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import periods
from assistant.english.light import LIGHT
from assistant.periods import Period
from assistant.utterance.calendar_words import Dated, key_at, short_year_at, spanning
from assistant.utterance.words import Word

#: Words after a year of two digits that count nothing.
_AFTER_YEARS = frozenset("to and vs versus school year season in for of was were the than or until at by".split())
_JOINING = frozenset(("and", "to", "vs", "versus", "or", "/", "&", "–", "-", ">", "→", "against", "v", ","))


def short_years(words: Sequence[Word], published: Period | None) -> list[Dated]:
    """The years of two digits of a question that names no other time."""
    return (
        _two_short_years(words, published)
        or _short_years_of_each(words, published)
        or _short_year_at_the_end(words, published)
    )


#: Words of politeness after a last word, and words after which a last number is an amount or a place.
_POLITE = frozenset("plz pls please thx thanks ty ?".split()) | frozenset("?!.")
_COUNTING = frozenset(
    "top best first last than over under above below about around least most to of by is was number no rank times and "
    "or vs versus at up near nearly almost exactly only between least per minus plus in "
    "exceed exceeds exceeded surpass surpassed pass passed reach reached beat beats hit topped "
    "make makes made have has had get gets got build builds built sell sells sold do did does are were be".split()
)


#: So many words a note has at least before a year long past.
_FEWEST = 3


#: What begins a claim that a number is so, and what the number at its end is of.
_CLAIMING = frozenset("is are was were do does did has have had".split())
_NUMBER = frozenset("number count total tally many".split())


def _short_year_at_the_end(words: Sequence[Word], published: Period | None) -> list[Dated]:
    """The year of two digits with which notes end that name no other time: "robots spain 23"."""
    last = len(words) - 1
    while last >= 0 and words[last].key in _POLITE:
        last -= 1
    year = short_year_at(words, last)
    before = words[last - 1] if last > 0 else None
    if year is None or published is None or before is None or year > published.end // 10000:
        return []
    is_hung = words[last].start == before.end or before.is_break or words[last].start - before.end > 1
    is_number = words[0].key in _CLAIMING or not _NUMBER.isdisjoint(word.key for word in words[:last])
    # "US 40, China 15" are no years, nor is the last of "us 40 china 15".
    is_recent = year > published.end // 10000 - _COMPARED
    is_number = is_number or not is_recent and any(word.key.isdigit() for word in words[:last])
    is_noted = not is_number and before.key.isalpha() and before.key not in _COUNTING and not is_hung
    if is_noted and last < _FEWEST:
        # "mmmu 23", not "so 15" or "europe 15".
        is_noted = is_recent and LIGHT.isdisjoint(word.key for word in words[:last])
    return [spanning(periods.year(year), last, last)] if is_noted else []


#: Up to so many years before its publication a report compares years of two digits.
_COMPARED = 3
_BEFORE_FIGURES = ("top", "by", "best", "from", "to", "at", "was", "is", "were")


def _two_short_years(words: Sequence[Word], published: Period | None) -> list[Dated]:
    """Two years of two digits, one after the other: "mmlu lead 23 and 24", "gap 23/24"."""
    numbers = [at for at, word in enumerate(words) if len(word.key) == 2 and word.key.isdigit()]
    if len(numbers) != 2 or published is None:
        return []
    one, other = (short_year_at(words, at) or 0 for at in numbers)
    between = {words[at].key for at in range(numbers[0] + 1, numbers[1])}
    last = published.end // 10000
    if not between <= _JOINING or one + 1 != other or not last - _COMPARED < one < other < last + 1:
        return []
    after = key_at(words, numbers[1] + 1)
    is_counted = after.isalpha() and after not in _AFTER_YEARS or key_at(words, numbers[0] - 1) in _BEFORE_FIGURES
    years = zip((one, other), numbers, strict=True)
    return [] if is_counted else [spanning(periods.year(year), at, at) for year, at in years]


def _short_years_of_each(words: Sequence[Word], published: Period | None) -> list[Dated]:
    """The year after each of several names that are put together ("mmlu 23 + mmmu 23"), or before how it is asked.

    "Lead 24 > 3 %", "math lead 24 in %"
    """
    numbers = [at for at, word in enumerate(words) if word.key[:1].isdigit()]
    years = [at for at in numbers if _is_recent(short_year_at(words, at), published) and _follows_noun(words, at)]
    if not years or years[0] != numbers[0]:
        return []
    after = key_at(words, years[0] + 1)
    is_each = len(years) == len(numbers) > 1 and all(key_at(words, at + 1) in _SIGNS for at in years[:-1])
    is_bound = len(years) == 1 and len(numbers) == len(years) + 1 and after in _BOUNDS and numbers[1] == years[0] + 2
    is_in = len(numbers) == 1 and after == "in" and key_at(words, years[0] + 2) in _UNITS
    if not (is_each or is_bound or is_in):
        return []
    return [spanning(periods.year(short_year_at(words, at) or 0), at, at) for at in years]


def _is_recent(year: int | None, published: Period | None) -> bool:
    return year is not None and published is not None and 0 <= published.end // 10000 - year < _COMPARED


def _follows_noun(words: Sequence[Word], at: int) -> bool:
    """Whether a number stands after a word of weight, with a blank between them."""
    before = words[at - 1] if at else None
    return before is not None and before.key.isalpha() and before.key not in _COUNTING and before.end < words[at].start


#: Signs between two that are put together, and those before a number that something is held against.
_SIGNS = frozenset("+ plus – - minus vs versus".split())
_BOUNDS = frozenset("> < ≥ ≤ >= <= over above below under".split())
_UNITS = frozenset("% percent points pp point".split())
