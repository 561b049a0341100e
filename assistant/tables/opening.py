"""From a file or a data frame to tables that answer questions."""

from __future__ import annotations

from typing import Any

from assistant.answers import Answer
from assistant.errors import TableError
from assistant.tables.answering import Reader
from assistant.tables.files import read_grids
from assistant.tables.layout import understand


class Tables:
    """The tables of one source; a question goes to the one that understands most of it."""

    def __init__(self, readers: tuple[Reader, ...]) -> None:
        self.readers = readers

    def ask(self, question: str) -> Answer:
        """The answer of the table that is surest of it; where none is, that of the first."""
        found = [reader.read(question) for reader in self.readers]
        best = max(range(len(found)), key=lambda at: (found[at].sure, -at))
        return self.readers[best].tell(question, found[best])


def open_tables(source: Any, *, title: str = "") -> Tables:
    """The tables of a file, of bytes, of standard input ("-") or of a data frame. Raises `TableError`."""
    readers = []
    for grid in read_grids(source, title=title):
        try:
            readers.append(Reader(understand(grid, title=grid.title)))
        except TableError as error:
            reason = error
    if not readers:
        raise reason
    return Tables(tuple(readers))
