"""What is said beside a printed growth where the two figures told before come to another one."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.conversing.state import State
from assistant.operations.query import NotComputableError, Query
from assistant.operations.table import evaluate
from assistant.operations.wording import say

_PAIR = 2
_PERCENT = "percent"


def with_growth_of_told(response: Response, state: State) -> Response:
    """The response; where it tells a growth in percent, and the last two figures give another, that is said with it."""
    fact, pack = (response.query.fact, response.query.pack) if response.query is not None else (None, None)
    if fact is None or pack is None or fact.value is None or fact.unit is None or fact.unit.base != _PERCENT:
        return response
    together = bool(state.values) and state.values[-1].operation == "both"
    figures = state.values[-1].operands if together else state.values[-_PAIR:]
    told = [value for value in figures if value.fact is not None]
    if len(told) != _PAIR or not _are_of_one(told, fact.members) or response.answer.status != "answered":
        return response
    first, last = sorted(told, key=_start)
    if fact.period is None or not (fact.period.start <= _start(last) <= fact.period.end):
        return response
    try:
        moved = evaluate(Query("relative change", (first, last))).amount
    except NotComputableError:
        return response
    decimals = -int(fact.value.as_tuple().exponent)
    if round(moved.quantity.number, decimals) == fact.value:
        return response
    note = f"the two figures told before come to {say(moved)}"
    answer = response.answer
    if note in answer.assumptions:
        return response
    head, *rest = answer.text.split("\n")
    text = "\n".join([head, f"({note})", *rest])
    return response._replace(answer=answer._replace(text=text, assumptions=(*answer.assumptions, note)))


def _start(query: Query) -> int:
    return query.fact.period.start if query.fact is not None and query.fact.period is not None else 0


def _are_of_one(told: list[Query], members: dict[str, str]) -> bool:
    """Whether figures are those of one thing at two times, not in percent, and that of which a growth is told."""
    facts = [each.fact for each in told if each.fact is not None]
    units = {fact.unit.base for fact in facts if fact.unit is not None}
    is_of_one = len({fact.measure for fact in facts}) == 1 and facts[0].members == facts[-1].members
    is_dated = len({fact.period for fact in facts}) == _PAIR and None not in {fact.period for fact in facts}
    return is_of_one and is_dated and _PERCENT not in units and {*facts[0].members.values()} <= {*members.values()}
