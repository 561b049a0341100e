"""How long something lasted: from a span of years in one cell, or from the columns of its start and its end."""

from __future__ import annotations

from assistant.answers import Step
from assistant.periods import Period
from assistant.tables.outcome import Found, Outcome
from assistant.tables.records.frame import period_in
from assistant.tables.records.question import Question
from assistant.tables.records.told import cell_of, shown
from assistant.tables.stems import stem

_START = frozenset(
    stem(word) for word in "start began assumed took from opened commissioned launched elected inaugurated".split()
)
_END = frozenset(
    stem(word) for word in "end ended left until closed retired to decommissioned dissolved finish".split()
)


def length(question: Question) -> Outcome | None:
    """The years that one row lasted; None where the question asks for no length, or the row does not tell."""
    asked = question.asked
    is_asked = asked.find("how", "long") >= 0 or question.word == "how many" and asked.key(2) == "year"
    if is_asked and asked.has("next", "previous", "between"):
        return _apart(question)
    if not is_asked or not question.reading.values or len(question.reading.rows) != 1:
        return None
    row = question.reading.rows[0]
    for column in question.frame.columns:
        span = period_in(column, row) if column.kind == "time" else None
        if span is not None and span.grain == "range" and span.end // 10000 > span.start // 10000:
            return _told(question, row, (column.at,), span, span)
    times = [column for column in question.frame.columns if column.kind == "time"]
    starts = [column for column in times if _START & set(question.frame.headers.named[column.at].own)]
    ends = [column for column in times if _END & set(question.frame.headers.named[column.at].own)]
    if len(starts) == 1 and len(ends) == 1:
        first, last = period_in(starts[0], row), period_in(ends[0], row)
        if first is not None and last is not None:
            return _told(question, row, (starts[0].at, ends[0].at), first, last)
    return None


def _apart(question: Question) -> Found | None:
    """The years between the times of two rows that are named: "how many years after the one did the other open"."""
    frame = question.frame
    times = [column for column in frame.columns if column.kind == "time"]
    named = [mention for mention in question.reading.values if mention.column == frame.subject]
    rows = [row for mention in named for text in mention.values for row in frame.columns[frame.subject].rows_of[text]]
    if len(times) != 1 or len(named) != 2 or len(rows) != 2:
        return None
    found = [(time, row) for row in rows if (time := period_in(times[0], row)) is not None]
    if len(found) != 2:
        return None
    (first, start), (last, end) = sorted(found)
    years = last.start // 10000 - first.start // 10000
    printed = tuple(shown(times[0].texts[row]) for row in (start, end))
    leaves = tuple(cell_of(frame, row, times[0].at) for row in (start, end))
    steps = (Step("time between", printed, f"{years} years"),)
    return Found(0.8, value=str(years), unit="year", headline=f"{years} years.", steps=steps, leaves=leaves)


def _told(question: Question, row: int, columns: tuple[int, ...], first: Period, last: Period) -> Found | None:
    years = last.end // 10000 - first.start // 10000
    if years <= 0:
        return None
    printed = tuple(shown(question.frame.columns[column].texts[row]) for column in columns)
    steps = (Step("length of time", printed, f"{years} years"),)
    leaves = tuple(cell_of(question.frame, row, column) for column in columns)
    return Found(0.8, value=str(years), unit="year", headline=f"{years} years.", steps=steps, leaves=leaves)
