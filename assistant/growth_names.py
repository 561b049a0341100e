"""Whether a measure's name says that its figures are growth in percent ("yearly growth of sales")."""

from __future__ import annotations

from assistant.facts import Measure
from assistant.words import phrase_key

#: Words with which the name of a growth begins, and how many words may stand before them.
GROWTHS = frozenset("growth change increase rise".split())
_FIRST = 3


def is_growth(measure: Measure) -> bool:
    """Whether a measure is a growth in percent by its name."""
    return measure.unit.base == "percent" and not GROWTHS.isdisjoint(phrase_key(measure.name)[:_FIRST])
