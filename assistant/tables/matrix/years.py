"""Numbers of a matrix that are years, and so no amounts, and numbers of a question that stand where a year does."""

from __future__ import annotations

from assistant.english.numberwords import ORDINALS
from assistant.english.table_words import TIME_NOUNS
from assistant.tables.asked import Asked
from assistant.tables.cells import Cell
from assistant.tables.matrix.frame import Frame
from assistant.tables.stems import stem
from assistant.tables.table import Line


def is_year(cell: Cell) -> bool:
    """Whether a number is a year, and so no amount."""
    text = cell.text.strip()
    return text.isdecimal() and len(text) == _DIGITS and _FIRST_YEAR <= int(text) <= _LAST_YEAR


_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_DIGITS = 4


def are_years(frame: Frame, column: Line) -> bool:
    """Whether all that stands in a column are years, or words beside years: "2035", "Indefinite"."""
    has_years = has_words = False
    for row in frame.table.rows:
        cell = frame.table.cell(row, column)
        if is_year(cell):
            has_years = True
        elif cell.is_number:
            return False
        elif cell.text.strip():
            has_words = True
    return has_years or not has_words


def counts_dates(frame: Frame, asked: Asked, column: int) -> bool:
    """Whether it is asked how many things there are, and only years stand in a column."""
    many = asked.find("how", "many")
    is_count = many >= 0 and asked.key(many + 2) not in TIME_NOUNS
    return is_count and are_years(frame, frame.table.columns[column])


#: What stands before a year, and may stand behind it.
_BEFORE = frozenset("in during fiscal year fy".split())
_BEHIND = frozenset(("", "?", ".", ",", "and", "to", "compared"))
_FEWEST_DIGITS, _MOST_DIGITS = 3, 5


def slip_of_year(frame: Frame, asked: Asked) -> str:
    """A number that stands where a year does and is none: "in 218"; "" where there is none, or a line has it."""
    if not frame.time_axis:
        return ""
    for given in asked.numbers:
        text = asked.words[given.place].text
        is_number = text.isdecimal() and _FEWEST_DIGITS <= len(text) <= _MOST_DIGITS and len(given.at) == 1
        is_placed = asked.key(given.place - 1) in _BEFORE and asked.key(given.place + 1) in _BEHIND
        is_known = any(words.weight(stem(text)) for words in (frame.rows, frame.columns))
        if is_number and is_placed and not given.relation and not given.unit.base and not is_known:
            return text
    return ""


def part_of_year(frame: Frame, asked: Asked) -> str:
    """The quarter or the half of a year that is asked for where no line is called so; "" where none is."""
    at = next((at for at, word in enumerate(asked.words) if at and word.key in ("quarter", "half")), 0)
    place = ORDINALS.get(asked.key(at - 1), 0) if at else 0
    known = (asked.key(at), f"{asked.key(at)[:1]}{place}") if place else ()
    is_told = any(word in words.places for words in (frame.rows, frame.columns) for word in known)
    return asked.key(at) if known and not is_told else ""
