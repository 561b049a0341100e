"""From a question to what a matrix answers it with."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.periods import Period
from assistant.query import Query
from assistant.tables.asked import Asked
from assistant.tables.leaves import Place, leaf, number_of
from assistant.tables.matrix import over_rows, over_time, sides
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.operands import coverage, operands, pick_value
from assistant.tables.matrix.picking import Pick, columns_at, rows_at
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.wanted import Wanted, wanted
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.times import agrees
from assistant.tables.vocabulary import Term

#: Below this share of the telling words nothing is answered.
_COVERED = 0.45
#: Where the next row is as near as this, it is too close to call.
_CLOSE = 0.08


def answer(frame: Frame, asked: Asked) -> Outcome:
    """What a matrix answers a question with."""
    terms = _terms(frame, asked)
    whole = pick_value(frame, terms, None)
    if whole is None:
        return Refused("no_such_measure", "Nothing in the table has such a name.", _names(frame))
    wants = wanted(frame, asked, _label_words(frame, asked, whole))
    if wants.lacking and not (wants.periods and wants.target != "number"):
        return Refused(
            "no_such_period",
            f"The table has nothing for {wants.lacking.label}.",
            tuple(time.label for time in frame.times),
        )
    explained = frozenset(at for term in terms for at in (term.at,) if term.at in whole.at) | wants.at
    sure = coverage(frame, asked, explained)
    if wants.target in ("time", "count of times") and frame.time_axis:
        return over_time.answer(frame, asked, wants, terms)
    if wants.operation in ("max", "min", "filter") and wants.target in ("name", "names"):
        return over_rows.answer(frame, asked, wants, terms)
    if sure < _COVERED:
        return Refused("no_such_measure", "Too little of the question is in the table.", _names(frame))
    found = _computed(frame, asked, wants, terms)
    if isinstance(found, Found):
        found = found._replace(sure=sure)
    return found


def _terms(frame: Frame, asked: Asked) -> tuple[Term, ...]:
    """The terms of a question, with the words of periods that are no time here but part of names."""
    return asked.terms


def _label_words(frame: Frame, asked: Asked, whole: Pick) -> frozenset[int]:
    """The positions of words that stand in the own name of the row that the question names as a whole."""
    named = frame.rows.named[whole.row].own
    column = frame.columns.named[whole.column].own
    return frozenset(term.at for term in asked.terms if term.stem in named or term.stem in column)


def _names(frame: Frame) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.name for row in frame.table.rows if row.name))[:3]


def _computed(frame: Frame, asked: Asked, wants: Wanted, terms: Sequence[Term]) -> Outcome:
    if wants.operation in ("share", "ratio"):
        return sides.answer(frame, asked, wants, terms)
    parts = operands(frame, asked, range(len(asked.words))) or [tuple(terms)]
    times = _times(frame, wants)
    cells: list[Query] = []
    for part in parts:
        for time in times or (None,):
            found = pick_value(frame, part, time)
            if found is None:
                return Refused("no_such_measure", "The table has no such row.", _names(frame))
            if found.margin < _CLOSE and _differ(frame, found, part, time):
                return Refused("ambiguous", "Several rows fit equally well.", _names(frame))
            if time is None:
                found = _latest(frame, found)
            cells.append(leaf(frame.table, place_of(frame, found.row, found.column, many=len(times) > 1)))
    return _operate(frame, asked, wants, cells, len(parts), len(times))


def _differ(frame: Frame, found: Pick, part: Sequence[Term], time: Period | None) -> bool:
    return found.margin < 0.001


def _latest(frame: Frame, found: Pick) -> Pick:
    """The pick at the latest period, where none was asked for."""
    if not frame.times or frame.period(found.row, found.column) is None:
        return found
    latest = frame.times[-1]
    if frame.time_axis == "columns":
        same = [
            at
            for at in columns_at(frame, latest)
            if frame.concepts[at] == frame.concepts[found.column] and frame.table.columns[at].kind == "value"
        ]
        return found._replace(column=same[0]) if same else found
    return found


def _times(frame: Frame, wants: Wanted) -> tuple[Period, ...]:
    if wants.is_span and wants.operation in ("average", "sum", "value"):
        first, last = sorted(wants.periods[:2])
        return (
            tuple(
                time
                for time in frame.times
                if first.start <= time.start and time.end <= last.end or agrees(first, time)
            )
            or wants.periods
        )
    if wants.operation in ("change", "percent change"):
        return _ends(frame, wants)
    if wants.operation == "average" and len(wants.periods) == 1 and frame.time_axis == "columns":
        before = _before(frame, wants.periods[0])
        return (before, wants.periods[0]) if before else wants.periods
    if wants.operation in ("average", "sum") and not wants.periods:
        return frame.times
    return wants.periods


def _ends(frame: Frame, wants: Wanted) -> tuple[Period, ...]:
    """The start and the end of a change."""
    if len(wants.periods) >= 2:
        ordered = sorted(wants.periods)
        return (ordered[0], ordered[-1])
    if len(wants.periods) == 1:
        before = _before(frame, wants.periods[0])
        return (before, wants.periods[0]) if before else wants.periods
    return (frame.times[-2], frame.times[-1]) if len(frame.times) > 1 else ()


def _before(frame: Frame, period: Period) -> Period | None:
    """The printed period before one."""
    earlier = [time for time in frame.times if time.end < period.start or time.year < period.year]
    return earlier[-1] if earlier else None


def _operate(frame: Frame, asked: Asked, wants: Wanted, cells: list[Query], parts: int, times: int) -> Outcome:
    operation = wants.operation
    if operation in ("change", "percent change"):
        if parts == 2 and times <= 1:
            if operation == "percent change":
                return Found(1.0, Query("relative change", (cells[0], cells[1])))
            return Found(1.0, Query("difference", _larger_first(cells)))
        if parts == 1 and times == 2:
            return Found(1.0, change(cells[0], cells[1], is_relative=operation == "percent change"))
        if parts > 1 and times == 2:
            pairs = [
                change(cells[at], cells[at + 1], is_relative=operation == "percent change")
                for at in range(0, len(cells), 2)
            ]
            return Found(1.0, Query("both", tuple(pairs)))
        if len(cells) == 1:
            return Found(1.0, cells[0])
        return Refused("unclear", "It is not clear what is to be compared.")
    if operation == "average" and len(cells) > 1:
        return Found(1.0, Query("mean", tuple(cells)))
    if operation == "sum" and len(cells) > 1:
        return Found(1.0, Query("sum", tuple(cells)))
    if len(cells) == 1:
        return Found(1.0, cells[0])
    return Found(1.0, Query("both", tuple(cells)))


def change(start: Query, end: Query, *, is_relative: bool) -> Query:
    """The change between two cells; of two negative numbers the relative one is that of their size."""
    if is_relative:
        numbers = [query.fact.value for query in (start, end) if query.fact and query.fact.value is not None]
        if len(numbers) == 2 and max(numbers) < 0:
            return Query("relative change", (start._replace(sign=-1), end._replace(sign=-1)))
        return Query("relative change", (start, end))
    return Query("change", (start, end))


def _larger_first(cells: list[Query]) -> tuple[Query, ...]:
    return tuple(cells[:2])


def place(frame: Frame, row: int, column: int) -> Place:
    """The place of a cell."""
    return place_of(frame, row, column)


def value_at(frame: Frame, row: int, column: int) -> Decimal | None:
    """The number of a cell."""
    return number_of(frame.table.cell(frame.table.rows[row], frame.table.columns[column]))


__all__ = ["answer", "rows_at"]
