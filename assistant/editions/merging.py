"""The editions of a report as one pack: of every figure the newest, and all the others beside it."""

from collections.abc import Collection, Iterable, Mapping

from assistant.editions.merged_facts import MergedFacts
from assistant.facts import Facts, Pack
from assistant.tuples import NamedTuple


class Merged(NamedTuple):
    """Several editions as one pack."""

    pack: Pack
    #: The editions, the newest first.
    editions: tuple[Pack, ...]
    #: Where each figure stands in each of them.
    facts: MergedFacts


def year_of(pack: Pack) -> int:
    """The year of an edition; 0 for a pack that is none."""
    return pack.edition.year if pack.edition else 0


def in_order(packs: Iterable[Pack]) -> tuple[Pack, ...]:
    """Editions of one report, the newest first."""
    return tuple(sorted(packs, key=lambda pack: (-year_of(pack), pack.id)))


def merged(
    pack: Pack,
    editions: tuple[Pack, ...],
    other_members: Mapping[str, Collection[str]],
    other_measures: Mapping[str, Collection[str]],
) -> Merged:
    """Editions, the newest first, as the pack that holds what they have in common, with the facts of all of them.

    With them come for each edition the members and measures that are others there.
    """
    facts = MergedFacts(editions, other_members, other_measures)
    return Merged(pack._replace(facts=Facts(facts.measures, facts.newest, facts.members)), editions, facts)
