"""How many there are of what the figures of a table tell, where its rows are no things that one could count."""

from __future__ import annotations

from assistant.tables.outcome import Outcome, Refused
from assistant.tables.records.adding import adds_up
from assistant.tables.records.aggregating import summed
from assistant.tables.records.frame import Frame
from assistant.tables.records.question import Question
from assistant.tables.stems import stem, stems_of, words_of

_MOVING = frozenset("lose lost gain gained fall fell rise rose grow grew drop dropped".split())


def of_figures(question: Question) -> Outcome | None:
    """The sum of the figures of what is counted, or why there is none; None where what rows are called is counted.

    "How many tents were sold" asks for no number of rows.
    """
    frame, asked = question.frame, question.asked
    quantities = [] if frame.table.title else _quantities(frame)
    if not (frame.table.places or quantities) or not question.phrase:
        return None
    if question.is_number(question.wanted) and not _is_of_orders(question, quantities):
        if not question.rows:
            return Refused("no_such_entity", "No row of the table fulfils all of that.")
        is_moved = asked.has("change") or not _MOVING.isdisjoint(word.text.lower() for word in asked.words)
        return Refused("unclear", "It is not clear from when to when.") if is_moved else None
    noun = set(question.phrase[:2])
    if any(noun & set(each.at) for each in question.reading.headers if not question.is_number(each.column)):
        return None
    said = {each.column for each in question.reading.headers if each.column in quantities}
    meant = quantities if len(quantities) == 1 else [at for at in quantities if at in said]
    column = frame.main_number if not quantities else meant[0] if len(meant) == 1 else None
    is_named = any(noun & set(each.at) for each in question.reading.values)
    if not is_named or column is None or not adds_up(frame, frame.columns[column]):
        return Refused("unclear", "It is not clear what is counted.")
    if not question.rows:
        return Refused("no_such_entity", "No row of the table fulfils all of that.")
    return summed(frame, list(question.rows), column)


def _quantities(frame: Frame) -> list[int]:
    """The columns that tell how many there are of what their row names: "Qty", "In stock"."""
    found = [column for column in frame.numbers if _QUANTITIES & set(stems_of(column.name))]
    return [
        column.at
        for column in found
        if not column.line.unit.base and all(number == int(number) for number in column.numbers)
    ]


def _is_of_orders(question: Question, quantities: list[int]) -> bool:
    """Whether a noun only shares its stem with what was done to a quantity: "orders" are not "Qty ordered"."""
    noun = question.asked.words[question.phrase[0]].text.lower()
    if question.wanted not in quantities:
        return False
    name = {word.lower() for word in words_of(question.frame.columns[question.wanted].name)}
    return noun not in name and noun.removesuffix("s") not in name and any(word.endswith("ed") for word in name)


_QUANTITIES = frozenset(map(stem, ("qty", "quantity", "pcs", "pieces", "stock", "hand", "copies")))
