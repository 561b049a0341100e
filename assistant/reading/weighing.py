"""The measures that a question is about, with their slots: only those are filled that can come first."""

from __future__ import annotations

from collections.abc import Callable

from assistant.facts import Measure
from assistant.once import once
from assistant.reading.glance import NAMING, glance
from assistant.reading.hopes import Hopes
from assistant.reading.pointing import Pointers, pointed_at
from assistant.reading.scoring import UNEXPLAINED, most_of_any
from assistant.reading.selection import Cube
from assistant.reading.slot_cues import Marks
from assistant.reading.slots import Slots, fill
from assistant.utterance.scanning import Scan

#: Where the readings that fit best come to nothing, those that fit up to so much less are tried.
MARGIN = 4
#: Below every score.
_LOWEST = -100_000


class Weighing:
    """The slots of a question for the measures of a pack: those for each are filled once, when first wanted."""

    def __init__(self, scan: Scan, cube: Cube, pointers: Pointers) -> None:
        self._seen = glance(scan)
        self._marks = Marks(self._seen)
        self._hopes = Hopes(self._seen, cube, pointers)
        self._cube, self._pointers = cube, pointers
        self._filled: dict[str, Slots | None] = {}

    def slots(self, measure: Measure) -> Slots | None:
        """The slots for a measure; None if nothing in the question points to it."""
        try:
            return self._filled[measure.id]
        except KeyError:
            is_any = self._hopes.is_any(measure)
            filled = fill(self._seen, self._cube, measure, self._marks) if is_any else None
            self._filled[measure.id] = filled
            return filled

    def all(self, fits: Callable[[Measure], bool]) -> list[Slots]:
        """The slots for every measure of some kind that something in the question points to."""
        pointed = (key for group in pointed_at(self._seen, self._pointers) for key in group.measures)
        measures = (self._cube.pack.measures[key] for key in dict.fromkeys((*self._seen.measures, *pointed)))
        return [slots for measure in measures if fits(measure) and (slots := self.slots(measure))]

    @once
    def _by_naming(self) -> tuple[list[str], list[str]]:
        """The measures that are named, and those to which other words point."""
        strong: list[str] = []
        weak: list[str] = []
        for key, mentions in self._seen.measures.items():
            for each in mentions:
                if each.kind in NAMING:
                    strong.append(key)
                    break
            else:
                weak.append(key)
        return strong, weak

    def best(self, margin: int = 0) -> list[Slots]:
        """The slots for the measures that fit best, all that fit up to a margin less, and some that fit less."""
        seen, hopes, known = self._seen, self._hopes, self._cube.pack.measures
        found: list[Slots] = []
        floor = _LOWEST
        for some in self._by_naming:
            # Words that only tell a measure from others stand in many: most of these cannot come up to one named.
            hopeful = some if floor == _LOWEST else hopes.hopeful(some, floor - margin)
            for most, key in hopes.each(hopeful):
                if most < floor - margin:
                    break
                if slots := self.slots(known[key]):
                    found.append(slots)
                    floor = max(floor, slots.score)
        beside = most_of_any(seen)
        # What is left over is only looked for where the rest would do.
        loose = ((hopes.most(group) + beside, group) for group in pointed_at(seen, self._pointers))
        groups = [
            (most + UNEXPLAINED * len(hopes.missed(group)), group) for most, group in loose if most >= floor - margin
        ]
        for most, group in sorted(groups, key=_first, reverse=True):
            if most < floor - margin:
                break
            members = hopes.members(group)
            for key in group.measures:
                if key in seen.measures or hopes.most_of(key, members, most) < floor - margin:
                    continue
                if slots := self.slots(known[key]):
                    found.append(slots)
                    floor = max(floor, slots.score)
        return found


def _first(pair: tuple[int, object]) -> int:
    return pair[0]
