"""Records as claims: the figures of every row, with what the row says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.english.table_headings import HEADS
from assistant.importing.cells import Skipped, observe
from assistant.importing.cube import Cube, Observation
from assistant.importing.from_texts import texts_told
from assistant.importing.record_roles import Roles, roles_of
from assistant.importing.totals import total_of
from assistant.packs.period_notation import read_period
from assistant.periods import Period
from assistant.tables.cells import read_cell, without_note
from assistant.tables.correcting.correction import Correction
from assistant.tables.grid import ColumnHint
from assistant.tables.headings import Named, Subject, named_with_unit, subject_of, unit_said
from assistant.tables.names import clean_name, lowered
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import frame_of
from assistant.tables.table import Line, Table
from assistant.tables.times import period_of
from assistant.units import SCALES, Unit

Members = tuple[tuple[str, str], ...]
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
_VALUE_HEADS = frozenset(HEADS["value"].split(", "))


def cube_of_records(table: Table, correction: Correction, hints: Sequence[ColumnHint] = ()) -> Cube:
    """What records claim."""
    frame = frame_of(table)
    roles = roles_of(frame, correction, hints)
    reader = _Rows(table, roles, hints, _subject(table, correction))
    totals = set(frame.totals)
    found = [each for at in range(len(table.rows)) for each in reader.observations(at, is_total=at in totals)]
    told, untold = texts_told(frame, roles, reader.names)
    return Cube(
        table.title or clean_name(table.name),
        tuple(found),
        left_out=(*roles.left_out, *untold, *reader.skipped.left_out()),
        reading=tuple(_reading(roles, reader.names)),
        told=told,
        names=tuple(reader.totals.items()),
        adding=tuple(reader.adding),
    )


def _subject(table: Table, correction: Correction) -> Subject:
    said = subject_of(table.title)
    return said._replace(measure=clean_name(correction.measure) or said.measure)


class _Rows:
    """Reads row after row, and gathers what is left out and the totals that are met."""

    def __init__(self, table: Table, roles: Roles, hints: Sequence[ColumnHint], subject: Subject) -> None:
        self._table = table
        self._roles = roles
        self._hints = hints
        self._subject = subject
        self._codes = {column.at: dict(hints[column.line.at].codes) for column in roles.dimensions if hints}
        used = (*roles.dimensions, *roles.measures, roles.period, roles.variable, roles.unit, roles.scale, roles.place)
        #: The names of the columns that are used.
        self.names = {column.at: _heading(table, column.line, hints) for column in used if column}
        self._are_months = bool(roles.period) and _are_months(roles.period)
        self.skipped = Skipped()
        #: Measure that is a total → what else it is called.
        self.totals: dict[str, tuple[str, ...]] = {}
        #: The measures that these are totals of.
        self.adding: dict[str, None] = {}

    def observations(self, at: int, *, is_total: bool) -> Iterator[Observation]:
        """What a row claims."""
        roles, row = self._roles, self._table.rows[at]
        members = self._members(at)
        period = self._period(at)
        if roles.period and period is None and roles.period.texts[at].strip():
            return
        if roles.scale and _power(roles.scale.texts[at]) not in SCALES.values():
            self.skipped.add("the scale of the row cannot be read", self._table.locator(row, roles.scale.line))
            return
        for column in roles.measures:
            measure, unit = self._measured(column, at)
            about = members
            if is_total and members:
                self.adding[measure] = None
                total = total_of(measure, members[0][1])
                self.totals[total.name] = total.names
                measure, about = total.name, members[1:]
            observation = observe(
                self._table,
                row,
                column.line,
                self.skipped,
                measure=measure,
                members=about,
                period=period or self._table.period,
                unit=unit,
            )
            if observation and not all(name for _, name in members):
                self.skipped.add("the row does not say what it is about", observation.at)
            elif observation:
                place = clean_name(roles.place.texts[at]) if roles.place else ""
                yield self._scaled(observation, at)._replace(at=place or observation.at)

    def _members(self, at: int) -> Members:
        return tuple(
            (self.names[column.at].lower(), _member(column.texts[at], self._codes.get(column.at, {})))
            for column in self._roles.dimensions
        )

    def _measured(self, column: Column, at: int) -> tuple[str, Unit | None]:
        """What a column measures in a row, and in which unit."""
        roles = self._roles
        heading = named_with_unit(self.names[column.at])
        named = heading
        if roles.variable:
            named = named_with_unit(clean_name(roles.variable.texts[at]))
        elif heading.name.lower() in _VALUE_HEADS and len(roles.measures) == 1 and self._subject.measure:
            named = Named(self._subject.measure, heading.unit)
        unit = None
        if roles.unit and (text := roles.unit.texts[at].strip()):
            unit = unit_said(text) or Unit.parse(clean_name(text))
        hinted = unit_said(self._hints[column.line.at].unit) if self._hints else None
        return (
            lowered(clean_name(named.name)) or "value",
            unit or hinted or named.unit or heading.unit or self._subject.unit,
        )

    def _scaled(self, observation: Observation, at: int) -> Observation:
        """The observation in the scale that its row gives."""
        if not self._roles.scale:
            return observation
        return observation._replace(unit=observation.unit._replace(scale=_power(self._roles.scale.texts[at])))

    def _period(self, at: int) -> Period | None:
        column = self._roles.period
        if column is None:
            return None
        text = column.texts[at]
        found = read_period(text) if self._are_months else period_of(text) or _year(text)
        if found is None and text.strip():
            place = self._table.locator(self._table.rows[at], column.line)
            self.skipped.add("the time of the row cannot be read", f"“{text.strip()[:40]}” ({place})")
        return found


def _are_months(column: Column | None) -> bool:
    """Whether a column gives months as "2011-12", which alone could be two years."""
    texts = [text.strip() for text in column.rows_of] if column else []
    return all(_MONTH.fullmatch(text) for text in texts) and any(period_of(text) == read_period(text) for text in texts)


def _power(text: str) -> int:
    """The power of ten that a cell gives; nothing said is none."""
    number = read_cell(text).number if text.strip() else 0
    return int(number) if number is not None and number == int(number) else -1


def _member(text: str, codes: dict[str, str]) -> str:
    bare = without_note(text)
    return clean_name(codes.get(bare, bare))


def _heading(table: Table, line: Line, hints: Sequence[ColumnHint]) -> str:
    """What a column is called, also where it has no header."""
    said = hints[line.at].title if hints else ""
    return clean_name(said or line.full_name) or f"column {table.column_number(line)}"


def _year(text: str) -> Period | None:
    number = read_cell(text).number
    return period_of(str(int(number))) if number is not None and number == int(number) else None


def _reading(roles: Roles, names: dict[int, str]) -> Iterator[tuple[str, str]]:
    yield "rows", "one thing each" if roles.variable is None else "one figure each"
    for label, columns in (
        ("columns of figures", roles.measures),
        ("columns that say what of", roles.dimensions),
        ("column of the time", (roles.period,)),
        ("column that names the measure", (roles.variable,)),
        ("column of the unit", (roles.unit,)),
        ("column of the place", (roles.place,)),
    ):
        told = "; ".join(names[column.at] for column in columns if column)
        if told:
            yield label, told
