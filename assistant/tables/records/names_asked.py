"""The column whose names are told of rows that a question asks for: "which orders", "who"."""

from __future__ import annotations

from assistant.tables.records.question import Question

_WHOLLY = 0.98


def names_column(question: Question) -> int:
    """The column of words that is named wholly or is that of persons who are asked for; else what the rows are."""
    frame, wanted = question.frame, question.wanted
    if wanted is None or frame.columns[wanted].kind != "text":
        return frame.subject
    named = {each.column for each in question.reading.headers if each.said >= _WHOLLY}
    return wanted if question.word == "who" or wanted in named else frame.subject
