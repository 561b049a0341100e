"""Tables pasted as text, whose columns only blanks tell apart: a name, then a number for each column."""

from __future__ import annotations

import re
from collections import Counter

from assistant.tables.files.shaping import Rows, grid_of
from assistant.tables.grid import Grid

_WIDE = re.compile(r" {2,}")
#: A number, or what is printed in place of one, at the end of a line.
_NUMBER = re.compile(r"\(?[-−–$€£]?\(?\d[\d.,]*\)?%?|[-–—]|\.{2,3}|n/a|:", re.IGNORECASE)
_LAST = re.compile(rf"(?P<rest>.*?)(?:^|\s)(?P<cell>{_NUMBER.pattern})$", re.IGNORECASE)
#: A time above a column.
_TIME = re.compile(
    r"(?:FY ?)?(?:1[5-9]|20)\d\d(?:[/–-]\d{2,4})?|Q[1-4](?: (?:19|20)\d\d)?|[A-Z][a-z]{2,8}\.? (?:19|20)\d\d"
)
#: So many lines of a table at least have numbers.
_FEWEST = 2
#: A comma between digits is part of a number.
_BETWEEN_DIGITS = re.compile(r"\d,\d{3}")


def aligned_rows(text: str) -> Rows | None:
    """The rows of a text in which blanks alone tell columns apart; None if it is none.

    >>> rows = aligned_rows("Waste  2019  2020\\nRecycled  1,240  1,310\\nBurnt  980  945\\n")
    >>> [list(row) for row in rows.cells][1]
    ['Recycled', '1,240', '1,310']
    """
    lines = [line.rstrip() for line in text.split("\n")]
    if any(delimiter in text for delimiter in "\t;|") or not _commas_are_in_numbers(lines):
        return None
    split = [(number, _cells(line)) for number, line in enumerate(lines, 1) if line.strip()]
    widths = Counter(len(cells) for _, cells in split if len(cells) > 1 and _is_number(cells[-1]))
    width, often = max(widths.items(), key=lambda each: (each[1], each[0]), default=(0, 0))
    if often < _FEWEST or 2 * often < len(split) - 2:
        return None
    header = next((at for at, (_, cells) in enumerate(split) if _is_header(cells, width)), None)
    if header is None:
        return None
    rows, numbers = [], []
    for number, cells in split:
        if len(cells) == width - 1 and _is_header(cells, width):
            cells = ["", *cells]
        rows.append(cells if len(cells) == width else [" ".join(cells), *[""] * (width - 1)])
        numbers.append(number)
    return Rows(rows, numbers)


def aligned_grid(rows: Rows, *, file: str, name: str) -> Grid | None:
    """The grid of such rows."""
    remark = "Its columns are told apart by blanks alone."
    return grid_of(rows, file=file, name=name, remarks=(remark,))


def _commas_are_in_numbers(lines: list[str]) -> bool:
    """Whether most lines with commas have them in numbers only, so that these do not tell columns apart."""
    with_commas = [line for line in lines if "," in line]
    inside = sum(1 for line in with_commas if "," not in _BETWEEN_DIGITS.sub("", line))
    return 2 * inside >= len(with_commas)


def _cells(line: str) -> list[str]:
    """The cells of a line: between wide gaps, else its words before the numbers at its end, and these."""
    wide = [cell.strip() for cell in _WIDE.split(line.strip())]
    if len(wide) > 1 and all(_is_number(cell) or _TIME.fullmatch(cell) for cell in wide[1:]):
        return wide
    rest, found = line.strip(), []
    while match := _LAST.fullmatch(rest):
        found.append(match["cell"])
        rest = match["rest"].rstrip()
    return [rest, *reversed(found)] if rest or not found else found[::-1]


def _is_number(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text))


def _is_header(cells: list[str], width: int) -> bool:
    """Whether cells are the years above the columns, with or without a name before them."""
    years = cells[1:] if len(cells) == width else cells
    return len(years) == width - 1 and all(_TIME.fullmatch(cell) for cell in years)
