"""The measures that a question is about, with their slots: only those are filled that can come first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import NamedTuple

from assistant.facts import Measure
from assistant.glance import Glance, glance
from assistant.pointing import Group, Pointers, pointed_at
from assistant.scanning import Scan
from assistant.selection import Cube
from assistant.slot_cues import mark
from assistant.slots import ECHO, MONEY, QUOTE, UNEXPLAINED, WEIGHTS, Mark, Slots, fill, mentions_for
from assistant.units import CURRENCIES

#: The most that a score can have beside its mentions: for what is counted and grows, for sides, for numbers.
_COUNTED, _SIDED, _QUOTED = 3, 5, QUOTE + ECHO


class _Base(NamedTuple):
    """What a question has for measures of some dimensions that it does not name: what counts, and what is left over."""

    counted: int
    missed: frozenset[int]


def fill_all(scan: Scan, cube: Cube, pointers: Pointers) -> list[Slots]:
    """The slots for the measures that something in the question points to.

    Where a measure is named, those are left out that cannot come up to it.
    """
    seen = glance(scan)
    marked = cache(partial(mark, seen))
    based = cache(partial(_base, seen, marked))
    found: list[Slots] = []
    floor: int | None = None
    left: list[Measure] = []
    for most, measure in sorted(_named(seen, cube, based), key=lambda pair: -pair[0]):
        if floor is not None and most < floor:
            left.append(measure)
            continue
        slots = fill(seen, cube, measure, marked)
        if slots:
            found.append(slots)
            if slots.way is not None:
                floor = slots.score if floor is None else max(floor, slots.score)
    for group in pointed_at(seen, pointers):
        others = [measure for measure in group.measures if measure.id not in seen.measures]
        if floor is not None and _most(seen, group, based(group.dimensions, group.sides)) < floor:
            left += others
        else:
            found += [slots for measure in others if (slots := fill(seen, cube, measure, marked))]
    if left and max(found, key=_score_of).way is None:
        # Where none of those named is meant, it is asked which of all of them.
        found += [slots for measure in left if (slots := fill(seen, cube, measure, marked))]
    return found


def _score_of(slots: Slots) -> int:
    return slots.score


def _base(seen: Glance, marked: Mark, dimensions: tuple[str, ...], sides: tuple[str, ...]) -> _Base:
    chosen = mentions_for(seen, dimensions, ())
    counted = sum(WEIGHTS.get(each.sense.kind, 0) * len(each.at) for each in chosen)
    return _Base(counted, marked(tuple(chosen), sides).unexplained)


def _named(
    seen: Glance, cube: Cube, based: Callable[[tuple[str, ...], tuple[str, ...]], _Base]
) -> Iterator[tuple[int, Measure]]:
    """The measures that are named in any way, each with the highest score that it can have."""
    for key, mentions in seen.measures.items():
        measure = cube.pack.measures[key]
        base = based(measure.dimensions, measure.between or ())
        at = {place for each in mentions for place in each.at}
        own = sum(WEIGHTS.get(each.sense.kind, 0) * len(each.at) for each in mentions)
        group = Group(measure.dimensions, measure.between or (), measure.unit.base in CURRENCIES, ())
        yield _most(seen, group, _Base(base.counted + own, base.missed - at)), measure


def _most(seen: Glance, group: Group, base: _Base) -> int:
    """The highest score that a measure of a group can have."""
    missed = base.missed
    if group.is_money:
        missed = frozenset(at for at in missed if seen.keys[at] not in MONEY)
    most = base.counted + _COUNTED + _SIDED * bool(group.sides) + _QUOTED * bool(seen.numbers)
    return most + UNEXPLAINED * len(missed)
