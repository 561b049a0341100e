"""How a table would be drawn as a chart: its things in order, its series, what both axes tell."""

from __future__ import annotations

from assistant.tables.drawn import Drawing
from assistant.tables.long_form import chart_of
from assistant.tables.records.frame import Frame
from assistant.tables.table import Table
from assistant.tables.times import is_month, is_period

#: The data of a chart have no more columns than this.
_MOST_COLUMNS = 4

#: So many names of one kind are both of them.
_PAIR = 2


def drawing_of(table: Table, records: Frame | None, printed: frozenset[str], *, is_chart: bool) -> Drawing | None:
    """The drawing of a table with a title that is a chart's; None where it is no chart's."""
    if not table.title or table.is_transposed:
        return None
    if records is not None and not is_chart:
        return _of_records(records, printed)
    chart = chart_of(table) if is_chart else None
    if chart is None:
        return None
    things = tuple(
        table.grid[thing.at][chart.label.at].strip() if not table.is_turned else thing.label for thing in chart.things
    )
    series = tuple(column.full_name for column in chart.series if not column.is_total)
    measure = series[0] if len(series) == 1 else ""
    return Drawing(
        things, series if len(series) > 1 else (), chart.label.full_name, measure, all(map(_is_time, things)), printed
    )


def _is_time(text: str) -> bool:
    return is_period(text) or is_month(text)


def _of_records(frame: Frame, printed: frozenset[str]) -> Drawing | None:
    """The drawing of one number for each thing, or of data in long form."""
    if len(frame.columns) > _MOST_COLUMNS or len(frame.numbers) != 1:
        return None
    first = frame.columns[frame.subject if frame.columns[0].kind == "number" else 0]
    things = tuple(dict.fromkeys(text.strip() for text in first.texts if text.strip()))
    pairs = tuple(
        (column.name, tuple(dict.fromkeys(text.strip() for text in column.texts if text.strip())))
        for column in frame.columns
        if column.kind != "number" and column.distinct == _PAIR and column.name
    )
    return Drawing(
        things, (), first.name, frame.numbers[0].name, bool(things) and all(map(_is_time, things)), printed, pairs
    )
