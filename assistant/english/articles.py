"""Names that take "the" in a sentence."""

from __future__ import annotations

from functools import cache
from os import path


@cache
def names_with_article() -> frozenset[str]:
    """The names that take "the", in small letters; others do only where a pack says so."""
    with open(path.join(path.dirname(__file__), "with_article.txt"), encoding="utf-8") as file:
        return frozenset(file.read().lower().splitlines())
