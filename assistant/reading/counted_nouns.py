"""The noun of what a measure counts in a question: "how many models", "foundation models"."""

from __future__ import annotations

from assistant.facts import Measure
from assistant.reading.glance import Glance


def names_counted(seen: Glance, measure: Measure) -> bool:
    """Whether the noun of what the measure counts is there ("how many models")."""
    return says_counted(seen, measure.each)


def says_counted(seen: Glance, each: str) -> bool:
    """Whether the noun of a counted thing is there; not where a measure counts none ("")."""
    return bool(each) and bool(_noun_at(seen, each))


def counted_at(seen: Glance, measure: Measure) -> set[int]:
    """Where the noun of what the measure counts begins."""
    return _noun_at(seen, measure.each)


def _noun_at(seen: Glance, each: str) -> set[int]:
    """Where a noun of one or two words begins ("model", "foundation model")."""
    noun = tuple(each.split())
    if noun[0] not in seen.keys:
        return set()
    return {at for at, key in enumerate(seen.keys) if key == noun[0] and seen.keys[at : at + len(noun)] == noun}
