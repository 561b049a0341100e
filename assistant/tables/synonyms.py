"""Words that name the same thing: groups of synonyms, countries with their codes and adjectives, by their signs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from assistant.english.table_words import COUNTRY, NATIONALITY, SYNONYMS
from assistant.tables.stems import stems_of


def _countries() -> list[list[str]]:
    """The names and codes of countries: codes of three letters, and of two where they are common in texts."""
    return [
        [name for at, name in enumerate(row) if at != _TWO_LETTERS or name in _IN_TEXTS] for row in _rows("countries")
    ]


def _nationalities() -> list[list[str]]:
    """The adjectives of each country, in the order of the countries."""
    adjectives = {country: names for country, *names in _rows("nationalities")}
    return [[name for country in names for name in adjectives.get(country, ())] for names in _countries()]


def _rows(name: str) -> list[list[str]]:
    """The rows of a table of words."""
    table = (Path(__file__).parent.parent / "english" / f"{name}.csv").read_text(encoding="utf-8")
    return [line.split(",") for line in table.splitlines()]


#: The place of the code of two letters, which is mostly an English word ("IT", "NO"), and those that are none.
_TWO_LETTERS = 2
_IN_TEXTS = frozenset(("US", "GB"))


@cache
def _synonyms() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First stem → phrases of synonyms with the sign of their group."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    named = (("=", [group.split(",") for group in SYNONYMS]), (COUNTRY, _countries()), (NATIONALITY, _nationalities()))
    for sign, groups in named:
        for place, group in enumerate(groups):
            for phrase in group:
                stems = stems_of(phrase)
                found.setdefault(stems[0], []).append((stems, f"{sign}{place}"))
    return {first: tuple(phrases) for first, phrases in found.items()}


def meanings_at(stems: Sequence[str]) -> dict[int, set[str]]:
    """The groups of synonyms that the words at each position belong to."""
    found: dict[int, set[str]] = {}
    table = _synonyms()
    for start, first in enumerate(stems):
        for phrase, sign in table.get(first, ()):
            if tuple(stems[start : start + len(phrase)]) == phrase:
                for at in range(start, start + len(phrase)):
                    found.setdefault(at, set()).add(sign)
    return found
