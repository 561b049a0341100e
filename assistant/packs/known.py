"""What a pack declares, by id, for checking what refers to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

from assistant.errors import Problem
from assistant.packs.fields import UNREAD
from assistant.packs.form import DimensionForm, FactForm, MeasureForm, MemberForm, PackForm, SourceForm
from assistant.packs.likeness import nearest
from assistant.packs.reading import Spot
from assistant.packs.yaml_recovery import Lost
from assistant.tuples import NamedTuple

_LISTED = 8

E = TypeVar("E", SourceForm, DimensionForm, MemberForm, MeasureForm)


class Known(NamedTuple):
    """The entries of a pack by id; of two with one id the first."""

    sources: dict[str, SourceForm]
    dimensions: dict[str, DimensionForm]
    members: dict[str, MemberForm]
    measures: dict[str, MeasureForm]
    #: Dimension id to one that stands for all of its kind: those that are `between` the same things.
    kinds: dict[str, str]
    #: Ids of entries that are there but could not be read, or are there twice; what refers to them is not to blame.
    unclear: frozenset[str]
    #: Sections that could not be read as a whole.
    lost: frozenset[str]

    def can_tell(self, kind: str, entry: str) -> bool:
        """Whether it is certain what an id of a kind (a singular word: "measure") refers to, or that it is nothing."""
        return entry not in self.unclear and f"{kind}s" not in self.lost

    def kind(self, dimension: str) -> str:
        """The dimension whose members serve this one."""
        return self.kinds.get(dimension, dimension)

    def serves(self, member: str, dimension: str) -> bool:
        """Whether a known member can stand for a dimension, or may be able to."""
        own = self.members[member].in_
        may = member in self.unclear or dimension not in self.dimensions or own not in self.dimensions
        return may or self.kind(own) == self.kind(dimension)

    def measure_of(self, fact: FactForm) -> MeasureForm | None:
        """The measure that a fact is of, if it is certain which."""
        measure = self.measures.get(fact.measure)
        is_certain = fact.measure not in self.unclear or (measure and measure.dimensions == [*fact.of])
        return measure if is_certain else None

    def ids_in(self, dimension: str) -> tuple[str, ...]:
        """The ids of the members that can stand for a dimension."""
        return tuple(key for key in self.members if self.serves(key, dimension))

    def lacks(self, kind: str, entry: str, spot: Spot) -> Iterator[Problem]:
        """The problem that there is no such entry of a kind (a singular word: "measure"), if there is none."""
        entries: Mapping[str, object] = getattr(self, f"{kind}s")
        if entry and entry not in entries and self.can_tell(kind, entry):
            yield spot.problem(f"there is no {kind} {entry!r}", advice(entry, tuple(entries), f"{kind}s"))


def known_of(form: PackForm, lost: Lost) -> Known:
    """What a pack declares; `lost` is what stood in the parts of its file that could not be read."""
    declared = (form.sources, form.dimensions, form.members, form.measures)
    counts = (Counter(entry.id for entry in entries) for entries in declared)
    twice = (key for count in counts for key, times in count.items() if times > 1)
    return Known(
        sources=_first(form.sources),
        dimensions=_first(form.dimensions),
        members=_first(form.members),
        measures=_first(form.measures),
        kinds=kinds_of(form.measures),
        unclear=lost.ids.union(twice, (UNREAD,)),
        lost=frozenset(name for name in ("sources", "dimensions", "members", "measures") if not form.is_read(name)),
    )


def _first(entries: Iterable[E]) -> dict[str, E]:
    found: dict[str, E] = {}
    for entry in entries:
        found.setdefault(entry.id, entry)
    return found


def kinds_of(measures: Iterable[MeasureForm]) -> dict[str, str]:
    """Dimension id to the one that stands for its kind, for every dimension that some measure is `between`."""
    kinds: dict[str, str] = {}
    for measure in measures:
        # Where it cannot be read what a measure is between, it may be any of its dimensions.
        alike = (measure.between or []) if measure.is_read("between") else measure.dimensions
        for one, other in pairwise(alike):
            first, second = kinds.get(one, one), kinds.get(other, other)
            joined = {key for key, kind in kinds.items() if kind in (first, second)} | {one, other}
            kinds |= dict.fromkeys(joined, first)
    return kinds


@lru_cache(maxsize=4096)
def advice(name: str, known: tuple[str, ...], kind: str) -> str:
    """How to mend a name that is not among the known ones of a kind (a plural: "measures")."""
    guess = nearest(name, known)
    if guess:
        return f"Did you mean `{guess}`?"
    if not known:
        return f"There are no {kind} yet; add it to them"
    more = f" and {len(known) - _LISTED} more" if len(known) > _LISTED else ""
    return f"The {kind} are: {', '.join(known[:_LISTED])}{more}"
