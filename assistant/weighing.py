"""The measures that a question is about, with their slots: only those are filled that can come first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.facts import Measure
from assistant.glance import MEMBER_KINDS, Glance, glance
from assistant.mentions import Mention
from assistant.pointing import Group, Pointers, pointed_at
from assistant.scanning import Scan
from assistant.scoring import (
    MOST_SIDED,
    UNEXPLAINED,
    WEIGHTS,
    WITHOUT_FACTS,
    most_counted,
    most_of_any,
    most_of_named,
)
from assistant.selection import Cube
from assistant.slot_cues import Marks
from assistant.slots import MONEY, Slots, fill, mentions_for

#: The kinds of mentions that name a measure.
_NAMING = ("measure", "head")
#: The most that a word of any other mention counts.
_WEAK = max(weight for kind, weight in WEIGHTS.items() if kind not in _NAMING)
#: Where the readings that fit best come to nothing, those that fit up to so much less are tried.
MARGIN = 4
#: Below every score.
_LOWEST = -100_000


class _Base(NamedTuple):
    """What a question has for measures of some dimensions that it does not name, and what that counts."""

    chosen: tuple[Mention, ...]
    counted: int


class _Bases:
    """What a question has for the groups of measures, each found once."""

    def __init__(self, seen: Glance) -> None:
        self._seen = seen
        self._counted = most_counted(seen)
        self._cued = frozenset(at for each in seen.cues for at in (*each.cue.at, *each.aside))
        self._present = {each.sense.id if each.sense.kind == "dimension" else each.sense.more for each in seen.names}
        self._of: dict[tuple[str, ...], _Base] = {}

    def of(self, group: Group) -> _Base:
        """What is there for a group."""
        # Dimensions of which nothing is named make no difference.
        dimensions = tuple(each for each in group.dimensions if each in self._present)
        base = self._of.get(dimensions)
        if base is None:
            chosen = tuple(mentions_for(self._seen, dimensions, ()))
            counted = sum(WEIGHTS.get(each.sense.kind, 0) * len(each.at) for each in chosen)
            self._of[dimensions] = base = _Base(chosen, counted)
        return base

    def members(self, group: Group) -> frozenset[str]:
        """The members that are named for a group."""
        return frozenset(each.sense.id for each in self.of(group).chosen if each.sense.kind in MEMBER_KINDS)

    def missed(self, group: Group) -> frozenset[int]:
        """The positions of words that are left over for a group whatever is made of the cues: at least as many are."""
        chosen = self.of(group).chosen
        named = {at for each in chosen for at in each.at}
        seen = self._seen
        missed = seen.lacking - named | seen.suffixes | seen.unknown - named - self._cued
        return frozenset(at for at in missed if seen.keys[at] not in MONEY) if group.is_money else missed

    def most(self, group: Group) -> int:
        """The highest score that a measure of a group can have if no word is left over, without what any can have."""
        return self.of(group).counted + self._counted + (MOST_SIDED if group.sides else 0)


def fill_all(scan: Scan, cube: Cube, pointers: Pointers) -> list[Slots]:
    """The slots for every measure that something in the question points to."""
    seen = glance(scan)
    marks = Marks(seen)
    groups = [measure for group in pointed_at(seen, pointers) for measure in group.measures]
    named = [cube.pack.measures[key] for key in seen.measures]
    found = {measure.id: measure for measure in (*named, *groups)}
    return [slots for measure in found.values() if (slots := fill(seen, cube, measure, marks))]


def fill_best(scan: Scan, cube: Cube, pointers: Pointers, margin: int = 0) -> list[Slots]:
    """The slots for the measures that fit a question best, all that fit up to a margin less, and some that fit less."""
    seen = glance(scan)
    marks = Marks(seen)
    bases = _Bases(seen)
    found: list[Slots] = []
    floor = _LOWEST
    strong, weak = _by_naming(seen)
    for some in (strong, weak):
        # Words that only tell a measure from its neighbours stand in many: most of these cannot come up to one named.
        hopeful = some if floor == _LOWEST else _hopeful(seen, some, floor - margin)
        for most, measure in sorted(_named(seen, hopeful, cube, pointers, bases), key=_first, reverse=True):
            if most < floor - margin:
                break
            if slots := fill(seen, cube, measure, marks):
                found.append(slots)
                floor = max(floor, slots.score)
    beside = most_of_any(seen)
    # What is left over is only looked for where the rest would do.
    loose = ((bases.most(group) + beside, group) for group in pointed_at(seen, pointers))
    groups = [(most + UNEXPLAINED * len(bases.missed(group)), group) for most, group in loose if most >= floor - margin]
    for most, group in sorted(groups, key=_first, reverse=True):
        if most < floor - margin:
            break
        members = bases.members(group)
        for measure in group.measures:
            if measure.id in seen.measures or _most_of(seen, measure, members, most, cube) < floor - margin:
                continue
            if slots := fill(seen, cube, measure, marks):
                found.append(slots)
                floor = max(floor, slots.score)
    return found


def _first(pair: tuple[int, object]) -> int:
    return pair[0]


def _by_naming(seen: Glance) -> tuple[list[str], list[str]]:
    """The measures that are named, and those to which other words point."""
    strong: list[str] = []
    weak: list[str] = []
    for key, mentions in seen.measures.items():
        is_named = any(each.kind in _NAMING for each in mentions)
        (strong if is_named else weak).append(key)
    return strong, weak


def _hopeful(seen: Glance, measures: Sequence[str], floor: int) -> list[str]:
    """Those of measures that are not named which could come up to a score if all else in the question were theirs."""
    most = sum(WEIGHTS.get(each.sense.kind, 0) * len(each.at) for each in seen.names)
    most += most_counted(seen) + MOST_SIDED + most_of_any(seen)
    return [key for key in measures if most + _WEAK * sum(len(each.at) for each in seen.measures[key]) >= floor]


def _named(
    seen: Glance, measures: Sequence[str], cube: Cube, pointers: Pointers, bases: _Bases
) -> Iterator[tuple[int, Measure]]:
    """Some measures to which words point, each with the highest score that it can have."""
    if len(measures) == 1:
        # There is nothing to weigh it against.
        yield -_LOWEST, cube.pack.measures[measures[0]]
        return
    beside, named = most_of_any(seen), most_of_named(seen)
    known: dict[int, tuple[int, frozenset[int]]] = {}
    for key in measures:
        mentions, place = seen.measures[key], pointers.of_measure[key]
        if place not in known:
            missed = bases.missed(pointers.groups[place])
            known[place] = bases.most(pointers.groups[place]) + beside + UNEXPLAINED * len(missed), missed
        most, missed = known[place]
        explained: set[int] = set()
        is_named = False
        for each in mentions:
            is_named = is_named or each.kind in _NAMING
            most += WEIGHTS.get(each.kind, 0) * len(each.at)
            if missed:
                explained.update(each.at)
        most += named if is_named else 0
        yield most - (UNEXPLAINED * len(missed & explained) if missed else 0), cube.pack.measures[key]


def _most_of(seen: Glance, measure: Measure, members: frozenset[str], most: int, cube: Cube) -> int:
    """The highest score of one measure of a group that can have the most; it is not named."""
    if not measure.each or measure.each not in seen.keys:
        most -= most_counted(seen)
    return most + WITHOUT_FACTS * len(members - cube.having(measure))
