"""Sums, means and extremes over the years of a series, and the years in which something was so."""

from __future__ import annotations

from itertools import pairwise

from assistant.composing.ends import ordinal, sense_of, top_count
from assistant.composing.filters import bound, threshold
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.sides import Members
from assistant.composing.spans import course, length_back
from assistant.composing.terms import moves
from assistant.composing.whens import beside
from assistant.english.table_headings import NOT_ADDING
from assistant.operations.query import Query
from assistant.operations.table import evaluate
from assistant.periods import PARTS_OF_YEARS
from assistant.reading.narrowing import is_span
from assistant.reading.selection import Cell
from assistant.utterance.amounts import Given
from assistant.utterance.words import name_key

_KINDS = ("sum", "mean", "median", "spread")
#: Two years joined by "and" are two years, three are a list.
_LISTED = 2


def names_years(frame: Frame) -> bool:
    """Whether several years are named to be taken together: a span of them, or one after the other."""
    dated = frame.slots.periods
    if length_back(frame) and not dated:
        return True
    if any(each.period.grain != "year" for each in dated):
        return False
    if len(dated) == 1:
        return dated[0].is_since
    return len(dated) >= _LISTED


def aggregate(frame: Frame) -> Query:
    """The sum, mean or the like over the years that the question names, of each thing named or of all together."""
    kind = min((each for each in _KINDS if frame.slots.has(each)), key=lambda each: frame.slots.cues[each][0])
    lines = [(members, years_of(frame, members, kind)) for members in frame.products()]
    if kind == "sum" or len(lines) == 1:
        return Query(kind, tuple(point(frame, cell, members) for members, cells in lines for cell in cells))
    found = []
    for members, cells in lines:
        names = [frame.label(members[each]) for each in frame.free if len(frame.slots.members(each)) > 1]
        found.append(Query(kind, tuple(point(frame, cell, {}) for cell in cells), label=", ".join(names)))
    return Query("both", tuple(found))


def point(frame: Frame, cell: Cell, members: Members) -> Query:
    """The query for a fact, called by its time, and by its members where several are named."""
    period = cell.fact.period.label if cell.fact.period else ""
    names = [frame.label(member) for each, member in members.items() if len(frame.slots.members(each)) > 1]
    return frame.query(cell, label=" ".join([*names, period]).strip(), key=cell.fact.id)


def years_of(frame: Frame, members: Members, kind: str) -> tuple[Cell, ...]:
    """The facts for every year that is meant; declines where one of them has none."""
    dated = frame.slots.periods
    if len(dated) > 1 and any(beside(frame.slots, each.at[0]) for each in dated):
        raise Declined("no_such_period", "Name the first and the last of the years that are meant.")
    is_whole = len(dated) != _LISTED or is_span(frame.slots, *dated)
    if len(dated) > 1 and not (len(dated) == _LISTED and is_whole):
        return tuple(frame.cell(members, when) for when in frame.whens())
    cells = course(frame, members)
    check_gaps(cells, kind)
    return cells


def check_gaps(cells: tuple[Cell, ...], kind: str) -> None:
    """Decline where a year between two of the facts has none."""
    for one, other in pairwise(cells):
        if one.fact.period and other.fact.period and other.fact.period.year - one.fact.period.year > 1:
            missed = one.fact.period.year + 1
            raise Declined("no_such_period", f"The report does not give it for {missed}, so there is no {kind}.", cells)


def two_in_a_row(frame: Frame) -> bool:
    """Whether the report gives just two years, one after the other, so that it tells what was passed between them."""
    years = [cell.fact.period for cell in frame.line(frame.first()) if cell.fact.period]
    years = [period for period in years if period.grain == "year"]
    return len(years) == _LISTED and abs(years[1].year - years[0].year) == 1


# -- times ----------------------------------------------------------------------------------------------


def when_extreme(frame: Frame) -> Query:
    """The time at which something was largest, smallest or the one at a place from there, or moved so."""
    members = frame.first()
    cells = course(frame, members)
    over = tuple(point(frame, cell, {}) for cell in cells)
    _check_years(frame, cells)
    if moves(frame):
        way = "fall" if frame.slots.has("fall") else "change"
        steps = tuple(pairwise(over))
        steps = tuple(step for step in steps if _is_next(*step))
        if not steps:
            raise Declined("no_such_period", "The report does not give it for two years in a row.", cells)
        over = tuple(Query(way, step, label=step[1].label, key=step[1].key) for step in steps)
    return Query("dates", (Query("top", over, count=top_count(ordinal(frame)), relation=sense_of(frame)),))


