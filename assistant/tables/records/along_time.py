"""Long data of one thing along all its times: how it went, its numbers one by one, and whether it rose."""

from __future__ import annotations

from assistant.english.table_words import FALLING, RISING
from assistant.operations.query import Query
from assistant.operations.table import evaluate
from assistant.operations.wording import say_value
from assistant.periods import Period
from assistant.tables.course_words import course_asked, course_of
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.aggregating import value_column
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import number_in, period_in
from assistant.tables.records.lacking import left_over
from assistant.tables.records.question import Question
from assistant.tables.records.reading import kept
from assistant.tables.records.told import cell_of
from assistant.tables.stems import stem
from assistant.tables.times import agrees
from assistant.tables.unexplained import quoted

#: A course has two ends.
_ENDS = 2
Dated = list[tuple[Period, int]]


def course(question: Question) -> Outcome | None:
    """The course of the one thing that is named, or its numbers at all times; None where something else is asked."""
    frame = question.frame
    how, places = course_asked(question.asked, lambda word: stem(word) in frame.headers.places)
    found = _own_rows(question) if how else None
    if found is None:
        return None
    column, dated = found
    periods = [each.period for each in question.asked.periods]
    if len(periods) == 1 and question.asked.periods[0].is_since:
        dated = [(time, row) for time, row in dated if time.end > periods[0].start]
    elif len(periods) == 1:
        return Refused("no_such_period", "That needs several times.") if how == "course" else None
    elif periods:
        dated = [
            (time, row) for time, row in dated if min(periods).start <= time.start and time.end <= max(periods).end
        ]
    if len(dated) < _ENDS:
        return None
    if lacking := tuple(term for term in left_over(question) if term.at not in places):
        return Refused("no_such_measure", f"The table has nothing about {quoted(lacking)}.")
    points = [cell_of(frame, row, column)._replace(label=time.label) for time, row in dated]
    return Found(0.8, course_of(points, "") if how == "course" else Query("both", tuple(points)))


def rose(question: Question) -> Outcome | None:
    """Whether the one thing that is named rose, or fell, as is claimed; None where no such thing is."""
    asked = question.asked
    words = {word.text.lower() for word in asked.words}
    is_claim = asked.key(0) in _VERBS and "or" not in words and asked.find("than") < 0
    if not is_claim or bool(words & RISING) == bool(words & FALLING) or asked.numbers or asked.has(*_OTHERS):
        return None
    found = _own_rows(question)
    if found is None or left_over(question):
        return None
    column, dated = found
    ends = _ends(dated, question)
    if len(ends) < _ENDS:
        return Refused("no_such_period", "The table has no time before that.")
    cells = [cell_of(question.frame, row, column) for _, row in ends]
    start, end = (cell.fact.value if cell.fact else None for cell in cells)
    if start is None or end is None or asked.has("not"):
        return None
    holds = end < start if words & FALLING else end > start
    told = " to ".join(
        f"{say_value(evaluate(cell).value)} in {time.label}" for cell, (time, _) in zip(cells, ends, strict=True)
    )
    return Found(0.8, value=holds, headline=f"{'Yes' if holds else 'No'}: {told}.", leaves=tuple(cells))


_VERBS = frozenset(("did", "has", "have", "does", "do", "is", "was"))
#: Cues beside which a move is not all that is claimed.
_OTHERS = ("max", "min", "average", "sum", "share", "ratio", "each", "distinct", "only", "percent change")


def _ends(dated: Dated, question: Question) -> Dated:
    """The two times between which a thing is said to have moved; fewer where one of them is not told."""
    periods = sorted(each.period for each in question.asked.periods)
    if not periods:
        return [dated[0], dated[-1]]
    named = [each for period in (periods[0], periods[-1]) for each in dated if agrees(period, each[0])]
    if len(periods) > 1:
        return [named[0], named[-1]] if len(named) > 1 else []
    if not named:
        return []
    if question.asked.periods[0].is_since:
        return [named[0], dated[-1]]
    before = [each for each in dated if each[0] < named[0][0]]
    return [before[-1], named[0]] if before else []


def _own_rows(question: Question) -> tuple[int, Dated] | None:
    """The column of numbers and the rows of the one thing that a question names, in order of time, one for each time;
    None where it names none, or no such rows are there."""
    frame = question.frame
    times: list[Column] = [each for each in frame.columns if each.kind == "time"]
    column = value_column(question)
    named = [each for each in question.reading.values if len(times) == 1 and each.column != times[0].at]
    if len(times) != 1 or column is None or not named or frame.columns[frame.subject].distinct == frame.size:
        return None
    rows = [row for row in kept(frame, frame.rows, named) if number_in(frame.columns[column], row) is not None]
    dated = sorted((time, row) for row in rows if (time := period_in(times[0], row)) is not None)
    return (column, dated) if len(dated) > 1 and len({time for time, _ in dated}) == len(dated) else None
