"""Whether records are of planes or employees of an organization, of which people speak in other words than these."""

from __future__ import annotations

from assistant.tables import aircraft, staff
from assistant.tables.records.frame import Frame
from assistant.tables.stems import stems_of

#: So many rows are looked at.
_LOOKED_AT = 50


def are_things(frame: Frame) -> bool:
    """Whether the rows are planes or groups of employees, which are never meant by the name of an organization."""
    subject = frame.columns[frame.subject]
    names = list(subject.rows_of)[:_LOOKED_AT]
    are_called = {*stems_of(subject.name)} & (staff.STEMS | aircraft.STEMS)
    return bool(are_called) or staff.are_staff(names) or aircraft.are_aircraft(names)


def are_employees(frame: Frame) -> bool:
    """Whether the rows are groups of employees."""
    subject = frame.columns[frame.subject]
    return bool({*stems_of(subject.name)} & staff.STEMS) or staff.are_staff(list(subject.rows_of)[:_LOOKED_AT])
