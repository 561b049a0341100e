"""The measures that a question is about, with their slots: only those are filled that can come first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import NamedTuple

from assistant.facts import Measure
from assistant.glance import MEMBER_KINDS, Glance, glance
from assistant.pointing import Group, Pointers, pointed_at
from assistant.scanning import Scan
from assistant.scoring import (
    MOST_ASKED,
    MOST_ASKED_COUNT,
    MOST_COUNTED,
    MOST_FITTING,
    MOST_GROWTH,
    MOST_QUOTED,
    MOST_SHARE,
    MOST_SIDED,
    UNEXPLAINED,
    WEIGHTS,
    WITHOUT_FACTS,
)
from assistant.selection import Cube
from assistant.slot_cues import mark
from assistant.slots import MONEY, Mark, Slots, fill, mentions_for
from assistant.units import CURRENCIES

#: Readings that fit up to so much less than the best are made too: where that comes to nothing, they are tried.
MARGIN = 4
#: Below every score.
_LOWEST = -100_000


class _Base(NamedTuple):
    """What a question has for measures of some dimensions that it does not name: what counts, and what is left over."""

    counted: int
    members: frozenset[str]
    missed: frozenset[int]


_Based = Callable[[tuple[str, ...], tuple[str, ...]], _Base]


def fill_all(scan: Scan, cube: Cube, pointers: Pointers) -> list[Slots]:
    """The slots for every measure that something in the question points to."""
    seen = glance(scan)
    marked = cache(partial(mark, seen))
    groups = [measure for group in pointed_at(seen, pointers) for measure in group.measures]
    named = [cube.pack.measures[key] for key in seen.measures]
    found = {measure.id: measure for measure in (*named, *groups)}
    return [slots for measure in found.values() if (slots := fill(seen, cube, measure, marked))]


def fill_best(scan: Scan, cube: Cube, pointers: Pointers) -> list[Slots]:
    """The slots for the measures that fit a question best, all that fit nearly as well, and some that fit less."""
    seen = glance(scan)
    marked = cache(partial(mark, seen))
    bases = cache(partial(_base, seen, marked))
    present = {each.sense.id if each.sense.kind == "dimension" else each.sense.more for each in seen.names}

    def based(dimensions: tuple[str, ...], sides: tuple[str, ...]) -> _Base:
        # Dimensions of which nothing is named make no difference.
        return bases(tuple(each for each in dimensions if each in present), sides)

    found: list[Slots] = []
    floor = _LOWEST
    pointed = pointed_at(seen, pointers)
    for most, measure in sorted(_named(seen, cube, based, _worth_a_look(seen, pointed)), key=_first, reverse=True):
        if most < floor - MARGIN:
            break
        if slots := fill(seen, cube, measure, marked):
            found.append(slots)
            floor = max(floor, slots.score)
    groups = [(_most(seen, group, based(group.dimensions, group.sides)), group) for group in pointed]
    for most, group in sorted(groups, key=_first, reverse=True):
        if most < floor - MARGIN:
            break
        base = based(group.dimensions, group.sides)
        for measure in group.measures:
            if measure.id in seen.measures or _most_of(seen, measure, base, most, cube) < floor - MARGIN:
                continue
            if slots := fill(seen, cube, measure, marked):
                found.append(slots)
                floor = max(floor, slots.score)
    return found


def _first(pair: tuple[int, object]) -> int:
    return pair[0]


def _base(seen: Glance, marked: Mark, dimensions: tuple[str, ...], sides: tuple[str, ...]) -> _Base:
    chosen = mentions_for(seen, dimensions, ())
    counted = sum(WEIGHTS.get(each.sense.kind, 0) * len(each.at) for each in chosen)
    members = frozenset(each.sense.id for each in chosen if each.sense.kind in MEMBER_KINDS)
    return _Base(counted, members, marked(tuple(chosen), sides).unexplained)


def _worth_a_look(seen: Glance, pointed: list[Group]) -> list[str]:
    """The measures named in any way, but for those of which only that is said which says nothing of a measure."""
    named = {each.sense.id for each in seen.scan.measures if each.sense.kind != "about"}
    if len(named) < len(seen.measures):
        named |= {measure.id for group in pointed for measure in group.measures}
    return [key for key in seen.measures if key in named]


def _named(seen: Glance, cube: Cube, based: _Based, keys: list[str]) -> Iterator[tuple[int, Measure]]:
    """The measures that are named in any way, each with the highest score that it can have."""
    nouns = {each.sense.id for each in seen.names if each.sense.kind == "dimension"}
    counted = MOST_ASKED_COUNT if "many" in seen.keys else 0
    for key in keys:
        mentions = seen.measures[key]
        measure = cube.pack.measures[key]
        sides = measure.between or ()
        base = based(measure.dimensions, sides)
        # Every word goes to one mention.
        own: dict[int, int] = {}
        is_named = False
        for each in mentions:
            weight = WEIGHTS.get(each.sense.kind, 0)
            is_named = is_named or each.sense.kind in ("measure", "head")
            for at in each.at:
                if own.get(at, -1) < weight:
                    own[at] = weight
        most = base.counted + sum(own.values())
        if is_named:
            most += MOST_FITTING + counted + MOST_ASKED * (not nouns.isdisjoint(measure.dimensions))
        group = Group(measure.dimensions, sides, measure.unit.base in CURRENCIES, ())
        yield _most(seen, group, _Base(most, base.members, base.missed.difference(own))), measure


def _most(seen: Glance, group: Group, base: _Base) -> int:
    """The highest score that a measure of a group can have."""
    missed = base.missed
    if group.is_money:
        missed = frozenset(at for at in missed if seen.keys[at] not in MONEY)
    most = base.counted + MOST_COUNTED + MOST_GROWTH + MOST_SIDED * bool(group.sides)
    most += MOST_QUOTED * bool(seen.numbers) + MOST_SHARE * ("share" in seen.meanings)
    return most + UNEXPLAINED * len(missed)


def _most_of(seen: Glance, measure: Measure, base: _Base, most: int, cube: Cube) -> int:
    """The highest score of one measure of a group that can have the most; it is not named."""
    if not measure.each or measure.each not in seen.keys:
        most -= MOST_COUNTED
    if not measure.unit.is_rate:
        most -= MOST_GROWTH
    return most + WITHOUT_FACTS * len(base.members - cube.having(measure))
