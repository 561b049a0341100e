"""The facts of a pack as a cube: those of one cell in the order of time, and the members that have any."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.facts import Fact, Measure, Pack
from assistant.periods import Period


class Cell(NamedTuple):
    """A fact as the question sees it: `sign` is -1 when it is read from the other side."""

    fact: Fact
    sign: int = 1


class Outline(NamedTuple):
    """What a measure has facts for: its members, and each figure with the members it is for."""

    members: frozenset[str] = frozenset()
    figures: tuple[tuple[Decimal, frozenset[str]], ...] = ()
    periods: tuple[Period, ...] = ()


class Cube(NamedTuple):
    """The facts of a pack by measure."""

    pack: Pack
    by_measure: Mapping[str, tuple[Fact, ...]]
    #: The same in the order of time.
    in_time: Mapping[str, tuple[Fact, ...]]
    #: The same, for each measure by member.
    by_member: Mapping[str, Mapping[str, Sequence[Fact]]]
    outlines: Mapping[str, Outline]

    def cells(self, measure: Measure, members: Mapping[str, str]) -> tuple[Cell, ...]:
        """The facts for these members, in the order of time; for a lead, sides may be turned round."""
        found = []
        turned = _turned(measure, members)
        # A lead that is turned round is for the same members.
        known = self.by_member.get(measure.id, {})
        likely = [known.get(member, ()) for member in members.values()]
        for fact in min(likely, key=len) if likely else self.in_time.get(measure.id, ()):
            if members.items() <= fact.members.items():
                found.append(Cell(fact))
            elif turned and turned.items() <= fact.members.items():
                found.append(Cell(fact, -1))
        return tuple(found)

    def having(self, measure: Measure) -> frozenset[str]:
        """The members that have any fact of a measure."""
        return self.outlines.get(measure.id, Outline()).members

    def is_dated(self, measure: Measure, period: Period) -> bool:
        """Whether a measure has a fact for a period, or for a part of it."""
        return any(period.contains(each) for each in self.outlines.get(measure.id, Outline()).periods)

    def prints(self, measure: Measure, numbers: set[Decimal], members: set[str]) -> bool:
        """Whether one of some numbers is the figure of a measure for one of some members."""
        figures = self.outlines.get(measure.id, Outline()).figures
        return any(number in numbers and not members.isdisjoint(of) for number, of in figures)

    def quotes(self, measure: Measure, numbers: Sequence[Decimal], *, is_rate: bool) -> bool:
        """Whether several numbers are figures of one cell of a measure, or one is its yearly factor."""
        if not numbers:
            return False
        figures = self.outlines.get(measure.id, Outline()).figures
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
        return tuple(member for member in self.pack.members if member in having)


def build_cube(pack: Pack) -> Cube:
    """The cube of a pack."""
    by_measure: dict[str, list[Fact]] = {}
    for fact in pack.facts:
        by_measure.setdefault(fact.measure, []).append(fact)
    outlines = {measure: _outline(facts) for measure, facts in by_measure.items()}
    in_time = {measure: tuple(sorted(facts, key=_moment)) for measure, facts in by_measure.items()}
    by_member = {measure: _by_member(facts) for measure, facts in in_time.items()}
    return Cube(pack, {measure: tuple(facts) for measure, facts in by_measure.items()}, in_time, by_member, outlines)


def _by_member(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """The facts in their order by each member that they are for."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        for member in dict.fromkeys(fact.members.values()):
            found.setdefault(member, []).append(fact)
    return found


def _outline(facts: list[Fact]) -> Outline:
    figures = [(fact.value, frozenset(fact.members.values())) for fact in facts if fact.value is not None]
    periods = tuple(dict.fromkeys(fact.period for fact in facts if fact.period))
    return Outline(frozenset(member for fact in facts for member in fact.members.values()), tuple(figures), periods)


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
