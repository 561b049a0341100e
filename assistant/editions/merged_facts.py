"""The facts of several editions of a report, put together measure by measure, when a measure is asked for."""

from collections.abc import Collection, Iterator, Mapping

from assistant.facts import Fact, Facts, Measure, Pack
from assistant.periods import OPEN
from assistant.tuples import NamedTuple

#: What a figure is of: its measure, its members and the days of its period.
Place = tuple[str, tuple[tuple[str, str], ...], tuple[int, int]]


class _Merging(NamedTuple):
    """The facts of a measure in all editions: by place, all, and those that are kept."""

    figures: dict[Place, dict[str, Fact]]
    stated: dict[tuple[str, str], Fact]
    kept: dict[Place, list[Fact]]


class MergedFacts:
    """The facts of several editions, put together for each measure when they are asked for."""

    def __init__(
        self,
        editions: tuple[Pack, ...],
        other_members: Mapping[str, Collection[str]],
        other_measures: Mapping[str, Collection[str]],
    ) -> None:
        """By the ids of packs: the members and measures that are others there than in the newest edition."""
        self._stated = [(pack, Facts.grouped(pack.facts)) for pack in editions]
        self._apart = {pack: frozenset(members) for pack, members in other_members.items()}
        self._unlike = {pack: frozenset(measures) for pack, measures in other_measures.items()}
        self._found: dict[str, _Merging] = {}
        self.measures = tuple(dict.fromkeys(key for _, facts in self._stated for key in facts.measures))
        self._places = {key: place for place, key in enumerate(self.measures)}

    def _like(self, measure: str) -> list[tuple[Pack, Facts]]:
        """The editions in which a measure is what it is in the newest."""
        return [
            (pack, facts)
            for pack, facts in self._stated
            if measure in pack.measures and measure not in self._unlike[pack.id]
        ]

    def figures(self, measure: str) -> Mapping[Place, Mapping[str, Fact]]:
        """For each figure of a measure the ids of the packs that have it, each with the fact, the newest first."""
        return self._of(measure).figures

    def stated(self, measure: str) -> Mapping[tuple[str, str], Fact]:
        """The facts of a measure in all editions by pack and id, with their sources as the one pack calls them."""
        return self._of(measure).stated

    def all_stated(self) -> Iterator[Fact]:
        """All facts of all editions, with their sources as the one pack calls them."""
        for measure in self.measures:
            yield from self.stated(measure).values()

    def _of(self, measure: str) -> _Merging:
        if measure not in self._found:
            self._found[measure] = self._merged(measure)
        return self._found[measure]

    def _merged(self, measure: str) -> _Merging:
        figures: dict[Place, dict[str, Fact]] = {}
        stated: dict[tuple[str, str], Fact] = {}
        kept: dict[Place, list[Fact]] = {}
        for pack, facts in self._like(measure):
            apart = self._apart[pack.id]
            for fact in facts.of(measure):
                if not apart.isdisjoint(fact.members.values()):
                    continue
                moved = fact._replace(source=key_in(pack, fact.source), origin=key_in(pack, fact.origin))
                stated[pack.id, fact.id] = moved
                place = place_of(moved)
                if not fact.beside:
                    figures.setdefault(place, {}).setdefault(pack.id, moved)
                if kept.setdefault(place, [moved])[0].pack == pack.id and kept[place][-1] is not moved:
                    # An edition that contradicts itself says both.
                    kept[place].append(moved)
        return _Merging(figures, stated, kept)

    def newest(self, measure: str) -> Iterator[tuple[int, Fact]]:
        """The newest facts of a measure, each with its place among all."""
        first = self._places[measure] * _MOST_OF_ONE
        for facts in self._of(measure).kept.values():
            for fact in facts:
                yield first, fact
                first += 1

    def members(self, measure: str) -> frozenset[str]:
        """The members that a measure has facts for in any edition."""
        found = frozenset().union(*(facts.members(measure) for _, facts in self._like(measure)))
        if any(not apart.isdisjoint(found) for apart in self._apart.values()):
            return frozenset(member for place in self._of(measure).figures for _, member in place[1])
        return found


#: More facts than any measure has.
_MOST_OF_ONE = 10**9


def place_of(fact: Fact) -> Place:
    """What a fact is the figure of."""
    period = fact.period
    return fact.measure, tuple(sorted(fact.members.items())), (period.start, period.end) if period else (0, OPEN)


def key_in(pack: Pack, key: str) -> str:
    """What the one pack calls a source or topic of an edition; "" for none."""
    return f"{pack.id}/{key}" if key else ""


def kind_of(measure: Measure) -> tuple[object, ...]:
    """What two measures of one id have to have in common to be the same."""
    return measure.unit.base, frozenset(measure.dimensions), measure.between, measure.is_distance
