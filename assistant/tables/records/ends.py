"""The first or the last few rows of a chart, in the order in which it shows them: "the first three months"."""

from __future__ import annotations

from assistant.english.table_words import TIME_NOUNS
from assistant.tables.asked import Asked
from assistant.tables.records.frame import Frame
from assistant.tables.stems import stem


def at_an_end(frame: Frame, asked: Asked, rows: tuple[int, ...]) -> tuple[int, ...]:
    """Of some rows the first, or the last, few that a question puts together; all of them where it says no such.

    They are taken in the order of the table, and only where each row is another thing or time.
    """
    if not frame.table.title or not asked.has(*_TOGETHER) or frame.columns[frame.subject].distinct != frame.size:
        return rows
    for given in asked.numbers:
        before, noun = asked.key(given.place - 1), asked.key(given.place + 1)
        is_noun = noun in TIME_NOUNS or noun in _SHOWN or stem(noun) in frame.headers.named[frame.subject].own
        count = int(given.number)
        if before in ("first", "last") and is_noun and not given.relation and 1 < count <= len(rows):
            return rows[:count] if before == "first" else rows[-count:]
    return rows


_TOGETHER = ("sum", "average", "median", "difference")
_SHOWN = frozenset("bar bars row rows column columns one ones value values entry item".split())
