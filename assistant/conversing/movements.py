"""Turns about the movement asked for last: over how many months it was, from what to what, the value at one end."""

from __future__ import annotations

import operator
from collections.abc import Callable
from itertools import pairwise

from assistant.answering.answer import Response, respond
from assistant.conversing.answers_over import computed
from assistant.conversing.carrying import told_back
from assistant.conversing.disputing import date_claimed
from assistant.conversing.last_values import picked_by
from assistant.conversing.owed import not_made_out
from assistant.conversing.owed_times import not_for_that_time
from assistant.conversing.phrases import is_only, weighty
from assistant.conversing.state import is_spoken_of
from assistant.conversing.times import periods_stated, said_at
from assistant.conversing.turns import DOING, MADE, MOVES, Turn
from assistant.english.followups import (
    AFTER_THAT,
    AT_PRESENT,
    BEFORE_THAT,
    ENDS,
    HELD_BY_REPORT,
    IN_ALL,
    LENGTHS,
    SPANS,
    STARTS,
    STOPS,
    WHEN_THAT,
)
from assistant.facts import Fact
from assistant.operations.query import Query
from assistant.operations.table import evaluate
from assistant.operations.wording import about_fact
from assistant.periods import Period
from assistant.utterance.forms import is_claim
from assistant.utterance.words import Word

_PAIR = 2
_BEFORE = frozenset("before beforehand earlier previously been".split())
_MOVEMENTS = frozenset(
    ("fall", "change", "relative fall", "relative change", "remaining", "difference", "ratio", "time between", "dates")
)
_PACED = ("fall", "change", "difference")
_JOINING = frozenset("and also just now late early much pace rate speed".split())
_AMOUNTS = frozenset("much many large big high".split())
_PER = {"permonth": "month", "peryear": "year"}
#: Cues that may stand beside "per month" without changing what is asked for.
_AVERAGING = frozenset(("mean", "points", "more", "count"))


def of_movement(turn: Turn) -> Response | None:
    """ "over how many months?", "from when to when?", "from what to what?" after a movement."""
    ends = ends_of(turn.state.query)
    if turn.named or turn.names_measure:
        return None
    if not ends:
        # Two figures that were asked for one after the other.
        pair = turn.state.values[-_PAIR:]
        ends = ends_of(Query("both", pair)) if all(value.fact is not None for value in pair) else ()
        if not ends or not (turn.cues & {*MOVES} or is_only(turn.words, f"{LENGTHS}, {SPANS}")):
            return None
    paced = _paced(turn, ends)
    if paced is not None:
        return computed(turn, paced)
    words = _without_movement(turn)
    if is_only(words, LENGTHS):
        return computed(turn, Query("time between", ends, relation="year" if "year" in turn.keys else "month"))
    if is_only(words, SPANS):
        return computed(turn, Query("dates", ends))
    for phrases, end in ((STARTS, ends[0]), (STOPS, ends[-1])):
        if _asks_one_end(turn, phrases) and turn.state.query != end:
            return computed(turn, end)
    return computed(turn, Query("both", ends)) if is_only(words, ENDS) else None


def dated(turn: Turn) -> Response | None:
    """ "When was that?" after one figure: the time that it is for."""
    query = turn.state.query
    # "Which grows faster?", and then "since when?" is asked of the one that was picked.
    query = picked_by(query) or query
    if query is not None and query.operation == "name" and len(query.operands) == 1 and query.operands[0].fact:
        # "On which test was it 3.7 %?", and then "when was that?"
        query = query.operands[0]
    if query is not None and query.operation in ("compare", "every") and is_only(turn.words, WHEN_THAT):
        return date_claimed(turn, query)
    if query is None or query.fact is None or query.fact.period is None:
        return None
    # "Over what period is that?" after how fast something grows is asked of the time that it has grown so.
    grows = turn.library.pack.measures[query.fact.measure].unit.is_rate
    if not is_only(turn.words, f"{WHEN_THAT}, {SPANS}" if grows else WHEN_THAT):
        return None
    if {"come", "out"} <= turn.keys:
        # "When did this come out?" is asked of the report.
        return None
    if not is_spoken_of(turn.state):
        return Response(not_made_out(turn))
    return computed(turn, Query("dates", (query,)))


def before_that(turn: Turn) -> Response | None:
    """ "What was it before?", "from what?": the figure at the start of a movement, or the only one before."""
    if not is_only(turn.words, BEFORE_THAT, _AMOUNTS) and not _asks_one_end(turn, STARTS) or _is_of_order(turn):
        return None
    ends = ends_of(turn.state.query) or _made_ends(turn)
    return computed(turn, ends[0]) if ends and not turn.state.told else _only_other(turn, operator.lt)


