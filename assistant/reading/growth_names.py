"""Whether a measure's name says that its figures are growth in percent ("yearly growth of sales")."""

from __future__ import annotations

from functools import lru_cache

from assistant.facts import Measure
from assistant.utterance.words import phrase_key

#: Words with which the name of a growth begins, and how many words may stand before them.
GROWTHS = frozenset("growth change increase rise".split())
_FIRST = 3
_CHANGED = "changed by {value}"
#: So many names are kept with what they tell.
_MOST_NAMES = 4096


def is_growth(measure: Measure) -> bool:
    """Whether a measure is a growth in percent by its name."""
    return measure.unit.base == "percent" and _tells_growth(measure.name)


def tells_growth(measure: Measure) -> bool:
    """Whether the figures of a measure are growth in percent, by its name or by the sentence that tells them."""
    return is_growth(measure) or measure.unit.base == "percent" and _CHANGED in measure.sentence


def is_change(measure: Measure) -> bool:
    """Whether a measure is by its name a growth in percent, or a change in points from one time to another."""
    if measure.unit.base == "percentage point":
        return not GROWTHS.isdisjoint(phrase_key(measure.name)[:1])
    return is_growth(measure)


@lru_cache(maxsize=_MOST_NAMES)
def _tells_growth(name: str) -> bool:
    return not GROWTHS.isdisjoint(phrase_key(name)[:_FIRST])
