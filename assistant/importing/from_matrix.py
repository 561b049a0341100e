"""A matrix as claims: which of its rows and columns name measures, which members, which periods."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from assistant.importing.cells import Skipped, observe
from assistant.importing.cube import Cube, LeftOut
from assistant.importing.derived import is_derived
from assistant.importing.naming import other_names
from assistant.importing.totals import total_of
from assistant.packs.name_checks import folded
from assistant.tables.correcting.correction import Correction
from assistant.tables.headers import is_unit_note
from assistant.tables.headings import Subject, named_with_unit, subject_of
from assistant.tables.matrix.frame import Frame, frame_of
from assistant.tables.matrix.places import row_name
from assistant.tables.names import clean_name, lowered
from assistant.tables.table import Line, Table
from assistant.tables.times import is_period, undated
from assistant.tuples import NamedTuple
from assistant.units import Unit

#: Why columns of a kind are left out.
_DERIVED = {
    "change": "changes of other columns, which are computed when somebody asks",
    "share": "shares of a whole, which are computed when somebody asks",
    "note": "numbers of notes",
    "text": "text",
}
#: The kinds of columns that may be computed from others.
_COMPUTED = ("change", "share")
#: The noun for what nobody names.
ITEM, PART, TOTAL = "item", "group", "total"


class Name(NamedTuple):
    """What a line is called, with the unit behind its name and the groups around it."""

    text: str
    unit: Unit | None = None
    around: tuple[str, ...] = ()


def cube_of_matrix(table: Table, correction: Correction) -> Cube:
    """What a matrix claims."""
    frame = frame_of(table)
    subject = subject_of(table.title)
    wanted = {at: line for at, line in enumerate(table.columns) if _is_told(table, line)}
    left_out = [
        LeftOut(f"{_side(table)[1]} “{line.full_name}”", _DERIVED.get(line.kind, line.kind))
        for at, line in enumerate(table.columns)
        if at not in wanted
    ]
    rows = _row_names(frame)
    columns = {at: _column_name(line) for at, line in wanted.items()}
    roles = _roles(frame, subject, rows, columns, correction)
    skipped = Skipped()
    found = []
    totals: dict[str, tuple[str, ...]] = {}
    adding: dict[str, None] = {}
    for at, row in enumerate(table.rows):
        for place, column in wanted.items():
            row_name, column_name = rows[at], columns[place]
            is_own = column.kind in _COMPUTED
            measure, members = roles.said(row_name.text, column_name.text, is_own=is_own)
            if row.is_total and not roles.rows_are_measures:
                total = total_of(measure, row.label, row_name.around)
                totals[total.name] = total.names
                adding[measure] = None
                measure, members = total.name, members[1:]
            unit = (row_name.unit if roles.rows_are_measures else column_name.unit) or column_name.unit or row_name.unit
            observation = observe(
                table,
                row,
                column,
                skipped,
                measure=measure,
                members=members,
                period=None if is_own else frame.period(at, place) or table.period,
                unit=unit or subject.unit,
            )
            if observation and is_own:
                # Whether it is in percent or in what the values are in, only the column itself can say.
                own = table.cell(row, column).unit
                observation = observation._replace(unit=own if own.base else column.unit)
            found += [observation] if observation else []
    return Cube(
        table.title or roles.measure,
        tuple(found),
        left_out=(*left_out, *skipped.left_out()),
        reading=tuple(_reading(table, roles, rows, columns)),
        names=(*totals.items(), *_names(rows, roles)),
        adding=tuple(adding),
    )


def _is_told(table: Table, line: Line) -> bool:
    """Whether what a column prints is told in the pack: values, and what cannot be computed from them."""
    return line.kind == "value" or line.kind in _COMPUTED and not is_derived(table, line)


def _names(rows: Sequence[Name], roles: Roles) -> list[tuple[str, tuple[str, ...]]]:
    """The measures among the rows with what else they are called."""
    if not roles.rows_are_measures:
        return []
    return [(lowered(name.text), other_names(name.text, name.around)) for name in rows]


class Roles(NamedTuple):
    """What the two sides of a matrix are."""

    rows_are_measures: bool
    #: The one measure, where neither side names measures.
    measure: str
    row_dimension: str
    #: "" where columns have no names beside their periods.
    column_dimension: str
    columns_are_measures: bool

    def said(self, row: str, column: str, *, is_own: bool = False) -> tuple[str, tuple[tuple[str, str], ...]]:
        """The measure and the members of a cell, which may be of a column that tells something `is_own`."""
        if is_own:
            return (
                (f"{lowered(row)}, {column}", ()) if self.rows_are_measures else (column, ((self.row_dimension, row),))
            )
        beside = ((self.column_dimension, column or TOTAL),) if self.column_dimension else ()
        if self.rows_are_measures:
            return lowered(row), beside
        if self.columns_are_measures:
            return column or self.measure, ((self.row_dimension, row),)
        return self.measure, ((self.row_dimension, row), *beside)


def _roles(
    frame: Frame, subject: Subject, rows: Sequence[Name], columns: dict[int, Name], correction: Correction
) -> Roles:
    table = frame.table
    columns = {at: name for at, name in columns.items() if table.columns[at].kind == "value"}
    named = {name.text for name in columns.values() if name.text}
    noun = clean_name(correction.dimension) or _noun(frame) or next(iter(subject.dimensions), "")
    measure = clean_name(correction.measure) or subject.measure or subject_of(_spaced(table.name)).measure
    units = {row.unit.base for row in table.rows if row.unit.base} | {name.unit.base for name in rows if name.unit}
    if correction.rows:
        are_measures = correction.rows == "measures"
    else:
        # What has no noun and differs in time is told one by one: revenue, costs, staff.
        are_measures = not noun and bool(frame.time_axis) or len(units) > 1 and not correction.dimension
    if are_measures:
        return Roles(True, measure, "", PART if len(named) > 0 and not _alike(columns) else "", False)
    second = subject.dimensions[1] if len(subject.dimensions) > 1 and named else ""
    columns_are_measures = bool(named) and not second and not correction.measure
    return Roles(False, measure or "value", lowered(noun) or ITEM, second if named else "", columns_are_measures)


def _alike(columns: dict[int, Name]) -> bool:
    """Whether all columns have one name, which then tells none from another."""
    return len({name.text for name in columns.values()}) == 1


def _noun(frame: Frame) -> str:
    """What the corner calls the rows; "" where it does not."""
    corner = clean_name(frame.table.corner)
    return corner if frame.row_nouns and len(corner.split()) <= 3 and not is_period(corner) else ""


def _spaced(name: str) -> str:
    return " ".join(name.replace("_", " ").replace("-", " ").split())


def _column_name(line: Line) -> Name:
    """What a column is called beside its period and its unit."""
    is_dated = line.period is not None and line.kind not in _COMPUTED
    kept = [name for name in (*line.path, line.label) if name and not is_period(name) and not is_unit_note(name)]
    if line.kind in _COMPUTED:
        # Of a change the times say between which it lies.
        kept = [name for name in (*line.path, line.label) if name]
    text = " ".join(dict.fromkeys(undated(name) if is_dated else name for name in kept))
    name = named_with_unit(text)
    return Name(lowered(clean_name(name.name)), name.unit)


def _row_names(frame: Frame) -> list[Name]:
    """What the rows are called: those with one name for several are told apart by their groups."""
    names = []
    for line in frame.table.rows:
        label = undated(line.label) if frame.time_axis == "rows" and line.period else line.label
        named = named_with_unit(label or row_name(line))
        around = tuple(filter(None, map(clean_name, line.path)))
        names.append(Name(clean_name(named.name) or "unnamed", named.unit, around))
    often = Counter((folded(name.text), _time(frame, at)) for at, name in enumerate(names))
    return [
        name._replace(text=clean_name(f"{name.text} ({name.around[-1]})"))
        if name.around and often[folded(name.text), _time(frame, at)] > 1
        else name
        for at, name in enumerate(names)
    ]


def _time(frame: Frame, at: int) -> object:
    return frame.table.rows[at].period if frame.time_axis == "rows" else None


def _side(table: Table) -> tuple[str, str]:
    return ("column", "row") if table.is_turned != table.is_transposed else ("row", "column")


def _reading(table: Table, roles: Roles, rows: Sequence[Name], columns: dict[int, Name]) -> list[tuple[str, str]]:
    row, column = _side(table)
    periods = sum(1 for at in columns if table.columns[at].period)
    said = [(f"{row}s", "measures" if roles.rows_are_measures else f"one {roles.row_dimension} each")]
    what = "periods" if periods else "no periods"
    if roles.columns_are_measures:
        what = f"measures{', with periods' if periods else ''}"
    elif roles.column_dimension:
        what = f"one {roles.column_dimension} each{', with periods' if periods else ''}"
    said.append((f"{column}s", what))
    headings = dict.fromkeys(" / ".join(line.path) for line in table.rows if line.path)
    if headings:
        said.append(("groups of rows", "; ".join(headings)))
    totals = [rows[at].text for at, line in enumerate(table.rows) if line.is_total]
    if totals:
        said.append(("totals", "; ".join(totals)))
    return said
