"""Two things held against each other: differences, ratios, comparisons."""

from __future__ import annotations

from assistant.composing.frame import Declined, Frame, When, relabel
from assistant.composing.lookup import by_turns, labelled
from assistant.composing.sets import entries, top
from assistant.composing.terms import Term, ends, moves, movement, operation_of, term_of, value_at
from assistant.query import Query
from assistant.slots import Named

#: What may stand between two members that belong together ("China and Europe combined").
_TIES = frozenset("and of the plus , s & + or from in model those that by country made their with".split())


def operands(frame: Frame) -> tuple[Query, ...]:
    """The things that a question holds against each other, in the order in which it names them."""
    paired = by_turns(frame)
    if paired:
        return tuple(labelled(frame, members, when, times=True) for members, when in paired)
    axis = next((each for each in frame.free if len(frame.slots.members(each)) > 1), "")
    term = _term(frame)
    if axis:
        return _members(frame, axis, term)
    whens = frame.whens()
    if len(whens) > 1 and not term.is_movement:
        members = next(frame.products())
        return tuple(labelled(frame, members, when, times=True) for when in whens)
    against = _against_all(frame, term)
    if against:
        return against
    open_axis = next((each for each in frame.free if not frame.slots.members(each)), "")
    if open_axis and len(frame.along(open_axis)) == 2:
        return frame.series(term.build)
    if not open_axis and not term.is_movement and len(frame.line(next(frame.products()))) == 2:
        members = next(frame.products())
        return tuple(labelled(frame, members, When(None, end, -1), times=True) for end in ("first", "latest"))
    if open_axis:
        raise frame.open(open_axis, frame.along(open_axis))
    raise Declined("unlike", "The question names only one thing to compare.")


def _term(frame: Frame) -> Term:
    """The movement where one is meant; a value where two times are the things compared."""
    if moves(frame) and frame.slots.has("fall", "rise", "change", "remain"):
        operation = operation_of(frame)
        return movement(frame, {"change": "fall", "relative change": "relative fall"}.get(operation, operation))
    whens = frame.whens()
    return value_at(frame, whens[-1] if whens else None)


def _members(frame: Frame, axis: str, term: Term) -> tuple[Query, ...]:
    groups = group(frame, [each for each in frame.slots.named if each.dimension == axis])
    fixed = frame.fixed(axis)
    found = []
    for members in groups:
        parts = tuple(relabel(term.build({**fixed, axis: member}), frame.label(member), member) for member in members)
        label = " and ".join(part.label for part in parts)
        found.append(parts[0] if len(parts) == 1 else Query("sum", parts, label=label, key=" ".join(members)))
    return tuple(found)


def group(frame: Frame, named: list[Named]) -> list[list[str]]:
    """The members, those put together that a sum cue ties ("more than China and Europe together")."""
    words = frame.slots.scan.words
    unique = list({each.member: each for each in reversed(named)}.values())[::-1]
    unique.sort(key=lambda each: each.at)
    if not frame.slots.has("sum") or len(unique) < 3:
        return [[each.member] for each in unique]
    groups: list[list[str]] = []
    last = -99
    for each in unique:
        between = {words[at].key for at in range(last + 1, each.at[0])} if last >= 0 else {"?"}
        if groups and between <= _TIES:
            groups[-1].append(each.member)
        else:
            groups.append([each.member])
        last = each.at[-1]
    return groups


def _against_all(frame: Frame, term: Term) -> tuple[Query, ...]:
    """One member against the mean, median or sum over the axis, or against an extreme of it."""
    axis = frame.axis
    kind = next((each for each in ("mean", "median", "sum") if frame.slots.has(each)), "")
    named = frame.slots.members(axis) if axis else ()
    if len(named) != 1 or not (kind or frame.slots.has("max", "min")):
        return ()
    fixed = frame.fixed(axis)
    everything = frame.series(term.build, named=False)
    one = relabel(term.build({**fixed, axis: named[0]}), frame.label(named[0]), named[0])
    if not kind:
        return one, Query("top", everything, count=1, relation="min" if frame.slots.has("min") else "max")
    rest = everything
    others = {word.key for word in frame.slots.scan.words} & {"other", "rest", "remaining", "else"}
    if kind == "sum" and others:
        rest = tuple(entry for entry in everything if entry.key != named[0])
    return one, Query(kind, rest, label={"mean": "the mean", "median": "the median"}.get(kind, "the others together"))


def difference(frame: Frame) -> Query:
    """How far apart two things are; positive unless one is taken away from the other by name."""
    from assistant.operations import evaluate

    if frame.slots.has("max") and frame.slots.has("min") and not frame.slots.members(frame.axis):
        return Query("spread", entries(frame))
    found = operands(frame)
    if len(found) != 2:
        raise Declined("unlike", "A difference is taken between two things.")
    left, right = found
    minus = next((at for at, word in enumerate(frame.slots.scan.words) if word.key in ("minus", "–", "-", "less")), -1)
    if minus >= 0:
        return Query("difference", (left, right))
    if _is_subtracted(frame):
        return Query("difference", (right, left))
    if evaluate(left).amount.quantity.number < evaluate(right).amount.quantity.number:
        left, right = right, left
    return Query("difference", (left, right))


def _is_subtracted(frame: Frame) -> bool:
    keys = [word.key for word in frame.slots.scan.words]
    return "subtract" in keys and "from" in keys


def ratio(frame: Frame) -> Query:
    """How many times one thing is another."""
    from assistant.operations import evaluate

    if moves(frame) and not frame.slots.has("remain") and len(frame.whens()) != 1:
        start, end = ends(frame, next(frame.products()))
        pair = (frame.query(start, label=_when(start.fact.period)), frame.query(end, label=_when(end.fact.period)))
        return _larger_first(pair)
    found = operands(frame)
    if len(found) != 2:
        raise Declined("unlike", "A ratio is taken between two things.")
    left, right = found
    order = ratio_order(frame)
    if order == "as named":
        return Query("ratio", (left, right))
    if order == "turned":
        return Query("ratio", (right, left))
    _ = evaluate
    return _larger_first((left, right))


def _when(period: object) -> str:
    return getattr(period, "label", "")


def _larger_first(pair: tuple[Query, ...]) -> Query:
    from assistant.operations import evaluate

    left, right = pair
    if evaluate(left).amount.quantity.number < evaluate(right).amount.quantity.number:
        left, right = right, left
    return Query("ratio", (left, right))


def ratio_order(frame: Frame) -> str:
    """ "as named" for "A divided by B" and "A per B", "turned" for "how often does A go into B", else ""."""
    keys = [word.key for word in frame.slots.scan.words]
    text = " ".join(keys)
    if any(each in text for each in ("goes into", "go into", "fit into", "fits into")):
        return "turned"
    if any(
        each in text
        for each in ("divided by", "divide", "ratio", "quotient", " per ", "for every", "for each", "over", "what multiple", "relative to", "as multiple of")
    ):
        return "as named"
    return ""


def which_one(frame: Frame) -> Query:
    """Which of the things named has more, or less."""
    found = operands(frame)
    relation = "min" if _asks_less(frame) else "max"
    return Query("name", (Query("top", found, count=1, relation=relation),))


def _asks_less(frame: Frame) -> bool:
    slots = frame.slots
    low = [*slots.cues.get("fewer", ()), *slots.cues.get("min", ())]
    high = [*slots.cues.get("more", ()), *slots.cues.get("max", ())]
    if low and high:
        return min(low) < min(high)
    return bool(low)


def side_by_side(frame: Frame) -> Query:
    """The things named, one beside the other."""
    return Query("both", operands(frame))


_ = (top, term_of)
