"""Measures of which the report gives no numbers: who is first, and who is above whom."""

from __future__ import annotations

from itertools import pairwise

from assistant.composing.ends import ordinal
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.sets import spoken_of
from assistant.facts import Fact
from assistant.operations.query import Query
from assistant.reading.selection import Cell

_TELLING = frozenset("say said claim claimed report reported count counted think believe know deny argue".split())


_PLACES = frozenset("paragraph page section sentence source citation".split())


def first(frame: Frame) -> Query:
    """The one that the report puts first, or above those named."""
    axis = frame.axis
    facts = frame.cube.by_measure.get(frame.measure.id, ())
    named = frame.slots.members(axis)
    keys = [word.key for word in frame.slots.scan.words]
    _check_place(frame)
    if keys[:1] == ["who"] and not _TELLING.isdisjoint(keys[1:2]):
        raise Declined("no_such_entity", "The report does not say who.")
    if {"many", "much"} & set(keys) and not frame.slots.has("fewer", "more") or frame.slots.has("ordinal", "when"):
        raise _silent(frame)
    lower = _lower(frame, named) if _asks_for_less(frame) and not _has_figure(frame) else None
    if lower:
        return lower
    if _asks_for_less(frame) or frame.slots.has("ratio", "difference", "share") or _has_figure(frame):
        raise _silent(frame)
    leader = next((fact for fact in facts if fact.rank == 1), None)
    if leader and leader.members[axis] in named and frame.slots.has("behind") and not frame.slots.has("ahead", "more"):
        raise _silent(frame)
    if leader and (not named or leader.members[axis] in named):
        return _named(frame, leader, axis)
    for fact in facts:
        others = set(named) - {fact.members[axis]}
        if not leader and others <= set(fact.above) and (not named or fact.members[axis] in named):
            return _named(frame, fact, axis)
    raise _silent(frame)


#: Words for less, which may be a part of the measure's name ("puts less money into it"), and those for the least.
_LESS = frozenset("less least fewer fewest lowest smallest worse worst weakest poorest".split())
_SUPERLATIVES = frozenset("least fewest lowest smallest worst weakest poorest".split())


def _asks_for_less(frame: Frame) -> bool:
    return frame.slots.has("fewer", "min") or not _LESS.isdisjoint(frame.keys)


_GREATEST = frozenset("biggest largest greatest main leading chief principal top one".split())


_OF_YEARS = frozenset("every each per a any this last all".split())


def _check_place(frame: Frame) -> None:
    """Decline where the source or the place in it is asked for."""
    spoken = [key for key in frame.keys if key.isalnum()]
    if spoken[-1:] in (["year"], ["yr"]) and _OF_YEARS.isdisjoint(spoken[-2:-1]):
        # "Patents, China, year?"
        raise _silent(frame)
    # The biggest source of papers is who produces most of them.
    asked = {key for before, key in pairwise(["", *frame.keys]) if before not in _GREATEST}
    if not {"which", "what", "where"}.isdisjoint(frame.keys[:2]) and not _PLACES.isdisjoint(asked):
        raise Declined("out_of_scope", "The source and the place are told with each answer.")


def _lower(frame: Frame, named: tuple[str, ...]) -> Query | None:
    """The lower one of two named, or of the only two, where the report puts the other one above it; or else None."""
    facts = frame.cube.by_measure.get(frame.measure.id, ())
    if not named and len(facts) == 1 and not _SUPERLATIVES & set(frame.keys):
        named = (facts[0].members[frame.axis], *facts[0].above)
    for fact in facts:
        others = set(named) - {fact.members[frame.axis]}
        if len(named) == 2 and len(others) == 1 and others <= set(fact.above):
            (other,) = others
            leaf = Query("fact", fact=fact, pack=frame.cube.pack, label=frame.label(other), key=other)
            return Query("name", (leaf,))
    return None


def _named(frame: Frame, fact: Fact, axis: str) -> Query:
    member = fact.members[axis]
    leaf = Query("fact", fact=fact, pack=frame.cube.pack, label=frame.label(member), key=member)
    return Query("name", (leaf,))


def decline(frame: Frame) -> Query:
    """Numbers are asked for, and there are none."""
    raise _silent(frame)


_TOLD = frozenset("say tell state report mention write claim reveal show find mean have".split())


def state(frame: Frame) -> Query:
    """What the report says of the one named, in words."""
    _check_place(frame)
    axis = frame.axis
    named = frame.slots.members(axis)
    keys = frame.keys
    # "What did the US invest?" asks for an amount, "what does the report say of it?" does not.
    is_sum = keys[:1] == ("what",) and keys[1:2] in (("did",), ("does",), ("do",), ("has",), ("have",)) and named
    if {"many", "much"} & {*keys} or is_sum and _TOLD.isdisjoint(keys):
        raise _silent(frame)
    for fact in frame.cube.by_measure.get(frame.measure.id, ()):
        if not named or fact.members[axis] in named:
            return _named(frame, fact, axis)
    raise _silent(frame)


