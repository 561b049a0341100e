"""How things went over time: one series, several beside each other, and the growth of a year in between."""

from __future__ import annotations

from itertools import product

from assistant.composing.frame import Frame, relabel
from assistant.composing.outcomes import Declined
from assistant.composing.sides import Members
from assistant.composing.spans import course
from assistant.composing.terms import years
from assistant.operations.query import Query
from assistant.reading.selection import Cell


def trend(frame: Frame) -> Query:
    """How each of the things named went from the first to the last of the times that are meant."""
    several = [dimension for dimension in frame.free if len(frame.slots.members(dimension)) > 1]
    found = [relabel(_of(frame, members), _name(frame, members, several), "") for members in _products(frame)]
    return found[0] if len(found) == 1 else Query("trends", tuple(found))


def _products(frame: Frame) -> list[Members]:
    lists = [frame.slots.members(dimension) or (frame.one_of(dimension),) for dimension in frame.free]
    found = [
        {**frame.side_members(), **dict(zip(frame.free, combination, strict=True))} for combination in product(*lists)
    ]
    if not found:
        raise Declined("no_such_entity", f"The report does not give the {frame.measure.name} for that.")
    return found


def _name(frame: Frame, members: Members, several: list[str]) -> str:
    return ", ".join(frame.label(members[dimension]) for dimension in several)


def _of(frame: Frame, members: Members) -> Query:
    cells = course(frame, members)
    points = tuple(_point(frame, cell) for cell in cells)
    ends = (points[0], points[-1])
    moves = [Query("change", ends)]
    start = cells[0].fact.value
    if frame.measure.unit.base not in ("percent", "percentage point", "") and start is not None and start > 0:
        moves.append(Query("relative change", ends))
    return Query("trend", (*points, *moves))


def _point(frame: Frame, cell: Cell) -> Query:
    period = cell.fact.period
    return frame.query(cell, label=period.label if period else "", key=cell.fact.id)


def each_year(frame: Frame) -> Query:
    """The value at each time, one beside the other."""
    several = [dimension for dimension in frame.free if len(frame.slots.members(dimension)) > 1]
    found = []
    for members in _products(frame):
        name = _name(frame, members, several)
        for cell in course(frame, members):
            query = _point(frame, cell)
            found.append(relabel(query, f"{name}, {query.label}" if name else query.label, query.key))
    return Query("both", tuple(found))


def yearly_growth(frame: Frame) -> Query:
    """The growth in percent a year that, compounded, leads from the start to the end."""
    found = []
    several = [dimension for dimension in frame.free if len(frame.slots.members(dimension)) > 1]
    for members in frame.products():
        cells = course(frame, members)
        start, end = cells[0], cells[-1]
        points = (_point(frame, start), _point(frame, end))
        found.append(relabel(Query("growth a year", (*points, years(start, end))), _name(frame, members, several), ""))
    return found[0] if len(found) == 1 else Query("both", tuple(found))
