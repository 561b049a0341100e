"""Columns of days that are printed in figures, the day first ("24/02/2024"): written with the year first."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from assistant import periods
from assistant.tables.grid import Grid
from assistant.tuples import NamedTuple

_DAY = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?P<hour>[ T]\d{1,2}:\d\d(?::\d\d)?)?")
_SAID = re.compile(r"(?<![\w/.-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\w/-])")
#: A column of days has hardly anything else in it.
_MOSTLY = 0.7
#: In rows that go on from day to day so many show which figure is the day.
_SHOWING = 4
_MONTHS = 12
#: Years of two figures up to this one are of this century.
_LAST_SHORT = 50


class _Figures(NamedTuple):
    first: int
    second: int
    year: int
    separator: str

    def day(self, *, is_day_first: bool) -> tuple[int, int, int] | None:
        """Year, month and day; None where there is no such day."""
        day, month = (self.first, self.second) if is_day_first else (self.second, self.first)
        if not 1 <= month <= _MONTHS or not 1 <= day <= periods.last_day(self.year, month) % 100:
            return None
        return self.year, month, day


def with_days(grid: Grid) -> Grid:
    """The grid with the days of such columns as "2024-02-24", where the day stands first; the month first is read as it
    is printed.

    Which figure is the day is told by one above 12, by dots, or by rows that are in order of time; where nothing
    tells it, the month is taken to stand first, and that is said with every answer.
    """
    width = len(grid.rows[0]) if grid.rows else 0
    columns = {at: figures for at in range(width) if (figures := _figures(grid, at))}
    if not columns:
        return grid
    sure = {at: _is_day_first(list(figures.values())) for at, figures in columns.items()}
    # One file has one way to print its days.
    known = {each for each in sure.values() if each is not None}
    order = {at: each if each is not None or len(known) != 1 else next(iter(known)) for at, each in sure.items()}
    rows = [list(row) for row in grid.rows]
    assumptions = list(grid.assumptions)
    written = dict(grid.written)
    for at, figures in columns.items():
        days = {row: each.day(is_day_first=order[at] or False) for row, each in figures.items()}
        if None in days.values() or order[at] is False:
            # The month first is how they are read as printed.
            continue
        if order[at] is None:
            row, day = next(iter(days.items()))
            if day is not None and figures[row].day(is_day_first=True) != day:
                assumptions.append(f'Took "{grid.rows[row][at]}" for {periods.day(*day).label}, the month first.')
            continue
        for row, day in days.items():
            if day is not None:
                rows[row][at] = f"{day[0]}-{day[1]:02}-{day[2]:02}"
                written[rows[row][at]] = grid.rows[row][at]
    return grid._replace(rows=tuple(map(tuple, rows)), assumptions=tuple(assumptions), written=tuple(written.items()))


def as_written(question: str) -> str:
    """A question in which days in figures, the day first, are written with the year first.

    >>> as_written("orders between 03/09/2024 and 20.09.2024")
    'orders between 2024-09-03 and 2024-09-20'
    """
    return _SAID.sub(_rewritten, question)


def _rewritten(match: re.Match[str]) -> str:
    day = _Figures(int(match[1]), int(match[3]), _year(match[4]), match[2]).day(is_day_first=True)
    return match[0] if day is None else f"{day[0]}-{day[1]:02}-{day[2]:02}"


def _figures(grid: Grid, at: int) -> dict[int, _Figures]:
    """The days of a column by their rows; none where it is no column of days, or the day alone cannot be told."""
    start = max(grid.header_rows, 1)
    texts = ((row, text) for row, cells in enumerate(grid.rows[start:], start) if (text := cells[at].strip()))
    filled = list(islice(texts, _LOOKED_AT))
    if not any(_DAY.fullmatch(text) for _, text in filled):
        # Most columns hold no days, and are not gone through.
        return {}
    filled += texts
    found = {row: match for row, text in filled if (match := _DAY.fullmatch(text))}
    if len(found) <= _MOSTLY * len(filled) or any(match["hour"] for match in found.values()):
        return {}
    return {row: _Figures(int(match[1]), int(match[3]), _year(match[4]), match[2]) for row, match in found.items()}


#: So many rows are looked at to see whether there is a day in a column.
_LOOKED_AT = 20


def _year(text: str) -> int:
    number = int(text)
    return number if len(text) > 2 else number + (2000 if number <= _LAST_SHORT else 1900)


def _is_day_first(figures: list[_Figures]) -> bool | None:
    """Whether the day stands before the month; None where nothing tells."""
    readings = {way: [each.day(is_day_first=way) for each in figures] for way in (True, False)}
    possible = [way for way, days in readings.items() if None not in days]
    if len(possible) == 1:
        return possible[0]
    if all(each.separator == "." for each in figures):
        return True
    ordered = [way for way in possible if _is_ordered([day for day in readings[way] if day])]
    return ordered[0] if len(ordered) == 1 and len(figures) >= _SHOWING else None


def _is_ordered(days: list[tuple[int, int, int]]) -> bool:
    steps = list(pairwise(days))
    return all(first <= second for first, second in steps) or all(first >= second for first, second in steps)
