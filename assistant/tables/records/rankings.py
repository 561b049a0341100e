"""What the first few rows by a column come to together, how far two places are apart, what is nearest to a number."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from assistant.english.numberwords import ORDINALS
from assistant.operations.query import Query
from assistant.tables.adjectives import nouns_measured
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.aggregating import value_column
from assistant.tables.records.frame import number_in
from assistant.tables.records.question import Question
from assistant.tables.records.told import cell_of, told
from assistant.tables.stems import stems_of

#: A place in an order: counted from 1, and whether from the largest.
Place = tuple[int, bool]


def ranking(question: Question) -> Outcome | None:
    """The sum, the mean or the difference of rows that are named by their places; None where none are."""
    asked = question.asked
    if not asked.has("max", "min") or not asked.has("sum", "average", "difference"):
        return None
    column = _column(question)
    if column is None:
        return None
    measured, frame = nouns_measured(asked), question.frame
    if measured and not measured & {*stems_of(frame.columns[column].name), *stems_of(frame.table.title)}:
        return Refused("unclear", "The table puts nothing in that order.")
    ranked = _ranked(question, column)
    places = _places(question)
    several = next((_number(question, at) for at, _ in _superlatives(question) if _number(question, at)), 0)
    if asked.has("difference"):
        if len(places) != 2 or places[0] == places[1] or max(place for place, _ in places) > len(ranked):
            return None
        rows = [ranked[place - 1 if is_largest else -place] for place, is_largest in places]
        numbers = [_value(question, column, row) for row in rows]
        rows = rows if numbers[0] >= numbers[1] else rows[::-1]
        return Found(0.8, Query("difference", tuple(cell_of(question.frame, row, column) for row in rows)))
    is_largest = places[0][1] if places else True
    if len(places) == 2:
        rows = [ranked[place - 1 if is_up else -place] for place, is_up in places if place <= len(ranked)]
    else:
        rows = (ranked if is_largest else ranked[::-1])[:several]
    if len(rows) < 2 or len(places) != 2 and len(rows) < several:
        return None
    cells = tuple(cell_of(question.frame, row, column) for row in rows)
    return Found(0.8, Query("mean" if asked.has("average") else "sum", cells))


def nearest(question: Question) -> Outcome | None:
    """The row whose number is nearest to a number, or to that of a row; None where that is not asked."""
    asked, frame = question.asked, question.frame
    places = [place[-1] for place in asked.cues.get("similar", ())]
    if places and any(given.number == 2 for given in asked.numbers):
        return _pair(question)
    after = [asked.key(at) for at in range(places[0] + 1, places[0] + 4)] if places else []
    is_to = after[:1] == ["to"] or after[:1] == ["in"] and after[2:3] == ["to"]
    if not is_to or question.word == "when":
        return None
    column = _column(question)
    if column is None:
        return None
    own = [row for row in question.reading.rows if question.reading.values]
    given = [each for each in asked.numbers if not set(each.at) & question.reading.explained]
    if len(own) == 1 and not given:
        goal, rows = _value(question, column, own[0]), [row for row in frame.rows if row not in own]
    elif len(given) == 1 and not question.reading.values:
        goal, rows = given[0].number, list(frame.rows)
    else:
        return None
    valued = [row for row in rows if number_in(frame.columns[column], row) is not None]
    gaps = {row: abs(_value(question, column, row) - goal) for row in valued}
    if not gaps:
        return Refused("no_such_measure", "There are no numbers to compare.")
    chosen = [row for row, gap in gaps.items() if gap == min(gaps.values())]
    return told(frame, chosen, frame.subject, sure=0.8)


def _pair(question: Question) -> Outcome | None:
    """The two rows whose numbers are nearest to each other; None where several pairs are as near."""
    column = _column(question)
    ranked = _ranked(question, column) if column is not None else []
    if column is None or len(ranked) < 2:
        return None
    gaps = [
        (_value(question, column, one) - _value(question, column, other), one, other) for one, other in pairwise(ranked)
    ]
    least = min(gap for gap, _, _ in gaps)
    chosen = [(one, other) for gap, one, other in gaps if gap == least]
    return told(question.frame, list(chosen[0]), question.frame.subject, sure=0.8) if len(chosen) == 1 else None


def _column(question: Question) -> int | None:
    """The column of numbers by which rows are put in order."""
    order = question.order
    if order is not None and order.column >= 0 and question.is_number(order.column):
        return order.column
    return question.wanted if question.is_number(question.wanted) else value_column(question)


def _value(question: Question, column: int, row: int) -> Decimal:
    return number_in(question.frame.columns[column], row) or Decimal(0)


def _ranked(question: Question, column: int) -> list[int]:
    """The rows that are meant by the size of their numbers, the largest first."""
    valued = [row for row in question.reading.rows if number_in(question.frame.columns[column], row) is not None]
    return sorted(valued, key=lambda row: (-_value(question, column, row), row))


def _superlatives(question: Question) -> list[tuple[int, bool]]:
    """Where superlatives begin in the question, and whether the largest is meant."""
    cues = question.asked.cues
    found = [(place[0], cue == "max") for cue in ("max", "min") for place in cues.get(cue, ())]
    return sorted(found)


def _number(question: Question, at: int) -> int:
    """How many are named by a superlative: 3 in "the three highest" and "the top three"; 0 where one is."""
    for given in question.asked.numbers:
        if given.place in (at - 1, at + 1) and not given.relation and given.number in range(2, _MOST):
            return int(given.number)
    return 0


#: No more than so many are added up by their places.
_MOST = 21


def _places(question: Question) -> list[Place]:
    """The places that superlatives name: "the highest and the second highest", "the second and third lowest"."""
    asked = question.asked
    found: list[Place] = []
    for at, is_largest in _superlatives(question):
        place = ORDINALS.get(asked.key(at - 1), 1)
        before = ORDINALS.get(asked.key(at - 3), 0) if asked.key(at - 2) == "and" else 0
        found += [(each, is_largest) for each in ([before] if before and place > 1 else [])]
        found.append((place, is_largest))
    return found
