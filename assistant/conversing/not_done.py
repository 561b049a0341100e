"""What a turn says is to be done or concluded, held against what came of it: "take X away", "so it is more?"."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response
from assistant.conversing.stated import as_claim
from assistant.conversing.turns import Turn

_FEW, _TWO = 3, 2
_ASKING = frozenset("how what which who whose when where why by and".split())


def _takes_nothing_away(turn: Turn, response: Response) -> bool:
    """Whether "take away those of China" is told a figure from which nothing was taken."""
    keys = [word.key for word in turn.words if word.key not in ("and", "then", "now", "ok", "so")]
    query = response.query
    return (
        keys[:2] == ["take", "away"]
        and query is not None
        and all(each.operation not in _DISTANCES for each in query.within())
    )


_DISTANCES = frozenset(("difference", "change", "fall", "relative difference", "relative change", "relative fall"))


def _concludes_nothing(turn: Turn, response: Response) -> bool:
    """Whether "so the smaller one fails more often?", which concludes something, is told a name or a figure."""
    if isinstance(response.answer.value, bool):
        return False
    keys = [word.key for word in turn.words]
    is_put = keys[:1] in (["so"], ["then"]) and len(keys) > _FEW and turn.question.rstrip().endswith("?")
    is_put = is_put and _ASKING.isdisjoint(keys) and not turn.cues.isdisjoint(("more", "fewer"))
    # "And that did not?" asks for the figure of those.
    is_stated = not turn.question.rstrip(" ?").lower().endswith(" not") and as_claim(turn.question) != turn.question
    return is_put and isinstance(response.answer.value, str) and not response.answer.unit or is_stated


def _drops_one(turn: Turn, response: Response) -> bool:
    """Whether "the two smaller ones together, of the first" is told of one of the three that were told."""
    keys = [word.key for word in turn.words]
    is_of_two = any(one == "two" and other in _SMALLER for one, other in pairwise(keys))
    return is_of_two and response.query is not None and len({fact.id for fact in response.query.facts()}) <= _TWO


_SMALLER = frozenset("smaller lower larger bigger higher smallest lowest largest biggest highest".split())


NOT_DONE = (_takes_nothing_away, _concludes_nothing, _drops_one)
