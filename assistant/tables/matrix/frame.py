"""A matrix made ready for questions: the words of its rows and columns, and the axis on which its time lies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.english.table_words import PLAIN, TOTAL_HEAD
from assistant.periods import PARTS_OF_YEARS, Period
from assistant.tables import aircraft, staff
from assistant.tables.headers import is_unit_note
from assistant.tables.headings import subject_of
from assistant.tables.matrix.balances import edge_of
from assistant.tables.matrix.times_printed import TimesPrinted, times_printed
from assistant.tables.regions import nouns_of_countries, nouns_of_places
from assistant.tables.scales import unit_of_note
from assistant.tables.stems import stem, stems_of, words_of
from assistant.tables.synonyms import names_of_codes
from assistant.tables.table import Line, Table
from assistant.tables.times import is_period, undated
from assistant.tables.vocabulary import Vocabulary, vocabulary
from assistant.tuples import NamedTuple

#: Words around the periods of a header that do not tell columns apart.
_TIME_WORDS = frozenset(
    each
    for text in (
        "year years month months quarter quarters ended ending end as of at on for the fiscal december january "
        "february "
        "march april may june july august september october november three six nine twelve and period restated audited "
        "unaudited date balance in"
    ).split()
    for each in stems_of(text)
)


#: Abbreviations have at least so many letters.
_SHORTEST = 3
#: So many names are looked at to see what rows are.
_LOOKED_AT = 200


class Frame(NamedTuple):
    """A matrix with the vocabularies of its axes."""

    table: Table
    rows: Vocabulary
    columns: Vocabulary
    #: For every column what tells it from others beside its period.
    concepts: tuple[tuple[str, ...], ...]
    #: "columns", "rows", or "" where no periods are printed.
    time_axis: str
    #: The periods on that axis, in order of time, each once.
    times: tuple[Period, ...]
    #: All words of both axes as printed, for the repair of slips.
    printed: frozenset[str]
    #: The stems of what rows are called in the corner ("Region"), or for what they are.
    row_nouns: tuple[str, ...]
    #: The stems of what people call the things that rows or columns are, going by their names: planes.
    row_kinds: frozenset[str]
    #: Whether rows are things of which something is told, and do not say themselves what is measured.
    are_things: bool
    #: What the title says is told of them; "" where it does not.
    measure: str
    #: The abbreviations in names of rows and columns: "rsus".
    short: frozenset[str]
    #: Where rows and columns have their periods.
    row_times: TimesPrinted
    column_times: TimesPrinted
    #: What rows of several groups are called alike.
    shared: frozenset[str]

    def period(self, row: int, column: int) -> Period | None:
        """The period of a cell."""
        lines = (self.table.columns[column], self.table.rows[row])
        first, second = lines if self.time_axis == "columns" else (lines[1], lines[0])
        return first.period or (second.period if self.time_axis == "rows" else None)


def frame_of(table: Table) -> Frame:
    """The frame of a matrix."""
    axis = "columns" if _is_axis(table.columns) else "rows" if _is_axis(table.rows) else ""
    lines = table.columns if axis == "columns" else table.rows
    if axis == "rows":
        table = table._replace(rows=_rolled_forward(table.rows))
        lines = table.rows
    valued = [line for line in lines if line.kind == "value"] or lines
    times = _parts_of_years(tuple(sorted({line.period for line in valued if line.period})) if axis else ())
    names = [_called(table, row, is_dated=axis == "rows") for row in table.rows]
    labels = [row.label for row in table.rows[:_LOOKED_AT] if not row.is_total]
    are_models = aircraft.are_aircraft([row.label for row in table.rows[:_LOOKED_AT]])
    if are_models:
        names = [(own, (*around, aircraft.maker_of(own))) for own, around in names]
    if axis == "columns":
        names = [(own, (*around, edge)) if (edge := edge_of(own)) else (own, around) for own, around in names]
    coded = names_of_codes([own for own, _ in names])
    rows = vocabulary([(own, (*around, coded[own]) if own in coded else around) for own, around in names])
    columns = vocabulary([_told(column) for column in table.columns])
    subject = subject_of(table.title)
    are_things = bool(subject.dimensions) or bool(nouns_of(table.corner))
    return Frame(
        table,
        rows,
        columns,
        tuple(_concept(column) for column in table.columns),
        axis,
        times,
        rows.printed | columns.printed,
        () if table.is_turned else (*(nouns_of(table.corner) or nouns_of_places(labels)), *nouns_of_countries(labels)),
        _kinds(table, labels),
        are_things,
        subject.measure if are_things else "",
        frozenset(
            word.lower()
            for line in (*table.rows, *table.columns)
            for word in words_of(line.label)
            if len(word) >= _SHORTEST and word.isalpha() and word.rstrip("s").isupper()
        ),
        times_printed(table.rows),
        times_printed(table.columns),
        _shared(table.rows),
    )


def _parts_of_years(times: tuple[Period, ...]) -> tuple[Period, ...]:
    """Times without the one year whose quarters or months all others are."""
    years = [time for time in times if time.grain == "year"]
    parts = tuple(time for time in times if time.grain in PARTS_OF_YEARS)
    is_one = len(years) == 1 and len(parts) == len(times) - 1 > 1 and all(map(years[0].contains, parts))
    return parts if is_one else times


def _shared(rows: Sequence[Line]) -> frozenset[str]:
    """The labels that rows of several groups have."""
    first: dict[str, tuple[str, ...]] = {}
    return frozenset(row.label for row in rows if row.path and first.setdefault(row.label, row.path) != row.path)


def _kinds(table: Table, labels: Sequence[str]) -> frozenset[str]:
    """The stems of what people call the things that rows, or columns, are: planes, employees."""
    if any(map(aircraft.are_aircraft, (labels, [column.label for column in table.columns]))):
        return aircraft.STEMS
    return staff.STEMS if staff.are_staff(labels) else frozenset()


def _called(table: Table, row: Line, *, is_dated: bool) -> tuple[str, tuple[str, ...]]:
    """What a row is called and the names around it; a total without a name is called by its group."""
    if not row.label and row.path and any(table.cell(row, column).is_number for column in table.columns):
        return row.path[-1], row.path[:-1]
    if not row.label and not row.path and row.is_total:
        return TOTAL_HEAD, ()
    return undated(row.label) if is_dated else row.label, row.path


def _is_axis(lines: tuple[Line, ...]) -> bool:
    """Whether time lies along some lines: several have a period of their own, or most have one."""
    dated = [line.period for line in lines if line.period]
    return len(set(dated)) > 1 or 2 * len(dated) >= len(lines) > 0


_BRACKETED = re.compile(r"\([^()]*\)")


def nouns_of(corner: str) -> tuple[str, ...]:
    """The stems of the nouns in a corner or a title that says more than a unit or a time."""
    if is_unit_note(corner):
        return ()
    if unit_of_note(corner):
        corner = _BRACKETED.sub(" ", corner)
    corner = corner.rpartition(" by ")[2]
    return tuple(
        each
        for word in words_of(corner)
        if word.isalpha() and word.lower() not in PLAIN and (each := stem(word)) not in _TIME_WORDS
    )


def _told(column: Line) -> tuple[str, tuple[str, ...]]:
    """What a column is called beside its period and the names around it; "" where it is called by its period only."""
    names = [name for name in (*column.path, column.label) if name and not is_period(name)]
    own = next((name for name in reversed(names) if set(stems_of(name)) - _TIME_WORDS - _DAYS), "")
    if not is_period(column.label):
        own = column.label
    return own, tuple(name for name in names if name != own)


_DAYS = frozenset(map(str, range(1, 32)))


def _concept(column: Line) -> tuple[str, ...]:
    words = [
        each
        for name in (*column.path, column.label)
        if not is_period(name) and set(stems_of(name)) - _TIME_WORDS - _DAYS
        for each in stems_of(name)
        if each not in _TIME_WORDS and not (each.isdigit() and len(each) == 4)
    ]
    return tuple(dict.fromkeys(words))


def _rolled_forward(rows: tuple[Line, ...]) -> tuple[Line, ...]:
    """Rows between two dated balances, each with the period of the next balance, to which it leads."""
    dated = [at for at, row in enumerate(rows) if row.period and not is_period(row.label)]
    alike = [at for at in dated if stems_of(rows[at].label)[:1] == stems_of(rows[dated[0]].label)[:1]]
    if len(alike) < 2:
        return rows
    found = list(rows)
    for at, row in enumerate(rows):
        if row.period is None:
            later = next((place for place in alike if place > at), None)
            if later is not None and at > alike[0]:
                found[at] = row._replace(period=rows[later].period)
    return tuple(found)
