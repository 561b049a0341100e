"""From a grid to a table: header, rows and groups, which way round it stands, its units and its form."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.english.known import common_words
from assistant.english.table_words import TOTAL_HEADS
from assistant.errors import TableError
from assistant.tables.aircraft import are_aircraft
from assistant.tables.cells import read_cell
from assistant.tables.first_blocks import with_first_year
from assistant.tables.grid import Grid
from assistant.tables.headers import column_paths, header_depth, is_unit_note
from assistant.tables.lines import column_lines, is_period_label, row_lines, table_period
from assistant.tables.percentages import are_percentages
from assistant.tables.scales import unit_of_note
from assistant.tables.stacked import unstacked
from assistant.tables.stems import words_of
from assistant.tables.table import Line, Table
from assistant.tables.times import is_period
from assistant.tables.two_labels import with_joined_labels
from assistant.units import Unit

#: So many rows are looked at to see of what kind a column is.
_LOOKED_AT = 400
_MOSTLY, _HALF = 0.7, 0.5


def understand(
    grid: Grid, *, title: str = "", form: str = "", without: Collection[int] = (), units: int | None = None
) -> Table:
    """The table that a grid is. Raises `TableError` where nothing stands in it.

    A person may know better which `form` it has, which columns it is to be read `without`, and which has its `units`.
    """
    if len(grid.rows) < 2 or len(grid.rows[0]) < 1:
        raise TableError("there is no table with a header and at least one row in it")
    depth = grid.header_rows or header_depth(grid.rows)
    depth = min(depth, len(grid.rows) - 1)
    grid = with_joined_labels(grid, depth)
    blocks = unstacked(grid, depth)
    if blocks is not grid:
        grid, depth = blocks, blocks.header_rows
    paths = column_paths(grid, depth)
    columns = column_lines(paths)
    if units is None:
        units = next((at for at, line in enumerate(columns) if line.full_name.lower() in _UNIT_HEADS), 0)
        # "Units" may as well be counted, and a unit be a flat.
        cells = {row[units].strip() for row in _body(grid, depth)}
        is_code = any(_FLAT.fullmatch(text) for text in cells)
        units = units if _share_of_numbers(grid, depth, units) < _HALF and not is_code else 0
    numeric = [_share_of_numbers(grid, depth, at) for at in range(len(columns))]
    heading = title or grid.title or ""
    unit = _table_unit(grid, depth, heading)
    if not unit.base and are_percentages(grid.rows[depth : depth + _LOOKED_AT]):
        unit = Unit("percent")
    table = Table(
        title=heading,
        name=grid.name,
        grid=grid.rows,
        rows=(),
        columns=(),
        form="records",
        unit=unit,
        period=table_period([heading, *(row[0] for row in grid.rows[:depth])]),
        corner=" ".join(columns[0].full_name.split()),
        lines=grid.lines,
        across=grid.across,
        notes=grid.notes,
        remarks=grid.remarks,
        assumptions=grid.assumptions,
        written=grid.written,
    )
    # A column with a word in its header is one even where nothing is told in it.
    filled = {at for row in grid.rows[depth:] for at, text in enumerate(row) if text.strip()}
    filled |= {at for at, line in enumerate(columns) if any(map(str.isalpha, line.full_name)) or line.period}
    kept = [at for at in range(len(columns)) if at == 0 or at != units and at not in without and at in filled]
    if form != "records" and (
        form
        or _is_matrix(grid, depth, [columns[at] for at in kept], [numeric[at] for at in kept])
        or units
        and _are_measures(grid, depth, units, [numeric[at] for at in kept])
    ):
        amounts = [at for at in kept[1:] if columns[at].kind == "value"]
        rows = row_lines(grid.rows, depth, kept[1:], amounts)
        if units:
            rows = [row._replace(unit=_unit_named(grid.rows[row.at][units])) for row in rows]
        if rows:
            rows, taken = with_first_year(rows)
            table = table._replace(assumptions=(*table.assumptions, *([taken] if taken else [])))
            lines = tuple(columns[at] for at in kept[1:])
            return _turned_if_needed(table._replace(rows=tuple(rows), columns=lines, form="matrix", counts_dashes=True))
    wanted = tuple(column for column in columns if column.at not in without)
    return table._replace(rows=_records(grid, depth), columns=wanted)


#: Headers of a column that gives the unit of its row.
_UNIT_HEADS = ("unit", "units", "unit of measure")


_FLAT = re.compile(r"\d+[A-Za-z]?|[A-Za-z]-?\d+", re.ASCII)


def _unit_named(text: str) -> Unit:
    """The unit that a cell of a column of units names: "TWh", "million EUR", "%"."""
    return unit_of_note(text, is_whole=True) or Unit.parse(text.strip())


def _are_measures(grid: Grid, depth: int, units: int, numeric: list[float]) -> bool:
    """Whether every row tells another measure, each in a unit of its own, and all other columns the numbers of it."""
    named = {row[units].strip() for row in _body(grid, depth)}
    return len(named) > 1 and len(numeric) > 2 and numeric[0] < _HALF and all(each >= _MOSTLY for each in numeric[1:])


def _share_of_numbers(grid: Grid, depth: int, column: int) -> float:
    """The share of numbers among the cells of a column that are not empty."""
    cells = [read_cell(row[column]) for row in grid.rows[depth : depth + _LOOKED_AT] if row[column].strip()]
    if not cells:
        return 0.0
    return sum(1 for cell in cells if cell.kind in ("number", "nothing")) / len(cells)


def _is_matrix(grid: Grid, depth: int, columns: list[Line], numeric: list[float]) -> bool:
    if len(columns) < 2:
        return False
    others = numeric[1:]
    # Under periods stand the same things of each, of which a few may be told in words.
    mostly = _HALF if all(is_period(column.label) for column in columns[1:]) and numeric[0] < _HALF else _MOSTLY
    are_numbers = sum(1 for share in others if share >= mostly)
    if 2 * are_numbers < len(others) or are_numbers == 0:
        return False
    labels = [row[0] for row in grid.rows[depth : depth + _LOOKED_AT]]
    in_time = sum(1 for label in labels if is_period_label(label))
    if are_numbers == len(others) and 2 * in_time > len(labels):
        return True
    if numeric[0] >= _MOSTLY:
        return False
    has_groups = sum(
        1
        for row in _body(grid, depth)
        if row[0].strip() and not any(map(str.strip, row[1:])) and not is_unit_note(row[0])
    )
    are_grouped = has_groups or all(" | " in label for label in labels) or any(column.path for column in columns[1:])
    if are_numbers < _MOSTLY * len(others) and not are_grouped:
        return False
    if are_numbers == len(others) and (_are_things_with_total(labels) or _are_bands(columns[1:])):
        return True
    if _are_things_with_total(labels) and are_aircraft(labels):
        return True
    has_periods = sum(1 for column in columns[1:] if column.period) >= 2
    # The figures of one year are called by what they are of, and not by the year.
    has_periods = has_periods or are_numbers == len(others) and all(is_period(column.label) for column in columns[1:])
    is_nested = any(" | " in label for label in labels) or any(len(column.path) > 0 for column in columns[1:])
    dated_rows = in_time or sum(1 for label in labels if any(map(str.isdigit, label)) and _names_period(label)) >= 2
    return (
        has_periods
        or bool(has_groups)
        or is_nested
        or depth > 1
        or bool(dated_rows and are_numbers == len(others))
        or not grid.rows[0][0].strip()
    )


#: A span of numbers, or all beyond one: "31-90", "> 360 days", "5+ years".
_BAND = re.compile(
    r"(?:[<>≤≥]\s*\d+|\d+\s*(?:[-–—]|to)\s*\d+|\d+\s*\+|(?:less|more|over|under|within|after|up)(?: than| to)?\s+\d+)"
    r"(?:\s+(?:days?|months?|years?))?",
    re.IGNORECASE,
)


def _are_bands(columns: list[Line]) -> bool:
    """Whether columns are bands of numbers, totals left out: "1-30", "31-90", "> 90"."""
    plain = [column.label.strip() for column in columns if not column.is_total]
    return len(plain) > 1 and all(_BAND.fullmatch(label) for label in plain)


def _are_things_with_total(labels: list[str]) -> bool:
    """Whether labels call things by common words or by models, and the last one is their total.

    What is called by names of its own is rather told of than added up.
    """
    *things, last = labels
    are_plain = all(
        not word.isalpha() or any(form in common_words() for form in (word.lower(), word.lower().removesuffix("s")))
        for label in things
        for word in words_of(label)
    )
    words = last.lower().split()
    is_total = last.strip().lower() in TOTAL_HEADS or words[:1] == ["total"] and len(words) <= _SHORT
    return is_total and (are_plain or are_aircraft(things))


#: The name of a total has no more words than this.
_SHORT = 3


def _names_period(label: str) -> bool:
    from assistant.tables.times import period_of

    return period_of(label) is not None


def _body(grid: Grid, depth: int) -> tuple[tuple[str, ...], ...]:
    return grid.rows[depth : depth + _LOOKED_AT]


def _records(grid: Grid, depth: int) -> tuple[Line, ...]:
    return tuple(Line(at, grid.rows[at][0]) for at in range(depth, len(grid.rows)) if not _is_heading(grid.rows[at]))


def _is_heading(row: tuple[str, ...]) -> bool:
    """Whether a row of records says nothing of one thing: one text stands in all its cells, or nothing."""
    texts = {text.strip() for text in row}
    return texts == {""} or len(row) > 2 and len(texts) == 1


def _turned_if_needed(table: Table) -> Table:
    """A matrix with its periods in the columns: turned where they stand in the rows."""
    in_rows = sum(1 for row in table.rows if is_period(row.label))
    if 2 * in_rows <= len(table.rows) or any(column.period for column in table.columns):
        return table
    return table._replace(rows=table.columns, columns=table.rows, is_turned=True)


#: The name of a column that tells how many of something there are, in whatever unit others are, and one with its own
#: unit behind it: "Amount (£)".
_OF_ITS_COLUMN = re.compile(r"(?:number|no\.) of \w+|[^()]*[^\W\d_]{3}[^()]*\([^()]+\)\s*$", re.IGNORECASE)


def _table_unit(grid: Grid, depth: int, title: str) -> Unit:
    """The unit that holds for all numbers: a note in the corner, in the header, or in the title."""
    corner = [row[0] for row in grid.rows[:depth]]
    for text in corner:
        unit = unit_of_note(text, is_whole=True) or unit_of_note(text)
        if unit:
            return unit
    noted = {
        unit
        for row in grid.rows[:depth]
        for text in row[1:]
        if (unit := unit_of_note(text, is_whole=True)) and not _OF_ITS_COLUMN.match(text)
    }
    # A column of percentages says nothing of the others.
    noted.discard(Unit("percent"))
    if len(noted) == 1:
        return noted.pop()
    lines = [unit for line in title.splitlines() if (unit := unit_of_note(line, is_whole=True))]
    return unit_of_note(title) or next(iter(lines), Unit(""))
