"""What a claimed figure is held against: the value, movement or level that it speaks of, in its unit."""

from __future__ import annotations

from assistant.composing.filters import bound
from assistant.composing.frame import Frame
from assistant.composing.levels import is_level, is_part
from assistant.composing.terms import Term, movement, operation_of, term_of
from assistant.operations.query import Query
from assistant.operations.table import evaluate
from assistant.units import PERCENT, POINT, TIMES, Quantity, Unit
from assistant.utterance.amounts import Given


def is_level_of(frame: Frame, given: Given) -> bool:
    words = frame.slots.scan.words
    before = [word.key for word in words[max(0, given.at[0] - 1) : given.at[0]]]
    return is_level(frame, given) or before == ["from"]


def term_for(frame: Frame, given: Given) -> Term:
    """The term that a number speaks of: the relative movement for percent, the points for points."""
    term = term_of(frame)
    if not term.is_movement:
        return term
    if is_level(frame, given):
        if is_part(frame, given):
            return movement(frame, "remaining")
        # Whoever brought it there, a lead is that of the one ahead.
        return Term(lambda members: frame.dated(members, frame.last_when())._replace(sign=1))
    way = "fall" if frame.slots.has("fall") or not frame.slots.has("rise") else "change"
    if given.unit == POINT:
        return movement(frame, way)
    if given.unit == PERCENT:
        return movement(frame, f"relative {way}")
    if given.unit == TIMES:
        return Term(lambda members: Query("ratio", term.build(members).operands), "ratio")
    return movement(frame, operation_of(frame) if operation_of(frame) != "change" else way)


def offered(frame: Frame) -> Query:
    """What the report gives where a question offers two figures to choose from ("did it make 15 or 40?")."""
    term, members = term_for(frame, frame.slots.amounts[0]), frame.first()
    if not frame.whens() and not term.is_movement:
        # One of them may be the figure of another time than the latest.
        numbers = {given.number for given in frame.slots.amounts}
        printed = [cell for cell in frame.line(members) if cell.fact is not None and cell.fact.value in numbers]
        if len(printed) == 1:
            return frame.query(printed[0])
    return term.build(members)


def claimed_bound(frame: Frame, given: Given, like: Query) -> Query:
    found = bound(given, like)
    unit = evaluate(like).amount.quantity.unit
    own = found.amount.unit if found.amount else unit
    if own.base != unit.base and {own.base, unit.base} == {"percent", "percentage point"}:
        found = found._replace(amount=Quantity(given.number, Unit(unit.base, own.scale)))
    if found.amount and unit.base.startswith(f"{own.base} per "):
        # "2.5 dollars" of a price per piece are dollars per piece.
        found = found._replace(amount=Quantity(given.number, Unit(unit.base, own.scale)))
    return found