def _check_years(frame: Frame, cells: tuple[Cell, ...]) -> None:
    """Declines where a year is asked for, and what the report gives are amounts of several parts of one."""
    times = [cell.fact.period for cell in cells if cell.fact.period and cell.fact.period.grain in PARTS_OF_YEARS]
    is_level = frame.measure.unit.base in _LEVELS or not NOT_ADDING.isdisjoint(name_key(frame.measure.name))
    if "year" in frame.keys and not is_level and len({time.year for time in times}) < len(times):
        raise Declined("unlike", f"The report gives it for each {times[0].grain}, and not for years.", cells)


_LEVELS = ("percent", "percentage point", "times", "score")


def _is_next(one: Query, other: Query) -> bool:
    """Whether no year without a figure lies between two points: a move over several would be no year's."""
    periods = [each.fact.period for each in (one, other) if each.fact and each.fact.period]
    return len(periods) < _LISTED or periods[1].year - periods[0].year <= 1


_FALLING = frozenset("fall fell fallen drop dropped dip dipped sink sank decline declined below under slip".split())
_REACHING = frozenset("reach reached reaching hit".split())


def mark(frame: Frame) -> Given | None:
    """The number that is passed ("first exceed 100", "reach 5 %"); None if there is none."""
    given = threshold(frame)
    if given and given.relation in ("above", "below", "atleast", "atmost"):
        return given
    passed = frame.slots.has("cross", "more", "fewer", "fall", "rise")
    passed = passed or any(each.place and frame.keys[each.place - 1] == "top" for each in frame.slots.amounts)
    others = [each for each in frame.slots.amounts if each.unit.base not in ("year", "month")]
    if not passed or len(others) != 1:
        return None
    keys = set(frame.keys)
    relation = "below" if keys & _FALLING else "atleast" if keys & _REACHING else "above"
    return others[0]._replace(relation=relation)


def first_time(frame: Frame) -> Query:
    """The first time at which something was above, or below, a number."""
    given = mark(frame)
    assert given is not None
    members = frame.first()
    over = tuple(point(frame, cell, {}) for cell in course(frame, members))
    return Query("dates", (Query("first to", (*over, bound(given, over[0])), relation=given.relation),))


def counts_years(frame: Frame) -> bool:
    """Whether the years themselves are counted ("in how many years was it above 10?")."""
    keys = frame.keys
    ways = (("how", "many", "year"), ("number", "of", "year"), ("how", "many", "time"))
    return any(keys[at : at + 3] in ways for at in range(len(keys)))


def count_years(frame: Frame) -> Query:
    """In how many years the figure was above, or below, a number."""
    given = mark(frame)
    assert given is not None
    over = tuple(point(frame, cell, {}) for cell in course(frame, frame.first()))
    if any(each.fact is None or each.fact.period is None or each.fact.period.grain != "year" for each in over):
        raise Declined("unlike", "These figures are not those of years.")
    kept = Query("filter", (*over, bound(given, over[0])), relation=given.relation)
    return Query("count", (kept,), words="year")


def overtaking(frame: Frame) -> Query:
    """The times at which one of two things named came to be ahead of the other."""
    one, other = _rivals(frame)
    first, second = (
        {cell.fact.period: point(frame, cell, {}) for cell in course(frame, members)} for members in (one, other)
    )
    shared = [period for period in first if period in second]
    if len(shared) < 2:
        raise Declined("no_such_period", "The report does not give both for several times.")
    pairs = tuple(query for period in shared for query in (first[period], second[period]))
    found = Query("overtaking", pairs)
    evaluate(found)
    return Query("dates", (found,))


def _rivals(frame: Frame) -> tuple[Members, Members]:
    """The members of the one that came to be ahead, and of the other."""
    found = list(frame.products())
    if len(found) != 2:
        raise Declined("unlike", "The question does not say which two are meant.")
    named = frame.slots.named_in(frame.axis)
    keys = frame.keys
    is_passive = "by" in keys[max(0, named[1].at[0] - 2) : named[1].at[0]] if len(named) > 1 else False
    is_below = frame.slots.has("fewer", "behind") and not frame.slots.has("more", "ahead", "cross")
    return (found[1], found[0]) if is_passive != is_below else (found[0], found[1])
