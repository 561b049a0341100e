"""Whether the numbers of a column come to something when they are added up: counts do, percentages, means and changes
do not."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.english.table_headings import NOT_ADDING
from assistant.tables.cells import read_cell
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import Frame
from assistant.tables.records.percentages import has_percents
from assistant.tables.stems import stem, stems_of, words_of

#: After these a title says by what its numbers are told apart.
_BY = re.compile(r",|\bby\b", re.IGNORECASE)


#: What is told for each time is added up over times.
_PER_TIME = re.compile(r"\bper (?:month|year|quarter|week|day)\b|\baverage daily\b|\bdaily average\b", re.IGNORECASE)


def adds_up(frame: Frame, column: Column) -> bool:
    """Whether a sum of the numbers of a column means something."""
    what = _PER_TIME.sub("", _BY.split(frame.table.title, maxsplit=1)[0])
    words = {word.lower() for text in (what, column.name) for word in words_of(text)}
    units = {read_cell(text).unit.base for text in column.texts[:3]} | {column.line.unit.base, frame.table.unit.base}
    return not (words & NOT_ADDING or units & _NOT_ADDING_UNITS or has_percents(frame, column))


_NOT_ADDING_UNITS = frozenset(("percent", "percentage point", "times", "°C", "°F"))


#: What a column of changes is called.
CHANGES = frozenset(map(stem, ("change", "changes", "growth", "variation", "swing")))


def change_column(frame: Frame, told: Collection[int] = ()) -> Column | None:
    """The only column of numbers of a chart, where these are changes of which some went down.

    Where columns tell the rows of one thing apart, they have to be among those of which a value is `told`.
    """
    if not frame.table.title or len(frame.numbers) != 1 or not set(frame.apart) <= set(told):
        return None
    (column,) = frame.numbers
    is_called = bool(CHANGES & {*stems_of(column.name)}) or bool(CHANGES & {*stems_of(frame.table.title)[:1]})
    return column if is_called and any(number < 0 for number in column.numbers) else None
