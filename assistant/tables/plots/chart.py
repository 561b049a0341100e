"""A chart's numbers in one column: the things along its axis, its series, and the rows of those that are meant."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from assistant.english.chart_questions import MEASURES
from assistant.english.table_words import ALL_HEADS
from assistant.operations.query import Query
from assistant.periods import Period
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import Frame, number_in, period_in, scale_of
from assistant.tables.records.told import cell_of, shown
from assistant.tables.regions import holds_countries, is_country
from assistant.tables.scales import scale_said
from assistant.tables.stems import stem, stems_of
from assistant.tuples import NamedTuple

#: Columns of a chart in long form: what its things are called, its series where it has several, its numbers.
_ONE_SERIES, _SEVERAL = 2, 3


class Chart(NamedTuple):
    """A frame that tells one number for each thing, or for each thing and series."""

    frame: Frame
    things: Column
    series: Column | None
    value: Column

    @property
    def dimensions(self) -> tuple[Column, ...]:
        """The columns of names and times."""
        return (self.things, self.series) if self.series else (self.things,)

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows that have a number."""
        return tuple(row for row in range(self.frame.size) if number_in(self.value, row) is not None)

    @property
    def scale(self) -> int:
        """The power of ten in which the numbers are printed."""
        return scale_of(self.frame, self.value.at) or scale_said(self.value.name)

    @property
    def are_shares(self) -> bool:
        """Whether the numbers are printed as percentages."""
        fact = self.cell(self.rows[0]).fact
        return fact is not None and fact.unit is not None and fact.unit.base == "percent"

    @property
    def may_be_shares(self) -> bool:
        """Whether the numbers are percentages, or may be."""
        return self.are_shares or all(0 <= self.number(row) <= _ALL for row in self.rows)

    @property
    def are_measures(self) -> bool:
        """Whether the series are different measures of the things, which no sum or extreme goes across."""
        return self.series is not None and any(_MEASURES & set(stems_of(text)) for text in self.series.rows_of)

    def number(self, row: int) -> Decimal:
        """The number of a row that has one."""
        number = number_in(self.value, row)
        assert number is not None
        return number

    def period(self, column: Column, row: int) -> Period | None:
        """The time that a row is of in a dimension."""
        return period_in(column, row)

    def is_whole(self, row: int) -> bool:
        """Whether a row is of a thing that holds all others."""
        return any(column.texts[row].lower().split()[:1] in _WHOLES for column in self.dimensions)

    def cell(self, row: int) -> Query:
        """A number as the leaf of a query."""
        return cell_of(self.frame, row, self.value.at)

    def name(self, column: Column, row: int) -> str:
        """What a row is called in a dimension."""
        period = period_in(column, row) if column.kind == "time" else None
        return period.label if period else shown(column.texts[row])

    def names(self, column: Column, rows: Iterable[int]) -> tuple[str, ...]:
        """What rows are called in a dimension, each name once."""
        return tuple(dict.fromkeys(self.name(column, row) for row in rows))

    def is_rest(self, row: int) -> bool:
        """Whether a row is of what is left beside the things that have names."""
        return any(column.texts[row].lower().split()[:1] in RESTS for column in self.dimensions)


_MEASURES = frozenset(map(stem, MEASURES))
#: Parts of a whole come to no more percent than this.
_ALL = 100
#: How the names of what is left begin.
RESTS = (["other"], ["others"], ["rest"], ["remaining"])
_WHOLES = tuple([word] for word in ALL_HEADS)


def chart_of(frame: Frame | None) -> Chart | None:
    """The chart that a frame is; None where it has more columns, or a thing more than one number."""
    if frame is None or len(frame.columns) not in (_ONE_SERIES, _SEVERAL) or not _FEWEST <= frame.size <= _MOST:
        return None
    *dimensions, value = frame.columns
    if value.kind != "number" or any(column.kind == "number" for column in dimensions):
        return None
    if any(text.strip().startswith("(") for text in value.texts):
        # An account: what goes out is printed as taken off.
        return None
    if any(map(holds_countries, dimensions[0].texts)) and any(map(is_country, dimensions[0].texts)):
        # What holds several of the others is none of them.
        return None
    chart = Chart(frame, dimensions[0], dimensions[1] if len(dimensions) > 1 else None, value)
    keys = {tuple(column.texts[row].strip() for column in dimensions) for row in range(frame.size)}
    is_whole = all(len(key) == len(dimensions) and all(key) for key in keys)
    return chart if len(keys) == frame.size and is_whole else None


#: A chart has so many numbers.
_FEWEST, _MOST = 2, 400
