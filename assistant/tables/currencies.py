"""The currency that a question names: as the headers write it, and whether what is told is money of another kind."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import pairwise

from assistant.english.table_words import CURRENCIES, CURRENCY_NAMES, MONEY
from assistant.facts import Fact
from assistant.tables.asked import Asked
from assistant.tables.stems import words_of
from assistant.tables.table import Table

_BY_NAME = {name.lower(): code for name, code in (*CURRENCIES.items(), *CURRENCY_NAMES.items()) if name.isalpha()}
_NAMED = re.compile(
    rf"\b(?:US\s+)?({'|'.join(sorted(_BY_NAME, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
#: A name of many currencies.
_DOLLARS = frozenset(("dollar", "dollars"))
#: Names of so many lines are looked through.
_FEW = 1000


def as_in_headers(question: str, headers: Collection[str]) -> str:
    """The question with a currency as the headers write it, where they write it otherwise and have several.

    >>> as_in_headers("price of tea in US dollars", ["Price (EUR)", "Price (USD)"])
    'price of tea in USD'
    >>> as_in_headers("price of tea in dollars", ["Price (USD)"])
    'price of tea in dollars'
    """
    if not _NAMED.search(question):
        # Hardly any question names one, and a table may have a thousand headers.
        return question
    written = {word: _BY_NAME[word.lower()] for name in headers for word in words_of(name) if word.lower() in _BY_NAME}
    if len({*written.values()}) <= 1:
        return question
    by_code = {code: word for word, code in reversed(written.items())}
    return _NAMED.sub(lambda found: by_code.get(_BY_NAME[found[1].lower()], found[0]), question)


def asks_other(table: Table, asked: Asked, facts: Iterable[Fact]) -> bool:
    """Whether a currency is named in which nothing is told: another is, or none is and the table names none."""
    told = {fact.unit.base for fact in facts if fact.unit is not None}
    words = [word.text.lower() for word in asked.words]
    named = {_BY_NAME[word] for word in words if word in _BY_NAME}
    if named and told and told <= MONEY:
        is_dollar = not _DOLLARS.isdisjoint(words) and any(code.endswith("D") for code in told)
        return not named & told and not is_dollar
    wanted = {CURRENCY_NAMES[word] for before, word in pairwise(words) if before == "in" and word in CURRENCY_NAMES}
    if not wanted or wanted & told or not told & MONEY and wanted == {"USD"}:
        return False
    return not _is_said(table, wanted)


def _is_said(table: Table, codes: set[str]) -> bool:
    """Whether the title, a note or a name names one of some currencies in words."""
    names = [line.full_name for line in (*table.rows, *table.columns)] if len(table.rows) < _FEW else []
    words = {word.lower() for text in (table.title, table.corner, *table.notes, *names) for word in words_of(text)}
    return any(CURRENCY_NAMES.get(word) in codes for word in words)
