"""How many there are of what one row is called, where a column gives their number."""

from __future__ import annotations

from assistant.tables.outcome import Outcome, Refused
from assistant.tables.records.presence import NUMBERS
from assistant.tables.records.question import Question
from assistant.tables.records.told import told
from assistant.tables.stems import stem

#: Nouns in the headers of columns that say how many there are.
_HOW_MANY = NUMBERS | {stem(word) for word in ("employees", "members", "size")}
_STAFF = stem("employees")


def row_counted(question: Question) -> Outcome | None:
    """How many there are of what one row is called: "how many pilots", where a column gives their number."""
    frame = question.frame
    numbers = [column for column in frame.columns if column.kind == "number" and not column.is_numbering]
    telling = [column for column in numbers if _HOW_MANY & set(frame.headers.named[column.at].own)]
    column = telling[0] if telling else numbers[0] if len(numbers) == 1 else None
    # Of staff it may be told in any column what they are.
    is_staff = column is not None and _STAFF in frame.headers.named[column.at].own
    named = {
        row
        for mention in question.reading.values
        if (is_staff or mention.column in (0, frame.subject)) and set(mention.at) & set(question.phrase)
        for text in mention.values
        for row in frame.columns[mention.column].rows_of[text]
    } & set(question.rows)
    if is_staff and len(named) > 1:
        return Refused("unclear", "Several rows fit.")
    return told(frame, sorted(named), column.at, sure=0.8) if len(named) == 1 and column is not None else None
