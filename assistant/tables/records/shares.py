"""The share of what some rows tell in that of all rows: "what share of the total was the North's in 2021"."""

from __future__ import annotations

from assistant.query import Query
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.counting import value_column
from assistant.tables.records.frame import number_in, period_in
from assistant.tables.records.question import Question
from assistant.tables.records.reading import kept
from assistant.tables.records.told import cell_of
from assistant.tables.times import agrees

#: The cells of a larger whole are not cited one by one, and then nothing is told.
_MANY = 100


def share(question: Question) -> Outcome | None:
    """The sum of the rows that are named over that of all rows of the time; None where no share is asked for."""
    asked, frame = question.asked, question.frame
    column = value_column(question)
    named = {mention.column for mention in question.reading.values if frame.columns[mention.column].kind == "text"}
    is_whole = asked.has("sum") or any(mention.column == column for mention in question.reading.headers)
    if (
        not asked.has("share")
        or question.in_header("share")
        or asked.has("difference", "max", "min", "average")
        or question.bound is not None
    ):
        return None
    if column is None or len(named) != 1 or not is_whole or len(asked.periods) > 1:
        return None
    rows = kept(frame, frame.rows, [each for each in question.reading.values if each.column not in named])
    if asked.periods and question.reading.time >= 0:
        times = frame.columns[question.reading.time]
        rows = [row for row in rows if (time := period_in(times, row)) and agrees(asked.periods[0].period, time)]
    own = [row for row in rows if row in set(question.rows)]
    if not own or len(own) == len(rows) or len(rows) > _MANY:
        return None
    if any(number_in(frame.columns[column], row) is None for row in rows):
        return Refused("no_such_measure", "Some rows have no number, so that the whole is unknown.")
    part, whole = (tuple(cell_of(frame, row, column) for row in some) for some in (own, rows))
    if any(cell.fact and cell.fact.unit and cell.fact.unit.base == "percent" for cell in whole):
        return None
    return Found(0.9, Query("share", (part[0] if len(part) == 1 else Query("sum", part), Query("sum", whole))))
