"""The highest score that a measure can have, found without filling its slots: most measures cannot come first."""

from collections.abc import Sequence
from operator import itemgetter

from assistant.facts import Measure
from assistant.once import once
from assistant.reading.counted_nouns import counted_at, is_asked_alone, names_counted
from assistant.reading.glance import MEMBER_KINDS, NAMING, Glance
from assistant.reading.growth_names import is_growth
from assistant.reading.outline import Group
from assistant.reading.pointing import Pointers
from assistant.reading.scoring import (
    ASKED,
    BY_SYNONYM,
    COUNTED,
    COUNTING,
    ECHO,
    FITTING,
    MENTIONED,
    MOST_SIDED,
    OF_SEVERAL,
    QUOTE,
    SHARE,
    SPANNING,
    UNEXPLAINED,
    WEIGHTS,
    WITHOUT_FACTS,
    asks_share,
    is_asked,
    most_counted,
    most_of_any,
)
from assistant.reading.selection import Cube
from assistant.reading.slots import DOING, MONEY, mentions_for
from assistant.tuples import NamedTuple
from assistant.utterance.alike import ALIKE
from assistant.utterance.mentions import Mention

#: The most that a word of any other mention counts.
_WEAK = max(weight for kind, weight in WEIGHTS.items() if kind not in NAMING)
#: Above every score.
_HIGHEST = 100_000


class _Base(NamedTuple):
    """What a question has for measures of some dimensions that it does not name, and what that counts."""

    chosen: tuple[Mention, ...]
    counted: int
    #: The most that each of its words can count.
    weights: dict[int, int]


