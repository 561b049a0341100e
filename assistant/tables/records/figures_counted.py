"""How many there are of what the figures of a table tell, where its rows are no things that one could count."""

from __future__ import annotations

from assistant.tables.outcome import Outcome, Refused
from assistant.tables.records.adding import adds_up
from assistant.tables.records.aggregating import summed
from assistant.tables.records.question import Question

_MOVING = frozenset("lose lost gain gained fall fell rise rose grow grew drop dropped".split())


def of_figures(question: Question) -> Outcome | None:
    """The sum of the figures of what is counted, or why there is none; None where what rows are called is counted.

    "How many tents were sold" asks for no number of rows.
    """
    frame, asked = question.frame, question.asked
    if not frame.table.places or not question.phrase:
        return None
    if question.is_number(question.wanted):
        if not question.rows:
            return Refused("no_such_entity", "No row of the table fulfils all of that.")
        is_moved = asked.has("change") or not _MOVING.isdisjoint(word.text.lower() for word in asked.words)
        return Refused("unclear", "It is not clear from when to when.") if is_moved else None
    noun = set(question.phrase[:2])
    if any(noun & set(each.at) for each in question.reading.headers if not question.is_number(each.column)):
        return None
    column = frame.main_number
    is_named = any(noun & set(each.at) for each in question.reading.values)
    if not is_named or column is None or not adds_up(frame, frame.columns[column]):
        return Refused("unclear", "It is not clear what is counted.")
    if not question.rows:
        return Refused("no_such_entity", "No row of the table fulfils all of that.")
    return summed(frame, list(question.rows), column)
