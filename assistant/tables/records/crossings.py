"""Two things of long data over time: when the one came to be more than the other, and where both are equal."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from assistant.english.chart_words import BEING_EQUAL, MEETING
from assistant.english.table_words import PASSING, TIME_NOUNS, TURNING
from assistant.operations.wording import listed
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.aggregating import value_column
from assistant.tables.records.comparing import groups
from assistant.tables.records.frame import number_in, order_of
from assistant.tables.records.question import Question
from assistant.tables.records.told import cell_of, shown
from assistant.tuples import NamedTuple


def passing(question: Question) -> Outcome | None:
    """The time at which one thing first came to be more, or less, than another; None where that is not asked for."""
    asked = question.asked
    words = {word.text.lower() for word in asked.words}
    times = _times(question)
    column = value_column(question)
    if times is None or column is None or not words & (PASSING | TURNING) or asked.numbers:
        return None
    pairs = _pairs(question, times, column)
    if pairs is None:
        return None
    is_less = asked.has("below", "min") and not asked.has("above", "max", "difference")
    above = [(pair, pair.gap < 0 if is_less else pair.gap > 0) for pair in pairs]
    crossed = [pair for (_, before), (pair, after) in pairwise(above) if after and not before]
    if len(crossed) != 1:
        return Refused("unclear", "It was so more than once." if crossed else "The table shows no such time.")
    return _told(question, column, tuple(crossed))


def meeting(question: Question) -> Outcome | None:
    """The times at which two things were equal, or near which their lines cross; None where that is not asked for."""
    asked = question.asked
    words = {word.text.lower() for word in asked.words}
    meets, equals = words & MEETING, words & BEING_EQUAL
    times = _times(question, is_place=bool(meets))
    column = value_column(question)
    if times is None or column is None or not (meets or equals) or asked.numbers or question.word == "how many":
        return None
    if meets and any(
        word.text.lower() in MEETING and not _is_after_both(question, at) for at, word in enumerate(asked.words)
    ):
        # "When did trains cross buses" asks for one direction.
        return None
    pairs = _pairs(question, times, column)
    if pairs is None:
        return None
    found = [pair for pair in pairs if pair.gap == 0]
    between = [ends for ends in pairwise(pairs) if ends[0].gap * ends[1].gap < 0] if meets else []
    if not found and len(between) == 1:
        names = tuple(shown(pair.time) for pair in between[0])
        return _told(question, column, between[0])._replace(headline=f"Between {listed(names)}.")
    if between:
        return Refused("unclear", "They cross more than once.")
    return _told(question, column, tuple(found)) if found else Refused("no_such_entity", "They are never equal.")


def _is_after_both(question: Question, at: int) -> bool:
    """Whether two things are named before a word, as those that meet are; or after it, joined: "the crossing of"."""
    named = [place for place in (mention.at for mention in question.reading.values) if place]
    return len(named) > 1 and all(place[-1] < at for place in named)


class _Pair(NamedTuple):
    """Two things at one time, by the rows in which they stand, and how much more the first is."""

    time: str
    rows: tuple[int, int]
    gap: Decimal


def _pairs(question: Question, times: int, column: int) -> list[_Pair] | None:
    """The two things that are named at every time at which both have a number; None where not two are."""
    frame = question.frame
    sides = [side for side in groups(question) if side]
    if len(sides) != 2 or any(mention.column == times for mention in question.reading.values):
        return None
    first, second = ({frame.columns[times].texts[row].strip(): row for row in side} for side in sides)
    if any(len(own) != len(side) for own, side in zip((first, second), sides, strict=True)):
        return None
    named = sorted((name for name in first if name in second), key=lambda name: _order(question, times, first[name]))
    found = []
    for name in named:
        one, other = (number_in(frame.columns[column], own[name]) for own in (first, second))
        if one is not None and other is not None:
            found.append(_Pair(name, (first[name], second[name]), one - other))
    return found


def _told(question: Question, column: int, pairs: tuple[_Pair, ...]) -> Found:
    """The times of some pairs, with the numbers of both at each."""
    frame = question.frame
    names = tuple(shown(pair.time) for pair in pairs)
    told = "; ".join(
        f"{name}: {listed(tuple(shown(frame.columns[column].texts[row]) for row in pair.rows))}"
        for name, pair in zip(names, pairs, strict=True)
    )
    leaves = tuple(cell_of(frame, row, column) for pair in pairs for row in pair.rows)
    return Found(0.8, value=names[0] if len(names) == 1 else names, headline=f"{told}.", leaves=leaves)


def _times(question: Question, *, is_place: bool = False) -> int | None:
    """The column of times that are asked for, be it as a place of the chart; None where no time is."""
    frame, wanted = question.frame, question.wanted
    if is_place and (question.asked.key(0) == "where" or question.asked.find("point") >= 0):
        return next((column.at for column in frame.columns if column.kind == "time"), None)
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
