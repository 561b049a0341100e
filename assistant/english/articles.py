"""Names that take "the" in a sentence."""

from __future__ import annotations

from functools import cache
from os import path


@cache
def _names() -> frozenset[str]:
    with open(path.join(path.dirname(__file__), "with_article.txt"), encoding="utf-8") as file:
        return frozenset(file.read().lower().splitlines())


def with_article(name: str) -> str:
    """A name as it stands in a sentence: with "the" if it takes that.

    >>> with_article("United States"), with_article("China"), with_article("the US")
    ('the United States', 'China', 'the US')
    """
    return f"the {name}" if name.lower() in _names() else name
