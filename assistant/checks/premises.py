"""What a question takes for granted and the figures contradict: a rise that is a fall, a lead of the side behind."""

from __future__ import annotations

from assistant.composing.becoming import becomes_more
from assistant.composing.frame import Frame
from assistant.operations.query import Amount, Result
from assistant.reading.growth_names import tells_growth

_CHANGES = ("change", "relative change")
_FALLS = ("fall", "relative fall")


def correction(frame: Frame, result: Result) -> str:
    """The sentence that sets a false premise right; "" where the value is as the question takes it to be."""
    if not isinstance(result.value, Amount):
        return ""
    slots, operation = frame.slots, result.query.operation
    is_said = slots.has("rise") and not slots.has("more") or becomes_more(frame)
    shrank = is_said and operation == "ratio" and result.value.quantity.number < 1
    # Of two things none has moved to where the other is.
    if shrank and len(slots.members(frame.axis)) < 2 and not slots.has("fall", "fewer"):
        return "It did not rise: it fell."
    if operation == "fact" and tells_growth(frame.measure) and result.query.sign > 0:
        return _growth(frame, result.value)
    if result.value.quantity.number >= 0:
        return ""
    if operation in _CHANGES and slots.has("rise") and not slots.has("fall"):
        return "It did not rise: it fell."
    if operation in _FALLS:
        return "It did not fall: it rose."
    if operation == "fact" and frame.sides:
        return _sides(frame)
    if operation in ("difference", "relative difference"):
        if slots.has("more", "ahead") and not slots.has("fewer", "behind"):
            return "It is less, not more."
        if slots.has("fewer", "behind") and not slots.has("more", "ahead"):
            return "It is more, not less."
    return ""


def _growth(frame: Frame, value: Amount) -> str:
    """Which way went what the report gives as a growth, where the question has it go the other way."""
    # The cues of the move fall away where the growth says it.
    cues = {each.sense.id for each in frame.slots.scan.cues}
    if "fall" in cues and "rise" not in cues and value.quantity.number > 0:
        return "It did not fall: it rose."
    is_turned = "rise" in cues and "fall" not in cues and value.quantity.number < 0
    return "It did not rise: it fell." if is_turned and "growth" not in frame.keys else ""


def _sides(frame: Frame) -> str:
    """Which side is behind where the question has it ahead, or the other way round."""
    subject = frame.side_members().get(frame.sides[0])
    if subject is None:
        return ""
    name = frame.cube.pack.members[subject].spoken
    name = f"{name[:1].upper()}{name[1:]}"
    ways = {"ahead": f"{name} was not ahead but behind.", "behind": f"{name} was not behind but ahead."}
    return ways.get(frame.direction(), "")
