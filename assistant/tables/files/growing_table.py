"""A table of HTML while its page is read: cells that span several rows and columns find their places."""

from __future__ import annotations

from assistant.tables.files.limits import check_cells, check_shape
from assistant.tables.files.shaping import Rows, grid_of
from assistant.tables.grid import Grid, Span


class TableSoFar:
    """A table of which rows and cells are added, and which becomes a grid."""

    def __init__(self, file: str, title: str) -> None:
        self.file = file
        self.title = title
        self.arranges = False
        self.caption = ""
        self.rows: list[list[str]] = []
        self.merged: list[Span] = []
        self.in_head = False
        #: Of each row, whether it belongs to the header: it is in the head, or has only cells that name others.
        self._names: list[bool] = []
        #: The columns that cells of rows above reach into, and for how many more rows.
        self._reached: dict[int, int] = {}
        #: The same of cells that begin in the current row.
        self._begun: dict[int, int] = {}
        self._cells = 0
        self._column = 0

    def begin_row(self) -> None:
        """A new row, below what the last one left."""
        if self.rows:
            self.end_row()
        self.rows.append([])
        self._names.append(True)
        self._column = 0

    def end_row(self) -> None:
        """Ends the last row: what reaches into the next one is kept."""
        width = max(len(self.rows[-1]), max(self._reached, default=-1) + 1)
        check_shape(self.file, len(self.rows), width)
        self._cells += max(width, 1)
        check_cells(self.file, self._cells)
        self._reached = {column: left - 1 for column, left in self._reached.items() if left > 1} | self._begun
        self._begun = {}

    def add(self, text: str, *, down: int, across: int, is_name: bool) -> None:
        """A cell of the current row, in the next column that is free."""
        if not self.rows:
            self.begin_row()
        row = self.rows[-1]
        while self._column in self._reached:
            self._column += 1
        left = self._column
        check_shape(self.file, 1, left + across)
        row.extend([""] * (left + across - len(row)))
        row[left] = text
        self._names[-1] = self._names[-1] and (self.in_head or is_name)
        self._column = left + across
        if down > 1 or across > 1:
            self.merged.append(Span(len(self.rows) - 1, left, len(self.rows) + down - 2, left + across - 1))
        if down > 1:
            self._begun.update(dict.fromkeys(range(left, left + across), down - 1))

    def grid(self, name: str) -> Grid | None:
        """The grid, None if there is nothing in it or it only arranges others."""
        if self.arranges:
            return None
        last = len(self.rows) - 1
        found = grid_of(
            Rows(self.rows, range(1, len(self.rows) + 1)),
            file=self.file,
            name=name or self.caption,
            title=self.caption or self.title,
            merged=[span._replace(bottom=min(span.bottom, last)) for span in self.merged],
        )
        header = next((place for place, names in enumerate(self._names) if not names), 0)
        return found and found._replace(header_rows=sum(line <= header for line in found.lines))
