"""What is equal: the things of a chart for which two series are, or are not, and rows that have one number."""

from __future__ import annotations

from decimal import Decimal

from assistant.tables.outcome import Outcome, Refused
from assistant.tables.records.aggregating import value_column
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import number_in
from assistant.tables.records.question import Question
from assistant.tables.records.series import is_series
from assistant.tables.records.told import counted, shown, told
from assistant.tables.times import agrees, period_of

#: Two series are set beside each other.
_PAIR = 2


def equal_series(question: Question) -> Outcome | None:
    """The things for which the two series or times that are named, or the only two series, are equal, or are not;
    None where that is not asked."""
    asked, frame = question.asked, question.frame
    is_uneven = asked.has("uneven") or asked.has("same") and asked.has("not")
    column = value_column(question)
    if not (is_uneven or asked.has("same")) or column is None or question.word not in ("which", "what", "how many"):
        return None
    named = [mention.column for mention in question.reading.values]
    ends = _ends(question)
    series = [ends[0]] if ends else _two_series(question, named)
    if len(series) != 1 or any(at != series[0].at for at in named) or question.order is not None:
        return None
    if not named and not is_uneven and not ends and asked.find("both") < 0:
        return None
    texts = series[0].rows_of
    chosen = ends[1] if ends else [text for each in question.reading.values for text in each.values] or list(texts)
    if len(chosen) != _PAIR:
        return None
    free = [each.at for each in frame.columns if each.kind == "text" and each.at != series[0].at]
    if len(free) != 1:
        return None
    sides: list[dict[str, tuple[Decimal, int]]] = [{}, {}]
    for side, text in zip(sides, chosen, strict=True):
        for row in frame.rows:
            number = number_in(frame.columns[column], row)
            if row in texts[text] and number is not None:
                side[shown(frame.columns[free[0]].texts[row])] = (number, row)
    both = [name for name in sides[0] if name in sides[1]]
    rows = [sides[0][name][1] for name in both if (sides[0][name][0] != sides[1][name][0]) == is_uneven]
    if question.word == "how many":
        return counted(frame, rows, len(rows))
    return told(frame, rows, free[0]) if rows else Refused("no_such_entity", "It is so for none of them.")


def _two_series(question: Question, named: list[int]) -> list[Column]:
    """The columns of which two series are named, or none and there are no more; none where times are named."""
    return [
        each
        for each in question.frame.columns
        if not question.asked.periods
        and is_series(question.frame, each)
        and (named.count(each.at) == _PAIR or each.distinct == _PAIR and each.at not in named)
    ]


def _ends(question: Question) -> tuple[Column, list[str]] | None:
    """The column of times with the two of a chart's times between which something stays the same; None without."""
    frame, periods = question.frame, [dated.period for dated in question.asked.periods]
    is_chart = bool(frame.table.value_columns) or bool(frame.table.title) and len(frame.numbers) == 1
    if len(periods) != _PAIR or question.reading.time < 0 or not is_chart:
        return None
    column = frame.columns[question.reading.time]
    texts = [text for period in periods for text in column.rows_of if (own := period_of(text)) and agrees(period, own)]
    return column, texts


def equal_values(question: Question) -> Outcome | None:
    """The rows that share a number with another, where the question names none of them."""
    frame = question.frame
    is_named = any(mention.column == frame.subject for mention in question.reading.values)
    if (
        not question.asked.has("same")
        or len(question.asked.periods) > 1
        or is_named
        or question.word not in ("which", "what")
    ):
        return None
    if question.reading.values and not all(
        is_series(frame, frame.columns[mention.column])
        or frame.table.title
        and frame.columns[mention.column].kind == "time"
        for mention in question.reading.values
    ):
        return None
    if question.order is not None:
        return None
    column = value_column(question)
    if column is None:
        return None
    shared: dict[Decimal, list[int]] = {}
    for row in question.rows:
        number = number_in(frame.columns[column], row)
        if number is not None:
            shared.setdefault(number, []).append(row)
    rows = [row for found in shared.values() if len(found) > 1 for row in found]
    return told(frame, rows, frame.subject) if rows else Refused("no_such_entity", "No two rows are equal.")
