"""Whether numbers of records are percentages: by their unit, a name, the title, or because they come to a hundred."""

from __future__ import annotations

from decimal import Decimal

from assistant.tables.cells import read_cell
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import Frame, number_in
from assistant.tables.stems import stem, stems_of, words_of

_NAMES = frozenset(stem(word) for word in ("percent", "percentage", "share", "%"))
#: Percentages come to a hundred but for what they are rounded by.
_HUNDRED, _ROUNDED = 100, 2


def has_percents(frame: Frame, column: Column) -> bool:
    """Whether a column holds percentages."""
    return column.kind == "number" and (
        "percent" in (frame.table.unit.base, column.line.unit.base)
        or bool(_NAMES & {*stems_of(column.name)})
        or frame.main_number == column.at
        and bool(_NAMES & {*stems_of(frame.table.title)})
        or any(read_cell(text).unit.base == "percent" for text in column.texts[:3])
        or come_to_hundred(frame, column)
        or _is_polled(frame, column)
    )


#: What a title that is a question to be answered by yes or no, or by one of some answers, begins with.
_POLLING = frozenset("is are was were do does did should would will can could have has who how why which what".split())


def _is_polled(frame: Frame, column: Column) -> bool:
    """Whether a chart tells what parts of all people answered the question that is its title."""
    words = [word.lower() for word in words_of(frame.table.title)]
    is_question = frame.table.title.strip().endswith("?") and words[:1] != [] and words[0] in _POLLING
    is_amount = words[:1] == ["how"] and words[1:2] != [] and words[1] in ("many", "much", "long", "far", "often")
    if not is_question or is_amount:
        return False
    numbers = list(column.numbers)
    return (
        frame.main_number == column.at
        and not any(noun in _OF_AMOUNTS for noun in stems_of(column.name))
        and len(numbers) > 1
        and all(0 <= number <= _HUNDRED for number in numbers)
    )


#: What numbers are called that are no percentages.
_OF_AMOUNTS = frozenset(
    stem(noun)
    for noun in ("number", "total", "count", "amount", "score", "points", "index", "rating", "average", "mean")
)


def come_to_hundred(frame: Frame, column: Column) -> bool:
    """Whether the numbers of a chart come to a hundred: all, or those of each series, or those of each thing."""
    if not frame.table.title:
        return False
    numbers = [number for row in frame.rows if (number := number_in(column, row)) is not None]
    many = [each.distinct for each in frame.columns[:2]] if frame.table.value_columns else [1]
    return any(len(numbers) > some and abs(sum(numbers, Decimal(0)) / some - _HUNDRED) <= _ROUNDED for some in many)


def are_parts_of_one(frame: Frame, column: Column) -> bool:
    """Whether the numbers of a chart are percentages of one whole, so that those of any of its rows are added up."""
    if not frame.table.title or column.kind != "number":
        return False
    numbers = [number for row in frame.rows if (number := number_in(column, row)) is not None]
    return len(numbers) > 1 and min(numbers) >= 0 and abs(sum(numbers, Decimal(0)) - _HUNDRED) <= _ROUNDED
