"""Data in long form, where a column tells which series a number is of: which series is meant where few words say it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.table_words import NEGATIONS
from assistant.tables.asked import read_question
from assistant.tables.records.frame import Column, Frame
from assistant.tables.records.mentions import ValueMention, value_mentions
from assistant.tables.stems import stems_of

#: A column with more values than this tells no series apart.
_MOST = 6


def is_series(frame: Frame, column: Column) -> bool:
    """Whether a column tells series apart: few values, each many times, beside one column of numbers."""
    numbers = [each for each in frame.columns if each.kind == "number" and not each.is_numbering]
    filled = sum(map(len, column.rows_of.values()))
    return (
        column.kind == "text"
        and len(numbers) == 1
        and 1 < column.distinct <= _MOST
        and filled >= 2 * column.distinct
        and column.at != frame.subject
    )


def plainest(values: Sequence[str], said: Sequence[str]) -> tuple[str, ...]:
    """Those of several values that no unsaid negation turns: "common" is not "not common"."""
    kept = tuple(text for text in values if not (set(stems_of(text)) & NEGATIONS) - set(said))
    return kept or tuple(values)


def from_title(frame: Frame, values: Sequence[ValueMention]) -> list[ValueMention]:
    """The series that the title names, for columns of which the question says nothing."""
    named = {mention.column for mention in values}
    open_ = [column for column in frame.columns if column.at not in named and is_series(frame, column)]
    if not open_ or not frame.table.title:
        return []
    asked = read_question(frame.table.title)
    found = []
    for mention in value_mentions(frame, asked):
        if mention.column in {column.at for column in open_}:
            stems = [stem for at in mention.at for stem in stems_of(asked.words[at].text)]
            kept = plainest(mention.values, stems)
            if len(kept) == 1:
                found.append(mention._replace(at=(), values=kept))
    return found
