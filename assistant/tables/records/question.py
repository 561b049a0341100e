"""A question over records, taken apart: what is asked for, which rows are meant, by what they are put in order."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from assistant.tables.asked import Asked
from assistant.tables.records.frame import Frame, number_in
from assistant.tables.records.ordering import Order, order_asked
from assistant.tables.records.reading import Reading, asked_noun, number_of_condition, read, target, without_partial

#: A question for a number says so among its first words.
_EARLY = 7
_WHOLLY = 0.98
_COUNTED = (("number", "of"), ("amount", "of"), ("count", "of"), ("total", "number"))


class Question(NamedTuple):
    """A question over records with all that its words were found to mean."""

    frame: Frame
    asked: Asked
    reading: Reading
    #: "which", "who", "when", "where", "how many", "how much", "how" or "".
    word: str
    #: The positions of the noun after the question word.
    phrase: tuple[int, ...]
    #: The column that is asked for, if the words tell.
    wanted: int | None
    #: The rows that fulfil all conditions.
    rows: tuple[int, ...]
    #: The column of the numeric condition, if there is one.
    bound: int | None
    order: Order | None

    @property
    def is_narrowed(self) -> bool:
        """Whether any condition holds for the rows."""
        return bool(self.reading.values) or self.bound is not None or len(self.rows) < self.frame.size

    def is_number(self, column: int | None) -> bool:
        """Whether a column holds numbers."""
        return column is not None and self.frame.columns[column].kind == "number"

    def in_header(self, cue: str) -> bool:
        """Whether the words of a cue stand in the name of a column that is meant."""
        places = {at for place in self.asked.cues.get(cue, ()) for at in place}
        return any(places & set(mention.at) and mention.said >= 0.5 for mention in self.reading.headers)


def question_of(frame: Frame, asked: Asked) -> Question:
    """The question taken apart."""
    reading = read(frame, asked)
    if len(reading.rows) == 1 and asked.has("max", "min") and any(m.said < _WHOLLY and m.at for m in reading.values):
        # A superlative of one row means nothing: what seemed to name it does not.
        reading = without_partial(frame, reading)
    word, phrase = asked_noun(asked)
    if word in ("what", "which", "") and (counted := _counted_phrase(asked)):
        word, phrase = "how many", counted
    wanted = target(frame, reading, word, phrase)
    rows = reading.rows
    condition = number_of_condition(reading, frame)
    bound = None
    if condition is not None:
        bound, holds = condition
        rows = _fulfilling(frame, rows, bound, holds)
    return Question(frame, asked, reading, word, phrase, wanted, rows, bound, order_asked(frame, reading))


def _counted_phrase(asked: Asked) -> tuple[int, ...]:
    """The positions of what is counted: "what is the total number of …"."""
    superlatives = [place[0] for cue in ("max", "min") for place in asked.cues.get(cue, ())]
    for first, second in _COUNTED:
        at = asked.find(first, second)
        if 0 <= at <= _EARLY and not any(0 <= at - place <= 2 for place in superlatives):
            start = at + (3 if (first, second) == ("total", "number") else 2)
            return tuple(place for place in range(start, min(start + 4, len(asked.words))))
    return ()


def _fulfilling(frame: Frame, rows: tuple[int, ...], column: int, holds: Callable[[Decimal], bool]) -> tuple[int, ...]:
    values = ((row, number_in(frame.columns[column], row)) for row in rows)
    return tuple(row for row, number in values if number is not None and holds(number))
