"""What is said of a rise or fall, where the figures are growth themselves: a fall by 5 % is a growth of −5 %."""

from __future__ import annotations

from decimal import Decimal

from assistant.reading.growth_names import is_change, tells_growth
from assistant.reading.selection import Cube
from assistant.reading.slots import Slots
from assistant.utterance.amounts import Given
from assistant.utterance.forms import is_claim

_PERCENTAGES = ("percent", "percentage point")
#: Relations of how far something fell to a number, and those of the growth to the same number below zero.
_TURNED = {"above": "below", "atleast": "atmost"}
#: "Fell by less than 5 %" has two bounds, as what rose did not fall.
_OF_TWO_BOUNDS = ("below", "atmost")
_MOVING = ("rise", "fall", "change", "gain")
#: Cues of sets of which those are asked for that went one way, and of what is asked of an order or a distance.
_OF_SETS = ("which", "who", "where", "count", "all", "any")
_OF_ORDERS = (
    *("max", "min", "rank", "ordinal", "more", "fewer", "than others", "which place", "ratio", "difference"),
    *("mean", "median", "sum", "spread", "share", "trend"),
)
_EVERY = frozenset("all every each".split())


def with_moves(slots: Slots, cube: Cube) -> Slots:
    """The slots of a growth with bounds on how far something fell, or that it did, as bounds on the growth."""
    if not (is_change(slots.measure) or tells_growth(slots.measure)) or len(slots.periods) > 1:
        return slots
    said = {each.sense.id for each in slots.scan.cues}
    is_fall = "fall" in said
    # What grew less has fallen in its growth, which is another thing.
    if is_fall == ("rise" in said):
        return slots
    figures = [given for given in slots.amounts if given.unit.base in _PERCENTAGES]
    if figures:
        return _turned(slots) if is_fall else slots
    return slots if slots.amounts else _of_set(slots, cube, is_fall=is_fall)


def _turned(slots: Slots) -> Slots:
    amounts = []
    for given in slots.amounts:
        if given.unit.base not in _PERCENTAGES:
            amounts.append(given)
            continue
        if given.relation in _OF_TWO_BOUNDS or slots.scan.words[given.at[0] - 1].key in ("to", "at"):
            return slots._replace(cues={**slots.cues, "unread": given.at[:1]})
        amounts.append(given._replace(number=-given.number, relation=_TURNED.get(given.relation, given.relation)))
    return slots._replace(amounts=tuple(amounts), cues=_without_moves(slots))


def _of_set(slots: Slots, cube: Cube, *, is_fall: bool) -> Slots:
    """The slots of which of several went one way, as those with a growth above or below zero."""
    keys = [word.key for word in slots.scan.words]
    starts = {each.start for each in slots.scan.names if each.sense.kind == "dimension"}
    most = tuple(at for at, key in enumerate(keys) if key == "most" and at + 1 in starts)
    if most and is_claim(slots.scan):
        # Of how many of them it is so is not told by what it is of all together.
        return slots._replace(cues={**slots.cues, "unread": most})
    whole = [
        each
        for each in slots.named
        if each.member == cube.total(each.dimension) and not _EVERY.isdisjoint(keys[at] for at in each.at)
    ]
    nouns = (*slots.nouns, *(each._replace(member="") for each in whole))
    is_set = any(each.dimension in slots.measure.dimensions for each in nouns) or slots.has("where")
    cues = {**slots.cues, "all": whole[0].at[:1]} if whole else slots.cues
    if not is_set or cues.keys().isdisjoint(_OF_SETS) or slots.has(*_OF_ORDERS) or "much" in keys or "far" in keys:
        return slots
    named = tuple(each for each in slots.named if each not in whole)
    if is_claim(slots.scan) and cues.keys().isdisjoint(("all", "any")) or named:
        return slots
    at = next(each.at for each in slots.scan.cues if each.sense.id == ("fall" if is_fall else "rise"))
    nothing = Given(Decimal(0), slots.measure.unit, "below" if is_fall else "above", at[:1], at[0])
    changed = slots._replace(named=named, nouns=nouns, amounts=(nothing,), cues=cues)
    return changed._replace(cues=_without_moves(changed))


def _without_moves(slots: Slots) -> dict[str, tuple[int, ...]]:
    return {meaning: at for meaning, at in slots.cues.items() if meaning not in _MOVING}
