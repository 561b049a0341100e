"""Which measures of a pack a question can be about: found by what it names, without a look at all the others."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from assistant.facts import Measure, Pack
from assistant.glance import MEMBER_KINDS, Glance


class Pointers(NamedTuple):
    """The measures of a pack by what can point to them."""

    measures: Mapping[str, Measure]
    #: The ids of measures by dimension, by a figure that they have, and of those in percent.
    of_dimension: Mapping[str, frozenset[str]]
    of_figure: Mapping[Decimal, frozenset[str]]
    in_percent: frozenset[str]
    #: The place of each measure in the pack.
    places: Mapping[str, int]


def build_pointers(pack: Pack) -> Pointers:
    """What points to the measures of a pack."""
    of_dimension: dict[str, set[str]] = {}
    of_figure: dict[Decimal, set[str]] = {}
    for measure in pack.measures.values():
        for dimension in measure.dimensions:
            of_dimension.setdefault(dimension, set()).add(measure.id)
    for fact in pack.facts:
        if fact.value is not None:
            of_figure.setdefault(fact.value, set()).add(fact.measure)
    return Pointers(
        pack.measures,
        {dimension: frozenset(measures) for dimension, measures in of_dimension.items()},
        {figure: frozenset(measures) for figure, measures in of_figure.items()},
        frozenset(measure.id for measure in pack.measures.values() if measure.unit.base == "percent"),
        {measure: place for place, measure in enumerate(pack.measures)},
    )


def pointed_at(seen: Glance, pointers: Pointers) -> list[Measure]:
    """The measures that anything in a question may point to, in the order of the pack: all others it does not mean."""
    found = set(seen.measures)
    dimensions = {each.sense.more for each in seen.names if each.sense.kind in MEMBER_KINDS}
    dimensions |= {each.sense.id for each in seen.names if each.sense.kind == "dimension"}
    found = found.union(*(pointers.of_dimension.get(dimension, ()) for dimension in dimensions))
    if "points" in seen.meanings or "relative" in seen.meanings:
        found |= pointers.in_percent
    found = found.union(*(pointers.of_figure.get(number, ()) for number in seen.numbers))
    return [pointers.measures[each] for each in sorted(found, key=pointers.places.__getitem__)]
