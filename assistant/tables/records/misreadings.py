"""Answers that are none, whatever else speaks for them: a cell or a number of rows where something else is asked."""

from __future__ import annotations

from assistant.tables.outcome import Found
from assistant.tables.records.question import Question
from assistant.tables.standards import compared


def is_misread(question: Question, kind: str, found: Found) -> bool:
    """Whether what was found, as a kind of question, cannot be what is asked for."""
    return kind in ("lookup", "count") and _asks_times(question)


def _asks_times(question: Question) -> bool:
    """Whether it is asked how many times as much something is: no cell and no number of rows says that."""
    asked = question.asked
    at = asked.find("many", "times")
    is_bare = question.bound is None and not asked.numbers
    return at >= 0 and is_bare and (asked.key(at + 2) in ("as", "more", "less", "few") or compared(asked) is not None)
