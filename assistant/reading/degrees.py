"""Degrees of what people think ("very likely"): the share of those who think so at all tells nothing of them."""

from __future__ import annotations

from collections.abc import Sequence, Set

from assistant.english.persons import DEGREES
from assistant.facts import Measure
from assistant.utterance.mentions import Mention


def degrees_left(keys: Sequence[str], measure: Measure, chosen: Sequence[Mention], taken: Set[int]) -> set[int]:
    """The positions of words before a word for a percentage that say how strongly, and that no name of it has."""
    if measure.unit.base != "percent" or DEGREES.isdisjoint(keys):
        return set()
    naming = {at for each in chosen if each.sense.kind in ("measure", "head") for at in each.at}
    return {at - 1 for at in naming if at and at - 1 not in taken and keys[at - 1] in DEGREES}
