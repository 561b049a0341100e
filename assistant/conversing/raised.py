"""Turns that have the last value made larger or smaller: "increase it by 10 %", "10 % more", "cut that by a third"."""

from __future__ import annotations

import re

from assistant.answering.answer import Response
from assistant.composing.filters import bound
from assistant.composing.scaling import factor_of, scaled_by
from assistant.conversing.answers_over import computed
from assistant.conversing.last_values import claimed_of
from assistant.conversing.owed import not_made_out
from assistant.conversing.turns import Turn
from assistant.english.numberwords import FRACTIONS
from assistant.operations.query import NotComputableError, Query
from assistant.operations.table import evaluate
from assistant.utterance.amounts import Given

_RAISING = "increase|raise|grow|up|boost|enlarge|expand|bump"
_LOWERING = "decrease|reduce|lower|cut|shrink|drop|diminish|trim|slash"
_LINKS = r"\W*(?:(?:and|now|then|so|ok|okay|but|please|no)\b\W*)*"
#: "Increase it by", "cut that by", and "more" behind a number.
_ORDERED = re.compile(rf"{_LINKS}(?:(?P<up>{_RAISING})|{_LOWERING})\s+(?:it|that|this)(?:\s+up|\s+down)?\s+by\b", re.I)
_BESIDE = re.compile(
    r"(?P<up>more|higher|larger|bigger|greater|on top|extra|additional|up)|(?:less|fewer|lower|smaller|down|off)", re.I
)


def raised(turn: Turn) -> Response | None:
    """ "Increase it by 10 %", "a third less": the last value and that part of it more or less.

    Where the value is in percent itself, "10 % more" may be so many points or such a part of it.
    """
    values, given = turn.state.values, turn.alone.scan.amounts
    if not values or len(given) != 1 or given[0].relation in ("above", "below") or turn.named or turn.names_measure:
        return None
    amount, scan = given[0], turn.alone.scan
    start, end = scan.words[amount.at[0]].start, scan.words[amount.at[-1]].end
    before, after = scan.text[:start], scan.text[end:].strip(" .!?")
    ordered = _ORDERED.fullmatch(before.rstrip())
    beside = _BESIDE.fullmatch(after) if not ordered and re.fullmatch(_LINKS, before) else None
    found = ordered if ordered and not after else beside
    if found is None or scan.periods or turn.whens:
        return None
    last = claimed_of(values[-1])
    if beside and (amount.unit.base != "percent" or turn.question.rstrip().endswith("?")):
        # "5 more?" may ask what is so.
        return Response(not_made_out(turn))
    query = part_more(turn, last, amount, is_more=found["up"] is not None)
    return computed(turn, query) if query is not None else Response(not_made_out(turn))


def part_more(turn: Turn, last: Query, given: Given, *, is_more: bool) -> Query | None:
    """A value and a number or a part of it more or less; None where it is not clear which of the two."""
    if given.unit.base == "percent":
        if _is_percentage(last) and not _is_part(given, turn):
            return None
        part = factor_of(given)
        return scaled_by(last, 1 + part if is_more else 1 - part)
    try:
        limit = bound(given, last)
    except NotComputableError:
        return None
    return Query("sum" if is_more else "difference", (last, limit))


def _is_part(given: Given, turn: Turn) -> bool:
    """Whether a part of it is said in words ("a third"), which is no number of percentage points."""
    return any(turn.alone.scan.words[at].key in FRACTIONS for at in given.at)


def _is_percentage(query: Query) -> bool:
    try:
        value = evaluate(query)
    except NotComputableError:
        return True
    return value.amount.quantity.unit.base in ("percent", "percentage point")
