"""What is left of a whole, or of all members, when some are left out ("worldwide, excluding the US")."""

from __future__ import annotations

from assistant.composing.frame import Frame, relabel
from assistant.composing.outcomes import Declined
from assistant.composing.sets import entries
from assistant.composing.terms import moves, value_at
from assistant.operations.query import Query
from assistant.units import CURRENCIES

#: Cues of what is asked of others than their sum.
_OF_OTHERS = (
    *("which", "who", "where", "list", "rank", "max", "min", "more", "fewer", "ratio"),
    *("mean", "median", "spread"),
)


def is_of_whole(frame: Frame) -> bool:
    """Whether an amount is asked for of a whole that has a figure of its own, without some of it."""
    unit = frame.measure.unit
    if not frame.axis or not frame.slots.without(frame.axis) or moves(frame) or len(frame.whens()) > 1:
        return False
    is_amount = bool(frame.measure.each) or frame.measure.adds_up or unit.base in CURRENCIES
    # The "apart" of "apart from X" asks for no distance.
    excepts = {at for each in frame.slots.scan.cues if each.sense.id in ("except", "left out") for at in each.at}
    is_plain = excepts.issuperset(frame.slots.places("difference")) and not frame.slots.has(*_OF_OTHERS)
    return is_amount and not unit.is_rate and is_plain and bool(_whole(frame))


def _whole(frame: Frame) -> str:
    """The whole that is named, or that is meant where none is, if it has a figure at the time; "" if there is none."""
    named = frame.slots.members(frame.axis)
    if len(named) > 1 or named and named[0] not in frame.cube.wholes:
        return ""
    whole = named[0] if named else frame.cube.total(frame.axis)
    times = [when.period for when in frame.whens() if when.period is not None]
    return whole if whole and frame.cube.has_at(frame.measure, {frame.axis: (whole,)}, times) else ""


def is_whole_itself(frame: Frame) -> bool:
    """Whether the sum of all is asked for, and the whole has a figure of its own: those listed may be some of all."""
    axis = frame.axis
    if not axis or frame.slots.members(axis) or frame.slots.left_out or moves(frame) or len(frame.whens()) > 1:
        return False
    is_asked = (
        frame.slots.has(*_OF_OTHERS) or frame.slots.amounts or any(each.dimension == axis for each in frame.slots.nouns)
    )
    return not is_asked and bool(_whole(frame))


def whole_itself(frame: Frame) -> Query:
    """The figure of the whole."""
    return value_at(frame, frame.last_when()).build({**frame.fixed(frame.axis), frame.axis: _whole(frame)})


def whole_without(frame: Frame) -> Query:
    """The figure of a whole less those of its parts that are left out; declines where one is no part of it."""
    axis, whole = frame.axis, _whole(frame)
    left_out = tuple(dict.fromkeys(each.member for each in frame.slots.left_out if each.dimension == axis))
    if whole != frame.cube.total(axis) and not set(left_out) <= set(frame.cube.pack.members[whole].parts):
        raise Declined("out_of_scope", f"Not all that is left out is a part of {frame.label(whole)}.")
    fixed, term = frame.fixed(axis), value_at(frame, frame.last_when())
    together, *parts = (
        relabel(term.build({**fixed, axis: member}), frame.label(member), member) for member in (whole, *left_out)
    )
    return Query("difference", (together, portion(tuple(parts))))


def portion(part: tuple[Query, ...]) -> Query:
    """One figure, or the sum of several under all their names."""
    return part[0] if len(part) == 1 else Query("sum", part, label=" and ".join(entry.label for entry in part))


def sum_of_others(frame: Frame) -> Query:
    """What the whole comes to without the members that are left out: its figure less theirs, or the sum of the rest."""
    if is_of_whole(frame):
        return whole_without(frame)
    left = entries(frame)
    return left[0] if len(left) == 1 else Query("sum", left)
