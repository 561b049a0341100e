"""Changes that a column tells with their signs: what rose or fell at all, by how much, and what did so most."""

from __future__ import annotations

from decimal import Decimal

from assistant.english.table_words import FALLING, GAINS, LOSSES, RISING
from assistant.operations.query import Query
from assistant.operations.wording import listed
from assistant.tables.bounds import condition_on
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.adding import CHANGES, change_column
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import number_in, scale_of
from assistant.tables.records.lacking import left_over
from assistant.tables.records.question import Question
from assistant.tables.records.told import cell_of, counted, shown, told


def signed(question: Question) -> Outcome | None:
    """What rose, or fell, where the only numbers of a chart are changes; None where that is not asked."""
    frame, asked = question.frame, question.asked
    values = question.reading.values
    column = change_column(frame, [mention.column for mention in values if len(mention.values) == 1])
    falls = _falls(question)
    if column is None or asked.periods:
        return None
    if falls is None:
        return _either_way(question, column)
    if falls and len(question.reading.rows) == _PAIR == len(question.reading.values) and asked.has("difference"):
        return _fell_more(question, column)
    moved = [
        (row, number)
        for row in question.reading.rows
        if (number := number_in(column, row)) is not None and (number < 0 if falls else number > 0)
    ]
    if any(mention.column not in frame.apart for mention in values):
        return _of_one(question, column, [row for row, _ in moved])
    if question.word not in ("which", "what", "who", "where", "how many"):
        return None
    if any(term.at - 1 in given.at for term in left_over(question) for given in asked.numbers):
        return Refused("no_such_measure", "The table does not tell how many of these there were.")
    if asked.numbers:
        sizes = tuple(abs(number) for _, number in moved)
        holds = condition_on(asked, scale_of(frame, column.at), sizes)
        if holds is None or asked.has("max", "min") and not asked.has("above", "below", "atleast", "atmost"):
            return None
        moved = [(row, number) for row, number in moved if holds(abs(number))]
    elif asked.has("max") != asked.has("min"):
        return _farthest(question, column, moved, is_most=asked.has("max"))
    rows = [row for row, _ in moved]
    if question.word == "how many":
        return counted(frame, rows, len(rows))
    if question.is_number(question.wanted):
        return None
    return told(frame, rows, frame.subject) if rows else Refused("no_such_entity", "It is so for none of them.")


def _falls(question: Question) -> bool | None:
    """Whether it is asked for what fell; None where not one way is."""
    asked = question.asked
    words = {word.text.lower() for word in asked.words}
    falls = bool(words & (FALLING | LOSSES)) or asked.has("negative")
    rises = bool(words & (RISING | GAINS)) or asked.has("positive")
    return None if rises == falls else falls


def _farthest(question: Question, column: Column, moved: list[tuple[int, Decimal]], *, is_most: bool) -> Outcome:
    """What rose, or fell, most or least of those that did."""
    frame = question.frame
    if not moved:
        return Refused("no_such_entity", "It is so for none of them.")
    best = (max if is_most else min)(abs(number) for _, number in moved)
    rows = [row for row, number in moved if abs(number) == best]
    is_size = question.is_number(question.wanted) or question.word == "what" and question.wanted is None
    if is_size:
        return told(frame, rows[:1], column.at)
    names = tuple(shown(frame.columns[frame.subject].texts[row]) for row in rows)
    return told(frame, rows, frame.subject, headline=f"{listed(names)}: {shown(column.texts[rows[0]])}.")


#: Two things are set beside each other.
_PAIR = 2
#: Words for a size, whichever way.
_SIZES = frozenset("biggest largest greatest most".split())


def _either_way(question: Question, column: Column) -> Refused | None:
    """Why the biggest change is not told where what fell most fell further than anything rose."""
    asked = question.asked
    words = {asked.key(place[-1]) for place in asked.cues.get("max", ())}
    named = {term.at for term in asked.terms if term.stem in CHANGES}
    is_size = words & _SIZES and any(place[-1] + 1 in named for place in asked.cues.get("max", ()))
    if not is_size or question.reading.values or abs(min(column.numbers)) < max(column.numbers):
        return None
    return Refused("unclear", "It is not clear whether a rise or a fall is meant.")


def _fell_more(question: Question, column: Column) -> Outcome:
    """By how much more one thing fell than another."""
    valued = sorted((number_in(column, row) or Decimal(0), row) for row in question.reading.rows)
    if any(number >= 0 for number, _ in valued):
        return Refused("unclear", "Not both of them fell.")
    return Found(
        0.9, Query("difference", tuple(cell_of(question.frame, row, column.at) for _, row in reversed(valued)))
    )


_VERBS = frozenset("is was were did does do has have had".split())


def _of_one(question: Question, column: Column, moved: list[int]) -> Found | None:
    """Whether the one thing that is named rose, or fell; None where something else is asked of it."""
    rows = question.reading.rows
    asked = question.asked
    if len(rows) != 1 or asked.key(0) not in _VERBS or asked.numbers or asked.has("max", "min", "difference"):
        return None
    holds = rows[0] in moved
    leaves = (cell_of(question.frame, rows[0], column.at),)
    return Found(
        0.8, value=holds, headline=f"{'Yes' if holds else 'No'}: {shown(column.texts[rows[0]])}.", leaves=leaves
    )
