"""What a name says is left out of it, and questions that say so: "fuel" is nothing of "costs, excluding fuel"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.tables.stems import SMALL, stem, stems_of
from assistant.tables.synonyms import meanings_at

_BRACKETED = re.compile(r"\([^()]*\)")
_WITHOUT = re.compile(r"\b(?:excluding|exclusive of|excl\.?|ex)[- ](.*)$", re.IGNORECASE)
_SMALL = frozenset(SMALL)


def left_out(own: str) -> frozenset[str]:
    """The stems of what a name says is left out of it, and that it says nowhere else.

    >>> sorted(left_out("CASM, excluding fuel and special items (cents)")), left_out("Fuel")
    (['fuel', 'item', 'spec'], frozenset())
    """
    bare = _BRACKETED.sub(" ", own)
    match = _WITHOUT.search(bare)
    if match is None:
        return frozenset()
    return frozenset(stems_of(match[1])) - set(stems_of(bare[: match.start()])) - _SMALL


def is_without(word: str, meanings: Sequence[str]) -> bool:
    """Whether a word, given by its stem, says that something is left out, or is what only goes without: "non-GAAP"."""
    return word in _OUT or word.startswith("non") or bool(_SIGNS & set(meanings))


_OUT = frozenset(map(stem, "excluding without ex except exclusive less before net not adjusted core".split()))
_SIGNS = frozenset(meanings_at((stem("excluding"),))[0])
