"""What is said to have become more or less: "how many times bigger did it get?", "it got 15 times smaller"."""

from assistant.composing.frame import Frame
from assistant.operations.query import Query

#: Verbs with which something becomes so.
BECOMING = frozenset("become became get got gotten grow grew grown".split())
_EARLIER = frozenset("earlier before ago".split())


def becomes_other(frame: Frame) -> bool:
    """Whether something is said to have become so ("it got 15 times smaller")."""
    return frame.slots.has("become") or not BECOMING.isdisjoint(frame.keys)


def becomes_more(frame: Frame) -> bool:
    """Whether something is said to have become larger ("how many times bigger did it get?")."""
    return becomes_other(frame) and frame.slots.has("more") and not frame.slots.has("fewer", "fall")


def grown(frame: Frame, one: Query, other: Query) -> tuple[Query, Query]:
    """Two values of one cell as a growth: the later by the earlier, or for a fall the earlier by the later."""
    start, end = sorted((one, other), key=lambda each: each.fact.period if each.fact and each.fact.period else (0,))
    is_past = "used to be" in " ".join(frame.keys) or frame.slots.has("shifted") and bool(_EARLIER & set(frame.keys))
    is_fall = frame.slots.has("fall") or frame.slots.has("fewer") and becomes_other(frame)
    return (start, end) if is_fall or is_past else (end, start)
