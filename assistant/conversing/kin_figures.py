"""Whether two figures are of one kind though they are of two measures: leads of one side, parts of one survey."""

from __future__ import annotations

from assistant.operations.query import Query


def are_leads(one: Query, other: Query) -> bool:
    """Whether two figures are leads of the same side over the same other, in the same unit, by different measures."""
    if one.fact is None or other.fact is None or one.pack is None or other.pack is not one.pack:
        return False
    measures = [one.pack.measures[each.fact.measure] for each in (one, other) if each.fact]
    sides = measures[0].between or ()
    is_same = bool(sides) and all(one.fact.members.get(side) == other.fact.members.get(side) for side in sides)
    return (
        is_same and measures[1].between == sides and measures[0].unit == measures[1].unit and measures[0] != measures[1]
    )


def are_of_one_survey(one: Query, other: Query) -> bool:
    """Whether two figures are percentages of the same thing at the same time: those for it, and those against it."""
    if one.fact is None or other.fact is None or one.pack is None or other.pack is not one.pack:
        return False
    units = {one.pack.measures[one.fact.measure].unit.base, one.pack.measures[other.fact.measure].unit.base}
    is_of_one = bool(one.fact.members) and one.fact.members == other.fact.members and one.fact.id != other.fact.id
    return is_of_one and one.fact.period == other.fact.period and units == {"percent"}
