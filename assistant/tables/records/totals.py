"""Rows of records that tell the totals of others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.english.table_headings import WHOLES
from assistant.english.table_words import REGION_NOUNS
from assistant.tables.regions import holds_countries, is_country

_TOTALS = ("total", "totals", "subtotal")
#: The name of a total has no more words than this.
_MOST_WORDS = 3
_ALL = re.compile(r"(?:all|overall|whole|entire)\b(?!\s+other\b)", re.IGNORECASE)
#: Words for what is a part beside others.
_PARTS = frozenset(("rest", "other", "others", *REGION_NOUNS))
#: A sum is that of several.
_FEWEST = 2


def is_total(text: str) -> bool:
    """Whether a row that is called so gives the totals of the others."""
    words = text.strip().lower().rstrip(":").split() if "total" in text.lower() else []
    return bool(words) and len(words) <= _MOST_WORDS and (words[0] in _TOTALS or words[-1] in _TOTALS)


def totals_at_end(names: Sequence[str], numbers: Sequence[Sequence[Decimal | None]]) -> int:
    """How many of the last rows tell totals or means of those above them, by their names or their numbers."""
    return max(_last_of_all(names, numbers), sums_up(names, numbers))


def _last_of_all(names: Sequence[str], numbers: Sequence[Sequence[Decimal | None]]) -> int:
    """How many of the last names are called by what holds or averages all the others: "Average" below "Total"."""
    words = [tuple(name.lower().split()) for name in names]
    many = 0
    while many < len(words) - _FEWEST:
        last = words[-1 - many]
        is_of_all = bool(last) and len(last) <= _MOST_WORDS and WHOLES.issuperset(last)
        if not is_of_all and not is_total(names[len(names) - 1 - many]) or words.count(last) > 1:
            break
        if _THINGS.issuperset(last) and not many and not _is_of_all(numbers):
            break
        many += 1
    return many


#: What holds all others may be one thing beside them as well: the "Team" plan.
_THINGS = frozenset("team class school group company entire annual".split())


def _is_of_all(numbers: Sequence[Sequence[Decimal | None]]) -> bool:
    """Whether no last number is beyond those above it, or one is their sum, so that all may be sums or means."""
    told = [([each for each in column[:-1] if each is not None], column[-1]) for column in numbers]
    pairs = [(above, last) for above, last in told if last is not None and len(above) >= _FEWEST]
    sums = any(sum(above, Decimal(0)) == last for above, last in pairs)
    return sums or all(min(above) <= last <= max(above) for above, last in pairs)


def sums_up(names: Sequence[str], numbers: Sequence[Sequence[Decimal | None]]) -> bool:
    """Whether the last row is called by all there are, and one of its numbers is the sum of those above it.

    >>> sums_up(["Mill", "Quay", "All schools"], [[Decimal(2), Decimal(3), Decimal(5)]])
    True
    """
    if len(names) <= _FEWEST or not _ALL.match(names[-1].strip()):
        return False
    return any(
        column[-1] and sum((each for each in column[:-1] if each is not None), Decimal(0)) == column[-1]
        for column in numbers
    )


def unions(head: str, names: Sequence[str]) -> frozenset[int]:
    """The rows that are called by regions or unions where most are countries; none below a header that says that all
    are regions, or beside the rest of what holds them.

    >>> sorted(unions("Country", ["Norway", "Sweden", "OECD", "World"])), sorted(unions("", ["Europe", "Asia", "Rome"]))
    ([2, 3], [])
    """
    if _PARTS & {word.lower() for name in (head, *names) for word in name.split()}:
        return frozenset()
    held = frozenset(at for at, name in enumerate(names) if name[:1].isalpha() and holds_countries(name))
    others = [name for at, name in enumerate(names) if at not in held and name.strip()] if held else []
    return held if 2 * sum(map(is_country, others)) > len(others) >= _FEWEST else frozenset()
