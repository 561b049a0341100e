"""Whether what a chart counts is asked for in total, and not how many things it shows."""

from __future__ import annotations

from assistant.english.table_words import PERSONS, PLAIN
from assistant.tables.records.adding import adds_up
from assistant.tables.records.question import Question
from assistant.tables.records.targets import asks_shown
from assistant.tables.unexplained import is_titled


def asks_all(question: Question) -> bool:
    """Whether all of what a chart counts is asked for: "the total number of daily riders" of those of each line."""
    frame, asked = question.frame, question.asked
    column = frame.main_number
    is_plain = len(frame.columns) == _PAIR and not question.is_narrowed
    is_part = bool(frame.apart) and bool(question.reading.values) and len(question.rows) > 1
    if (
        column is None
        or not frame.table.title
        or not (is_plain or is_part)
        or not asked.has("sum")
        or question.bound is not None
        or asks_shown(asked)
    ):
        return False
    noun = next((at for at in reversed(_noun(question))), -1)
    things = {at for each in question.reading.headers if frame.columns[each.column].kind == "text" for at in each.at}
    is_told = any(is_titled(frame.table, term) or term.text.lower() in PERSONS for term in asked.terms_in((noun,)))
    named = {at for each in question.reading.headers if each.column == column for at in each.at}
    return noun not in things and (is_told or noun in named) and adds_up(frame, frame.columns[column])


def _noun(question: Question) -> list[int]:
    """The positions of what is counted, up to the first small word after it."""
    found: list[int] = []
    for at in question.phrase:
        if question.asked.key(at) in PLAIN or found and at != found[-1] + 1:
            break
        found.append(at)
    return found


#: A chart of one series has a column of things and one of numbers.
_PAIR = 2
