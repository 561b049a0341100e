"""Figures of several things, times or columns that are to be told in the order in which a question names them."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.operations.query import Query
from assistant.tables.outcome import Found, Outcome
from assistant.tables.records.aggregating import value_column
from assistant.tables.records.frame import number_in, period_in
from assistant.tables.records.lacking import left_over
from assistant.tables.records.mentions import ValueMention
from assistant.tables.records.question import Question
from assistant.tables.records.told import cell_of, shown
from assistant.tables.times import agrees
from assistant.utterance.calendar_words import Dated

_SURE = 0.9
#: What is made of several figures, or chosen among them, is no list of them.
_OTHERS = ("sum", "average", "median", "difference", "change", "percent change", "ratio", "share", "max", "min", "not")


def respectively(question: Question) -> Outcome | None:
    """One figure for each of the names, times or columns of a question; None where these are not asked for in order."""
    asked = question.asked
    if not asked.has("respectively") or asked.has(*_OTHERS) or asked.numbers or question.order is not None:
        return None
    if question.word in ("which", "who", "how many") or left_over(question):
        return None
    wanted = _wanted(question)
    cells = [_cell(question, *each) for each in wanted]
    found = [cell for cell in cells if cell is not None]
    if len(found) < len(cells) or len(found) < _SEVERAL:
        return None
    return Found(_SURE, Query("both", tuple(found)))


_SEVERAL = 2


def _wanted(question: Question) -> list[tuple[ValueMention | None, Dated | None, int]]:
    """The name, the time and the column of each figure; none where lists of unlike length stand beside each other."""
    values = sorted(_names(question), key=lambda each: each.at)
    names: Sequence[ValueMention | None] = values or [None]
    times: Sequence[Dated | None] = list(question.asked.periods) or [None]
    said = sorted((each for each in question.reading.headers if question.is_number(each.column)), key=lambda h: h.at)
    columns = list(dict.fromkeys(each.column for each in said))
    if not columns and (only := value_column(question)) is not None:
        columns = [only]
    if len({each.column for each in values}) > 1 or question.asked.periods and question.reading.time < 0:
        return []
    size = max(len(names), len(times), len(columns))
    if not columns or any(len(each) not in (1, size) for each in (names, times, columns)):
        return []
    return [(names[at % len(names)], times[at % len(times)], columns[at % len(columns)]) for at in range(size)]


def _names(question: Question) -> list[ValueMention]:
    """The names of things that are said; times are known as that."""
    columns = question.frame.columns
    return [each for each in question.reading.values if columns[each.column].kind == "text"]


def _cell(question: Question, name: ValueMention | None, time: Dated | None, column: int) -> Query | None:
    """The cell of the only row of a name at a time; None where several are, or none, or no figure stands there."""
    frame, rows = question.frame, list(question.rows)
    if name is not None:
        rows = [row for row in rows if frame.columns[name.column].texts[row] in name.values]
    if time is not None and question.reading.time >= 0:
        dated = frame.columns[question.reading.time]
        rows = [row for row in rows if (own := period_in(dated, row)) is not None and agrees(time.period, own)]
    if len(rows) != 1 or number_in(frame.columns[column], rows[0]) is None:
        return None
    label = [shown(frame.columns[name.column].texts[rows[0]])] if name is not None else []
    label += [time.period.label] if time is not None else []
    if len({each.column for each in question.reading.headers if question.is_number(each.column)}) > 1:
        label.append(frame.columns[column].name)
    return cell_of(frame, rows[0], column)._replace(label=", ".join(label))
