"""The facts of a pack as a cube: those of one cell in the order of time, and the members that have any."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import TypeVar

from assistant.facts import Fact, Facts, Measure, Pack
from assistant.periods import Period
from assistant.reading.outline import Outline
from assistant.tuples import NamedTuple

T = TypeVar("T")


class Cell(NamedTuple):
    """A fact as the question sees it: `sign` is -1 when it is read from the other side."""

    fact: Fact
    sign: int = 1


class _Built(Mapping[str, T]):
    """What is made of the facts of each measure, when it is first asked for."""

    def __init__(self, facts: Facts, build: Callable[[str], T]) -> None:
        self._measures = facts.measures
        self._known = frozenset(facts.measures)
        self._build = build
        self._found: dict[str, T] = {}

    def __getitem__(self, measure: str) -> T:
        try:
            return self._found[measure]
        except KeyError:
            if measure not in self._known:
                raise
            self._found[measure] = found = self._build(measure)
            return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._measures)

    def __len__(self) -> int:
        return len(self._measures)


class Cube(NamedTuple):
    """The facts of a pack by measure."""

    pack: Pack
    facts: Facts
    by_measure: Mapping[str, tuple[Fact, ...]]
    #: The same in the order of time.
    in_time: Mapping[str, tuple[Fact, ...]]
    #: The same, for each measure by member.
    by_member: Mapping[str, Mapping[str, Sequence[Fact]]]
    #: The figures of each measure, each with the members it is for.
    figures: Mapping[str, tuple[tuple[Decimal, frozenset[str]], ...]]
    #: The members that are not ranked, counted and listed with the others: wholes, groups and other kinds of things.
    wholes: frozenset[str]
    #: Dimension → the member that stands for all of them together.
    totals: Mapping[str, str]
    #: The periods of several years that figures of a measure are for.
    spans: Mapping[str, frozenset[Period]]
    #: The facts of each measure that are only told with another, by the id of that.
    told_with: Mapping[str, Mapping[str, Sequence[Fact]]]
    #: The place of each member in the pack.
    order: Mapping[str, int]
    #: Measure → the noun of what it counts, where it counts anything.
    counted: Mapping[str, str]
    #: The dimensions of the sides of leads, and the two members that all leads are between, the leader first; nobody
    #: if there are several pairs.
    lead_dimensions: frozenset[str]
    sides: Callable[[], tuple[str, ...]]

    def cells(self, measure: Measure, members: Mapping[str, str]) -> tuple[Cell, ...]:
        """The facts for these members, in the order of time; for a lead, sides may be turned round."""
        if not members:
            return tuple(map(Cell, self.in_time.get(measure.id, ())))
        turned = _turned(measure, members)
        # A lead that is turned round is for the same members.
        known = self.by_member.get(measure.id, {})
        wanted = members.items()
        found = []
        for fact in min((known.get(member, ()) for member in members.values()), key=len):
            if wanted <= fact.members.items():
                found.append(Cell(fact))
            elif turned and turned.items() <= fact.members.items():
                found.append(Cell(fact, -1))
        return tuple(found)

    def has_at(self, measure: Measure, members: Mapping[str, Sequence[str]], periods: Sequence[Period]) -> bool:
        """Whether any fact is for one of the members named in every dimension, in one of the periods, if any."""
        known = self.by_member.get(measure.id, {})
        first = next(iter(members.values()), ())
        those = [fact for member in first for fact in known.get(member, ())]
        facts = those if first else self.in_time.get(measure.id, ())
        return any(
            all(fact.members[dimension] in named for dimension, named in members.items() if dimension in fact.members)
            and (not periods or fact.period is not None and any(each.contains(fact.period) for each in periods))
            for fact in facts
        )

    def beside(self, fact: Fact) -> Sequence[Fact]:
        """The facts that are only told with this one."""
        return self.told_with[fact.measure].get(fact.id, ())

    def having(self, measure: str) -> frozenset[str]:
        """The members that have any fact of a measure."""
        return self.facts.members(measure)

    def prints(self, measure: Measure, numbers: set[Decimal], members: set[str]) -> bool:
        """Whether one of some numbers is the figure of a measure for one of some members."""
        figures = self.figures.get(measure.id, ())
        return any(number in numbers and not members.isdisjoint(of) for number, of in figures)

    def quotes(self, measure: Measure, numbers: Sequence[Decimal], *, is_rate: bool) -> bool:
        """Whether several numbers are figures of one cell of a measure, or one is its yearly factor."""
        if not numbers:
            return False
        figures = self.figures.get(measure.id, ())
        of = [{members for number, members in figures if number == given} for given in numbers]
        if measure.unit.is_rate:
            return is_rate and any(of)
        return len(of) > 1 and bool(set.intersection(*of))

    def owner(self, measure: Measure, dimension: str, numbers: set[Decimal]) -> str:
        """The one member of a dimension that all these figures are for; "" if there is none or several."""
        owners = [
            {fact.members[dimension] for fact in self.by_measure.get(measure.id, ()) if fact.value == number}
            for number in numbers
        ]
        known = [each for each in owners if each]
        found = set.intersection(*known) if known else set()
        return found.pop() if len(found) == 1 else ""

    def trails(self, measure: Measure, side: str) -> bool:
        """Whether a side of a lead is always the one behind."""
        if not measure.between:
            return False
        leader, rival = measure.between
        facts = self.by_measure.get(measure.id, ())
        return any(fact.members[rival] == side for fact in facts) and all(
            fact.members[leader] != side for fact in facts
        )

    def members(self, measure: Measure, dimension: str, fixed: Mapping[str, str]) -> tuple[str, ...]:
        """The members of a dimension that have facts beside the fixed members, in the order of the pack."""
        rest = {key: member for key, member in fixed.items() if key != dimension}
        having = {cell.fact.members[dimension] for cell in self.cells(measure, rest)}
        return tuple(sorted(having, key=self.order.__getitem__))

    def total(self, dimension: str) -> str:
        """The member that stands for all of a dimension together; "" if there is none."""
        return self.totals.get(dimension, "")


def build_cube(pack: Pack, outline: Outline) -> Cube:
    """The cube of a pack."""
    facts = Facts.grouped(pack.facts)
    by_measure = _Built(facts, lambda measure: tuple(fact for fact in facts.of(measure) if not fact.beside))
    in_time = _Built(facts, lambda measure: tuple(sorted(by_measure[measure], key=_moment)))
    return Cube(
        pack,
        facts,
        by_measure,
        in_time,
        by_member=_Built(facts, lambda measure: _by_member(in_time[measure])),
        figures=_Built(facts, lambda measure: _figures(by_measure[measure])),
        wholes=frozenset((*outline.apart, *outline.totals.values())),
        totals=outline.totals,
        spans=_Built(facts, lambda measure: _spans(by_measure[measure])),
        told_with=_Built(facts, lambda measure: _told_with(facts.of(measure))),
        order={member: place for place, member in enumerate(pack.members)},
        counted=outline.counted,
        lead_dimensions=frozenset(each for group in outline.groups for each in group.sides),
        sides=cache(lambda: _sides(outline, by_measure)),
    )


def _sides(outline: Outline, by_measure: Mapping[str, Sequence[Fact]]) -> tuple[str, ...]:
    pairs = {
        tuple(fact.members[side] for side in group.sides)
        for group in outline.groups
        for measure in group.measures
        for fact in (by_measure.get(measure, ()) if group.sides else ())
    }
    return pairs.pop() if len(pairs) == 1 else ()


def _by_member(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """The facts in their order by each member that they are for."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        for member in dict.fromkeys(fact.members.values()):
            found.setdefault(member, []).append(fact)
    return found


def _told_with(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.beside:
            found.setdefault(fact.beside, []).append(fact)
    return found


def _figures(facts: Sequence[Fact]) -> tuple[tuple[Decimal, frozenset[str]], ...]:
    return tuple((fact.value, frozenset(fact.members.values())) for fact in facts if fact.value is not None)


def _spans(facts: Sequence[Fact]) -> frozenset[Period]:
    return frozenset(fact.period for fact in facts if fact.period and fact.period.grain == "range")


def _moment(fact: Fact) -> tuple[int, int, int, str]:
    """The place of a fact in the order of time; those without a period come first."""
    return (1, fact.period.start, fact.period.end, fact.id) if fact.period else (0, 0, 0, fact.id)


def _turned(measure: Measure, members: Mapping[str, str]) -> dict[str, str]:
    """The members with the two sides of a lead swapped; none where the measure or the members have no sides."""
    if not measure.between or members.keys().isdisjoint(measure.between):
        return {}
    one, other = measure.between
    swap = {one: other, other: one}
    return {swap.get(dimension, dimension): member for dimension, member in members.items()}
