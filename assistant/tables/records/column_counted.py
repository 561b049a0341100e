"""How many there are of something by a column of counts that is named apart from it: "how many planes are leased"."""

from __future__ import annotations

from assistant.tables.outcome import Outcome, Refused
from assistant.tables.records.bounds import BOUNDS
from assistant.tables.records.question import Question
from assistant.tables.records.told import told
from assistant.tables.stems import stem, stems_of

#: So much of the name of a column is said that it is meant.
_WHOLLY = 0.98


def count_in_column(question: Question) -> Outcome | None:
    """What the column of counts that is named gives for the one row that is named, or for all where a row has their
    totals; None where no such column is named."""
    frame, asked = question.frame, question.asked
    if len(frame.numbers) < _SEVERAL or asked.has(*_OTHERS) or any(given.relation in BOUNDS for given in asked.numbers):
        return None
    told_of = [each for each in question.reading.headers if question.is_number(each.column)]
    named = {each.column for each in told_of if each.said >= _WHOLLY}
    words = {each.column: set(each.at) for each in told_of}
    # A word for a total names no column of its own beside another.
    inner = {at for at in named if any(words[at] < words[other] for other in named)}
    summed = {at for at in named if all(at in _places(question, "sum") for at in words[at])}
    named = named - inner - (summed if len(named) > 1 else set())
    if named <= summed and _counts_kinds(question) and len(frame.sums) == 1 and frame.main_number is not None:
        return told(frame, list(frame.sums), frame.main_number)
    if len(named) != 1 or named <= summed:
        return None
    (column,) = named
    rows = list(question.rows)
    if len(rows) == 1 and any(mention.column == frame.subject for mention in question.reading.values):
        return told(frame, rows, column)
    if question.reading.values or asked.periods or not asked.has("sum") or len(frame.sums) != 1:
        return None
    found = told(frame, list(frame.sums), column)
    return found if found.query is not None else Refused("no_such_measure", "Nothing is printed there.")


def _counts_kinds(question: Question) -> bool:
    """Whether the rows are kinds of what is counted in total, and nothing else is said: "the total number of planes"
    over rows of types of them."""
    frame = question.frame
    is_of_kinds = bool(_KINDS & set(stems_of(frame.columns[frame.subject].name)))
    is_alone = not question.reading.values and not question.asked.periods and question.asked.has("sum")
    counted = {each.column for each in question.reading.headers if set(each.at) & set(question.phrase)}
    return is_of_kinds and is_alone and frame.subject in counted


_KINDS = frozenset(map(stem, ("type", "kind", "class", "category", "model")))
_OTHERS = ("max", "min", "average", "difference", "ratio", "share", "not", "change")
_SEVERAL = 2


def _places(question: Question, cue: str) -> set[int]:
    return {at for place in question.asked.cues.get(cue, ()) for at in place}
