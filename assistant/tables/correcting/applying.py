"""A grid to a table, read as a person says that it is to be read."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.tables.cells import without_note
from assistant.tables.common_scale import with_common_scale
from assistant.tables.correcting.correction import NONE, SKIP, Correction
from assistant.tables.days_in_figures import with_days
from assistant.tables.files.decimal_commas import with_points
from assistant.tables.forms import table_of
from assistant.tables.grid import ColumnHint, Grid
from assistant.tables.hinted import with_hints
from assistant.tables.layout import understand
from assistant.tables.table import Line, Table
from assistant.tables.times_without_year import with_years
from assistant.units import Unit

#: So many names are told in a message.
_TOLD = 12


def read_table(grid: Grid, correction: Correction = NONE, *, is_kept: bool = False) -> Table:
    """The table that a grid is, corrected. Raises `TableError`, also where a correction speaks of what is not there.

    Of what is to be kept in a pack no year is taken for granted.
    """
    if correction == NONE:
        table = table_of(
            with_years(
                with_days(with_common_scale(_pointed(grid) if grid.has_decimal_commas else grid)), is_known=is_kept
            )
        )
        # What is kept in a pack is read by the hints themselves.
        return table if is_kept or not grid.hints else with_hints(table, grid.hints)
    lines = grid.lines or tuple(range(1, len(grid.rows) + 1))
    grid = _without_rows(grid._replace(lines=lines), correction)
    lines, across = grid.lines, grid.across
    has_commas = correction.has_decimal_commas
    if has_commas is not None:
        grid = grid._replace(assumptions=())
    if grid.has_decimal_commas if has_commas is None else has_commas:
        grid = _pointed(grid)
    grid = _transposed(grid) if correction.is_turned else grid
    grid = with_years(with_days(with_common_scale(grid)), is_known=is_kept)
    if correction.header_rows:
        grid = grid._replace(header_rows=_header_rows(grid, correction))
    roles = {_column(grid, name, correction): role for name, role in correction.columns.items()}
    grid = grid._replace(title=correction.title or grid.title)
    without = [at for at, role in roles.items() if role == SKIP]
    if correction.says_form:
        units = next((at for at, role in roles.items() if role == "unit"), None)
        table = understand(grid, title=grid.title, form=correction.form, without=without, units=units)
    else:
        table = table_of(grid, without)
    if grid.hints and not is_kept and not correction.says_form:
        table = with_hints(table, grid.hints)
    if correction.is_turned:
        table = table._replace(lines=lines, across=across, is_transposed=True)
    return _told(table, correction)


def _without_rows(grid: Grid, correction: Correction) -> Grid:
    """The grid without the rows that are to be skipped."""
    for index, number in enumerate(correction.skip_rows):
        if number not in grid.lines:
            raise correction.wrong(
                f"the table has no row {number}",
                f"Its rows are {grid.lines[0]} to {grid.lines[-1]}",
                "skip_rows",
                index,
            )
    kept = [at for at, line in enumerate(grid.lines) if line not in correction.skip_rows]
    if len(kept) == len(grid.rows):
        return grid
    places = {at: place for place, at in enumerate(kept)}
    spans = [
        span._replace(top=places[span.top], bottom=places[span.bottom])
        for span in grid.merged
        if span.top in places and span.bottom in places
    ]
    return grid._replace(
        rows=tuple(grid.rows[at] for at in kept),
        lines=tuple(grid.lines[at] for at in kept),
        merged=tuple(spans),
        header_rows=sum(1 for at in kept if at < grid.header_rows),
    )


def _pointed(grid: Grid) -> Grid:
    """The grid with decimal points in place of its decimal commas."""
    return grid._replace(rows=tuple(tuple(map(with_points, row)) for row in grid.rows), has_decimal_commas=False)


def _transposed(grid: Grid) -> Grid:
    """The grid with its rows as columns; what the file says of its columns holds no more."""
    spans = tuple(type(span)(span.left, span.top, span.right, span.bottom) for span in grid.merged)
    return grid._replace(
        rows=tuple(zip(*grid.rows, strict=True)), lines=(), across=(), merged=spans, hints=(), header_rows=0
    )


def _header_rows(grid: Grid, correction: Correction) -> int:
    if correction.header_rows >= len(grid.rows):
        raise correction.wrong(
            f"the table has only {len(grid.rows)} rows", "Leave at least one row below the header", "header_rows"
        )
    return correction.header_rows


def _column(grid: Grid, name: str, correction: Correction) -> int:
    """The place of the column that has a name in one of the first rows, or a number counted from 1."""
    wanted = name.casefold()
    width = len(grid.rows[0])
    for row in grid.rows[: max(correction.header_rows or grid.header_rows, _HEADER)]:
        for at, text in enumerate(row):
            if text and wanted in (text.casefold(), without_note(text).casefold()):
                return at
    for at, hint in enumerate(grid.hints):
        if wanted in _hinted(hint):
            return at
    across = grid.across or range(width)
    if name.isascii() and name.isdigit() and int(name[:9]) - 1 in across:
        return across.index(int(name) - 1)
    names = ", ".join(repr(text) for text in grid.rows[0][:_TOLD] if text)
    raise correction.wrong(
        f"the table has no column {name!r}",
        f"Write its name or its number, 1 to {across[-1] + 1}. It has {names}",
        "columns",
        name,
    )


#: A header is looked for in so many rows, where nobody says how many it has.
_HEADER = 3


def _hinted(hint: ColumnHint) -> tuple[str, str]:
    return hint.name.casefold(), hint.title.casefold()


def _told(table: Table, correction: Correction) -> Table:
    """The table with the units, the names and the period that are told of it."""
    called = {line: _called(line, table) for line in (*table.rows, *table.columns)}
    known = {each for names in called.values() for each in names}
    for field, given in (("units", correction.units), ("names", correction.names)):
        for name in given:
            if name.casefold() not in known:
                names = ", ".join(dict.fromkeys(repr(line.name) for line in called if line.name))
                mend = f"It has {names if len(names) < _LONGEST else names[:_LONGEST] + ' …'}"
                raise correction.wrong(f"the table has no row or column {name!r}", mend, field, name)
    told = {line: _line(line, names, correction) for line, names in called.items()}
    return table._replace(
        unit=_unit(table.unit, correction),
        period=correction.period or table.period,
        rows=tuple(told[line] for line in table.rows),
        columns=tuple(told[line] for line in table.columns),
    )


_LONGEST = 300


def _line(line: Line, called: Sequence[str], correction: Correction) -> Line:
    units = {name.casefold(): unit for name, unit in correction.units.items()}
    names = {name.casefold(): name_told for name, name_told in correction.names.items()}
    unit = next((units[each] for each in called if each in units), None) or _unit(line.unit, correction, of_line=True)
    return line._replace(unit=unit, label=next((names[each] for each in called if each in names), line.label))


def _called(line: Line, table: Table) -> tuple[str, ...]:
    """What a line may be called, in small letters: its own name, all its names, and the number of a column."""
    is_column = line in (table.rows if table.is_turned else table.columns)
    number = table.column_number(line) if is_column else ""
    return tuple(each.casefold() for each in (line.label, line.full_name, number) if each)


def _unit(unit: Unit, correction: Correction, *, of_line: bool = False) -> Unit:
    """A unit that was read, as it is told for the whole table; lines keep a base of their own."""
    if correction.unit is not None and not (of_line and unit.base):
        unit = Unit("") if of_line else correction.unit
    if correction.scale is not None and not (of_line and not unit.base and not unit.scale):
        unit = unit._replace(scale=0 if unit.base == "percent" else correction.scale)
    return unit