def after_that(turn: Turn) -> Response | None:
    """ "And after?", "to what?" after one figure: the one after it in time, if there is just one."""
    is_asked = is_only(turn.words, AFTER_THAT, _AMOUNTS) or _asks_one_end(turn, STOPS)
    made = _made_ends(turn)
    if is_asked and made:
        return computed(turn, made[-1])
    return _only_other(turn, operator.gt) if is_asked and not _is_of_order(turn) else None


def _made_ends(turn: Turn) -> tuple[Query, ...]:
    """The means or sums between which the last movement, or that before one of them, is told; none for others."""
    for query in reversed(turn.state.values):
        if query.operation in _PACED and all(each.operation in MADE for each in query.operands):
            return query.operands if turn.state.query in (query, *query.operands) else ()
    return ()


def _is_of_order(turn: Turn) -> bool:
    """Whether "the one before it" is a place in the order that was asked for, and no time."""
    keys = [word.key for word in turn.words]
    # "What was that one before?" asks for a time.
    is_pointed = any(one in ("that", "this") and after == "one" for one, after in pairwise(keys))
    return "one" in keys and not is_pointed and picked_by(turn.state.query) is not None


def at_present(turn: Turn) -> Response | None:
    """ "What is it now?" after a figure or a movement of one cell: the latest figure of that cell."""
    if turn.state.told or turn.state.query is None or not is_only(turn.words, AT_PRESENT, _AMOUNTS | HELD_BY_REPORT):
        return None
    ends = ends_of(turn.state.query)
    fact = ends[-1].fact if ends else _one_figure(turn.state.query)
    if fact is None or fact.period is None or turn.library.pack.measures[fact.measure].unit.is_rate:
        return None
    cells = turn.library.cube.cells(turn.library.pack.measures[fact.measure], fact.members)
    periods = [cell.fact.period for cell in cells if cell.fact.period is not None]
    latest = max(periods, key=lambda period: period.end)
    full = f"What was {about_fact(fact, turn.library.pack, with_period=False)} {latest.label}?"
    return told_back(turn.question, full, respond(full, turn.library))


def _only_other(turn: Turn, is_beside: Callable[[Period, Period], bool]) -> Response | None:
    """The one figure on one side in time of the last one; it is asked back where nothing or several are there."""
    fact = _one_figure(turn.state.query)
    if fact is None or fact.period is None:
        return _only_others(turn, is_beside)
    if not is_spoken_of(turn.state):
        return Response(not_made_out(turn))
    if turn.library.pack.measures[fact.measure].unit.is_rate:
        # How fast something grew before it grew so is not given.
        return Response(not_for_that_time(turn))
    when = fact.period
    cells = turn.library.cube.cells(turn.library.pack.measures[fact.measure], fact.members)
    others = [cell.fact.period for cell in cells if cell.fact.period is not None and is_beside(cell.fact.period, when)]
    if not others and not turn.keys.isdisjoint(_BEFORE) and not turn.state.told:
        # Nothing is given before it, and what it was is no question for what the thing is.
        return Response(not_for_that_time(turn))
    if len(others) != 1:
        return None
    full = f"What was {about_fact(fact, turn.library.pack, with_period=False)} {others[0].label}?"
    return told_back(turn.question, full, respond(full, turn.library))


def _only_others(turn: Turn, is_beside: Callable[[Period, Period], bool]) -> Response | None:
    """The figures of several, shown for one time, at the only other time on one side; asked back for any other."""
    query, library = turn.state.query, turn.library
    if query is None or query.operation != "both":
        return None
    facts = [each.fact for each in query.operands if each.fact is not None and each.fact.period is not None]
    lines = [library.cube.cells(library.pack.measures[fact.measure], fact.members) for fact in facts]
    beside = {
        cell.fact.period
        for fact, line in zip(facts, lines, strict=True)
        for cell in line
        if fact.period and cell.fact.period and is_beside(cell.fact.period, fact.period)
    }
    if len(facts) != len(query.operands) or len(beside) != 1 or not is_spoken_of(turn.state):
        return Response(not_made_out(turn))
    named = " and ".join(about_fact(fact, library.pack, with_period=False) for fact in facts)
    full = f"What was {named} {beside.pop().label}?"
    return told_back(turn.question, full, respond(full, library))


def _one_figure(query: Query | None) -> Fact | None:
    """The figure of the report that an answer gave, dated or picked as the largest of all; None for others."""
    if query is not None and query.operation == "dates" and len(query.operands) == 1:
        query = query.operands[0]
    while query is not None and query.operation in ("not", "compare") and query.operands[-1].fact is None:
        # "Is the US ahead?", and then "what was it before?"
        query = query.operands[0]
    query = picked_by(query) or query
    return query.fact if query is not None else None


