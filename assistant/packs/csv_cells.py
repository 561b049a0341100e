"""The rows of a CSV text; what is no CSV is noted, and the rows behind it are read."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from assistant.errors import Problem

#: After so many rows that are no CSV, the rest of a file is not read.
_MOST_ERRORS = 20
_SEPARATORS = (";", "\t", "|")


class Cells:
    """The rows of a CSV text that are not blank, each with the line that it begins in; every row is given once."""

    def __init__(self, text: str, file: str) -> None:
        self.problems: list[Problem] = []
        self.separator = _separator_of(text)
        self._file = file
        self._rows = self._read(text.splitlines(keepends=True))

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        return self._rows

    def _read(self, lines: list[str]) -> Iterator[tuple[int, list[str]]]:
        first = 0
        while first < len(lines):
            reader = csv.reader(iter(lines[first:]), strict=True, delimiter=self.separator)
            begun = first
            try:
                for row in reader:
                    here, first = first, begun + reader.line_num
                    if any(cell.strip() for cell in row):
                        yield here + 1, [cell.strip() for cell in row]
                return
            except csv.Error as error:
                first += 1
                mend = "Check the quotes in this row"
                if len(self.problems) + 1 >= _MOST_ERRORS:
                    first, mend = len(lines), f"{mend}; the rows behind it were not looked at"
                self.problems.append(Problem(self._file, first, f"this is not CSV: {error}", mend))


def _separator_of(text: str) -> str:
    """The sign that separates cells: a comma, but where the first line has none and another one."""
    header = next((line for line in text.splitlines() if line.strip()), "")
    return next((sign for sign in _SEPARATORS if sign in header and "," not in header), ",")
