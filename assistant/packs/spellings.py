"""Names written with choices: "(image|picture) and text" stands for both."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

#: How many names one text may stand for.
MOST_NAMES = 500
_CHOICE = re.compile(r"\(([^()|]*(?:\|[^()|]*)+)\)")


def spellings(text: str) -> tuple[str, ...]:
    """The names that a text with choices stands for; an empty choice leaves the words out.

    >>> spellings("(top|best) model(s|)")
    ('top models', 'top model', 'best models', 'best model')
    >>> spellings("price (USD)")
    ('price (USD)',)
    """
    parts = _CHOICE.split(text)
    fixed, choices = parts[::2], [choice.split("|") for choice in parts[1::2]]
    found = []
    for picked in itertools.product(*choices):
        pieces = itertools.chain.from_iterable(itertools.zip_longest(fixed, picked, fillvalue=""))
        found.append(" ".join("".join(pieces).split()))
    return tuple(dict.fromkeys(found))


def count_spellings(text: str) -> int:
    """How many names a text with choices stands for, without writing them out."""
    count = 1
    for choice in _CHOICE.findall(text):
        count *= choice.count("|") + 1
    return count


def all_spellings(texts: Iterable[str]) -> tuple[str, ...]:
    """All names that some texts stand for, each once."""
    return tuple(dict.fromkeys(name for text in texts for name in spellings(text)))
