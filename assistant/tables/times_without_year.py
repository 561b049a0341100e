"""Times that are printed without their year, or with a letter behind it, written so that they are read rightly:
"15 Jan" in a header or down the first column, "Q1" beside "FY", "FY2024B" for what was budgeted."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant import periods
from assistant.english.timewords import MONTHS
from assistant.tables.grid import Grid
from assistant.tables.headers import header_depth

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
#: A weekday or a word for the week may stand before a day.
_BEFORE = r"(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)[a-z]*|w/[ce]|week (?:ending|commencing|of)|wk)\.?,?\s+"
_DAY = re.compile(
    rf"\s*(?:{_BEFORE})?(?:(\d{{1,2}})(?:st|nd|rd|th)?[ -]({_MONTH})\.?|({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?)\s*",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d/–-])(?:19|20)\d\d(?![\d/–-])")
#: A row and a column of the grid.
Place = tuple[int, int]
#: Fewer days are no course of time; a column of days has hardly anything else in it.
_FEWEST, _MOSTLY = 2, 0.7


def with_years(grid: Grid, *, is_known: bool = False) -> Grid:
    """The grid in which such times have the one year that is said around the table, or one that nobody says.

    Where the year has to be known the latter stay as they are.
    """
    depth = min(grid.header_rows or header_depth(grid.rows), len(grid.rows) - 1)
    years = {int(year) for text in (grid.title, grid.name, *grid.notes, *_corner(grid)) for year in _YEAR.findall(text)}
    year = years.pop() if len(years) == 1 else periods.NO_YEAR
    header = {(0, place): text for place, text in enumerate(grid.rows[0]) if text.strip()} if depth == 1 else {}
    # Above the names of another row stands their year.
    written = _marked(header)
    is_told = year != periods.NO_YEAR or not is_known
    if is_told and not written:
        written = _quarters(header, year)
        written = written or {place: _written(day, year) for place, day in _in_order(header, share=0.0).items()}
    if is_told and any(_DAY.fullmatch(row[0]) for row in grid.rows[depth : depth + _LOOKED_AT]):
        column = {(at, 0): row[0] for at, row in enumerate(grid.rows[depth:], depth) if row[0].strip()}
        written |= {place: _written(day, year) for place, day in _in_order(column).items()}
    if not written or "" in written.values():
        return grid
    rows = [list(row) for row in grid.rows]
    for (at, place), text in written.items():
        rows[at][place] = text
    printed = ((text, grid.rows[at][place].strip()) for (at, place), text in written.items())
    return grid._replace(rows=tuple(map(tuple, rows)), written=tuple(dict((*grid.written, *printed)).items()))


def _corner(grid: Grid) -> tuple[str, ...]:
    """What stands above the names of rows, which may say the year of all."""
    return (grid.rows[0][0],) if grid.rows else ()


def _written(day: tuple[int, int], year: int) -> str:
    """A day with its year; "" for a day that its month has not."""
    month, date = day
    is_day = 1 <= date <= periods.last_day(year, month) % 100
    return f"{date} {periods.MONTH_NAMES[month - 1]} {year}" if is_day else ""


def _quarters(header: dict[Place, str], year: int) -> dict[Place, str]:
    """The quarters of a year beside a column of all of it."""
    quarters = {place: text.strip().upper() for place, text in header.items() if _QUARTER.fullmatch(text.strip())}
    whole = [place for place, text in header.items() if text.strip().lower() in _WHOLE_YEARS]
    if len(set(quarters.values())) != _FOUR or len(quarters) != _FOUR or len(whole) != 1:
        return {}
    return {**{place: f"{text} {year}" for place, text in quarters.items()}, whole[0]: str(year)}


_QUARTER = re.compile(r"Q[1-4]", re.IGNORECASE)
_FOUR = 4
_WHOLE_YEARS = frozenset(("fy", "full year", "full-year", "year", "total", "year total", "total year", "annual"))


def _marked(header: dict[Place, str]) -> dict[Place, str]:
    """Years with a letter for what was budgeted, forecast, or came to be."""
    found = {place: match for place, text in header.items() if (match := _LETTERED.fullmatch(text.strip()))}
    letters = {match[2].upper() for match in found.values()}
    if not letters & _PLANNED:
        return {}
    return {place: f"{match[1]}{_LETTERS[match[2].upper()]}" for place, match in found.items()}


_LETTERED = re.compile(r"(?:FY|CY)?\s?((?:19|20)\d\d)\s?\(?([ABFP])\)?", re.IGNORECASE)
_LETTERS = {"A": "", "B": " budget", "F": " forecast", "P": " plan"}
_PLANNED = frozenset("BFP")


#: So many rows are looked at for such a day at all.
_LOOKED_AT = 5


def _in_order(texts: dict[Place, str], *, share: float = _MOSTLY) -> dict[Place, tuple[int, int]]:
    """The month and the day of each of some cells, where there are several that go on from day to day."""
    days = {place: _day(match) for place, text in texts.items() if (match := _DAY.fullmatch(text))}
    steps = [_place(second) - _place(first) for first, second in pairwise(days.values())]
    return days if len(days) >= max(_FEWEST, share * len(texts)) and all(0 < step <= _APART for step in steps) else {}


def _place(day: tuple[int, int]) -> int:
    """Where a day lies in its year, all months taken to be long ones."""
    return 31 * day[0] + day[1]


#: Days that lie farther apart than these close the quarters of a year that stands elsewhere.
_APART = 35


def _day(match: re.Match[str]) -> tuple[int, int]:
    return MONTHS[(match[2] or match[3]).lower().rstrip(".")], int(match[1] or match[4])
