"""Whether a claim or a list by a bound, without a time, comes out otherwise for an earlier time than the latest."""

from __future__ import annotations

from assistant.answering.attempts import Computed
from assistant.composing.frame import Frame
from assistant.composing.terms import MOVING
from assistant.facts import Fact
from assistant.operations.query import Names, NotComputableError, Query, Result, Truth
from assistant.operations.table import evaluate
from assistant.operations.wording import listed, say_period
from assistant.periods import Period
from assistant.reading.selection import Cube

#: What is said of the times for which a claim comes out otherwise.
IT_WAS_OTHERWISE = "it was otherwise."
#: Of a measure with more dates than these a claim is about the latest one, which the answer names.
_MOST = 3


def otherwise(frame: Frame, result: Result) -> str:
    """What is said of the times for which a claim, or those that keep to a bound, come out otherwise; "" for none."""
    is_list = _is_list(result)
    if not isinstance(result.value, Truth) and not is_list or frame.whens() or not 1 < len(frame.dates) <= _MOST:
        return ""
    if frame.slots.has(*MOVING):
        # "It fell below 1 %" says already that it was above before.
        return ""
    times = {fact.period for fact in _facts(result.query)}
    if len(times) != 1:
        return ""
    found = [date for date in frame.dates if date not in times and _differs(result, frame.cube, date)]
    if not found:
        return ""
    if is_list:
        return " ".join(f"{_capital(say_period(date))}: {_names_at(result, frame.cube, date)}." for date in found)
    said = listed(tuple(map(say_period, found)))
    return f"{_capital(said)} {IT_WAS_OTHERWISE}"


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


def _is_list(result: Result) -> bool:
    """Whether those are told whose figure keeps to a bound."""
    operands = result.query.operands
    return isinstance(result.value, Names) and len(operands) == 1 and operands[0].operation == "filter"


def _names_at(result: Result, cube: Cube, date: Period) -> str:
    """The names of those who kept to the bound at another time."""
    query = _at(result.query, cube, date)
    value = evaluate(query).value if query else None
    return (listed(value.names) if isinstance(value, Names) else "") or "none"


def at_time_meant(found: Computed) -> Computed:
    """A claim with a figure in the past tense ("was it over 30 %?") as it was at the one time at which it is true.

    So are those that kept to a bound ("which were above 20?"). Any other question, and what is so by the latest
    figures or at no other time or several, is left as it is.
    """
    frame, query, result, _ = found
    is_false = isinstance(result.value, Truth) and not result.value.holds
    is_false = is_false or _is_list(result) and not (isinstance(result.value, Names) and result.value.names)
    if (
        not is_false
        or not frame.slots.amounts
        or _PAST.isdisjoint(frame.keys)
        or not _AT_PRESENT.isdisjoint(frame.keys)
    ):
        return found
    if frame.whens() or not 1 < len(frame.dates) <= _MOST or frame.slots.has(*MOVING, "not"):
        return found
    times = {fact.period for fact in _facts(result.query)}
    if len(times) != 1:
        return found
    then = [
        _at(query, frame.cube, date) for date in frame.dates if date not in times and _differs(result, frame.cube, date)
    ]
    if len(then) != 1 or then[0] is None:
        return found
    return found._replace(query=then[0], result=evaluate(then[0]))


#: Words that put a claim in the past, and those that put it at the present.
_PAST = frozenset("was were had did led".split())
_AT_PRESENT = frozenset("is are now still currently today has have does latest".split())


def _facts(query: Query) -> list[Fact]:
    own = [query.fact] if query.fact else []
    return own + [fact for operand in query.operands for fact in _facts(operand)]


def _differs(result: Result, cube: Cube, date: Period) -> bool:
    """Whether the same claim, or list by a bound, comes out otherwise by the figures of another time."""
    query = _at(result.query, cube, date)
    try:
        other = evaluate(query) if query else None
    except NotComputableError:
        return False
    return other is not None and other.value != result.value


def _at(query: Query, cube: Cube, date: Period) -> Query | None:
    """A query with the figures of another time; None where the report lacks one of them."""
    if query.fact is not None:
        measure = cube.pack.measures[query.fact.measure]
        cells = [cell for cell in cube.cells(measure, query.fact.members) if cell.fact.period == date]
        return query._replace(fact=cells[-1].fact) if cells and cells[-1].sign > 0 else None
    operands = [_at(operand, cube, date) for operand in query.operands]
    found = tuple(operand for operand in operands if operand is not None)
    return query._replace(operands=found) if len(found) == len(operands) else None
