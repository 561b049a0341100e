"""A chart's table with a column of numbers for each series, made long: a row for each number, with what it is of."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.periods import PARTS_OF_YEARS, Period
from assistant.tables.cells import read_cell
from assistant.tables.records.totals import totals_at_end
from assistant.tables.table import Line, Table
from assistant.tables.times import is_period
from assistant.tuples import NamedTuple

#: What the columns of a long table are called whose names nothing tells.
SERIES, VALUE, TIME = "series", "value", "year"
#: A chart shows no more things and no more series than this.
_MOST_ROWS, _MOST_SERIES = 60, 12
_FEWEST_ROWS = 2


class Chart(NamedTuple):
    """A chart's table as it stands in the file: what its things are called, the things, and the series of numbers."""

    label: Line
    things: tuple[Line, ...]
    series: tuple[Line, ...]


def made_long(table: Table) -> Table | None:
    """The table with all its numbers in one column; None where they are not of one kind, or it is no chart's."""
    chart = None if table.is_transposed else chart_of(table)
    if chart is None or not _FEWEST_ROWS <= len(chart.things) <= _MOST_ROWS:
        return None
    label, things, series = chart
    # A total of the others would count them twice; what is called so and is none is a series.
    series = tuple(column for column in series if not (column.is_total and _is_sum(table, column, chart)))
    series = tuple(column for column in series if not _is_whole_year(column, series))
    chart = chart._replace(series=series)
    if not _MOST_SERIES >= len(series) >= (1 if table.form == "matrix" else 2):
        return None
    if not _are_alike(table, chart) or not _are_names(table, chart):
        return None
    things = _without_whole(table, chart)
    if len(things) < _FEWEST_ROWS:
        return None
    named = {column.at: column.full_name for column in series}
    if len(series) == 1:
        header: tuple[str, ...] = (label.full_name or "name", named[series[0].at] or VALUE)
    else:
        header = (label.full_name or "name", TIME if _are_times(series) else SERIES, VALUE)
    places = [(thing.at, column.at) for thing in things for column in series]
    cells = [
        (table.grid[row][label.at], *([named[at]] if len(series) > 1 else []), table.grid[row][at])
        for row, at in places
    ]
    return table._replace(
        grid=(header, *cells),
        rows=tuple(Line(at, row[0]) for at, row in enumerate(cells, 1)),
        columns=tuple(Line(at, name) for at, name in enumerate(header)),
        form="records",
        is_turned=False,
        unit=next((line.unit for line in (*series, things[0]) if line.unit.base), table.unit),
        lines=(1, *(table.lines[row] if row < len(table.lines) else row + 1 for row, _ in places)),
        value_columns=(0, *(at for _, at in places)),
    )


def _is_whole_year(column: Line, series: Sequence[Line]) -> bool:
    """Whether a column is of the year of which all others are quarters or months."""
    own = column.period
    times = [other.period for other in series if other.at != column.at]
    is_year = own is not None and own.grain == "year" and len(times) > 1
    return is_year and all(each is not None and own is not None and _is_part(own, each) for each in times)


def _is_part(year: Period, time: Period) -> bool:
    return time.grain in PARTS_OF_YEARS and year.contains(time)


def chart_of(table: Table) -> Chart | None:
    """The things and the series of a table; None where its lines stand in groups, or are no values."""
    if table.form == "records":
        label, *series = table.columns
        return Chart(label, table.rows, tuple(series))
    things, columns = (table.columns, table.rows) if table.is_turned else (table.rows, table.columns)
    if any(line.path or line.kind != "value" for line in (*things, *columns)):
        return None
    return Chart(Line(0, table.corner), things, columns)


def _without_whole(table: Table, chart: Chart) -> tuple[Line, ...]:
    """The things of a chart, its last one left out where that is called by all of them and is their sum."""
    names = [table.grid[thing.at][chart.label.at] for thing in chart.things]
    numbers = [[read_cell(table.grid[thing.at][column.at]).number for thing in chart.things] for column in chart.series]
    many = totals_at_end(names, numbers)
    # What is called by a time holds no others.
    is_called = not any(is_period(thing.label) for thing in chart.things)
    return chart.things[:-many] if many and is_called else chart.things


def _are_times(series: Sequence[Line]) -> bool:
    return all(is_period(column.full_name) for column in series)


def _are_alike(table: Table, chart: Chart) -> bool:
    """Whether columns hold numbers of one kind, each called by a name: no total, no rank, no share beside counts."""
    cells = [read_cell(table.grid[row.at][column.at]) for column in chart.series for row in chart.things]
    units = {cell.unit.base for cell in cells if cell.is_number} | {column.unit.base for column in chart.series}
    in_time = [is_period(column.full_name) for column in chart.series]
    return (
        all(cell.kind in ("number", "nothing") for cell in cells)
        and len(units - {""}) <= 1
        and len({thing.unit for thing in chart.things}) == 1
        and (bool(table.title) or len({column.unit for column in chart.series}) == 1)
        and all(column.full_name and column.kind == "value" for column in chart.series)
        and (table.form == "matrix" and all(in_time) or not any(in_time))
    )


def _is_sum(table: Table, total: Line, chart: Chart) -> bool:
    """Whether a column comes to more than each of the others, as their sum does."""
    numbers = [
        [read_cell(table.grid[row.at][column.at]).number or 0 for column in chart.series if column != total]
        for row in chart.things
    ]
    own = [read_cell(table.grid[row.at][total.at]).number or 0 for row in chart.things]
    return all(whole >= max(parts, default=0) for whole, parts in zip(own, numbers, strict=True))


def _are_names(table: Table, chart: Chart) -> bool:
    """Whether what stands in a column calls the rows, each by another name or time."""
    names = [table.grid[row.at][chart.label.at].strip() for row in chart.things]
    are_called = all(is_period(name) or name and not read_cell(name).is_number for name in names)
    return len(set(names)) == len(names) and (are_called or table.form == "matrix" and all(names))
