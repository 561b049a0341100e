"""The last look at what a question asks beyond the figures: restrictions, other doings, and more than is said."""

from __future__ import annotations

from assistant.checks.doings import done_otherwise
from assistant.checks.overclaims import overclaimed, overclaimed_truth
from assistant.checks.restrictions import restriction
from assistant.checks.seen_words import see
from assistant.checks.tellers import teller_taking_part
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.facts import Fact
from assistant.operations.query import Query, Result
from assistant.reading.selection import Cell


def check_stretch(frame: Frame, query: Query, operations: frozenset[str], facts: list[Fact], *, is_claim: bool) -> None:
    """Decline if the question restricts or stretches what the facts say; the message names the words."""
    seen = see(frame)
    restricting = restriction(seen) or teller_taking_part(seen)
    if restricting:
        near = cells_of(frame, facts)
        raise Declined("no_such_entity", f"The report does not give it for “{restricting}”.", near)
    why = done_otherwise(seen, operations, is_claim=is_claim)
    why = why or overclaimed(frame, query, operations, facts, is_claim=is_claim)
    if why:
        raise Declined("no_such_measure", why, cells_of(frame, facts))


def check_truth(frame: Frame, result: Result, facts: list[Fact]) -> None:
    """Decline if a claim about a range came to what the range does not say."""
    why = overclaimed_truth(frame, result, facts)
    if why:
        raise Declined("no_such_measure", why, cells_of(frame, facts))


def cells_of(frame: Frame, facts: list[Fact]) -> tuple[Cell, ...]:
    """The cells of some facts of the measure asked about."""
    return tuple(cell for fact in facts for cell in frame.cube.cells(frame.measure, fact.members) if cell.fact is fact)