class Hopes:
    """What measures can come to for a question: what is the same for several of them is found once."""

    def __init__(self, seen: Glance, cube: Cube, pointers: Pointers) -> None:
        self._seen, self._cube, self._pointers = seen, cube, pointers
        self._counted = most_counted(seen)
        self._cued = frozenset(at for each in seen.cues for at in (*each.cue.at, *each.aside))
        self._present = {each.id if each.kind == "dimension" else each.more for each in seen.names}
        self._of: dict[tuple[str, ...], _Base] = {}
        # The groups are those of the pointers: each is there once, and stays.
        self._bases: dict[int, _Base] = {}
        #: What the groups share that measures are of, by their places, and the most that measures can have.
        self._shared: dict[int, tuple[int, dict[int, int], frozenset[int]]] = {}
        self._most_of: dict[str, int] = {}

    def is_any(self, measure: Measure) -> bool:
        """Whether anything in the question may point to a measure; where nothing does, it has no slots."""
        seen = self._seen
        for each in seen.measures.get(measure.id, ()):
            if each.kind in NAMING or each.kind == "verb" and names_counted(seen, measure):
                return True
            if each.kind == "about" and is_asked_alone(seen, measure):
                return True
        if not self._member_dimensions.isdisjoint(measure.dimensions):
            return True
        if not self._noun_dimensions.isdisjoint(measure.dimensions):
            return True
        if measure.unit.base == "percent" and ("points" in seen.meanings or "relative" in seen.meanings):
            return True
        return self._cube.quotes(measure, seen.numbers, is_rate="peryear" in seen.meanings)

    @once
    def _member_dimensions(self) -> frozenset[str]:
        return frozenset(each.more for each in self._seen.names if each.kind in MEMBER_KINDS)

    @once
    def _noun_dimensions(self) -> frozenset[str]:
        """The dimensions with a noun, where there is something to do with their members."""
        seen = self._seen
        if DOING.isdisjoint(seen.meanings):
            return frozenset()
        return frozenset(each.id for each in seen.names if each.kind == "dimension")

    # -- groups of measures, which are not named --------------------------------------------------------

    def _base(self, group: Group) -> _Base:
        """What is there for a group."""
        found = self._bases.get(id(group))
        if found is not None:
            return found
        # Dimensions of which nothing is named make no difference.
        dimensions = tuple(each for each in group.dimensions if each in self._present)
        base = self._of.get(dimensions)
        if base is None:
            chosen = tuple(mentions_for(self._seen, dimensions, ()))
            weights: dict[int, int] = {}
            for each in self._seen.names:
                if (each.id if each.kind == "dimension" else each.more) in dimensions:
                    weight = WEIGHTS.get(each.kind, 0)
                    for at in each.at:
                        weights[at] = max(weight, weights.get(at, 0))
            counted = sum(WEIGHTS.get(each.kind, 0) * len(each.at) for each in chosen)
            self._of[dimensions] = base = _Base(chosen, counted, weights)
        self._bases[id(group)] = base
        return base

    def members(self, group: Group) -> frozenset[str]:
        """The members that are named for a group."""
        return frozenset(each.id for each in self._base(group).chosen if each.kind in MEMBER_KINDS)

    def missed(self, group: Group) -> frozenset[int]:
        """The positions of words that are left over for a group whatever is made of the cues: at least as many are."""
        chosen = self._base(group).chosen
        named = {at for each in chosen for at in each.at}
        seen = self._seen
        missed = seen.lacking - named | seen.suffixes | seen.unknown - named - self._cued
        return frozenset(at for at in missed if seen.keys[at] not in MONEY) if group.is_money else missed

    def most(self, group: Group) -> int:
        """The highest score that a measure of a group can have if no word is left over, without what any can have."""
        return self._base(group).counted + self._counted + (MOST_SIDED if group.sides else 0)

    def most_of(self, measure: str, members: frozenset[str], most: int) -> int:
        """The highest score of one measure of a group that can have the most; it is not named."""
        if not counted_at(self._seen, self._cube.counted.get(measure, "")):
            most -= self._counted
        return most + WITHOUT_FACTS * len(members - self._cube.having(measure))

    # -- measures to which words point ------------------------------------------------------------------

    def hopeful(self, measures: Sequence[str], floor: int) -> list[str]:
        """Those of measures that are not named which could come up to a score if all else were theirs."""
        seen = self._seen
        most = sum(WEIGHTS.get(each.kind, 0) * len(each.at) for each in seen.names)
        most += self._counted + MOST_SIDED + most_of_any(seen)
        found = []
        for key in measures:
            words = 0
            for each in seen.measures[key]:
                words += len(each.at)
            if most + _WEAK * words >= floor:
                found.append(key)
        return found

    def each(self, measures: Sequence[str]) -> list[tuple[int, str]]:
        """Some measures to which words point, each with the highest score that it can have; the highest first."""
        if len(measures) == 1:
            # There is nothing to weigh it against.
            return [(_HIGHEST, measures[0])]
        pairs = [(self._most_of[key] if key in self._most_of else self._most_pointed_at(key), key) for key in measures]
        return sorted(pairs, key=itemgetter(0), reverse=True)

    def _most_pointed_at(self, key: str) -> int:
        """The most that a measure can have by the words that point to it, and for whatever else the question says."""
        # Most of those to which words point need not be read for it.
        seen, known, place = self._seen, self._cube.pack.measures, self._pointers.of_measure[key]
        group = self._pointers.groups[place]
        shared = self._shared.get(place)
        if shared is None:
            weights = self._base(group).weights
            self._shared[place] = shared = sum(weights.values()), weights, self.missed(group)
        most, weights, missed = shared
        own: dict[int, int] = {}
        naming: list[Mention] = []
        is_done = False
        for each in seen.measures[key]:
            kind = each.kind
            weight = BY_SYNONYM if each.more == ALIKE else WEIGHTS.get(kind, 0)
            for at in each.at:
                if own.get(at, -1) < weight:
                    own[at] = weight
            if kind in NAMING:
                naming.append(each)
            elif kind == "verb":
                is_done = True
        # Each word counts once, as the best that it can be.
        for at, weight in own.items():
            if (less := weights.get(at, 0)) < weight:
                most += weight - less
        if missed:
            most += UNEXPLAINED * len(missed - own.keys())
        if group.sides:
            most += MOST_SIDED
        if counted_at(seen, self._cube.counted.get(key, "")):
            most += self._counted
        elif is_done:
            most += MENTIONED
        if self._by_unit:
            most += self._most_by_unit(known[key])
        if naming:
            most += self._most_named(known[key], naming)
        self._most_of[key] = most
        return most

    def _most_by_unit(self, measure: Measure) -> int:
        """The most that a measure can have for its unit and its figures."""
        seen = self._seen
        most = ECHO + QUOTE if seen.numbers else 0
        if "rate" in seen.meanings:
            most += measure.unit.is_rate
        if self._asks_share and measure.unit.base == "percent" and not measure.between and not is_growth(measure):
            most += SHARE
        return most

    def _most_named(self, measure: Measure, naming: Sequence[Mention]) -> int:
        """The most that a measure that is named can have for that."""
        seen = self._seen
        most = FITTING if seen.names or seen.scan.periods else 0
        if seen.scan.periods and self._cube.spans.get(measure.id):
            most += 2 * SPANNING
        if self._after_many and any(not self._after_many.isdisjoint(each.at) for each in naming):
            most += COUNTED
        return most + ASKED if self._may_be_asked_for(measure, naming) else most

    @once
    def _by_unit(self) -> bool:
        """Whether the unit or the figures of a measure can count at all."""
        return bool(self._seen.numbers) or self._asks_share or "rate" in self._seen.meanings

    @once
    def _asks_share(self) -> bool:
        return asks_share(self._seen)

    @once
    def _after_many(self) -> frozenset[int]:
        """The positions right after a "many"."""
        return frozenset(at + 1 for at, key in enumerate(self._seen.keys) if key == "many")

    @once
    def _nouns(self) -> frozenset[str]:
        """The last words of the nouns for members of dimensions, where they may be counted."""
        seen = self._seen
        if COUNTING.isdisjoint(seen.keys):
            return frozenset()
        return frozenset(seen.keys[each.at[-1]] for each in seen.names if each.kind == "dimension")

    @once
    def _asked(self) -> list[Mention]:
        """The nouns with which members of a dimension may be asked for."""
        seen = self._seen
        several = any(each.id in OF_SEVERAL for each in seen.scan.cues)
        nouns = [each for each in seen.names if each.kind == "dimension"]
        return [each for each in nouns if several or is_asked(seen.keys[max(0, each.start - 3) : each.start], "")]

    def _may_be_asked_for(self, measure: Measure, naming: Sequence[Mention]) -> bool:
        """Whether members of a measure's dimension may be what is asked for, or what the measure counts."""
        if measure.each in self._nouns:
            return True
        sides = measure.between or ()
        return bool(self._asked) and any(
            each.id in measure.dimensions
            and each.id not in sides
            and not all(set(each.at).issuperset(name.at) for name in naming)
            for each in self._asked
        )
