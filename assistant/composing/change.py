"""Movements of one cell, or of several side by side, between two times."""

from __future__ import annotations

from assistant.composing.frame import Frame, relabel
from assistant.composing.outcomes import Declined
from assistant.composing.sets import entries
from assistant.composing.sides import Members
from assistant.composing.terms import ends, movement, operation_of
from assistant.operations.query import Query


def moved(frame: Frame) -> Query:
    """How far it moved: in points, relative, or both where the question says percent and nothing else."""
    if _is_open_axis(frame):
        return _of_each_both_ways(frame) if _is_in_percent(frame) else Query("both", entries(frame))
    found = [query for members in frame.products() for query in _of(frame, members)]
    return found[0] if len(found) == 1 else Query("both", tuple(found))


def _is_open_axis(frame: Frame) -> bool:
    if not frame.axis or frame.slots.members(frame.axis):
        return False
    asked = any(each.dimension == frame.axis for each in frame.slots.nouns)
    return asked or frame.slots.has("list", "all", "compare")


def _is_in_percent(frame: Frame) -> bool:
    """Whether it is asked by how many percent percentages moved, which is open: relative, or in points."""
    slots = frame.slots
    said_otherwise = slots.has("relative", "points", "remain", "share", "base")
    return slots.has("percent") and frame.measure.unit.base == "percent" and not said_otherwise


def _of_each_both_ways(frame: Frame) -> Query:
    axis, fixed = frame.axis, frame.fixed(frame.axis)
    found = [
        relabel(query, frame.label(member), member)
        for member in frame.along(axis)
        for query in _of(frame, {**fixed, axis: member})
    ]
    return Query("both", tuple(found))


def _of(frame: Frame, members: Members) -> list[Query]:
    slots = frame.slots
    way = "fall" if slots.has("fall") else "change"
    kinds = [operation_of(frame)]
    is_points = slots.has("points")
    if kinds == ["remaining"]:
        pass
    elif slots.has("relative", "share", "base") and is_points:
        relative = min(_first(frame, cue) for cue in ("relative", "share", "base"))
        kinds = [way, f"relative {way}"] if _first(frame, "points") < relative else [f"relative {way}", way]
    elif _percent_apart(frame) and is_points:
        kinds = (
            [way, f"relative {way}"]
            if _first(frame, "points") < min(_percent_apart(frame))
            else [f"relative {way}", way]
        )
    elif slots.has("percent") and frame.measure.unit.base != "percent" and not is_points:
        # Of what is no percentage there is one change in percent.
        kinds = [f"relative {way}"]
    elif slots.has("percent") and _says_percentage(frame) and not slots.has("remain", "points"):
        kinds = [f"relative {way}"]
    elif _is_in_percent(frame):
        kinds = [f"relative {way}", way]
    if slots.has("remain") and slots.has("fall") and not slots.has("percent", "share", "relative"):
        kinds = ["remaining"]
    _check_way(frame, members)
    names = [frame.label(members[dimension]) for dimension in frame.free if len(slots.members(dimension)) > 1]
    return [relabel(movement(frame, kind).build(members), ", ".join(names), "") for kind in kinds]


def _percent_apart(frame: Frame) -> list[int]:
    """Where percent is said beside points and not as a part of "percentage points"."""
    points = frame.slots.cues.get("points", ())
    return [at for at in frame.slots.cues.get("percent", ()) if not any(0 <= at - other <= 1 for other in points)]


def _says_percentage(frame: Frame) -> bool:
    """Whether the word is "percentage", which is relative; "by how many percent" can be meant either way."""
    words = [word.key for word in frame.slots.scan.words]
    return any(key == "percentage" and after != "point" for key, after in zip(words, [*words[1:], ""], strict=True))


def _first(frame: Frame, cue: str) -> int:
    return min(frame.slots.cues.get(cue, (999,)))


def _check_way(frame: Frame, members: Members) -> None:
    """Decline to say by how much something rose that fell on the other side's account ("China's lead shrank")."""
    start, end = ends(frame, members)
    if not (frame.leads_by_name or _is_over(frame)):
        return
    if start.sign < 0 or end.sign < 0:
        raise Declined("false_premise", "It is the other side that was ahead.", (start, end))


def _is_over(frame: Frame) -> bool:
    """Whether the lead is said to be that of one side over the other."""
    words = frame.slots.scan.words
    sides = [each for each in frame.slots.named if each.dimension in frame.sides]
    return (
        len(sides) > 1
        and "over" in (word.key for word in words[sides[0].at[-1] : sides[1].at[0]])
        and frame.slots.way != "reversed"
    )


def is_after_movement(frame: Frame) -> bool:
    """Whether a value is asked for beside a movement to a figure ("before it rose to 31.6 %, what was it?")."""
    keys, slots = frame.keys, frame.slots
    if keys[0] in ("before", "after", "once") and 1 in slots.places("fall", "rise", "change"):
        return not {"what", "how"}.isdisjoint(keys)
    if keys[0] not in ("before", "after", "once") or not slots.amounts or frame.whens():
        return False
    return slots.has("fall", "rise", "change") and "it" in keys and not {"what", "how"}.isdisjoint(keys)
