"""What stands most, or least, often in a column of records: "which team won the most times"."""

from __future__ import annotations

from collections import Counter

from assistant.answers import Step
from assistant.english.column_comparisons import OFTEN
from assistant.operations.wording import listed
from assistant.tables.adjectives import is_sized
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.columns import Column
from assistant.tables.records.question import Question
from assistant.tables.records.told import cell_of, shown


def most_frequent(question: Question) -> Outcome | None:
    """What stands most (or least) often in a column: "which team won the most times"."""
    asked, frame = question.asked, question.frame
    if question.order is not None or not asked.has("max", "min") or not question.rows or is_sized(asked):
        return None
    if frame.is_sheet and not question.reading.things and not _OFTEN & {word.text.lower() for word in asked.words}:
        # Who gave the most is not who gave most often.
        return None
    column = question.wanted
    if column is None or question.is_number(column) or _is_done_otherwise(question):
        return None
    if frame.columns[column].distinct == frame.size:
        return None
    if [mention for mention in question.reading.values if mention.column == column] and len(
        question.reading.values
    ) < 2:
        return None
    counts = _most_common(frame.columns[column], list(question.rows))
    if not counts:
        return None
    best = counts[0][1] if asked.has("max") else counts[-1][1]
    names = tuple(shown(text) for text, count in counts if count == best)
    rows = [row for row in question.rows if shown(frame.columns[column].texts[row]) in names]
    if len(names) > 3 or len(names) == len(counts) > 1:
        return Refused("unclear", "Many stand there equally often.")
    step = Step("frequency", tuple(f"{shown(text)}: {count}" for text, count in counts[:20]), listed(names))
    value = names[0] if len(names) == 1 else names
    leaves = tuple(cell_of(frame, row, column) for row in rows[:20])
    return Found(0.7, value=value, headline=f"{listed(names)}: {best} rows.", steps=(step,), leaves=leaves)


def _is_done_otherwise(question: Question) -> bool:
    """Whether it is asked who did with most of the rows what no column tells: who "signed" the most claims."""
    asked = question.asked
    at = next((at + 1 for at in range(len(asked.words)) if asked.key(at) == "who"), -1)
    known = {place for each in question.reading.headers for place in each.at}
    return bool(question.reading.things) and at > 0 and at not in known and asked.words[at].text.lower() not in _HAVING


_HAVING = frozenset("has have had made makes make did does do got gets".split())
_OFTEN = OFTEN | {"rows", "entries"}


def _most_common(column: Column, rows: list[int]) -> list[tuple[str, int]]:
    """The values of a column in some rows with how often they stand there, the most frequent first."""
    counts = Counter(column.texts[row].strip() for row in rows if column.texts[row].strip())
    return sorted(counts.items(), key=lambda each: -each[1])
