"""The stretch of a series that a question means, and the years in it of which the report says nothing."""

from __future__ import annotations

from itertools import pairwise

from assistant import periods
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.sides import Members
from assistant.composing.terms import runs_from
from assistant.composing.whens import When
from assistant.facts import Fact
from assistant.reading.selection import Cell

#: A series has more points than a start and an end.
FEWEST = 3
#: Words before a length of time that make it the one up to now ("in the last five years").
_LATEST = frozenset("last past latest recent previous preceding".split())
_MONTHS = {"year": 12, "month": 1}


def course(frame: Frame, members: Members) -> tuple[Cell, ...]:
    """The facts of a cell in the order of time, one for each time, within the times that the question names.

    Declines where the report has none for a time that is named, and where there is only one.
    """
    line = in_one_grain(frame.line(members))
    start, end = _ends(frame, members, line)
    first, last = line.index(start), line.index(end)
    found = line[min(first, last) : max(first, last) + 1]
    if len(found) < 2:
        raise Declined("no_such_period", "The report gives it for one time only.", line)
    return found


def in_one_grain(line: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """One fact for each time; those for whole spans only where there are no others."""
    single = {cell.fact.period: cell for cell in reversed(line) if cell.fact.period}
    points = [cell for cell in single.values() if cell.fact.period and cell.fact.period.grain != "range"]
    spans = [cell.fact.period for cell in single.values() if cell.fact.period and cell.fact.period.grain == "range"]
    if len(points) < 2 and len({span.start for span in spans}) < len(spans):
        raise Declined("no_such_period", "The report gives it for whole spans of years, not year by year.", line)
    chosen = points if len(points) > 1 else list(single.values())
    return tuple(sorted(chosen, key=lambda cell: cell.fact.period.end if cell.fact.period else 0)) or line


def _ends(frame: Frame, members: Members, line: tuple[Cell, ...]) -> tuple[Cell, Cell]:
    whens = [when for when in frame.whens() if when.end not in ("before", "after")]
    recent = length_back(frame)
    if recent and not whens and line[-1].fact.period:
        start = periods.shift(line[-1].fact.period, -recent)
        within = [cell for cell in line if cell.fact.period and cell.fact.period.end >= start.end]
        return within[0], line[-1]
    if not whens:
        return line[0], line[-1]
    found = [_at(frame, members, line, when) for when in whens]
    if len(found) > 1:
        return found[0], found[-1]
    if whens[0].end in ("since", "first") or runs_from(frame, whens[0]):
        return found[0], line[-1]
    if whens[0].end == "latest":
        return line[0], line[-1]
    place = line.index(found[0])
    return line[max(0, place - 1)], found[0]


def _at(frame: Frame, members: Members, line: tuple[Cell, ...], when: When) -> Cell:
    cell = frame.cell(members, when)
    if cell in line:
        return cell
    raise Declined("no_such_period", "The report gives it for a span only.", line)


def length_back(frame: Frame) -> int:
    """How many months back the question looks ("in the last five years"); 0 if it does not."""
    keys = frame.keys
    for given in frame.slots.amounts:
        if given.unit.base in _MONTHS and _LATEST.intersection(keys[max(0, given.at[0] - 2) : given.at[0]]):
            return int(given.number) * _MONTHS[given.unit.base]
    decade = [at for at, key in enumerate(keys) if key == "decade"]
    return 120 if any(_LATEST.intersection(keys[max(0, at - 2) : at]) for at in decade) else 0


def reaches_back(frame: Frame) -> bool:
    """Whether the question looks back from the last time there is."""
    return length_back(frame) > 0


def is_series(frame: Frame) -> bool:
    """Whether the report gives what is asked about for more times than two."""
    facts = frame.cube.by_measure.get(frame.measure.id, ())
    named = {member for dimension in frame.free for member in frame.slots.members(dimension)}
    times: dict[tuple[str, ...], set[int]] = {}
    for fact in facts:
        if fact.period and (not named or named & set(fact.members.values())):
            times.setdefault(tuple(sorted(fact.members.values())), set()).add(fact.period.end)
    return any(len(ends) >= FEWEST for ends in times.values())


def silent_years(facts: list[Fact]) -> list[str]:
    """The years between the first and the last of yearly facts for which there is none: "2020", "2022 to 2024"."""
    years = [fact.period.year for fact in facts if fact.period and fact.period.grain == "year"]
    if len(years) != len(facts):
        return []
    found = []
    for one, other in pairwise(sorted(set(years))):
        if other - one == 2:
            found.append(str(one + 1))
        elif other - one > 2:
            found.append(f"{one + 1} to {other - 1}")
    return found
