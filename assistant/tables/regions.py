"""Whether names are those of countries or of the regions that hold them, so that a question may speak of regions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from assistant.english.table_words import COUNTRY, DIRECTIONS, REGION_NOUNS
from assistant.tables.stems import stem, stems_of
from assistant.tables.synonyms import meanings_at, names_of_codes


def is_country(label: str) -> bool:
    """Whether all words of a label together name a country.

    >>> is_country("South Africa"), is_country("North America")
    (True, False)
    """
    stems = stems_of(label)
    signs = meanings_at(stems)
    shared = set.intersection(*(signs.get(at, set()) for at in range(len(stems)))) if stems else set()
    return any(sign.startswith(COUNTRY) for sign in shared)


def holds_countries(label: str) -> bool:
    """Whether a label is the name of a region or a union that holds countries, or of what is told of all of these.

    >>> [holds_countries(each) for each in ("Europe", "EU-27", "EU average", "OECD - Total", "World (est.)", "Niger")]
    [True, True, True, True, True, False]
    """
    short = _OF_ALL.sub("", _NUMBERED.sub(r"\1\2", label.strip()))
    return bool(short) and stems_of(short) in _regions() and not is_country(label)


#: What stands behind the name of a union for what is told of all of it.
_OF_ALL = re.compile(
    r"(?:[\s,–—-]+(?:average|avg|mean|total|members?|countries|aggregate))+$|\s*\([^()]*\)$", re.IGNORECASE
)
#: The number of members that a union had: "EU-27".
_NUMBERED = re.compile(r"\b(EU|G)[-\s](\d+)\b")


def nouns_of_places(labels: Sequence[str]) -> tuple[str, ...]:
    """The stems of what rows are called that are mostly regions or countries; none where they are not.

    >>> nouns_of_places(["Europe", "Asia Pacific", "Total"])[:2], nouns_of_places(["Revenue", "China", "Costs"])
    (('region', 'market'), ())
    """
    places = sum(1 for label in labels if holds_countries(label) or is_country(label) or _is_direction(label))
    return tuple(map(stem, REGION_NOUNS)) if places > 1 and 2 * places > len(labels) else ()


def _is_direction(label: str) -> bool:
    """Whether a label is that of a part of a country by where it lies: "North", "South East"."""
    words = label.lower().replace("-", " ").split()
    return bool(words) and DIRECTIONS.issuperset(words)


@cache
def _regions() -> frozenset[tuple[str, ...]]:
    names = (Path(__file__).parents[1] / "english" / "regions.csv").read_text(encoding="utf-8")
    return frozenset(map(stems_of, names.splitlines()))


def nouns_of_countries(labels: Sequence[str]) -> tuple[str, ...]:
    """The stems of what rows are called that are all countries, by their names or their codes; else none.

    >>> len(nouns_of_countries(["NO", "IT", "FR"])), nouns_of_countries(["Norway", "Oslo"])
    (2, ())
    """
    labels = [label for label in labels if not holds_countries(label)]
    named = names_of_codes([label.strip() for label in labels])
    are_countries = len(labels) > 1 and all(is_country(named.get(label.strip(), label)) for label in labels)
    return tuple(map(stem, ("country", "nation"))) if are_countries else ()