def claim(frame: Frame) -> Query:
    """Whether it is so that the one named is first, or above the others named."""
    axis = frame.axis
    facts = frame.cube.by_measure.get(frame.measure.id, ())
    named = frame.slots.members(axis)
    leader = next((fact for fact in facts if fact.rank == 1), None)
    if not named or _has_figure(frame):
        raise _silent(frame)
    quantifier, at = spoken_of(frame)
    start = frame.slots.named_in(axis)[0].at[0]
    is_beside = not frame.slots.has("than") or at < start
    # "Nobody beats X" says that X is the first; "anyone beats X" and "X beats nobody" do not.
    is_other = quantifier == "any" or quantifier == "none" and at > start
    if len(named) == 1 and is_other and is_beside and not frame.slots.has("than others"):
        raise _silent(frame)
    last = frame.slots.named_in(axis)[-1].at[0]
    if len(named) > 1 and "by" in frame.keys[last - 2 : last] and not frame.slots.has("behind", "fewer"):
        # What the one named first suffers from the other is not what it does itself.
        raise _silent(frame)
    subject, *others = named
    is_less = (_asks_for_less(frame) or frame.slots.has("behind")) and not frame.slots.has("more", "ahead")
    place = ordinal(frame)
    if leader:
        who = leader.members[axis]
        if place > 1 and subject != who or len(named) > 1 and who not in named:
            raise _silent(frame)
        if is_less and (not others or subject != who and who not in others):
            raise _silent(frame)
        if not others and not frame.slots.has("max", "more", "ahead") and subject != who and place < 2:
            raise _silent(frame)
        key = subject if not is_less else (others[0] if others else "-")
        if place > 1:
            key = "-"
        return Query("is among", (_leaf(frame, leader, axis),), key=key, label=frame.label(subject), relation="max")
    for fact in facts:
        who = fact.members[axis]
        if others and {subject, *others} <= {who, *fact.above}:
            key = subject if not is_less else others[0]
            return Query("is among", (_leaf(frame, fact, axis),), key=key, label=frame.label(subject), relation="max")
    raise _silent(frame)


def stated_order(frame: Frame) -> tuple[Fact, tuple[Fact, ...]] | None:
    """The fact of the member that the report puts above all others that are named, or that there are; and theirs."""
    named = frame.slots.members(frame.axis) if frame.axis else ()
    facts = {fact.members[frame.axis]: fact for fact in frame.cube.by_measure.get(frame.measure.id, ()) if frame.axis}
    named = named or tuple(facts)
    for one in named if len(named) > 1 else ():
        others = [member for member in named if member != one]
        if facts.keys() >= set(named) and facts[one].above and set(facts[one].above).issuperset(others):
            return facts[one], tuple(facts[other] for other in others)
    return None


def has_stated_order(frame: Frame) -> bool:
    """Whether the report itself puts one of those asked about above the others."""
    return stated_order(frame) is not None


def _order_asked(frame: Frame) -> tuple[Fact, ...]:
    """The facts of the stated order, the one asked for first; declines where several share the lower place."""
    found = stated_order(frame)
    if found is None or _has_figure(frame):
        raise _silent(frame)
    above, below = found
    if not _asks_for_less(frame):
        return above, *below
    if len(below) > 1:
        raise _silent(frame)
    return below[0], above


def _stated(frame: Frame) -> Query:
    """The one that the report puts higher, or lower where less is asked for."""
    asked = _order_asked(frame)
    above_first = asked if not _asks_for_less(frame) else asked[::-1]
    leaves = tuple(_leaf(frame, fact, frame.axis) for fact in above_first)
    return Query("stated", leaves, key=asked[0].members[frame.axis])


def which_stated(frame: Frame) -> Query:
    """Which of two the report puts higher, or lower."""
    return Query("name", (_stated(frame),))


def extreme_stated(frame: Frame) -> Query:
    """What the report says of the one that it puts higher, or lower."""
    return frame.query(Cell(_order_asked(frame)[0]))


def claim_stated(frame: Frame) -> Query:
    """Whether the report puts the one of two named first higher, or lower where the claim says so."""
    named = frame.slots.members(frame.axis)
    if not named:
        raise _silent(frame)
    subject = named[0]
    return Query("is among", (_stated(frame),), key=subject, label=frame.label(subject))


def _leaf(frame: Frame, fact: Fact, axis: str) -> Query:
    member = fact.members[axis]
    return Query("fact", fact=fact, pack=frame.cube.pack, label=frame.label(member), key=member)


def _has_figure(frame: Frame) -> bool:
    """Whether a number is given that is no count of those named ("which of the two")."""
    facts = frame.cube.by_measure.get(frame.measure.id, ())
    sizes = {len(frame.slots.members(frame.axis)), *(1 + len(fact.above) for fact in facts if fact.above)}
    return any(given.unit.base or given.number not in sizes for given in frame.slots.amounts)


def _silent(frame: Frame) -> Declined:
    cells = frame.cube.cells(frame.measure, {})
    return Declined("no_such_measure", f"The report gives no numbers for {frame.measure.name}.", cells)
