"""The rows of a sheet whose figures are as a question says: "over 70", "at least five"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from assistant.tables.asked import Asked
from assistant.tables.bounds import condition_on
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import Frame, number_in, scale_of
from assistant.tables.sheets.degrees import Degree, columns_said_for
from assistant.tables.sheets.links import Named
from assistant.utterance.amounts import Given


def bounded(
    frame: Frame, asked: Asked, columns: Sequence[Named], degrees: Sequence[Degree], rows: set[int]
) -> tuple[set[int], set[int], tuple[Given, ...]] | None:
    """The rows whose numbers are as the question says, the words that say so, and the numbers that say nothing."""
    used: set[int] = set()
    left: list[Given] = []
    groups = _groups(asked)
    if _CLOCK.search(asked.question):
        # "Below 2:01" is no number.
        return (rows, used, ()) if not groups else None
    for group in groups:
        if (
            not group[0].relation
            and len(group) == 1
            and _counts(asked, group[0], [each for each in columns if numeric_of(frame, each)])
        ):
            left.append(group[0])
            continue
        if len(groups) > 1 and not any(given.relation for given in group) and len(group) == 1:
            return None
        found = _bound_column(frame, asked, columns, degrees, group)
        if found is None:
            return None
        column, at = found
        alone = asked._replace(numbers=tuple(group))
        holds = condition_on(alone, scale_of(frame, column), frame.columns[column].numbers)
        if holds is None or _is_far(group, frame.columns[column]):
            return None
        rows = {row for row in rows if _holds(frame.columns[column], row, holds)}
        used |= at | {place for given in group for place in given.at}
        start, end = min(given.place for given in group) - _NEAR, max(given.place for given in group) + _NEAR
        cued = {place for cue in _BOUNDS for places in asked.cues.get(cue, ()) for place in places}
        used |= {place for place in cued if start < place < end}
    return rows, used, tuple(left)


#: A cue belongs to a number that stands so near.
_NEAR = 4
_CLOCK = re.compile(r"\d:\d")
_BOUNDS = ("above", "below", "atleast", "atmost", "between", "equal")


def _is_far(group: Sequence[Given], column: Column) -> bool:
    """Whether a bound is so far above all figures that they are likely to be in another scale."""
    largest = max((abs(number) for number in column.numbers), default=Decimal(0))
    return any(given.number > largest * _FAR for given in group)


_FAR = 100


def _groups(asked: Asked) -> list[list[Given]]:
    if len(asked.numbers) == 2 and asked.has("between"):
        return [list(asked.numbers)]
    return [[given] for given in asked.numbers]


def _holds(column: Column, row: int, holds: Callable[[Decimal], bool]) -> bool:
    number = number_in(column, row)
    return number is not None and holds(number)


_COUNTING = frozenset("top first last bottom the these those all best worst which what".split())


def _counts(asked: Asked, given: Given, columns: Sequence[Named]) -> bool:
    """Whether a number says how many are asked for, and nothing of a figure: "the top three", not "three stars"."""
    is_before = any(given.place + 1 in each.at or given.place + 2 in each.at for each in columns)
    is_bound = is_before and asked.key(given.place - 1) not in ("top", "first", "last", "bottom")
    return not given.unit.base and asked.key(given.place - 1) in _COUNTING and not is_bound


def _bound_column(
    frame: Frame, asked: Asked, columns: Sequence[Named], degrees: Sequence[Degree], group: Sequence[Given]
) -> tuple[int, set[int]] | None:
    """The column on which a bound is put, and the words that say which."""
    start, end = min(min(each.at) for each in group), max(max(each.at) for each in group)
    near = [
        (min(abs(at - start) if at < start else abs(at - end) for at in each.at), each)
        for each in columns
        if numeric_of(frame, each)
    ]
    near.sort(key=lambda each: each[0])
    if near:
        named = near[0][1]
        numeric = numeric_of(frame, named)
        if len(numeric) == 1:
            return numeric[0], set(named.at)
    beside = [each for each in degrees if not each.is_most and start - 2 <= each.at[-1] <= start + 1]
    for degree in beside:
        told = [at for at in degree.columns(frame) if frame.columns[at].kind == "number"]
        if len(told) == 1:
            return told[0], set(degree.at)
    unit = group[0].unit.base
    if unit:
        same = [column.at for column in frame.numbers if column.line.unit.base == unit]
        if len(same) == 1:
            return same[0], set()
    for at in range(start - 1, max(-1, start - 6), -1):
        said = [each for each in columns_said_for(frame, asked.words[at].text.lower()) if _is_number(frame, each)]
        if len(said) == 1:
            return said[0], {at}
    return (frame.numbers[0].at, set()) if len(frame.numbers) == 1 else None


def numeric_of(frame: Frame, named: Named) -> list[int]:
    return [at for at in named.columns if _is_number(frame, at)]


def _is_number(frame: Frame, at: int) -> bool:
    return frame.columns[at].kind == "number" and not frame.columns[at].is_numbering
