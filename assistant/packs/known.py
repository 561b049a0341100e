"""What a pack declares, by id, for checking what refers to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple, TypeVar

from assistant.errors import Problem
from assistant.packs.form import DimensionForm, MeasureForm, MemberForm, PackForm, SourceForm
from assistant.packs.likeness import nearest
from assistant.packs.reading import Spot

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
    #: Ids of entries that are there but could not be read; what refers to them is not to blame.
    broken: frozenset[str]

    def kind(self, dimension: str) -> str:
        """The dimension whose members serve this one."""
        return self.kinds.get(dimension, dimension)

    def serves(self, member: str, dimension: str) -> bool:
        """Whether a known member can stand for a dimension."""
        return self.kind(self.members[member].in_) == self.kind(dimension)

    def ids_in(self, dimension: str) -> tuple[str, ...]:
        """The ids of the members that can stand for a dimension."""
        return tuple(key for key in self.members if self.serves(key, dimension))

    def lacks(self, kind: str, entry: str, spot: Spot) -> Iterator[Problem]:
        """The problem that there is no such entry of a kind (a singular word: "measure"), if there is none."""
        entries: Mapping[str, object] = getattr(self, f"{kind}s")
        if entry and entry not in entries and entry not in self.broken:
            yield spot.problem(f"there is no {kind} {entry!r}", advice(entry, tuple(entries), f"{kind}s"))


def known_of(form: PackForm, broken: frozenset[str]) -> Known:
    """What a pack declares."""
    return Known(
        sources=_first(form.sources),
        dimensions=_first(form.dimensions),
        members=_first(form.members),
        measures=_first(form.measures),
        kinds=kinds_of(form.measures),
        broken=broken,
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
        if measure.between:
            one, other = (kinds.get(dimension, dimension) for dimension in measure.between)
            joined = {key for key, kind in kinds.items() if kind in (one, other)} | {*measure.between}
            kinds |= dict.fromkeys(joined, one)
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
