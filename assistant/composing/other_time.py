"""How much more or less something was at one of two times than at the other ("how many points lower in 2024?")."""

from __future__ import annotations

from itertools import pairwise

from assistant.composing.becoming import becomes_more
from assistant.composing.frame import Frame
from assistant.composing.lookup import labelled
from assistant.composing.outcomes import Declined
from assistant.composing.terms import MOVING
from assistant.composing.whens import When
from assistant.operations.query import Query
from assistant.operations.table import evaluate

#: Words with which a size is held against another one.
_COMPARED = frozenset(
    "lower higher smaller larger bigger greater narrower wider shorter taller fewer less more".split()
)
#: How far before such a word a "how many" may stand ("how many percentage points lower").
_NEAR = 4
_EARLIER = frozenset("before earlier previously previous prior".split())
_PAIR = 2


def asks_how_much_more(frame: Frame) -> bool:
    """Whether it is asked how much more or less something was, and nothing is named that it is held against."""
    return "than" not in frame.keys and _is_asked(frame)


def _is_asked(frame: Frame) -> bool:
    keys = frame.keys
    own = [each for each in frame.slots.scan.measures if each.sense.id == frame.measure.id]
    if frame.sides and not any(each.sense.kind == "measure" for each in own):
        # "How many points higher did the US score?" asks for the lead itself.
        return False
    asked = [at for at, pair in enumerate(pairwise(keys)) if pair in (("how", "many"), ("how", "much"))]
    asked += [at for at, pair in enumerate(pairwise(keys)) if pair == ("what", "percentage") and keys[at - 1] == "by"]
    for at, key in enumerate(keys):
        before = [start for start in asked if start < at]
        if key not in _COMPARED or not before:
            continue
        is_adjective = at + 1 in {each.start for each in own}
        if not is_adjective and (at - before[-1] <= _NEAR or before[-1] > 0 and keys[before[-1] - 1] == "by"):
            return True
    return False


def is_against_other_time(frame: Frame) -> bool:
    """Whether one figure is to be held against that of the other of the two times that there are."""
    slots = frame.slots
    if (
        not slots.has("more", "fewer")
        or becomes_more(frame)
        or slots.has(*MOVING)
        or slots.amounts
        or not _is_asked(frame)
    ):
        return False
    if len(frame.dates) != _PAIR or any(len(slots.members(each)) > 1 for each in (*frame.free, *frame.sides)):
        return False
    if any(not slots.members(each) for each in frame.free) or slots.has("max", "min", "mean", "sum", "median"):
        return False
    whens = frame.whens()
    if len(whens) == _PAIR and "than" not in frame.keys:
        return False
    if len(whens) == _PAIR or slots.has("shifted") and len(whens) <= 1:
        # What is not more is told with its sign.
        return slots.has("points", "ratio") and "percent" not in frame.keys and _is_so(_pair(frame))
    return len(whens) == 1 and "than" not in frame.keys and ("how", "much") not in pairwise(frame.keys)


def against_other_time(frame: Frame) -> Query:
    """How much more, or less, it was: in points, as a percentage, or how many times; declines where it was not."""
    pair = _pair(frame)
    if not _is_so(pair):
        raise Declined("false_premise", "It was the other way round.")
    if frame.slots.has("ratio"):
        return Query("ratio", pair)
    if frame.slots.has("percent") and not frame.slots.has("points"):
        if frame.measure.unit.base == "percent" and "percentage" not in frame.keys:
            raise Declined("out_of_scope", "Ask by how many points, or by what percentage.")
        # "Lower by 40 %" is of the larger one, "higher by 40 %" of the smaller.
        is_less = frame.slots.has("fewer")
        return Query("relative shortfall" if is_less else "relative difference", pair)
    return Query("difference", pair)


def _is_so(pair: tuple[Query, Query]) -> bool:
    """Whether the first is the larger one, where both are on the same side."""
    first, second = (evaluate(each).amount.quantity.number for each in pair)
    return first > second >= 0


def _pair(frame: Frame) -> tuple[Query, Query]:
    """The figures of both times, in the order in which the one is taken from the other."""
    members, whens = frame.first(), frame.whens()
    line = frame.line(members)
    if len(line) != _PAIR:
        raise Declined("no_such_period", "The report does not give it for just two times.", line)
    if len(whens) == _PAIR:
        cells = [frame.cell(members, when) for when in whens]
        subject = cells[1] if frame.keys.index("than") < whens[0].place else cells[0]
    elif frame.slots.has("shifted"):
        # "Lower than a year earlier" is said of the later, "higher a year earlier" of the earlier.
        is_earlier = not _EARLIER.isdisjoint(frame.keys)
        subject = line[1] if is_earlier == ("than" in frame.keys) else line[0]
    else:
        subject = frame.cell(members, whens[0])
    ends = ("first", "latest") if subject == line[0] else ("latest", "first")
    one, other = (labelled(frame, members, When(None, end, -1), times=True) for end in ends)
    return (other, one) if frame.slots.has("fewer") else (one, other)
