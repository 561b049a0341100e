"""Figures that are printed in several scales ("1.2bn", "900m"): written in one, so that they are compared and added."""

from __future__ import annotations

import re
from itertools import islice

from assistant.english.numberwords import SCALES
from assistant.english.table_words import MONEY
from assistant.tables.cells import Cell, read_cell
from assistant.tables.grid import Grid

#: What powers of ten are called.
_CALLED = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
_SCALED = re.compile(r"\d\s*[A-Za-z]")
#: So many cells of a column are looked at to see whether any has a scale.
_LOOKED_AT = 40


def with_common_scale(grid: Grid) -> Grid:
    """The grid with all figures that say a scale themselves in the least of these, where they are in several.

    >>> with_common_scale(Grid((("Firm", "Sales"), ("A", "1.2bn"), ("B", "900m"), ("C", "7")))).rows[1:]
    (('A', '1200 million'), ('B', '900 million'), ('C', '7'))
    """
    start = max(grid.header_rows, 1)
    width = len(grid.rows[0]) if grid.rows else 0
    body = grid.rows[start:]
    columns = [at for at in range(width) if any(_SCALED.search(row[at]) for row in islice(body, _LOOKED_AT))]
    scaled: dict[tuple[int, int], tuple[Cell, int]] = {}
    for at in columns:
        cells = [read_cell(row[at]) for row in body]
        if not any(_says(cell) for cell in cells):
            continue
        for row, cell in enumerate(cells, start):
            scale = _scale(cell)
            if scale and cell.is_number and cell.unit.base in MONEY | {"", *_LETTERS}:
                scaled[row, at] = cell, scale
    if len({scale for _, scale in scaled.values()}) < _SEVERAL:
        return grid
    common = min(scale for _, scale in scaled.values())
    rows = [list(row) for row in grid.rows]
    written = dict(grid.written)
    for (row, at), (cell, scale) in scaled.items():
        text = _in_scale(cell, scale, common)
        if text != rows[row][at]:
            written[text] = rows[row][at]
            rows[row][at] = text
    return grid._replace(rows=tuple(map(tuple, rows)), written=tuple(written.items()))


_SEVERAL = 2
#: Letters that are a scale beside cells that say one.
_LETTERS = frozenset(letter for letter in SCALES if len(letter) == 1)


def _says(cell: Cell) -> bool:
    """Whether a cell says a scale that nothing else can be."""
    return cell.number is not None and bool(cell.unit.scale)


def _scale(cell: Cell) -> int:
    """The power of ten that a cell says, a letter included."""
    return cell.unit.scale or (SCALES[cell.unit.base.lower()] if cell.unit.base.lower() in _LETTERS else 0)


def _in_scale(cell: Cell, scale: int, common: int) -> str:
    assert cell.number is not None
    number = cell.number.scaleb(scale - common)
    money = f"{cell.unit.base} " if cell.unit.base in MONEY else ""
    about = "~" if cell.qualifier == "about" else ""
    return f"{about}{money}{number:f} {_CALLED.get(common, '')}".strip()
