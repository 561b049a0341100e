"""A grid written in any form and read back has the same cells."""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Sequence

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.tables.files import read_grids
from tests.tables.files.workbooks import ods_of_xml, saved

Table = list[list[str]]
WORDS = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S"), exclude_characters="\ufeff"), min_size=1, max_size=8
)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9).map(
    lambda value: f"{value:,}"
)
CELLS = st.one_of(
    WORDS, NUMBERS, st.sampled_from(["—", "n/a", "$1,234", "(12.3)", "12.5%", "a, b", "a; b", 'a "b" c', "a  b"])
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Tables of two columns and two rows or more, each cell with some text, names of columns that differ."""
    width = draw(st.integers(2, 5))
    header = draw(st.lists(WORDS, min_size=width, max_size=width, unique=True))
    return [header, *draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=6))]


def spaced(table: Table) -> tuple[tuple[str, ...], ...]:
    """A table as web pages and the like read it: each run of blanks is one."""
    return tuple(tuple(" ".join(cell.split()) for cell in row) for row in table)


def written(table: Sequence[Sequence[str]], delimiter: str) -> str:
    """A table as delimited text."""
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(table)
    return stream.getvalue()


def coded(cell: str) -> str:
    """A cell in Markdown, every sign that could be markup as its number."""
    return "".join(sign if sign.isalnum() or sign == " " else f"&#{ord(sign)};" for sign in cell)


def cells_of(content: str | bytes, name: str) -> tuple[tuple[str, ...], ...]:
    """The cells of the one table in a file."""
    (found,) = read_grids(content.encode() if isinstance(content, str) else content, name=name)
    assert len(found.lines) == len(found.rows)
    assert found.uneven == ()
    return found.rows


@pytest.mark.parametrize("delimiter", list(",;\t|"))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@given(table=tables())
@settings(max_examples=25, deadline=None)
def test_delimited(delimiter: str, encoding: str, table: Table) -> None:
    text = written(table, delimiter)
    assert cells_of(text.encode(encoding), "a.csv") == tuple(map(tuple, table))


@given(tables())
@settings(max_examples=50, deadline=None)
def test_web_page(table: Table) -> None:
    rows = "".join(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for row in table)
    assert cells_of(f"<html><table>{rows}</table></html>", "a.html") == spaced(table)


@given(tables())
@settings(max_examples=50, deadline=None)
def test_markdown(table: Table) -> None:
    rows = [f"| {' | '.join(map(coded, row))} |" for row in table]
    text = "\n".join([rows[0], "|" + "---|" * len(table[0]), *rows[1:]])
    assert cells_of(text, "a.md") == spaced(table)


@given(tables())
@settings(max_examples=50, deadline=None)
def test_records(table: Table) -> None:
    records = [dict(zip(table[0], row, strict=True)) for row in table[1:]]
    expected = spaced(table)
    assert cells_of(json.dumps(records), "a.json") == expected
    assert cells_of("\n".join(map(json.dumps, records)), "a.jsonl") == expected
    columns = {name: [row[place] for row in table[1:]] for place, name in enumerate(table[0])}
    assert cells_of(json.dumps(columns), "a.json") == expected


@given(tables())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_excel(table: Table) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for line, row in enumerate(table, 1):
        for column, text in enumerate(row, 1):
            cell = book.active.cell(line, column)
            cell.value, cell.data_type = text, "s"
    assert cells_of(saved(book), "a.xlsx") == spaced(table)


@given(tables())
@settings(max_examples=50, deadline=None)
def test_open_document(table: Table) -> None:
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{html.escape(cell)}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in table
    )
    assert cells_of(ods_of_xml(rows), "a.ods") == spaced(table)


@given(st.binary(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    from assistant.errors import TableError

    for name in ("a.csv", "a.json", "a.md", "a.html", "a.xls"):
        for start in (b"", b"<html><table>", b"PAR1", b"\xff\xfe"):
            try:
                grids = read_grids(start + content, name=name)
            except TableError:
                continue
            for grid in grids:
                assert {len(row) for row in grid.rows} == {len(grid.rows[0])}
