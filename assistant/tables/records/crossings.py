"""Two things of long data over time: when the one came to be more than the other."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from assistant.english.table_words import PASSING, TIME_NOUNS, TURNING
from assistant.operations.wording import listed
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.aggregating import value_column
from assistant.tables.records.comparing import groups
from assistant.tables.records.frame import number_in, order_of
from assistant.tables.records.question import Question
from assistant.tables.records.told import cell_of, shown


def passing(question: Question) -> Outcome | None:
    """The time at which one thing first came to be more, or less, than another; None where that is not asked for."""
    asked, frame = question.asked, question.frame
    words = {word.text.lower() for word in asked.words}
    times = _times(question)
    column = value_column(question)
    if times is None or column is None or not words & (PASSING | TURNING) or asked.numbers:
        return None
    sides = [side for side in groups(question) if side]
    if len(sides) != 2 or any(mention.column == times for mention in question.reading.values):
        return None
    first, second = ({frame.columns[times].texts[row].strip(): row for row in side} for side in sides)
    if any(len(own) != len(side) for own, side in zip((first, second), sides, strict=True)):
        return None
    is_less = asked.has("below", "min") and not asked.has("above", "max", "difference")
    named = sorted((name for name in first if name in second), key=lambda name: _order(question, times, first[name]))
    above: list[tuple[str, bool]] = []
    for name in named:
        one, other = (number_in(frame.columns[column], own[name]) for own in (first, second))
        if one is not None and other is not None:
            above.append((name, one < other if is_less else one > other))
    crossed = [name for (_, before), (name, after) in pairwise(above) if after and not before]
    if len(crossed) != 1:
        return Refused("unclear", "It was so more than once." if crossed else "The table shows no such time.")
    (time,) = crossed
    rows = (first[time], second[time])
    told = listed(tuple(shown(frame.columns[column].texts[row]) for row in rows))
    leaves = tuple(cell_of(frame, row, column) for row in rows)
    return Found(0.8, value=shown(time), headline=f"{shown(time)}: {told}.", leaves=leaves)


def _times(question: Question) -> int | None:
    """The column of times that are asked for; None where no time is."""
    frame, wanted = question.frame, question.wanted
    if wanted is None and question.word == "when":
        # Months stand in a chart without years.
        return next((each.at for each in frame.columns[:2] if each.name.strip().lower() in TIME_NOUNS), None)
    if wanted is None or question.word not in ("when", "which", "what"):
        return None
    is_noun = any(question.asked.words[at].text.lower() in TIME_NOUNS for at in question.phrase)
    is_time = frame.columns[wanted].kind == "time" or frame.columns[wanted].kind == "text" and is_noun
    return wanted if is_time else None


def _order(question: Question, times: int, row: int) -> Decimal:
    """What puts a row in order by its time; times without a year stand in order already."""
    column = question.frame.columns[times]
    return (order_of(column, row) if column.kind == "time" else None) or Decimal(row)
