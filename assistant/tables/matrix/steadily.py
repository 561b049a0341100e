"""The rows of a matrix that rose, or fell, from every time to the next: "which of them grew every year"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.english.table_words import ALWAYS
from assistant.tables.asked import Asked
from assistant.tables.cells import number_of
from assistant.tables.matrix.frame import Frame


def is_steady(asked: Asked) -> bool:
    """Whether it is asked what moved one way all the time: "every year", "each year", "consistently"."""
    return any(word.text.lower() in ALWAYS for word in asked.words)


def moved_always(frame: Frame, rows: Sequence[int], columns: Sequence[int], *, falls: bool) -> list[int]:
    """The rows whose numbers go one way from each of some columns to the next, none of them without a number."""
    found = []
    for row in rows:
        numbers = [number_of(frame.table.cell(frame.table.rows[row], frame.table.columns[at])) for at in columns]
        told = [number for number in numbers if number is not None]
        is_so = all(after < before if falls else after > before for before, after in pairwise(told))
        if len(told) == len(numbers) > 1 and is_so:
            found.append(row)
    return found
