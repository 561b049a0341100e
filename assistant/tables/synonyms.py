"""Words that name the same thing: groups of synonyms, countries with their codes and adjectives, by their signs."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path

from assistant.english.table_words import ALIAS, COUNTRY, DAY_NAMES, MONTH_NAMES, NATIONALITY, REGION, SYNONYMS
from assistant.tables.stems import stems_of

#: What begins the sign of a group of words of one meaning.
SYNONYM = "="


@cache
def _countries() -> list[list[str]]:
    """The names and codes of countries: codes of three letters, and of two where they are common in texts."""
    return [
        [name for at, name in enumerate(row) if at != _TWO_LETTERS or name in _IN_TEXTS] for row in _rows("countries")
    ]


@cache
def _codes() -> tuple[dict[str, tuple[str, str]], ...]:
    """Code of two letters → its sign and its name: of the states of the United States, and of the countries."""
    states = {code: (f"{ALIAS}{place}", name) for place, (code, name) in enumerate(_rows("us_states"))}
    coded = ((at, row) for at, row in enumerate(_rows("countries")) if len(row) > _TWO_LETTERS)
    countries = {row[_TWO_LETTERS]: (f"{COUNTRY}{at}", row[0]) for at, row in coded}
    # The statistical offices of Europe call these two otherwise.
    other = {code: countries[common] for code, common in (("UK", "GB"), ("EL", "GR"))}
    return states, countries | other


def signs_of_codes(codes: Sequence[str]) -> dict[str, str]:
    """The signs of some codes, where all are those of states or of countries; one of two letters alone says little.

    >>> len(signs_of_codes(["CA", "TX", "NY"])), signs_of_codes(["CA", "TX", "EUR"])
    (3, {})
    >>> signs_of_codes(["NO", "IT", "CH"]) == signs_of_codes(["IT", "CH", "NO"])
    True
    """
    return {code: sign for code, (sign, _) in _called(codes).items()}


def names_of_codes(codes: Sequence[str]) -> dict[str, str]:
    """The names of what some codes stand for, where all are those of states or of countries.

    >>> names_of_codes(["NO", "IT"])
    {'NO': 'Norway', 'IT': 'Italy'}
    """
    return {code: name for code, (_, name) in _called(codes).items()}


def names_of_code(code: str) -> frozenset[str]:
    """The names of the state and of the country that a code of two letters stands for.

    >>> sorted(names_of_code("DE")), sorted(names_of_code("CEO"))
    (['Delaware', 'Germany'], [])
    """
    return frozenset(known[code][1] for known in _codes() if code in known)


def _called(codes: Sequence[str]) -> dict[str, tuple[str, str]]:
    if len(codes) < _SEVERAL:
        return {}
    known = next((known for known in _codes() if all(code in known for code in codes)), {})
    return {code: known[code] for code in codes} if known else {}


#: Of fewer codes it is not clear what they are.
_SEVERAL = 2


@cache
def _nationalities() -> list[list[str]]:
    """The adjectives of each country, in the order of the countries."""
    adjectives = {country: names for country, *names in _rows("nationalities")}
    return [[name for country in names for name in adjectives.get(country, ())] for names in _countries()]


def peoples_of(words: Collection[str]) -> frozenset[str]:
    """The adjectives of the countries that are among some words in small letters.

    >>> sorted(peoples_of(["ukraine", "other"]))
    ['ukrainian']
    """
    found = zip(_countries(), _nationalities(), strict=True)
    named = (names for country, names in found if any(name.lower() in words for name in country))
    return frozenset(name.lower() for names in named for name in names if name.isalpha())


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
    named = (
        (SYNONYM, [group.split(",") for group in SYNONYMS]),
        (COUNTRY, _countries()),
        (NATIONALITY, _nationalities()),
        (ALIAS, [[name] for _, name in _rows("us_states")] + [list(names) for names in (*MONTH_NAMES, *DAY_NAMES)]),
        (ALIAS + "p", _rows("peoples")),
        (REGION, _rows("region_adjectives")),
    )
    for sign, groups in named:
        for place, group in enumerate(groups):
            for phrase in group:
                stems = stems_of(phrase)
                found.setdefault(stems[0], []).append((stems, f"{sign}{place}"))
    return {first: tuple(phrases) for first, phrases in found.items()}


def begins_name(stem: str) -> bool:
    """Whether a word is the first one of a name that has others."""
    return stem in _synonyms()


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
