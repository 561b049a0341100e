"""What the operations declare about their operands: what stays when two of them change places."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.composing.at_each_time import each_time
from assistant.composing.frame import Frame
from assistant.composing.lookup import by_turns
from assistant.composing.pairs import first_is_object, second_is_base
from assistant.composing.ratio_orders import ratio_order
from assistant.composing.terms import moves
from assistant.composing.two_bounds import lies_between
from assistant.operations.query import Query

#: Operations that give the same whatever the order of what goes into them.
SYMMETRIC = frozenset(
    {
        "sum",
        "mean",
        "median",
        "spread",
        "count",
        "rank",
        "top",
        "filter",
        "name",
        "amount",
        "both",
        "at",
        "leader",
        "every",
        "alone",
        "how many",
    }
)
#: Operations that put their two times in order themselves.
MOVEMENTS = frozenset(
    {"trend", "growth a year", "change", "fall", "relative change", "relative fall", "remaining", "per"}
)
#: Operations that do not notice when both operands turn their sign.
EVEN = frozenset({"ratio", "relative change", "relative fall", "remaining", "share", "relative difference"})
#: Operations that reach beyond the times that the report has.
BEYOND = frozenset({"crossing", "project", "compound", "time to multiply"})
#: Cues and words that say which of two things is held against the other.
_DIRECTED = ("more", "fewer", "ahead", "behind")
_SUBTRACTING = frozenset({"minus", "–", "-", "less", "subtract", "subtracted", "deduct", "beyond", "excess"})


def parts(query: Query) -> Iterator[Query]:
    """The query and all within it."""
    yield query
    for operand in query.operands:
        yield from parts(operand)


def operations(query: Query) -> frozenset[str]:
    """The names of all operations of a query."""
    return frozenset(part.operation for part in parts(query))


def is_directed(frame: Frame) -> bool:
    """Whether the question says which thing is held against which ("how many more", "A minus B", "A per B")."""
    keys = {word.key for word in frame.slots.scan.words}
    is_said = frame.slots.has(*_DIRECTED) or bool(keys & _SUBTRACTING) or ratio_order(frame) != ""
    return is_said or first_is_object(frame) or second_is_base(frame)


def sees_sides(frame: Frame) -> bool:
    """Whether a lead is asked for from one side ("lead", "behind"), so that swapped sides turn it."""
    return bool(frame.sides) and frame.direction() != ""


def keeps_members(query: Query, frame: Frame) -> bool | None:
    """Whether the value stays when two members along a free dimension change places; None if it may do either."""
    if by_turns(frame):
        return None if operations(query) & {"name", "is among"} else False
    return _keeps(query, frame)


def keeps_sides(query: Query, frame: Frame) -> bool | None:
    """The same for the two sides of a lead."""
    if not sees_sides(frame) or query.operation == "leader":
        return True
    inner = {part.operation for part in parts(query)}
    return None if inner & EVEN else False


def keeps_periods(query: Query, frame: Frame) -> bool | None:
    """The same for two periods."""
    if by_turns(frame):
        return keeps_members(query, frame)
    if operations(query) & BEYOND:
        return None
    times = each_time(frame) if query.operation == "and" else ()
    if times:
        # What is claimed of both times alike is claimed of them in any order.
        return times[0].slots.cues == times[1].slots.cues
    if "at" in operations(query):
        return False
    if operations(query) & MOVEMENTS or (moves(frame) and "ratio" in operations(query)):
        return not _comes_from_the_first(frame)
    return _keeps(query, frame)


def _comes_from_the_first(frame: Frame) -> bool:
    """Whether a movement is said to go from the period named first to the other."""
    words = frame.slots.scan.words
    before = [word.key for word in words[max(0, frame.slots.periods[0].at[0] - 3) : frame.slots.periods[0].at[0]]]
    return "from" in before


def _keeps(query: Query, frame: Frame) -> bool | None:
    if query.operation in ("difference", "ratio", "relative difference"):
        return not is_directed(frame) and not any(part.operation == "compound" for part in query.operands)
    if query.operation == "compare" and query.relation in ("equal", "exactly", ""):
        inner, bound = query.operands
        if bound.operation == "given":
            return inner.operation != "ratio" and _keeps(inner, frame)
        return True
    if query.operation == "compare":
        inner, bound = query.operands
        # A ratio that is claimed is always that of the first to the second ("four times as many as").
        return bound.operation == "given" and inner.operation != "ratio" and _keeps(inner, frame)
    if query.operation == "share":
        # Two parts put together stay what they are; the part and the whole do not.
        return query.operands[0].operation == "sum"
    if query.operation == "not":
        return _keeps(query.operands[0], frame)
    if query.operation == "or" and _is_at_several_times(query):
        # One may have been ahead first, and the other then.
        return None
    if query.operation in ("and", "or") or _has_two_bounds(query) and not lies_between(frame):
        return False
    return query.operation in SYMMETRIC


def _has_two_bounds(query: Query) -> bool:
    """Whether what is kept has more than one thing and less than another: then nothing does the other way round."""
    bounds = [part for part in parts(query) if part.operation == "filter" and part.operands[-1].operation != "given"]
    return len({part.relation for part in bounds}) > 1


def _is_at_several_times(query: Query) -> bool:
    """Whether one comparison is made at several times ("was it ever smaller than ...?")."""
    periods = {part.fact.period for part in parts(query) if part.fact is not None}
    return len(periods) == len(query.operands) > 1
