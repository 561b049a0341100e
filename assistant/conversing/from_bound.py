"""Turns that ask how far a figure is from what it was held against: "by how much?" after "is it above 5 %?"."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.composing.filters import COMPARING
from assistant.conversing.answers_over import computed, computed_of, distance
from assistant.conversing.last_values import entries_of, measure_of
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import is_only
from assistant.conversing.turns import MADE, MOVEMENTS, Turn
from assistant.english.followups import HOW_FAR
from assistant.operations.query import NotComputableError, Query
from assistant.operations.table import evaluate

#: Words that say on which side of it something is, and words that ask for a distance.
_OVER = frozenset("above over more higher larger bigger greater beyond".split())
_UNDER = frozenset("below under less fewer lower smaller short".split())
_FAR = frozenset("by far margin apart off".split())
_ASIDE = _OVER | _UNDER | {"off", "than", "limit", "mark", "threshold", "so"}
_LEVELS = ("fact", "share", *MADE)


def from_bound(turn: Turn) -> Response | None:
    """The distance of a figure, or of the only one that was listed, from the number or figure it was held against."""
    query = turn.state.query
    if query is None or turn.named or turn.state.told or not is_only(turn.words, HOW_FAR, _ASIDE):
        return None
    sides = turn.keys & (_OVER | _UNDER)
    if not sides and turn.keys.isdisjoint(_FAR):
        # "How much?" asks for the figure itself.
        return None
    claim = query.operands[0] if query.operation == "not" else query
    figures, limit = _held(claim)
    if limit is None or len(figures) != 1 or not sides and figures[0].operation in MOVEMENTS:
        # "Did it fall by more than 10?", and then "by how much?", asks how far it fell.
        return None
    figure, before = figures[0], turn.state.slots
    measures = turn.library.pack.measures
    is_level = figure.operation in (*_LEVELS, *MOVEMENTS) and not measures[measure_of(figure)].unit.is_rate
    is_by = before is not None and (
        before.has("ahead", "behind") or any(each.key == "by" for each in before.scan.words)
    )
    if is_by and not sides:
        # "Does it lead by more than 5 %?", and then "by how much?", asks for the lead.
        return None
    if not is_level:
        return Response(not_made_out(turn))
    try:
        apart = evaluate(Query("difference", (figure, limit))).amount.quantity.number
    except NotComputableError:
        return Response(not_made_out(turn))
    if not apart and claim.relation not in COMPARING:
        # "So by 3 %?", and then "by how much?", asks for the lead again; from what it is nothing is any distance.
        is_lead = bool(measures[measure_of(figure)].between) and turn.keys.isdisjoint(_ASIDE)
        return computed(turn, figure) if is_lead and "by" in turn.keys else Response(not_made_out(turn))
    is_over = apart > 0
    if sides and is_over == sides.isdisjoint(_OVER):
        return Response(not_made_out(turn))
    held = distance(figure, limit)
    return computed_of(turn, held, figure) if figure.fact is not None else computed(turn, held)


def _held(claim: Query) -> tuple[tuple[Query, ...], Query | None]:
    """What was held against a number, or against a figure by a condition that it met, and that number or figure."""
    if claim.operation == "name" and claim.operands[0].operation == "filter":
        return entries_of(claim.operands[0]), claim.operands[0].operands[-1]
    limit = claim.operands[-1] if claim.operation == "compare" and claim.relation else None
    if limit is None or limit.amount is None or not limit.amount.number:
        # "Is the US ahead?" holds the lead against nothing but 0.
        return (), None
    return claim.operands[:-1], limit
