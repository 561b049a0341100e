"""A query with the figures of one edition in place of those of others, and which editions have all that it needs."""

from collections.abc import Iterator

from assistant.editions.merged_facts import place_of
from assistant.editions.merging import Merged
from assistant.facts import Fact, Pack
from assistant.operations.query import NotComputableError, Query, Result
from assistant.operations.table import evaluate
from assistant.tuples import NamedTuple


class Grounded(NamedTuple):
    """What a query gives with the figures of one edition alone."""

    edition: Pack
    result: Result

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The figures that it stands on, in order."""
        return tuple(figures(self.result.query))


def figures(query: Query) -> Iterator[Fact]:
    """The facts of a query, in order."""
    if query.fact is not None:
        yield query.fact
    for operand in query.operands:
        yield from figures(operand)


def in_edition(query: Query, merged: Merged, edition: str) -> Query | None:
    """The query over the figures that an edition has for the same measures, members and periods; None if it lacks any.

    `edition` is the id of its pack.
    """
    fact = query.fact
    if fact is not None:
        # An edition may say two things of one place: the fact that was meant stays.
        same = merged.facts.stated(fact.measure).get((edition, fact.id)) if fact.pack == edition else None
        own = same or merged.facts.figures(fact.measure).get(place_of(fact), {}).get(edition)
        if own is None or (own.value is None) is not (fact.value is None):
            return None
        fact = own
    operands = []
    for operand in query.operands:
        grounded = in_edition(operand, merged, edition)
        if grounded is None:
            return None
        operands.append(grounded)
    pack = merged.pack if query.pack is not None else None
    return query._replace(fact=fact, pack=pack, operands=tuple(operands))


def in_each(query: Query, merged: Merged) -> tuple[Grounded, ...]:
    """What a query gives in each edition that has all of its figures, the newest first."""
    found = []
    for edition in merged.editions:
        grounded = in_edition(query, merged, edition.id)
        if grounded is not None:
            try:
                found.append(Grounded(edition, evaluate(grounded)))
            except NotComputableError:
                continue
    return tuple(found)
