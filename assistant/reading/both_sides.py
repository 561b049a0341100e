"""The two that the leads of a pack are between, where a question only counts them: "the two superpowers"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.directions import AHEAD as LEADING
from assistant.english.numberwords import GROUPS_OF
from assistant.facts import Measure
from assistant.reading.glance import Glance
from assistant.reading.named_members import Named
from assistant.reading.selection import Cube

_PAIR = 2
_TWO = frozenset(("two", "2"))
_PAIRS = frozenset(noun for noun, number in GROUPS_OF.items() if number == _PAIR)
_COUNTING = _TWO | _PAIRS | {"both"}
#: What stands before a "two" of those that are known already: who asks "which two" wants to be told them.
_KNOWN = frozenset("the this these those our".split())
#: Among so few members it is plain which two are meant.
_FEW = 4
#: What stands after two that are named by nothing else.
_ENDS = ((), *((key,) for key in ("?", ".", ",", "on", "in", "at", "for", "as", "when")))
#: What picks two of several ("the two countries with the most models").
_PICKING = frozenset("with that which who where whose having below above under over".split())


def both_sides(seen: Glance, cube: Cube, measure: Measure, named: Sequence[Named]) -> list[Named]:
    """The members that "the two countries" are, for a lead, or a measure that has figures for others too.

    They are those that all leads of the pack are between; none where it is not said, or somebody is named.
    """
    pair = () if _COUNTING.isdisjoint(seen.keys) else cube.sides()
    if not pair:
        return []
    known = cube.pack.members
    dimension = known[pair[0]].dimension
    having = {member for member in cube.having(measure.id) if known[member].dimension == dimension}
    is_among_few = having.issuperset(pair) and (measure.between or len(pair) < len(having) <= _FEW)
    if not is_among_few or any(each.dimension == dimension for each in named):
        return []
    kinds = {dimension, *cube.lead_dimensions}
    nouns = (each.at for each in seen.names if each.kind == "dimension" and each.id in kinds)
    at = next((noun for noun in nouns if _are_known(seen.keys, noun)), ()) or _alone(seen.keys, measure)
    at = at or _whose_lead(seen, measure)
    return [Named(dimension, member, at) for member in pair] if at else []


def _alone(keys: Sequence[str], measure: Measure) -> tuple[int, ...]:
    """Where the two stand without a noun: "the pair", and of a lead "between the two"; () if they do not."""
    for at in range(1, len(keys)):
        if keys[at] in _PAIRS and keys[at - 1] in _KNOWN:
            return (at,)
        is_between = measure.between and keys[max(0, at - 2) : at] == ("between", "the") and keys[at] in _TWO
        if is_between and keys[at + 1 : at + 2] in _ENDS:
            return (at,)
    return ()


def _are_known(keys: Sequence[str], noun: tuple[int, ...]) -> bool:
    """Whether just two of those that a noun names are spoken of, as known ones."""
    before = keys[max(0, noun[0] - 2) : noun[0]]
    is_known = before[-1:] == ("both",) or len(before) > 1 and before[1] in _TWO and before[0] in _KNOWN
    return is_known and _PICKING.isdisjoint(keys[noun[-1] + 1 : noun[-1] + 2])


def _whose_lead(seen: Glance, measure: Measure) -> tuple[int, ...]:
    """Where a lead is said to be that of two things that it is called after ("between the two top models")."""
    for each in seen.measures.get(measure.id, ()) if measure.between else ():
        before, after = seen.keys[max(0, each.start - 2) : each.start], seen.keys[each.at[-1] + 1 : each.at[-1] + 2]
        is_two = before[-1:] == ("both",) or len(before) > 1 and before[1] in _TWO and before[0] in _KNOWN
        if each.sense.kind == "measure" and is_two and seen.keys[each.at[-1]] not in LEADING and after in _ENDS:
            return (each.start - 1,)
    return ()
