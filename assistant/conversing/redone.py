"""Turns that do the last operation over answers again: the difference of two, then "and at the end of 2024?"."""

from __future__ import annotations

from assistant.answering import Response, respond
from assistant.conversing.answers_over import computed
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import weighty
from assistant.conversing.picks import picked_by
from assistant.conversing.replacing import slots_changed
from assistant.conversing.times import periods_stated, relative_time, said_at
from assistant.conversing.turns import DOING, MODIFIERS, Turn
from assistant.coverage import operations
from assistant.facts import Fact
from assistant.periods import Period
from assistant.query import Query
from assistant.slots import fill_slots
from assistant.understanding import Library, understand
from assistant.words import Word

_ASIDE = frozenset("and also then what about same again that there for late early end".split())
_RELATIVE = {"fall": "relative fall", "change": "relative change"}
#: Operations over answers of which no part is meant by what follows.
_MADE = ("difference", "sum", "mean", "median", "scaled")
_IN_PERCENT = frozenset(("relative", "percent"))


def redone(turn: Turn) -> Response | None:
    """The operation of the last turn at another time, or in percent, where the question before was not for it."""
    query, before = turn.state.query, turn.state.slots
    if query is None or before is None or query.operation == "fact" or turn.named or turn.names_measure:
        return None
    put = turn.cues & DOING
    when = "" if put or "how" in turn.keys else _time_stated(turn)
    is_put = bool(put) and put <= set(MODIFIERS) and not weighty(_without_cues(turn), aside=_ASIDE)
    if not when and not is_put:
        return None
    asked = respond(before.scan.text, turn.library).query
    if asked == query:
        return None
    if is_put:
        if picked_by(query) or asked is not None and asked.operation in (query.operation, "difference"):
            return None
        relative = _relatively(query) if put <= _IN_PERCENT else query
        if relative == query and query.operation not in _MADE:
            return None
        return computed(turn, relative) if relative != query else Response(not_made_out(turn))
    again = at_time(query, when, turn.library)
    if again is None or again == query:
        return None
    now = fill_slots(turn.alone.scan, turn.library.cube, before.measure)
    return computed(turn, again)._replace(slots=respond(slots_changed(turn, now, before), turn.library).slots or before)


def at_time(query: Query, when: str, library: Library) -> Query | None:
    """A query over figures of one time with those of another; None where there are several times, or not these."""
    periods = understand(when, library).scan.periods
    facts = {part.fact.id: part.fact for part in operations(query) if part.fact is not None}
    old = {fact.period for fact in facts.values()}
    if len(periods) != 1 or len(old) != 1 or None in old:
        return None
    others = {each: _at(fact, periods[0].period, library) for each, fact in facts.items()}
    found = {each: fact for each, fact in others.items() if fact is not None}
    return _with_facts(query, found) if len(found) == len(facts) else None


def _at(fact: Fact, when: Period, library: Library) -> Fact | None:
    """The figure of the same cell at a time, if there is just one."""
    cells = library.cube.cells(library.pack.measures[fact.measure], fact.members)
    found = [cell.fact for cell in cells if cell.fact.period is not None and when.contains(cell.fact.period)]
    return found[0] if len(found) == 1 else None


def _with_facts(query: Query, found: dict[str, Fact]) -> Query:
    operands = tuple(_with_facts(operand, found) for operand in query.operands)
    return query._replace(operands=operands, fact=found[query.fact.id] if query.fact is not None else None)


def _relatively(query: Query) -> Query:
    """A query with the relative movement in place of each movement that it is made of."""
    operands = tuple(map(_relatively, query.operands))
    return query._replace(operands=operands, operation=_RELATIVE.get(query.operation, query.operation))


def _time_stated(turn: Turn) -> str:
    """The one time that a turn names and beside which it says nothing of weight; "" for others."""
    scan, before = turn.alone.scan, turn.state.slots
    assert before is not None
    stated = [each.at for each in periods_stated(turn, before)] or turn.whens
    spoken = {scan.words[at].start for each in stated for at in each}
    moved = "" if stated else relative_time(turn, before)
    if moved:
        return moved
    rest = weighty([word for word in turn.words if word.start not in spoken], aside=_ASIDE)
    return said_at(scan.words, stated[0]) if len(stated) == 1 and not rest else ""


def _without_cues(turn: Turn) -> list[Word]:
    scan = turn.alone.scan
    spoken = {scan.words[at].start for each in scan.cues if each.sense.id in MODIFIERS for at in each.at}
    return [word for word in turn.words if word.start not in spoken]
