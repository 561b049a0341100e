"""Claims of the numbers of several: a number for each of them, or one for all together."""

from __future__ import annotations

from assistant.composing.anchors import group
from assistant.composing.claim_bounds import claimed_bound
from assistant.composing.claim_forms import check_negations
from assistant.composing.claimed_moves import LENGTHS
from assistant.composing.frame import Frame, relabel
from assistant.composing.outcomes import Declined
from assistant.composing.pairs import operands
from assistant.composing.terms import term_of
from assistant.operations.query import Query
from assistant.operations.table import evaluate
from assistant.units import TIMES, Unit
from assistant.utterance.amounts import Given


def each_is(frame: Frame, given: Given) -> Query:
    """ "The US made 40 and China 15": each number against the member before it; one number against a sum."""
    axis = next((each for each in frame.free if len(frame.slots.members(each)) > 1), "")
    if not axis:
        raise Declined("out_of_scope", "I did not understand what is to be checked.")
    named = [each for each in frame.slots.named if each.dimension == axis]
    fixed = frame.fixed(axis)
    term = term_of(frame)

    def figure_of(member: str) -> Query:
        return relabel(term.build({**fixed, axis: member}), frame.label(member), member)

    claims = [
        Query("compare", (figure, claimed_bound(frame, number, figure)), relation=number.relation)
        for figure, number in numbers_beside(frame)
    ]
    if claims:
        return Query("and", tuple(claims))
    parts = tuple(figure_of(member) for part in group(frame, list(frame.slots.named)) for member in part)
    if frame.slots.has("sum") or _is_one_number(frame, parts, given):
        whole = Query("sum", parts)
        return Query("compare", (whole, claimed_bound(frame, given, whole)), relation=given.relation)
    if frame.slots.has("difference"):
        found = operands(frame)
        if len(found) == _PAIR:
            apart = Query("difference", found)
            if evaluate(apart).amount.quantity.number < 0:
                apart = Query("difference", (found[1], found[0]))
            return Query("compare", (apart, claimed_bound(frame, given, apart)), relation=given.relation)
    over = tuple(figure_of(each.member) for each in named)
    # "Are any of the leads on X and Y above 20?"
    words = next((each for each in ("none", "any") if frame.slots.has(each)), "all")
    check_negations(frame, words)
    limit = claimed_bound(frame, given, over[0])
    return Query("every", (*over, limit), relation=given.relation or "equal", words=words)


_PAIR = 2


def numbers_beside(frame: Frame) -> tuple[tuple[Query, Given], ...]:
    """The figure of each one that is named with the number that is said of it, where there is one for each."""
    axis = next((each for each in frame.free if len(frame.slots.members(each)) > 1), "")
    numbers = [each for each in frame.slots.amounts if each.unit.base not in LENGTHS]
    named = [each for each in frame.slots.named if each.dimension == axis]
    if len(numbers) != len(named):
        return ()
    fixed, term = frame.fixed(axis), term_of(frame)
    return tuple(
        (relabel(term.build({**fixed, axis: each.member}), frame.label(each.member), each.member), number)
        for each, number in zip(named, numbers, strict=True)
    )


def has_one_for_each(frame: Frame) -> bool:
    """Whether each of several is named once and a factor is said of each ("globally 5x and in China 3x")."""
    named = [each.member for each in frame.slots.named_in(frame.axis)]
    factors = [each for each in frame.slots.amounts if each.unit.base not in LENGTHS]
    return len(named) == len(set(named)) == len(factors) > 1 and all(each.unit == TIMES for each in factors)


def _is_one_number(frame: Frame, parts: tuple[Query, ...], given: Given) -> bool:
    """Whether one number is claimed of several together ("the number of A and B models is 18").

    Where nothing says so it is if that is what they come to: they would hardly have as many each by chance.
    """
    if not frame.measure.adds_up or not _EACH.isdisjoint(frame.keys) or len(parts) < _PAIR or given.relation:
        return False
    words = frame.slots.scan.words
    if any(word.key in _ONE_NUMBER and word.text.lower() == word.key for word in words):
        return True
    total = evaluate(Query("sum", parts)).amount.quantity
    return total.number == given.number and given.unit in (total.unit, Unit(""))


_ONE_NUMBER = frozenset("number count tally output total".split())
_EACH = frozenset("each both all every either or respectively".split())
