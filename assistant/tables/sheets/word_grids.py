"""Sheets that say one word for each thing at each time: rosters with a name for each shift and day, and registers of
who was present, late or sick."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.english.roster_words import DAY_NAMES
from assistant.english.table_words import NOTHING
from assistant.english.timewords import MONTHS
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import Frame
from assistant.tables.records.told import shown
from assistant.tables.stems import stem, stems_of, words_of
from assistant.tables.times import is_period
from assistant.tuples import NamedTuple

#: A grid has so many columns at least, and so many words in a cell at most.
_FEWEST, _LONGEST, _MOST_NAMES = 3, 3, 2
#: So often each word stands in it on average, and so many of them stand in several columns.
_REPEATED, _SHARED = 1.8, 0.5
#: Between several names in one cell.
_BETWEEN = re.compile(r"\s*(?:[,/&+;]|\band\b)\s*")
#: What a sign stands for: "P = present".
_MEANING = re.compile(r"\b(\w{1,3})\s*[=:–]\s*([A-Za-z][A-Za-z ]*)")
_CLOSED = NOTHING | frozenset(("closed", "off", "none", "free"))

ROWS, COLUMNS, CELLS = range(3)


class Grid(NamedTuple):
    """A sheet with a word for each row at each column."""

    frame: Frame
    columns: tuple[Column, ...]
    #: What the columns are called as printed.
    headers: tuple[str, ...]
    #: The words that may stand in a cell, as printed.
    words: tuple[str, ...]
    #: Row and place among the columns → the words in that cell.
    cells: dict[tuple[int, int], tuple[str, ...]]
    #: Axis → stem → what is called so: rows, places among the columns, words.
    names: tuple[dict[str, frozenset[int]], dict[str, frozenset[int]], dict[str, frozenset[int]]]
    #: The axis along which days or other times lie; -1 where none does.
    times: int

    def called(self, axis: int, at: int) -> str:
        """What a row, a column or a word is called."""
        if axis == ROWS:
            return shown(self.frame.columns[self.frame.subject].texts[at])
        return shown(self.headers[at]) if axis == COLUMNS else self.words[at]


def grid_of(frame: Frame) -> Grid | None:
    """The words of a sheet by their rows and columns; None where it is no such sheet."""
    subject = frame.columns[frame.subject]
    labels = [subject.texts[row].strip() for row in frame.rows]
    if subject.kind == "number" or not all(labels) or len(set(labels)) < len(labels) or len(labels) < _FEWEST - 1:
        return None
    # Below the rows the signs are explained.
    rows = [row for row in frame.rows if any(column.texts[row].strip() for column in frame.columns[1:])]
    texts = [column for column in frame.columns if column.at != frame.subject and _is_worded(column, rows)]
    dated = [column for column in texts if day_of(frame.table.printed(column.line.label))]
    columns = tuple(dated if len(dated) >= _FEWEST else texts)
    if len(columns) < _FEWEST or len(columns) < len(texts) - 1 or any(each.kind == "number" for each in frame.columns):
        return None
    cells = {
        (row, at): tuple(text for text in _BETWEEN.split(column.texts[row].strip()) if text)
        for row in rows
        for at, column in enumerate(columns)
    }
    words = tuple(dict.fromkeys(word for found in cells.values() for word in found if word.lower() not in _CLOSED))
    filled = sum(map(len, cells.values()))
    places = {word: {at for (_, at), found in cells.items() if word in found} for word in words}
    shared = sum(1 for found in places.values() if len(found) > 1)
    if not words or filled < _REPEATED * len(words) or shared < _SHARED * len(words):
        return None
    headers = tuple(frame.table.printed(column.line.label) for column in columns)
    meanings = _meanings(frame)
    named = (
        _by_stem((row, _telling(subject.texts[row])) for row in rows),
        _by_stem((at, _telling(header)) for at, header in enumerate(headers)),
        _by_stem((at, (*_telling(word), *meanings.get(word.lower(), ()))) for at, word in enumerate(words)),
    )
    are_days = [
        all(day_of(subject.texts[row]) for row in rows),
        all(map(day_of, headers)),
    ]
    return Grid(frame, columns, headers, words, cells, named, are_days.index(True) if True in are_days else -1)


def _is_worded(column: Column, rows: list[int]) -> bool:
    texts = [column.texts[row].strip() for row in rows]
    filled = [text for text in texts if text]
    return column.kind != "number" and all(
        len(text.split()) <= _LONGEST * _MOST_NAMES and any(map(str.isalpha, text)) for text in filled
    )


def day_of(text: str) -> str:
    """The day that a label names: "thu" of "Thu 7 Mar" and of "Thursday"; "" where it names none."""
    first = text.strip().lower().partition(" ")[0].rstrip(".,")
    if first in DAY_NAMES:
        return DAY_NAMES[first]
    return text.strip() if is_period(text) or first in MONTHS else ""


def _telling(text: str) -> tuple[str, ...]:
    """The stems of a label, and the day that it names."""
    day = day_of(text)
    return (*stems_of(text), *((day,) if day in DAY_NAMES else ()))


def _by_stem(named: Iterator[tuple[int, tuple[str, ...]]]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for at, stems in named:
        for each in stems:
            found.setdefault(each, set()).add(at)
    return {each: frozenset(places) for each, places in found.items()}


def _meanings(frame: Frame) -> dict[str, tuple[str, ...]]:
    """The stems of what the signs in the cells stand for, as notes beside the table explain them."""
    table = frame.table
    apart = [text for row in table.grid if sum(1 for text in row if text.strip()) == 1 for text in row if text.strip()]
    found: dict[str, tuple[str, ...]] = {}
    for note in (table.title, *table.notes, *apart):
        for sign, meaning in _MEANING.findall(note):
            found.setdefault(sign.lower(), tuple(stem(word) for word in words_of(meaning)))
    return found
