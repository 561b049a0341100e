"""Turns about the last two answers, where each gave several: one in several ways ("98 %, or 17.2 points"), or pairs."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.conversing.answers_over import computed, distance
from assistant.conversing.last_values import picked_by, told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.turns import MADE, Turn
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


def asks_which_distance(turn: Turn) -> bool:
    """Whether it is asked which difference or ratio is the larger one, of pairs that were told side by side last."""
    keys = [word.key for word in turn.words if word.key != "and"]
    last = turn.state.query
    return (
        keys[:1] == ["which"] and keys[1:2] in _DISTANCES and last is not None and _told_so(turn, "both", "difference")
    )


def of_pairs_told(turn: Turn) -> Response:
    """ "Which difference is larger?" after "compare X and Y", "and Y and Z": the pair that is further apart."""
    relation = "min" if turn.cues & {"min", "fewer"} else "max"
    last = turn.state.values[-_TWO:]
    if _told_so(turn, "difference"):
        # "How many more than X?", "and than Y?", and then "which difference is larger?"
        return computed(turn, Query("name", (Query("top", told_apart(last), count=1, relation=relation),)))
    pairs = [each.operands for each in last if each.operation == "both"]
    facts = [each.fact for pair in pairs for each in pair if len(pair) == _TWO]
    measures = {each.measure for each in facts if each is not None}
    if len(facts) != _TWO * _TWO or None in facts or len(measures) != 1:
        return Response(not_made_out(turn))
    if turn.library.pack.measures[measures.pop()].between is not None:
        # A lead is a difference itself.
        return Response(not_made_out(turn))
    is_ratio = "ratio" in turn.keys
    held = [distance(*told_apart(pair)) for pair in pairs]
    held = [each._replace(operation="ratio") for each in held] if is_ratio else held
    return computed(turn, Query("name", (Query("top", told_apart(tuple(held)), count=1, relation=relation),)))


def _told_so(turn: Turn, *operations: str) -> bool:
    """Whether the last two answers were made in one of some ways, both in the same."""
    kinds = {each.operation for each in turn.state.values[-_TWO:]}
    return len(turn.state.values) >= _TWO and len(kinds) == 1 and kinds <= {*operations}


def were_asked_in_turn(turn: Turn, results: tuple[Query, ...], cues: set[str]) -> bool:
    """Whether it is asked which is the most of the last answers, each a value of one kind that was made of several."""
    kinds = {value.operation for value in turn.state.values[-_TWO:]}
    if kinds != {results[-1].operation} or "which" not in turn.keys:
        return False
    return kinds <= {*_OF_TWO, *MADE} and not cues.isdisjoint(("more", "fewer", "max", "min"))


#: Operations of just two values.
_OF_TWO = ("difference", "ratio", "share")
_DISTANCES = (["difference"], ["ratio"], ["distance"])
