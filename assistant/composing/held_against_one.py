"""Claims that hold one or several against another: "as many as", "neither A nor B made more than C"."""

from __future__ import annotations

from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.terms import moves, term_of
from assistant.operations.query import Query
from assistant.operations.table import evaluate

#: Adjectives between two "as", and how what is said to be so stands to the other.
_AS = {
    **dict.fromkeys("many much large big high wide great strong far long".split(), "atleast"),
    **dict.fromkeys("few little small low narrow short tiny slim".split(), "atmost"),
}
_EXACTLY = frozenset("exactly just precisely equally twice half".split())


def as_much(frame: Frame) -> str:
    """The relation of "as many as", which says that there are no fewer; "" where it is not said."""
    keys = frame.keys
    if frame.slots.amounts:
        return ""
    for at in range(len(keys) - 1):
        is_said = keys[at] == "as" and keys[at + 1] in _AS and "as" in keys[at + 2 :]
        if is_said and (at == 0 or keys[at - 1] not in _EXACTLY):
            return _AS[keys[at + 1]]
    return ""


def check_as_much(left: Query, right: Query, relation: str) -> None:
    """Decline where one has more than "as many as" the other: that may be meant, or that they are equal."""
    one, other = (evaluate(each).amount.quantity.number for each in (left, right))
    if one > other if relation == "atleast" else one < other:
        raise Declined("out_of_scope", "It is more than that; ask whether they are equal, or which of them is more.")


def against_one(frame: Frame) -> Query | None:
    """Whether each of several, or none of them, stands to another as a comparative says; None for other claims.

    Declines what names several and another and does not say it plainly.
    """
    named, keys = frame.slots.named_in(frame.axis) if frame.axis else [], frame.keys
    held = max((at for at, key in enumerate(keys) if key in ("than", "as")), default=-1)
    before = list(dict.fromkeys(each.member for each in named if each.at[0] < held))
    after = list(dict.fromkeys(each.member for each in named if each.at[0] > held))
    is_none = frame.slots.has("neither")
    if held < 0 or len(before) < _SEVERAL or not after or not (is_none or not _EACH.isdisjoint(keys)):
        return None
    compares = [frame.slots.has("more"), frame.slots.has("fewer")]
    relation = as_much(frame) or ("above" if compares == [True, False] else "below")
    own = {entry.key: entry for entry in frame.series(term_of(frame).build, named=False)}
    is_plain = len(after) == 1 and (as_much(frame) or any(compares) and not all(compares))
    if not is_plain or frame.slots.amounts or not own.keys() >= {*before, *after}:
        raise Declined("out_of_scope", "I did not understand what is held against what.")
    subjects = tuple(own[each] for each in before)
    return Query("every", (*subjects, own[after[0]]), relation=relation, words="none" if is_none else "all")


_SEVERAL = 2
_EACH = frozenset("both each".split())


def is_first(frame: Frame) -> Query | None:
    """Whether the one that is said to lead, over nobody who is named, has the most; None for other claims."""
    named = frame.slots.members(frame.axis) if frame.axis else ()
    leads = frame.slots.has("ahead") and not frame.slots.has("behind", "fewer", "than") and not frame.slots.amounts
    # To lead in what is better the less it is may be to have the most of it, or the least.
    is_open = frame.measure.better == "less" or frame.measure.unit.is_rate
    if frame.sides or len(named) != 1 or not leads or is_open or moves(frame):
        return None
    best = Query("top", frame.series(term_of(frame).build, named=False), count=1, relation="max")
    return Query("is among", (best,), key=named[0], label=frame.label(named[0]), relation="max")


def check_first(frame: Frame, claim: Query) -> None:
    """Decline that one is first among some where it is the only one, or has no figure of that time itself."""
    keys = {entry.key for entry in claim.operands[0].operands}
    if frame.slots.within and (claim.key not in keys or len(keys) < _SEVERAL):
        raise Declined("no_such_period", "The report does not give it for enough of them to tell.")
