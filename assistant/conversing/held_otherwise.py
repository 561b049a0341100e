"""Turns that put how two are held against each other in another way: "as a ratio instead", "in percent", "absolute"."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.conversing.answers_over import computed, distance
from assistant.conversing.doing import doing_in, first_way, may_be_held_otherwise
from assistant.conversing.last_values import as_falls
from assistant.conversing.movements import ends_of
from assistant.conversing.turns import Turn
from assistant.operations.query import NotComputableError, Query
from assistant.operations.table import evaluate


def held_otherwise(turn: Turn) -> Response | None:
    """The two that the last answer held against each other, held so in the way that a turn asks for and nothing else.

    Where the distance of two percentages is asked for "in percent", that may be said of it already: it is told how
    much more the one is than the other, and the distance beside it.
    """
    query = first_way(turn.state.query)
    if query is None or turn.named or not may_be_held_otherwise(turn.question, query):
        return None
    doing = doing_in(turn.question)
    if doing is None:
        return None
    two = query.operands
    if doing.what == "ratio":
        return computed(turn, Query("ratio", two))
    if doing.what == "absolutely":
        return computed(turn, distance(*two))
    ends = ends_of(query)
    # What rose did not fall by that.
    (relative,) = as_falls((Query("relative change", ends),)) if ends else (Query("relative difference", two),)
    if doing.what == "in percent" and not ends and _is_of_percentages(two):
        return computed(turn, Query("both", (relative, query)))
    return computed(turn, relative)


def _is_of_percentages(two: tuple[Query, ...]) -> bool:
    try:
        units = {evaluate(each).amount.quantity.unit.base for each in two}
    except NotComputableError:
        return False
    return units <= {"percent", "percentage point"}
