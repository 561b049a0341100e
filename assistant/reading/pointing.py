"""Which measures of a pack a question can be about: found by what it names, without a look at all the others."""

from collections.abc import Mapping
from decimal import Decimal

from assistant.facts import Pack
from assistant.once import once
from assistant.reading.glance import MEMBER_KINDS, Glance
from assistant.reading.outline import Group, Outline
from assistant.tuples import NamedTuple


class _Figures:
    """The groups of the measures that have a figure: looked through when a question has the first one."""

    def __init__(self, pack: Pack, of_measure: Mapping[str, int]) -> None:
        self._pack = pack
        self._of_measure = of_measure

    @once
    def _groups(self) -> Mapping[Decimal, frozenset[int]]:
        found: dict[Decimal, set[int]] = {}
        for fact in self._pack.facts:
            if fact.value is not None:
                found.setdefault(fact.value, set()).add(self._of_measure[fact.measure])
        return {figure: frozenset(groups) for figure, groups in found.items()}

    def groups(self, figure: Decimal) -> frozenset[int]:
        """The groups that have a measure with a figure."""
        return self._groups.get(figure, frozenset())


class Pointers(NamedTuple):
    """The measures of a pack in groups, and which groups a thing points to."""

    groups: tuple[Group, ...]
    #: The groups by dimension, by a figure that a measure has, and those that have a measure in percent.
    of_dimension: Mapping[str, frozenset[int]]
    figures: _Figures
    in_percent: frozenset[int]
    #: The group of each measure.
    of_measure: Mapping[str, int]
    #: The place of each measure in the pack.
    places: Mapping[str, int]


def build_pointers(pack: Pack, outline: Outline) -> Pointers:
    """What points to the measures of a pack."""
    groups = outline.groups
    of_measure = {measure: place for place, group in enumerate(groups) for measure in group.measures}
    of_dimension: dict[str, set[int]] = {}
    for place, group in enumerate(groups):
        for dimension in group.dimensions:
            of_dimension.setdefault(dimension, set()).add(place)
    return Pointers(
        groups,
        {dimension: frozenset(found) for dimension, found in of_dimension.items()},
        _Figures(pack, of_measure),
        frozenset(of_measure[measure] for measure in outline.in_percent),
        of_measure,
        {measure: place for place, measure in enumerate(pack.measures)},
    )


def pointed_at(seen: Glance, pointers: Pointers) -> list[Group]:
    """The groups of measures that anything but their names may point to: all others a question does not mean."""
    dimensions = {each.sense.more for each in seen.names if each.sense.kind in MEMBER_KINDS}
    dimensions |= {each.sense.id for each in seen.names if each.sense.kind == "dimension"}
    found: set[int] = set()
    found = found.union(*(pointers.of_dimension.get(dimension, ()) for dimension in dimensions))
    if "points" in seen.meanings or "relative" in seen.meanings:
        found |= pointers.in_percent
    found = found.union(*(pointers.figures.groups(number) for number in seen.numbers))
    return [pointers.groups[place] for place in sorted(found)]
