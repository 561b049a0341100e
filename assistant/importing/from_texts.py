"""Columns of words beside figures: what they tell of each row becomes a topic of the pack."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.importing.cube import LeftOut, Told
from assistant.importing.record_roles import Roles
from assistant.packs.name_checks import folded
from assistant.tables.cells import read_cell
from assistant.tables.names import clean_name, lowered
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import Frame

#: A text longer than this is no answer.
_LONGEST = 100
#: No more than so many are told: they stand in the `pack.yaml`, where people read them.
_MOST = 1_000
_MANY = f"more than {_MOST:,} cells of text; a pack tells figures"
_NOT_ONE = "text of rows that no single column names"
_LONG = "text too long to be an answer"
_ALIKE = "it is called as something else is"


def texts_told(frame: Frame, roles: Roles, names: dict[int, str]) -> tuple[tuple[Told, ...], tuple[LeftOut, ...]]:
    """What the columns of words say of each row, and those that are left out.

    `names` are what the columns are called that are used for figures.
    """
    if not roles.texts:
        return (), ()
    found: list[Told] = []
    left: list[LeftOut] = []
    taken = {folded(name) for name in names.values()}
    for column in roles.texts:
        head = clean_name(column.line.full_name)
        why = _why_not(frame, roles, column, head, taken, len(found))
        if why:
            left.append(LeftOut(f"column “{head or frame.table.column_number(column.line)}”", why))
            continue
        taken.add(folded(head))
        found += _cells(frame, roles.dimensions[0], column, head)
    return tuple(found), tuple(left)


def _why_not(frame: Frame, roles: Roles, column: Column, head: str, taken: set[str], told: int) -> str:
    if len(roles.dimensions) != 1 or roles.period or roles.variable or not _is_key(frame, roles.dimensions[0]):
        return _NOT_ONE
    if not any(map(str.isalpha, head)) or folded(head) in taken:
        return _ALIKE
    if any(len(text) > _LONGEST for text in column.rows_of):
        return _LONG
    return _MANY if told + frame.size > _MOST else ""


def _is_key(frame: Frame, column: Column) -> bool:
    """Whether a column names every row, and no two alike."""
    names = [folded(column.texts[row]) for row in range(frame.size)]
    return all(names) and len(set(names)) == len(names)


def _cells(frame: Frame, key: Column, column: Column, head: str) -> Sequence[Told]:
    asked = lowered(head)
    found = []
    for row in range(frame.size):
        text, subject = clean_name(column.texts[row]), clean_name(key.texts[row])
        if not text or not subject or read_cell(column.texts[row]).kind == "nothing":
            continue
        at = frame.table.locator(frame.table.rows[row], column.line)
        found.append(Told(subject, (asked,), text, f"{asked[:1].upper()}{asked[1:]} of {subject}: {text}.", at))
    return found
