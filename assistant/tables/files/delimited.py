"""CSV, TSV and their relatives: the delimiter found, cells kept as text, ragged rows filled and said."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, Literal

from assistant.errors import TableError
from assistant.tables.files.aligned import aligned_grid, aligned_rows
from assistant.tables.files.decimal_commas import leave_it_open, shows_decimal_commas
from assistant.tables.files.eurostat import eurostat_grid, is_eurostat
from assistant.tables.files.limits import check_cells
from assistant.tables.files.sdmx import is_sdmx, sdmx_grid
from assistant.tables.files.shaping import Rows, grid_of
from assistant.tables.grid import Grid

#: The first that fits wins; the comma is last, as it also stands in numbers and sentences.
DELIMITERS: Final = "\t;|,"
_SAMPLE_LINES = 100
#: A quotation mark beside a delimiter within a cell: that delimiter is the one, `Sales | North,"1,200","1,300"`.
_QUOTED_WITHIN: Final = re.compile(r'[\t;|,]"|"[\t;|,]')
#: The first line by which some programs say how the file is delimited.
_SAYING = "sep="


def read_delimited(text: str, *, file: str, name: str, delimiter: str = "", quote: str = '"') -> Grid | None:
    """The table of a delimited text, None if it is empty. `delimiter` is found if it is not given.

    >>> read_delimited("Region;2019\\nNorth;1,5\\n", file="a.csv", name="a").rows
    (('Region', '2019'), ('North', '1,5'))
    """
    if not delimiter and text[: len(_SAYING)].lower() == _SAYING and text[len(_SAYING) + 1 :][:1] in ("\n", "\r"):
        # The line stays as an empty one, so that lines keep their numbers.
        delimiter, text = text[len(_SAYING)], text[len(_SAYING) + 1 :]
    blank = aligned_rows(text) if not delimiter else None
    if blank is not None:
        return aligned_grid(blank, file=file, name=name)
    delimiter = delimiter or find_delimiter(text)
    rows = _split(text, delimiter, quote, file)
    if not rows.cells:
        return None
    if is_sdmx(rows.cells[0]):
        return sdmx_grid(rows, file=file, name=name)
    if is_eurostat(rows.cells[0]):
        return eurostat_grid(rows, file=file, name=name)
    grid = _evened(rows, delimiter, text, file=file, name=name)
    return _with_commas(grid) if grid and delimiter == ";" else grid


def _with_commas(grid: Grid) -> Grid:
    """A grid of which is said whether its numbers have decimal commas, for which others take semicolons."""
    if shows_decimal_commas(grid.rows):
        remark = "Its numbers are read with decimal commas; `decimal: point` in a reading says otherwise."
        return grid._replace(has_decimal_commas=True, remarks=(*grid.remarks, remark))
    open_ = leave_it_open(grid.rows)
    if open_:
        remark = f"“{open_}” is read with a decimal point; `decimal: comma` in a reading makes thousands of it."
        return grid._replace(remarks=(*grid.remarks, remark), assumptions=(remark,))
    return grid


def find_delimiter(text: str) -> str:
    """The delimiter by which most lines at the beginning of a text have equally many cells, more than one."""
    sample = list(io.StringIO(text[: _SAMPLE_LINES * 1000], newline=""))[:_SAMPLE_LINES]
    return max(DELIMITERS, key=lambda delimiter: _even_lines(sample, delimiter))


def _even_lines(sample: list[str], delimiter: str) -> int:
    """How many lines have the number of cells that most have, of those with more than one, all quoted wholly."""
    try:
        rows = [row for row in csv.reader(sample, delimiter=delimiter) if len(row) > 1]
        widths = Counter(len(row) for row in rows if not any(map(_QUOTED_WITHIN.search, row)))
    except csv.Error:
        return 0
    return max(widths.values(), default=0)


def _split(text: str, delimiter: str, quote: str, file: str) -> Rows:
    """The rows of a text; a quotation mark that is never closed counts as any other sign."""
    rows = _read(text, delimiter, quote, file)
    if quote and rows.cells and text.count(quote) % 2 and text.count("\n") > rows.lines[-1] + 1:
        return _read(text, delimiter, "", file)
    return rows


def _read(text: str, delimiter: str, quote: str, file: str) -> Rows:
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if quote else csv.QUOTE_NONE
    # Counted beforehand, as one line may hold them all.
    check_cells(file, text.count(delimiter) + text.count("\n"))
    try:
        reader = csv.reader(
            io.StringIO(text, newline=""), delimiter=delimiter, quotechar=quote or None, quoting=quoting
        )
    except (TypeError, ValueError) as error:
        raise TableError(f"{file} cannot be split by {delimiter!r} with quotes {quote!r}: {error}.") from error
    cells: list[list[str]] = []
    lines: list[int] = []
    before = 0
    try:
        for row in reader:
            after = reader.line_num
            if any(row):
                cells.append(
                    [cell.strip() for cell in row] if after - before == 1 else [" ".join(cell.split()) for cell in row]
                )
                lines.append(before + 1)
            before = after
    except csv.Error as error:
        raise TableError(f"{file}, line {before + 1}: {error}. Is a quotation mark never closed there?") from error
    return Rows(cells, lines)


def _evened(rows: Rows, delimiter: str, text: str, *, file: str, name: str) -> Grid | None:
    """The grid of rows of which some may be shorter or longer than most."""
    widths = Counter(map(len, rows.cells))
    if len(widths) == 1:
        return grid_of(rows, file=file, name=name)
    usual = max(widths, key=lambda width: (widths[width] * (width > 1), width))
    cells = _with_sentences(rows, delimiter, text, usual)
    uneven = {
        line: row for row, line in zip(cells, rows.lines, strict=True) if (1 < len(row) < usual) or any(row[usual:])
    }
    grid = grid_of(Rows(cells, rows.lines), file=file, name=name, remarks=_said(uneven, usual))
    return grid and grid._replace(uneven=tuple(place for place, line in enumerate(grid.lines) if line in uneven))


def _with_sentences(rows: Rows, delimiter: str, text: str, usual: int) -> list[Sequence[str]]:
    """The rows, a short one above or below the table as the sentence that its delimiter cut: "Sales, 2019"."""
    places = [place for place, row in enumerate(rows.cells) if len(row) == usual]
    written = list(io.StringIO(text, newline=""))
    cells = []
    for place, row in enumerate(rows.cells):
        outside = not places[0] <= place <= places[-1]
        is_short = 1 < len(row) < usual and row[0] and row[-1]
        is_sentence = len(row) * 2 <= usual or f"{delimiter} " in written[rows.lines[place] - 1]
        cells.append([f"{delimiter} ".join(row)] if outside and is_short and is_sentence else row)
    return cells


def _said(uneven: dict[int, Sequence[str]], usual: int) -> tuple[str, ...]:
    if not uneven:
        return ()
    line, row = next(iter(uneven.items()))
    rows = "1 row does" if len(uneven) == 1 else f"{len(uneven)} rows do"
    return (
        f"{rows} not have the {usual} cells of most: line {line} has {len(row)}. "
        "What lacks is taken as empty; what is too much has no column of its own.",
    )
