"""From a file to a table that answers questions."""

from __future__ import annotations

import csv
from pathlib import Path

from assistant.tables.answering import Reader
from assistant.tables.grid import Grid
from assistant.tables.layout import understand


def open_table(source: str | Path, *, title: str = "") -> Reader:
    """The table in a file, ready for questions."""
    path = Path(source)
    with path.open(encoding="utf-8-sig", newline="") as opened:
        rows = [row for row in csv.reader(opened) if any(text.strip() for text in row)]
    width = max(map(len, rows))
    grid = Grid(tuple((*row, *[""] * (width - len(row))) for row in rows), name=path.stem)
    return Reader(understand(grid, title=title))