def in_all(turn: Turn) -> Response | None:
    """ "In total?" after a movement a month: the whole movement."""
    query = turn.state.query
    if query is None or query.operation != "per" or not is_only(turn.words, IN_ALL):
        return None
    return computed(turn, query.operands[0])


def _paced(turn: Turn, ends: tuple[Query, ...]) -> Query | None:
    """ "Per month?", "how much on average a month?": the last movement divided by the months that it took."""
    last, asked = turn.state.query, turn.cues & _PER.keys()
    last = picked_by(last) or last
    if last is not None and last.operation == "both":
        # Given in percent and in points: the points are divided.
        last = next((way for way in last.operands if way.operation in _PACED), last)
    if last is not None and last.operation == "per":
        # "And yearly?" after the pace a month
        last = last.operands[0]
    if last is not None and (last.operation == "time between" or last.fact is not None):
        # "How many months is that?", and then "so how much a month?"
        last = Query("fall" if "fall" in turn.cues else "change", ends)
    if (
        last is None
        or last.operation not in _PACED
        or len(asked) != 1
        or turn.cues & DOING - asked - _AVERAGING - {*MOVES}
    ):
        return None
    scan = turn.alone.scan
    if weighty(turn.beside(*scan.cues), aside=_JOINING):
        return None
    unit = _PER[asked.pop()]
    length = evaluate(Query("time between", ends, relation=unit)).amount.quantity
    return Query("per", (last, Query("given", amount=length)), relation=unit)


def at_one_end(turn: Turn) -> Response | None:
    """ "2024?" after "how much did it fall?": the value at that time, as nothing falls at one time."""
    before, ends = turn.state.slots, ends_of(turn.state.query)
    was_dated = turn.state.query is not None and turn.state.query.operation == "dates"
    if before is None or not ends or not was_dated and (len(before.periods) == 1 or is_claim(before.scan)):
        return None
    if turn.named or turn.names_measure or turn.alone.scan.amounts or turn.cues & DOING or "how" in turn.keys:
        return None
    stated = [each.at for each in periods_stated(turn, before)] or turn.whens
    words = turn.alone.scan.words
    spoken = {words[at].start for each in stated for at in each}
    if len(stated) != 1 or weighty([word for word in turn.words if word.start not in spoken], aside=_JOINING):
        return None
    assert ends[0].fact is not None
    assert ends[0].pack is not None
    what = about_fact(ends[0].fact, ends[0].pack, with_period=False)
    full = f"What was {what} {said_at(words, stated[0])}?"
    return told_back(turn.question, full, respond(full, turn.library))


def ends_of(query: Query | None) -> tuple[Query, ...]:
    """The two figures of one cell, the earlier first, between which a query, or what it picked, tells the movement."""
    query = picked_by(query) or query
    if query is None or query.operation != "both" and _MOVEMENTS.isdisjoint(part.operation for part in _all(query)):
        return ()
    figures = {part.fact.id: part for part in _all(query) if part.fact is not None}
    if len(figures) != _PAIR:
        return ()
    dated = sorted(
        (part.fact.period, part) for part in figures.values() if part.fact is not None and part.fact.period is not None
    )
    cells = {(part.fact.measure, *sorted(part.fact.members.items())) for part in figures.values() if part.fact}
    if len(cells) != 1 or len({period for period, _ in dated}) != _PAIR:
        return ()
    return tuple(part._replace(label=period.label, key="") for period, part in dated)


def _all(query: Query) -> list[Query]:
    return [query, *(part for operand in query.operands for part in _all(operand))]


def _asks_one_end(turn: Turn, phrases: str) -> bool:
    """Whether a turn asks for the value at one end by such phrases, and not for those at both."""
    words = _without_movement(turn)
    bare = [word.key for word in words if word.key not in _BESIDE_END]
    # "It fell to?"
    is_left_open = bare == ["to" if phrases is STOPS else "from"] and not turn.named
    return is_left_open or is_only(words, phrases) and not is_only(words, ENDS)


_BESIDE_END = frozenset("it they and so that ? down up".split())


def _without_movement(turn: Turn) -> list[Word]:
    """The words of a turn without those that only say that something moved, or in what ("to how many points?")."""
    aside = (*MOVES, "points")
    moving = {
        turn.alone.scan.words[at].start for each in turn.alone.scan.cues if each.sense.id in aside for at in each.at
    }
    return [word for word in turn.words if word.start not in moving]
