"""The slots of a question held against the facts: which cells it means, along which axis, at which times."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from itertools import product
from typing import NamedTuple

from assistant.composing.beaten import is_beaten
from assistant.composing.outcomes import Declined, Open
from assistant.composing.whens import When, ends_meant, is_end, is_meant, is_narrower
from assistant.english.directions import AHEAD, BE, BEHIND, OVER, OVER_TO
from assistant.facts import Measure
from assistant.periods import Period
from assistant.query import Query
from assistant.selection import Cell, Cube
from assistant.slots import Slots

Members = dict[str, str]


class _Frame(NamedTuple):
    slots: Slots
    cube: Cube


class Frame(_Frame):
    """Slots and cube together; what follows from them is found once and kept."""

    @cached_property
    def measure(self) -> Measure:
        """The measure asked about."""
        return self.slots.measure

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of the question's words."""
        return tuple(word.key for word in self.slots.scan.words)

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """The two dimensions of a lead, or none."""
        return self.measure.between or ()

    @cached_property
    def free(self) -> tuple[str, ...]:
        """The dimensions that are no sides of a lead."""
        return tuple(each for each in self.measure.dimensions if each not in self.sides)

    def label(self, member: str) -> str:
        """A member's name as answers give it."""
        return self.cube.pack.members[member].name

    def side_members(self) -> Members:
        """The named sides of a lead: who is said to have it, and over whom."""
        if not self.sides:
            return {}
        named = self.slots.members(self.sides[0])
        if len(named) > 2:
            raise Declined("no_such_entity", "The report compares two sides at a time.")
        if len(named) == 2:
            turned = not self._is_object(named[1]) and (
                self._is_object(named[0]) or self._is_owner(named[1]) and not self._is_owner(named[0])
            )
            order = named[::-1] if turned else named
            return dict(zip(self.sides, order, strict=True))
        if len(named) == 1:
            return {self.sides[1 if self._is_object(named[0]) else 0]: named[0]}
        return {}

    def _is_owner(self, member: str) -> bool:
        """Whether a side stands right before the name of the lead ("the US lead")."""
        return any(each.member == member and each.at[-1] + 1 in self.lead_starts for each in self.slots.named)

    @cached_property
    def lead_starts(self) -> frozenset[int]:
        """Where the measure is named with a word that says who is ahead ("lead", "advantage")."""
        words = self.slots.scan.words
        ours = [each for each in self.slots.scan.measures if each.sense.id == self.measure.id]
        return frozenset(each.start for each in ours if any(words[at].key in AHEAD for at in each.at))

    @property
    def leads_by_name(self) -> bool:
        """Whether a side is said to own the lead ("China's lead")."""
        return any(each.dimension in self.sides and each.at[-1] + 1 in self.lead_starts for each in self.slots.named)

    def _is_object(self, member: str) -> bool:
        first = next(each for each in self.slots.named if each.member == member)
        words = self.slots.scan.words
        before = first.at[0] - 1
        while before >= 0 and words[before].key in ("the", "of"):
            before -= 1
        if before < 0 or words[before].key not in OVER:
            return False
        if words[before].key == "to" and self.lead_starts and words[before - 1].key not in OVER_TO:
            # "the edge left to the US"
            return False
        if words[before].key in ("behind", "ahead") and words[before - 1].key in BE:
            # "how far was ahead the US (of China)"
            return False
        return words[before].key not in ("behind", "ahead") or not self._is_clause(first.at[-1] + 1)

    def _is_clause(self, at: int) -> bool:
        """Whether a verb stands there and no other side after it: "I wonder how far behind China was"."""
        words = self.slots.scan.words
        others = [each for each in self.slots.named if each.dimension in self.sides and each.at[0] > at]
        return at < len(words) and words[at].key in ("was", "is", "were", "are", "stood", "lay", "fell") and not others

    def sign(self, cell: Cell) -> int:
        """1 where the value is asked for as it is printed, -1 where it is asked for from the other side."""
        if not self.sides or not self.slots.members(self.sides[0]):
            return 1
        direction = self.direction()
        return {"ahead": cell.sign, "behind": -cell.sign}.get(direction, 1)

    def direction(self) -> str:
        """ "ahead" or "behind" where the question says from which side it looks, else ""."""
        if self.slots.way == "either":
            return ""
        spent = self.slots.scan.numbered | self.slots.scan.dated
        keys = {word.key for at, word in enumerate(self.slots.scan.words) if at not in spent}
        if self.slots.way == "reversed" or keys & BEHIND or is_beaten(self.slots.scan.words):
            return "behind"
        if keys & AHEAD or self.slots.has("ahead") and not self.slots.has("behind"):
            return "ahead"
        return "behind" if self.slots.has("behind") and not self.slots.has("ahead", "fall") else ""

    # -- members ------------------------------------------------------------------------------------

    def choices(self, dimension: str) -> tuple[str, ...]:
        """The members that a dimension can have beside those named once in the others, in the pack's order."""
        fixed = self.side_members()
        for other in self.free:
            named = self.slots.members(other)
            if other != dimension and len(named) == 1:
                fixed[other] = named[0]
        left_out = self.slots.without(dimension)
        found = self.cube.members(self.measure, dimension, fixed)
        return tuple(member for member in found if member not in left_out) if left_out else found

    @cached_property
    def axis(self) -> str:
        """The dimension along which several cells lie: one asked for by a noun, one not named, one named often."""
        nouns = [each.dimension for each in self.slots.nouns if each.dimension in self.free]
        several = [each for each in self.free if len(self.slots.members(each)) > 1]
        unnamed = [each for each in self.free if not self.slots.members(each)]
        for dimension in (*several, *nouns, *unnamed, *self.free):
            return dimension
        return ""

    def along(self, dimension: str, *, named: bool = True) -> tuple[str, ...]:
        """The members along an axis: those named, if there are several and `named`, else all that have facts."""
        listed = self.slots.members(dimension)
        return listed if named and len(listed) > 1 else self.choices(dimension)

    def fixed(self, axis: str) -> Members:
        """The members of all other dimensions; asks back where one is open."""
        found = self.side_members()
        for dimension in self.free:
            if dimension != axis:
                found |= {dimension: self.one_of(dimension)}
        return found

    def one_of(self, dimension: str) -> str:
        """The one member named or possible; asks back where several are possible."""
        named = self.slots.members(dimension)
        if len(named) == 1:
            return named[0]
        possible = named or self.choices(dimension)
        if len(possible) == 1:
            return possible[0]
        if not possible:
            raise Declined("no_such_entity", f"The report does not give the {self.measure.name} for that.")
        owner = self.cube.owner(self.measure, dimension, {given.number for given in self.slots.amounts})
        if owner in possible:
            return owner
        raise self.open(dimension, possible)

    def open(self, dimension: str, possible: tuple[str, ...]) -> Open:
        """The question back which of the members is meant."""
        noun = self.cube.pack.dimensions[dimension].name
        return Open(f"Which {noun} do you mean?", tuple(self.label(member) for member in possible))

    def products(self) -> Iterator[Members]:
        """Every combination of the named members; asks back where a dimension without a named one is open."""
        lists = [self.slots.members(dimension) or (self.one_of(dimension),) for dimension in self.free]
        for combination in product(*lists):
            yield {**self.side_members(), **dict(zip(self.free, combination, strict=True))}

    def first(self) -> Members:
        """The one combination of members that is meant; declines where there is none."""
        found = next(self.products(), None)
        if found is None:
            raise Declined("no_such_entity", f"The report does not give the {self.measure.name} for that.")
        return found

    # -- times --------------------------------------------------------------------------------------

    def whens(self) -> tuple[When, ...]:
        """The times named, in the order of the question."""
        return self._whens

    @cached_property
    def _whens(self) -> tuple[When, ...]:
        found = [
            When(each.period, "since" if each.is_since else self.beside(each.at[0]), each.at[0])
            for each in self.slots.periods
        ]
        if len(found) > 1:
            found = [each for each in found if each.end not in ("before", "after")]
        for each in self.slots.whens if len(found) < 2 else ():
            ends = ends_meant(each.sense.id, self.dates, is_rate=self.measure.unit.is_rate)
            found += [When(None, end, each.start) for end in ends if not is_end(found, end, self.dates)]
        found = [each for each in found if not any(is_narrower(other, each) for other in found)]
        return tuple(dict.fromkeys(sorted(found, key=lambda when: when.place)))

    @cached_property
    def dates(self) -> list[Period]:
        """The periods of the measure's facts, in the order of time."""
        facts = self.cube.in_time.get(self.measure.id, ())
        return list(dict.fromkeys(fact.period for fact in facts if fact.period))

    def last_when(self) -> When | None:
        """The last of the times named; None if none is."""
        return next(reversed(self.whens()), None)

    def beside(self, at: int) -> str:
        """ "before" or "after" where that word stands right before a period."""
        words = self.slots.scan.words
        before = [word.key for word in words[max(0, at - 3) : at] if word.key != "the"]
        if before[:1] == ["i"]:
            # "I am after the figure for ..." is no time.
            return ""
        return before[-1] if before[-1:] in (["before"], ["after"]) else ""

    def line(self, members: Mapping[str, str]) -> tuple[Cell, ...]:
        """The facts of a cell in the order of time; declines where there are none."""
        cells = self.cube.cells(self.measure, members)
        if not cells:
            named = [self.label(member) for member in members.values()]
            raise Declined(
                "no_such_entity", f"The report does not give the {self.measure.name} for {' and '.join(named)}."
            )
        return cells

    def cell(self, members: Mapping[str, str], when: When | None) -> Cell:
        """The fact of a cell at a time, the latest if none is named; declines where there is none."""
        cells = self.line(members)
        if when is None or when.end == "latest":
            return cells[-1]
        if when.end == "first":
            return cells[0]
        assert when.period is not None
        found = [cell for cell in cells if cell.fact.period and is_meant(when, cell.fact.period)]
        if when.end == "after":
            found = found[:1]
        if not found:
            raise Declined("no_such_period", f"The report does not give it for {when.period.label}.", cells)
        return found[-1]

    def dated(self, members: Mapping[str, str], when: When | None = None) -> Query:
        """The query for the value of a cell at a time."""
        return self.query(self.cell(members, when))

    def query(self, cell: Cell, *, label: str = "", key: str = "") -> Query:
        """The query for the value of a fact."""
        return Query("fact", fact=cell.fact, pack=self.cube.pack, sign=self.sign(cell), label=label, key=key)

    # -- series -------------------------------------------------------------------------------------

    def series(self, term: Callable[[Members], Query], *, named: bool = True) -> tuple[Query, ...]:
        """The term for every member along the axis, labelled with its name."""
        axis = self.axis
        if not axis:
            raise Declined("unlike", "There is only one of them.")
        fixed = self.fixed(axis)
        found = []
        if not self.along(axis, named=named):
            if self.slots.without(axis):
                raise Declined("no_such_entity", "There are no others in the report.")
            raise Declined("no_such_entity", f"The report does not give the {self.measure.name} for that.")
        for member in self.along(axis, named=named):
            query = term({**fixed, axis: member})
            found.append(relabel(query, self.label(member), member))
        return tuple(found)


def relabel(query: Query, label: str, key: str) -> Query:
    """The same query under another name."""
    return query._replace(label=label, key=key)
