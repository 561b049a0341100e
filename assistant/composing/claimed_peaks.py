"""Claims that something was at its largest or smallest at a time ("peaked in 2024")."""

from __future__ import annotations

from assistant.composing.ends import sense_of
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.over_years import point
from assistant.composing.terms import moves
from assistant.composing.whens import When
from assistant.operations.query import Query
from assistant.reading.narrowing import is_span

#: Words that hold something against other times, and not against others at that time.
_PEAKING = frozenset("peak peaked peaking peaks record".split())
#: So many times at least make a course of which one is the highest.
_COURSE = 3


def at_extreme(frame: Frame) -> Query | None:
    """That it was largest or smallest of all times at the one that is named; None where that is not claimed."""
    whens, span = _of_span(frame)
    over_times = not _PEAKING.isdisjoint(frame.keys) or frame.slots.has("extreme time")
    if len(whens) != 1 or frame.sides or frame.slots.amounts or moves(frame) or frame.axis and not over_times:
        return None
    if frame.axis and len(frame.slots.members(frame.axis)) != 1:
        return None
    named = frame.cell(frame.first(), whens[0])
    cells = frame.line(frame.first())
    if span:
        cells = tuple(cell for cell in cells if cell.fact.period and span[0] <= cell.fact.period.year <= span[1])
    if whens[0].period is None or len(cells) < _COURSE:
        raise Declined("no_such_period", "The report does not give it for the times that it is held against.", (named,))
    values = [cell.fact.value for cell in cells if cell.fact.value is not None]
    extreme = min(values) if sense_of(frame) == "min" else max(values)
    is_whole = bool(span) and len({cell.fact.period.year for cell in cells if cell.fact.period}) > span[1] - span[0]
    if span and (not is_whole or named not in cells):
        raise Declined("no_such_period", "The report does not give it for every year of these.", (named,))
    if named.fact.value == extreme and not span or len(values) < len(cells):
        # A higher one before or after refutes it; that none came later is told by no series that ends.
        raise Declined("out_of_scope", "The report does not say that none came after it.", (named,))
    over = tuple(point(frame, cell, {}) for cell in cells)
    best = Query("top", over, count=1, relation=sense_of(frame))
    return Query("is among", (best,), key=named.fact.id, label=whens[0].period.label, relation=best.relation)


def _of_span(frame: Frame) -> tuple[tuple[When, ...], tuple[int, ...]]:
    """The times of which something is claimed, and the years that they are held against ("among 2013-2024"), if any."""
    whens, dated = frame.whens(), frame.slots.periods
    for at in (0, 1) if len(dated) == _COURSE else ():
        if is_span(frame.slots, *dated[at : at + 2]):
            claimed = dated[0 if at else 2].period
            years = tuple(each.period.year for each in dated[at : at + 2])
            return tuple(when for when in whens if when.period == claimed)[:1], years
    return whens, ()
