"""Turns about the last two values, where each was given in the same several ways ("98 %, or 17.2 points")."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.conversing.answers_over import computed
from assistant.conversing.last_values import picked_by, told_apart
from assistant.conversing.turns import Turn
from assistant.operations.query import Query

_TWO = 2


def are_ways(values: tuple[Query, ...]) -> bool:
    """Whether the last two are each given in the same several ways ("98 %, or 17.2 points")."""
    ways = [tuple(each.operation for each in value.operands) for value in values if value.operation == "both"]
    return len(values) == len(ways) == _TWO and ways[0] == ways[1] and len(set(ways[0])) == len(ways[0]) > 1


def by_each_way(turn: Turn, cues: set[str]) -> Response | None:
    """ "Which is larger?" of two that are each given in several ways: the one that is so in every way, or each."""
    if not cues & {"max", "min", "more", "fewer"} or "how" in turn.keys or turn.named or turn.names_measure:
        return None
    relation = "min" if cues & {"min", "fewer"} else "max"
    pairs = zip(*(value.operands for value in turn.state.values[-2:]), strict=True)
    tops = [Query("name", (Query("top", told_apart(pair), count=1, relation=relation),)) for pair in pairs]
    picked = [picked_by(top) for top in tops]
    is_clear = None not in picked and len({each.key for each in picked if each is not None}) == 1
    return computed(turn, tops[0] if is_clear else Query("both", tuple(tops)))
