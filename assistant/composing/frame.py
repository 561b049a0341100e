"""The slots of a question held against the facts: which cells it means, along which axis, at which times."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from itertools import product

from assistant.composing.outcomes import Declined, Open
from assistant.composing.sides import Members, Sided
from assistant.composing.whens import When, check_whole, is_meant, is_same, nearest, whens_of
from assistant.once import once
from assistant.operations.query import Query
from assistant.periods import Period
from assistant.reading.selection import Cell
from assistant.utterance.amounts import Given

#: How far behind a "two" what it counts may begin ("the two successive leads").
_NEAR = 3
_TWO = 2


class Frame(Sided):
    """Slots and cube together; what follows from them is found once and kept."""

    @once
    def free(self) -> tuple[str, ...]:
        """The dimensions that are no sides of a lead."""
        return tuple(each for each in self.measure.dimensions if each not in self.sides)

    def label(self, member: str) -> str:
        """A member's name as answers give it."""
        return self.cube.pack.members[member].name

    # -- members ------------------------------------------------------------------------------------

    def choices(self, dimension: str) -> tuple[str, ...]:
        """The members that a dimension can have beside those named once in the others, in the pack's order."""
        fixed = self.side_members()
        for other in self.free:
            named = self.slots.members(other)
            if other != dimension and len(named) == 1:
                fixed[other] = named[0]
        left_out, within = self.slots.without(dimension), self.slots.within
        found = self.cube.members(self.measure, dimension, fixed)
        if left_out or within:
            return tuple(member for member in found if member not in left_out and (not within or member in within))
        return found

    def rivals(self, dimension: str) -> tuple[str, ...]:
        """Of the members that a dimension can have those that are no wholes of others; all, if there are only such."""
        found = self.choices(dimension)
        rivals = tuple(member for member in found if member not in self.cube.wholes)
        # What is best of one kind is not held against another kind of thing.
        is_ordered = self.slots.has("max", "min") and not self.slots.members(dimension)
        return rivals if len(rivals) > 1 or rivals and (len(found) > _PAIR or is_ordered) else found

    @once
    def axis(self) -> str:
        """The dimension along which several cells lie: one asked for by a noun, one not named, one named often."""
        nouns = [each.dimension for each in self.slots.nouns if each.dimension in self.free]
        several = [each for each in self.free if len(self.slots.members(each)) > 1]
        unnamed = [each for each in self.free if not self.slots.members(each)]
        for dimension in (*several, *nouns, *unnamed, *self.free):
            return dimension
        return ""

    def along(self, dimension: str, *, named: bool = True) -> tuple[str, ...]:
        """The members along an axis: those named, if there are several and `named`, else all counted with facts."""
        listed = self.slots.members(dimension)
        return listed if named and len(listed) > 1 else self.rivals(dimension)

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
            return possible[0] if named else self._only(dimension, possible[0])
        if not possible:
            raise Declined("no_such_entity", f"The report does not give the {self.measure.name} for that.")
        owner = self.cube.owner(self.measure, dimension, self._figures(len(possible)))
        if owner in possible:
            return owner
        whole = self.cube.total(dimension)
        if whole in possible and not named and (self.measure.unit.base and not self.measure.unit.is_rate):
            return whole
        timed = self._timed(dimension, possible)
        if len(timed) == 1 and not named:
            return self._only(dimension, timed[0])
        if not timed:
            raise Declined("no_such_period", "The report does not give it for that time.", self._near(possible[0]))
        raise self.open(dimension, timed)

    def _only(self, dimension: str, member: str) -> str:
        """The only member that has a figure; declines where it is one of the parts of what is counted, and not all."""
        nouns = self.cube.pack.dimensions[dimension]
        is_by = any(f"by {noun}" in self.measure.name for noun in (nouns.name, *nouns.names))
        if is_by and self.measure.adds_up and member != self.cube.total(dimension):
            raise Declined("no_such_entity", f"The report gives it only for {self.label(member)}.", self._near(member))
        return member

    def counts_all(self, given: Given, size: int) -> bool:
        """Whether a number only says how many members there are ("the three made 58 together")."""
        before = self.keys[given.place - 1] if given.place else ""
        is_after = before in ("the", "all", "these", "those", "of")
        return given.is_bare and given.number == size and is_after

    def _figures(self, size: int) -> set[Decimal]:
        """The numbers of the question that do not only count the members."""
        return {given.number for given in self.slots.amounts if not self.counts_all(given, size)}

    def _timed(self, dimension: str, possible: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the possible members that have a figure at the times named, if any are."""
        periods = [when.period for when in self.whens() if when.period is not None and not when.end]
        if not periods:
            return possible
        fixed = {each: self.slots.members(each) for each in self.free if each != dimension and self.slots.members(each)}
        return tuple(
            member for member in possible if self.cube.has_at(self.measure, {dimension: (member,), **fixed}, periods)
        )

    def _near(self, member: str) -> tuple[Cell, ...]:
        dimension = self.cube.pack.members[member].dimension
        return self.cube.cells(self.measure, {dimension: member})[:1] if dimension in self.measure.dimensions else ()

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

    @once
    def _whens(self) -> tuple[When, ...]:
        found = whens_of(self.slots, self.dates, is_rate=self.measure.unit.is_rate)
        return found or self._counted_times()

    def _counted_times(self) -> tuple[When, ...]:
        """Both times, where as many figures of one thing are asked for as there are ("the two leads on MATH")."""
        if len(self.dates) != _TWO or any(len(self.slots.members(each)) != 1 for each in self.free):
            return ()
        words, scan = self.slots.scan.words, self.slots.scan
        own = [each for each in scan.measures if each.sense.id == self.measure.id]
        plural = [each.start for each in own if words[each.at[-1]].text.lower().endswith("s")]
        # "The two top models" are the sides of a lead, and count no leads.
        sides = {at for each in self.slots.named for at in each.at}
        counted = [each.at[-1] for each in self.slots.amounts if each.is_bare and each.number == _TWO]
        counted = [at for at in counted if at not in sides]
        others = [each.start for each in scan.names if each.sense.kind == "dimension"]
        is_counted = any(
            # "The two countries" count no leads.
            0 < start - at <= _NEAR and not any(at < other < start for other in others)
            for at in counted
            for start in plural
        )
        return (When(None, "first", counted[0]), When(None, "latest", counted[0])) if is_counted else ()

    @once
    def dates(self) -> list[Period]:
        """The periods of the measure's facts, in the order of time."""
        facts = self.cube.in_time.get(self.measure.id, ())
        return list(dict.fromkeys(fact.period for fact in facts if fact.period))

    def last_when(self) -> When | None:
        """The last of the times named; None if none is."""
        return next(reversed(self.whens()), None)

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
            near = nearest(cells, when.period)
            raise Declined("no_such_period", f"The report does not give it for {when.period.label}.", near)
        exact = [cell for cell in found if cell.fact.period and is_same(when.period, cell.fact.period)]
        check_whole(when, [] if exact else [cell.fact.period for cell in found if cell.fact.period])
        return (exact or found)[-1]

    def dated(self, members: Mapping[str, str], when: When | None = None) -> Query:
        """The query for the value of a cell at a time; of a group that has none, the sum of what its parts have.

        A group of another kind than its parts, like a region, may have more than those that there are figures for.
        """
        known = self.cube.pack.members
        group = next((each for each in members.values() if known[each].parts and not known[each].kind), "")
        if group and self.measure.adds_up and not self.cube.cells(self.measure, members):
            return self._of_group(group, members, when)
        return self.query(self.cell(members, when))

    def _of_group(self, group: str, members: Mapping[str, str], when: When | None) -> Query:
        """The sum of the figures that the report has for the parts of a group."""
        dimension = next(each for each, member in members.items() if member == group)
        parts = [{**members, dimension: part} for part in self.cube.pack.members[group].parts]
        cells = [self.cell(part, when) for part in parts if self.cube.cells(self.measure, part)]
        entries = tuple(
            self.query(cell, label=self.label(cell.fact.members[dimension]), key=cell.fact.members[dimension])
            for cell in cells
        )
        if len(entries) < _PAIR:
            raise Declined(
                "no_such_entity", f"The report does not give the {self.measure.name} for {self.label(group)}."
            )
        return Query("sum", entries, label=self.label(group), key=group)

    def figure(self) -> Query:
        """The query for the one figure that is meant: at the first of the times named, the latest if none is."""
        return self.query(self.cell(self.first(), next(iter(self.whens()), None)))

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
        members = self.along(axis, named=named)
        if not members:
            if self.slots.without(axis):
                raise Declined("no_such_entity", "There are no others in the report.")
            raise Declined("no_such_entity", f"The report does not give the {self.measure.name} for that.")
        is_listed = named and members == self.slots.members(axis)
        silent: list[Declined] = []
        for member in members:
            try:
                query = term({**fixed, axis: member})
            except Declined as declined:
                if is_listed or declined.reason != "no_such_period":
                    raise
                silent.append(declined)
            else:
                found.append(relabel(query, self.label(member), member))
        if silent and len(found) < _FEWEST:
            # One figure is no order, and none of the others is known.
            raise silent[0]
        return tuple(found)


#: Of two members neither goes without saying.
_PAIR = 2
#: So many members at least have to have a figure where others have none.
_FEWEST = 2


def relabel(query: Query, label: str, key: str) -> Query:
    """The same query under another name."""
    return query._replace(label=label, key=key)
