"""The last answer in percent: relative movements in place of movements, and how much more one is than another."""

from __future__ import annotations

from assistant.conversing.phrases import is_only, without_breaks
from assistant.conversing.turns import Turn
from assistant.english.followups import HOW_FAR
from assistant.operations.query import Query
from assistant.reading.understanding import understand

RELATIVE = {"fall": "relative fall", "change": "relative change"}
_ASIDE = frozenset("and then so".split())


def relatively(query: Query) -> Query:
    """A query with the relative movement in place of each movement that it is made of."""
    dated = tuple(operand for operand in query.operands if operand.fact is not None)
    if query.operation == "trend" and len(dated) > 1:
        return Query("relative change", (dated[0], dated[-1]))
    operands = tuple(map(relatively, query.operands))
    return query._replace(operands=operands, operation=RELATIVE.get(query.operation, query.operation))


def says_more(turn: Turn, query: Query) -> bool:
    """Whether it is clear that the first of two is so much more than the second, in a unit that a percentage is of."""
    asked = turn.state.answer.question if turn.state.answer is not None else ""
    scan, fact = understand(asked, turn.library).scan, query.facts()[0]
    if turn.library.pack.measures[fact.measure].unit.base == "percent" and "relative" not in turn.keys | turn.cues:
        # "In percent" is what the distance of two percentages may be taken for already.
        return False
    cues = {each.sense.id for each in scan.cues}
    # "Than Europe?" goes on with what was more; "by how much?" asks how much more the larger one is.
    is_more = bool(cues & {"more", "than"}) or is_only(without_breaks(asked), HOW_FAR, _ASIDE)
    return is_more and "fewer" not in cues


def factors_as_falls(values: tuple[Query, ...]) -> tuple[Query, ...]:
    """The relative falls of things of which it was told by what factor they fell; none where other values were told."""
    falls: list[Query] = []
    for value in values:
        facts = [each.fact for each in value.operands]
        if value.operation != "ratio" or len(facts) != 2 or facts[0] is None or facts[1] is None:
            return ()
        one, other = facts[0], facts[1]
        if one.members != other.members or one.period is None or other.period is None or one.period == other.period:
            return ()
        ends = value.operands if one.period < other.period else value.operands[::-1]
        falls.append(Query("relative fall", ends))
    return tuple(falls)
