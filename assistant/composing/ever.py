"""Over all dates: what was ever so, always or never, and the largest and smallest of all that the report gives."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.composing import claims
from assistant.composing.claim_bounds import claimed_bound, is_level_of
from assistant.composing.claimed_moves import LENGTHS
from assistant.composing.ends import sense_of
from assistant.composing.filters import threshold
from assistant.composing.frame import Frame, relabel
from assistant.composing.outcomes import Declined
from assistant.composing.sets import name_or_amount, top, zero
from assistant.composing.sides import Members
from assistant.composing.terms import moves, value_at
from assistant.composing.whens import When
from assistant.operations.operands import exact_number
from assistant.operations.query import Query, Truth
from assistant.operations.table import evaluate
from assistant.units import TIMES
from assistant.utterance.amounts import Given
from assistant.utterance.denials import turns


def claim(frame: Frame) -> Query:
    """A claim that it was ever, always or never so, held against every date."""
    if _adds_nothing(frame):
        return claims.check(frame)
    if frame.whens():
        raise _not_understood()
    given = next((each for each in frame.slots.amounts if each.unit.base not in LENGTHS), None)
    if frame.slots.has("max", "min"):
        return _superlative(frame, given)
    if frame.slots.has("more", "fewer", "same") and given is None and _pair(frame):
        return _compared(frame)
    if given is None and frame.sides and frame.slots.has("ahead", "behind") and not moves(frame):
        over = _labelled(frame)
        return _settled(Query("every", (*over, zero(over[0])), relation="above", words=_quantifier(frame)), over)
    if given is None or given.unit == TIMES or moves(frame) and not is_level_of(frame, given):
        raise _not_understood()
    over = _labelled(frame)
    bound = claimed_bound(frame, given, over[0])
    held = Query("every", (*over, bound), relation=given.relation or "equal", words=_quantifier(frame))
    return _settled(held, over)


def extreme(frame: Frame) -> Query:
    """The member or the figure that was the largest or smallest of all dates."""
    if frame.whens() or moves(frame):
        raise _not_understood()
    named = frame.slots.members(frame.axis) if frame.axis else ()
    over = _labelled(frame) if len(named) == 1 else _entries(frame)
    if _is_of_one_time(over):
        raise _one_time_only()
    return name_or_amount(frame, top(frame, over))


def which(frame: Frame) -> Query:
    """The members for which a condition held at any date, or at every date."""
    given = threshold(frame)
    if given is None or frame.whens() or moves(frame) or turns(frame.slots.scan):
        raise _not_understood()
    found: list[Query] = []
    is_least = (given.relation in ("below", "atmost")) != frame.slots.has("always")
    for member in frame.along(frame.axis):
        # The one figure that decides it: with the lowest all are above.
        cells = _cells(frame, frame.axis, member)
        decides = (min if is_least else max)(cells, key=lambda cell: exact_number(evaluate(cell)))
        found.append(relabel(decides, frame.label(member), member))
    kept = Query("filter", (*found, claimed_bound(frame, given, found[0])), relation=given.relation)
    return Query("name", (kept,))


def _settled(held: Query, over: tuple[Query, ...]) -> Query:
    """The claim, where the figures settle it: those of one time alone show that it was once so, or not always."""
    value = evaluate(held).value
    shows = isinstance(value, Truth) and value.holds == (held.words == "any")
    if _is_of_one_time(over) and not shows:
        raise _one_time_only()
    return held


def _is_of_one_time(over: tuple[Query, ...]) -> bool:
    return len({cell.fact.period for cell in over if cell.fact is not None}) < _TWO


def _one_time_only() -> Declined:
    return Declined("no_such_period", "The report gives it for one time only.")


def _adds_nothing(frame: Frame) -> bool:
    """Whether a "never" only denies: the report has one date, the question names one, or it is about a movement."""
    if "never" not in frame.keys:
        return False
    moved = moves(frame) and len(frame.dates) <= _TWO and not frame.slots.amounts
    return len(frame.dates) < _TWO or bool(frame.whens()) or moved


_TWO = 2


def _quantifier(frame: Frame) -> str:
    """all, any or none of the figures at all dates."""
    slots = frame.slots
    is_never, is_always = "never" in frame.keys, slots.has("always")
    others = turns(slots.scan) - is_never
    denied = is_never or slots.has("none", "neither")
    if is_always and not is_never and not others and not slots.has("any", "none", "neither", "majority"):
        return "all"
    if is_always or others or slots.has("all", "majority") or is_never and slots.has("none", "neither"):
        raise _not_understood()
    return "none" if denied else "any"


def _superlative(frame: Frame, given: Given | None) -> Query:
    """That one had the largest of all dates, or that the largest of all was so much."""
    if _quantifier(frame) != "any" or moves(frame) or _is_at_a_date(frame):
        raise _not_understood()
    named = frame.slots.members(frame.axis) if frame.axis else ()
    over = _entries(frame)
    if _is_of_one_time(over):
        raise _one_time_only()
    best = Query("top", over, count=1, relation=sense_of(frame))
    if len(named) == 1:
        return Query("is among", (best,), key=named[0], label=frame.label(named[0]), relation=best.relation)
    if named or given is None:
        raise _not_understood()
    return Query("compare", (best, claimed_bound(frame, given, best.operands[0])), relation=given.relation)


def _is_at_a_date(frame: Frame) -> bool:
    """Whether "ever" stands before the superlative: "was it ever the largest?" asks of each date by itself."""
    anchors = frame.slots.places("max", "min")
    return any(at + 1 in anchors or at + 2 in anchors for at in frame.slots.places("ever"))


def _pair(frame: Frame) -> tuple[str, ...]:
    named = frame.slots.members(frame.axis) if frame.axis else ()
    return named if len(named) == _TWO else ()


def _compared(frame: Frame) -> Query:
    """That one of two was ever, always or never above the other."""
    one, other = _pair(frame)
    relation = "below" if frame.slots.has("fewer") else "equal" if frame.slots.has("same") else "above"
    fixed, quantifier = frame.fixed(frame.axis), _quantifier(frame)
    held = []
    for date in frame.dates:
        when = When(date, "", 0)
        pair = [value_at(frame, when).build({**fixed, frame.axis: member}) for member in (one, other)]
        held.append(Query("compare", tuple(pair), relation=relation))
    if not held or len(held) < _TWO and (evaluate(held[0]).value == Truth(True)) != (quantifier == "any"):
        raise _one_time_only()
    if quantifier == "all":
        return Query("and", tuple(held))
    either = Query("or", tuple(held))
    return Query("not", (either,)) if quantifier == "none" else either


def _entries(frame: Frame) -> tuple[Query, ...]:
    """The figures of all members along the axis at all dates, each under its member's name."""
    if not frame.axis:
        return _labelled(frame)
    found = tuple(
        relabel(cell, frame.label(member), member)
        for member in frame.along(frame.axis, named=False)
        for cell in _cells(frame, frame.axis, member)
    )
    if any(cell.sign < 0 for cell in found):
        raise _not_understood()
    return found


def _labelled(frame: Frame) -> tuple[Query, ...]:
    """The figures that the question speaks of at all dates: of one member under their dates, else under names."""
    named = frame.slots.members(frame.axis) if frame.axis else ()
    if frame.axis and len(named) != 1:
        members = named or frame.rivals(frame.axis)
        found = tuple(
            relabel(cell, frame.label(member), member)
            for member in members
            for cell in _cells(frame, frame.axis, member)
        )
    else:
        found = tuple(_dated(frame, frame.first()))
    if not found:
        raise Declined("no_such_entity", f"The report does not give the {frame.measure.name} for that.")
    return found


def _dated(frame: Frame, members: Members) -> Iterator[Query]:
    for cell in frame.line(members):
        yield frame.query(cell, label=cell.fact.period.label if cell.fact.period else "", key=cell.fact.id)


def _cells(frame: Frame, axis: str, member: str) -> tuple[Query, ...]:
    return tuple(frame.query(cell) for cell in frame.line({**frame.fixed(axis), axis: member}))


def _not_understood() -> Declined:
    return Declined("out_of_scope", "I did not understand all of the question.")
