"""A table with what its file says of its columns: names for people, units of all figures or of those of each row."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.tables.cells import read_cell
from assistant.tables.grid import ColumnHint
from assistant.tables.headings import unit_said
from assistant.tables.names import clean_name
from assistant.tables.table import Line, Table
from assistant.units import SCALES, Unit

#: What tells something of the figures of its row, and nothing of what they are of.
_BESIDE = ("unit", "scale", "attribute")


def with_hints(table: Table, hints: Sequence[ColumnHint]) -> Table:
    """The table as its file explains it; columns that only explain figures are no columns of it any more."""
    if len(hints) != len(table.grid[0]) or table.is_turned:
        return table
    told = {each.at: hints[each.at] for each in table.columns}
    rows = tuple(_of_row(table, row, hints) for row in table.rows) if table.form == "records" else table.rows
    kept = [each for each in table.columns if told[each.at].role not in _BESIDE]
    same = [each for each in kept if told[each.at].role == "dimension" and _is_same(table, each)]
    if len(same) == sum(1 for each in kept if told[each.at].role == "dimension"):
        same = []
    # What holds of all rows tells none from another: it is said of the whole.
    said = dict.fromkeys(table.text(table.rows[0], each).strip() for each in same)
    title = ", ".join([" ".join(table.title.split()) or table.name, *said])
    columns = tuple(_called(each, told[each.at]) for each in kept if each not in same)
    return table._replace(rows=rows, columns=columns, title=title if said else table.title)


def _called(line: Line, hint: ColumnHint) -> Line:
    unit = said_unit(hint.unit) if hint.unit else None
    return line._replace(label=clean_name(hint.title) or line.label, unit=unit or line.unit)


def said_unit(text: str) -> Unit:
    """The unit that a file gives as that: "million EUR", "10^3 tonne".

    >>> said_unit("million US dollar").name, said_unit("PT").name
    ('million USD', 'PT')
    """
    return unit_said(text) or Unit.parse(clean_name(text))


def _is_same(table: Table, column: Line) -> bool:
    """Whether one name stands in all rows of a column."""
    return len({table.text(row, column).strip() for row in table.rows}) == 1 and len(table.rows) > 1


def _of_row(table: Table, row: Line, hints: Sequence[ColumnHint]) -> Line:
    """A row with the unit and the scale that its own cells give."""
    own = table.grid[row.at]
    base = next((text for hint, text in zip(hints, own, strict=True) if hint.role == "unit"), "").strip()
    power = next((text for hint, text in zip(hints, own, strict=True) if hint.role == "scale"), "").strip()
    number = read_cell(power).number if power else None
    unit = said_unit(base) if base else Unit("")
    if number is not None and int(number) in SCALES.values():
        unit = unit._replace(scale=int(number))
    return row._replace(unit=unit)
