"""Rows of text to a grid: empty rows and columns left out, lines above and below told from the table."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from assistant.tables.files.limits import check_shape, check_text
from assistant.tables.grid import ColumnHint, Grid, Span
from assistant.tuples import NamedTuple

#: How a line below a table begins if it is a note: "Source:", "* not audited", "(a) restated", "1) …".
_NOTE = re.compile(
    r"(?:notes?|sources?|data|figures|numbers|totals? may|excludes?|includes?|see|n/?a|p|r|e)\b[^a-z]*[:.=]"
    r"|(?:notes?|sources?)\b|totals may|figures (?:may|are)|[*†‡§#¹²³⁴⁵⁶⁷⁸⁹⁰]|\((?:[a-z]|\d{1,2})\)\s*\S|\[\w{1,3}\]"
    r"|\d{1,2}[).:]?\s+[A-Z]|[^\s:=]{1,6}\s*[:=]\s*\S"
    r"|[–—-]\s+(?:not?|n/?a|nil|none|unknown|missing|unavailable|means|denotes)\b",
    re.IGNORECASE,
)
#: A line of so many words below a table is no name of a row.
_SENTENCE_WORDS = 9


class Rows(NamedTuple):
    """Rows of cells, not yet of one width, each with its line or row number in the file."""

    cells: Sequence[Sequence[str]]
    lines: Sequence[int]


def grid_of(
    rows: Rows,
    *,
    file: str,
    name: str,
    title: str = "",
    merged: Sequence[Span] = (),
    remarks: tuple[str, ...] = (),
) -> Grid | None:
    """The table that rows hold, of which the file does not tell where it begins; None if all are empty."""
    _check_texts(rows, file)
    kept = [place for place, row in enumerate(rows.cells) if any(row)]
    above, body, below = _parted(rows, kept)
    grid = _grid(
        Rows([rows.cells[place] for place in body], [rows.lines[place] for place in body]),
        file=file,
        name=name,
        title="\n".join([*([title] if title else []), *(_line(rows.cells[place]) for place in above)]),
        merged=_moved(merged, body),
        remarks=remarks,
    )
    return grid and grid._replace(notes=tuple(_line(rows.cells[place]) for place in below))


def declared_grid(
    rows: Rows,
    *,
    file: str,
    name: str,
    title: str = "",
    merged: Sequence[Span] = (),
    hints: Sequence[ColumnHint] = (),
    header_rows: int = 0,
    remarks: tuple[str, ...] = (),
) -> Grid | None:
    """The grid of rows that are all of the table; None if all are empty."""
    _check_texts(rows, file)
    return _grid(
        rows, file=file, name=name, title=title, merged=merged, hints=hints, header_rows=header_rows, remarks=remarks
    )


def _check_texts(rows: Rows, file: str) -> None:
    check_text(file, max((max(map(len, row), default=0) for row in rows.cells), default=0))


def _grid(
    rows: Rows,
    *,
    file: str,
    name: str,
    title: str,
    merged: Sequence[Span],
    remarks: tuple[str, ...],
    hints: Sequence[ColumnHint] = (),
    header_rows: int = 0,
) -> Grid | None:
    kept = [place for place, row in enumerate(rows.cells) if any(row)]
    width = max((len(row) for row in rows.cells), default=0)
    check_shape(file, len(kept), width)
    filled = [(*row, *[""] * (width - len(row))) for row in (rows.cells[place] for place in kept)]
    if not filled:
        return None
    used = [place for place, column in enumerate(zip(*filled, strict=True)) if any(column)]
    if len(used) < width:
        filled = [tuple(row[place] for place in used) for row in filled]
    down = _moved(merged, kept)
    across = _moved([Span(span.left, span.top, span.right, span.bottom) for span in down], used)
    return Grid(
        rows=tuple(filled),
        name=name,
        title=title,
        merged=tuple(sorted(Span(span.left, span.top, span.right, span.bottom) for span in across)),
        hints=tuple(hints[place] for place in used) if hints else (),
        lines=tuple(rows.lines[place] for place in kept),
        across=tuple(used) if len(used) < width else (),
        header_rows=sum(place < header_rows for place in kept),
        remarks=remarks,
        file=file,
    )


def _parted(rows: Rows, kept: Sequence[int]) -> tuple[Sequence[int], Sequence[int], Sequence[int]]:
    """The places of the lines above a table, of its own, and of the lines below it."""
    broad = [
        index
        for index, place in enumerate(kept)
        if sum(map(bool, rows.cells[place])) > 1 and not _is_numbered_note(rows.cells[place])
    ]
    if not broad:
        return (), kept, ()
    first, last = broad[0], broad[-1]
    edge = min(_margin(rows.cells[place]) for place in kept[first : last + 1])
    begin = first
    # A line that does not begin at the margin is a part of the header: a year over the columns.
    while begin and _margin(rows.cells[kept[begin - 1]]) > edge:
        begin -= 1
    end = last + 1
    while end < len(kept) and not _is_note(rows, kept, end, edge):
        end += 1
    return kept[:begin], kept[begin:end], kept[end:]


def _is_numbered_note(row: Sequence[str]) -> bool:
    """Whether a row is a note in one cell with its number in another."""
    *marks, text = sorted(filter(None, row), key=len)
    is_note = _NOTE.match(text) is not None and len(text.split()) >= _SENTENCE_WORDS
    return len(marks) == 1 and bool(_MARK.fullmatch(marks[0])) and is_note


_MARK = re.compile(r"\(?(?:\d{1,2}|[a-z]|\*+)[).]?", re.IGNORECASE)


def _is_note(rows: Rows, kept: Sequence[int], index: int, edge: int) -> bool:
    """Whether a line below the last broad row is a note, not a row that has only a name or a figure."""
    if _margin(rows.cells[kept[index]]) > edge:
        return False
    text = _line(rows.cells[kept[index]])
    gap = kept[index] - kept[index - 1] > 1 or rows.lines[kept[index]] - rows.lines[kept[index - 1]] > 1
    return gap or bool(_NOTE.match(text)) or len(text.split()) >= _SENTENCE_WORDS


def _margin(row: Sequence[str]) -> int:
    return next(place for place, cell in enumerate(row) if cell)


def _line(row: Sequence[str]) -> str:
    return " ".join(cell for cell in row if cell)


def _moved(spans: Sequence[Span], kept: Sequence[int]) -> list[Span]:
    """Spans after only some rows were kept; those that no longer join cells are left out."""
    found = []
    for span in spans:
        top, bottom = bisect_left(kept, span.top), bisect_right(kept, span.bottom) - 1
        if top <= bottom and (top < bottom or span.left < span.right):
            found.append(Span(top, span.left, bottom, span.right))
    return found
