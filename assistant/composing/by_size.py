"""Two things in the order of their sizes, where it can be told which is larger."""

from __future__ import annotations

from assistant.composing.pairs import larger_first
from assistant.operations.query import NotComputableError, Query


def by_size(one: Query, other: Query) -> tuple[Query, Query]:
    """The larger of two things first; as they are where their sizes cannot be told, of which the answer says why."""
    try:
        return larger_first((one, other))
    except NotComputableError:
        return one, other
