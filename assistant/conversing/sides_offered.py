"""Two sides of which a turn asks which it is ("slower or faster than the world?"): told by which of two is larger."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answering.answer import Response, respond
from assistant.answering.parts import respond_to_offered
from assistant.conversing.answers_over import computed
from assistant.conversing.last_values import told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import with_one_side
from assistant.conversing.turns import Turn
from assistant.operations.query import Query


def offered_told(turn: Turn, said: str, take: Callable[[str], Response | None]) -> Response | None:
    """Which is so of two that a turn offers ("is it ahead or behind there?"); None where it offers none."""

    def taken(claim: str) -> Response | None:
        return take(claim) or respond(claim, turn.library)

    return respond_to_offered(said, taken, turn.library)


_RELATIONS = ("above", "below")


def side_told(turn: Turn, said: str, take: Callable[[str], Response | None]) -> Response:
    """The larger of the two that a turn holds together; `take` gives what a turn with one of the sides gives."""
    claimed = take(with_one_side(said))
    query = claimed.query if claimed is not None and claimed.answer.status == "answered" else None
    inner = query.operands[0] if query is not None and query.operation == "not" else query
    if inner is None or inner.operation != "compare" or inner.relation not in _RELATIONS:
        return Response(not_made_out(turn))
    if any(each.operation == "given" for each in inner.operands):
        return Response(not_made_out(turn))
    return computed(turn, Query("name", (Query("top", told_apart(inner.operands), count=1, relation="max"),)))
