"""Claims with a number, put of the figure told last or again with another number: "18?", "so below 5 percent?"."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.composing.filters import bound
from assistant.conversing.answers_over import put
from assistant.conversing.conditions import ASKING, cues_within, relation_in, says_more
from assistant.conversing.last_values import picked_by
from assistant.conversing.owed import not_made_out
from assistant.conversing.replacing import changes_link
from assistant.conversing.stated_figures import is_beside_level, moves_otherwise, states, tells_how_far
from assistant.conversing.turns import MADE, MOVEMENTS, Turn
from assistant.operations.query import NotComputableError, Query
from assistant.operations.table import evaluate
from assistant.units import CURRENCIES, PERCENT, POINT, Quantity

#: Operations whose value is claimed to be so much ("so below 5 percent?").
_CLAIMABLE = (
    *("fact", "sum", "mean", "median", "share", "ratio", "difference", "relative difference", "remaining", "scaled"),
    *MOVEMENTS,
)


def claimed_figure(turn: Turn) -> Response | None:
    """ "18?", "more than 25?" after a claim about a figure: the claim with the other number."""
    query, before, amounts = turn.state.query, turn.state.slots, turn.figures
    if query is None or len(amounts) != 1 or turn.whens:
        return None
    query = _figure_picked(turn, query)
    if query.operation == "not" and (amounts[0].relation or states(turn.question)):
        # "So not 40?", and then "more than 50?"
        query = query.operands[0]
    if turn.says_standing:
        # "So China is behind by 22.7?" after how far a lead fell is of where it stands.
        return None
    is_stated = states(turn.question)
    apart = query.operands[0] if query.operation == "compare" else query
    if is_stated and apart.operation == "difference" and not turn.named and _is_by_so_much(turn):
        return _of_difference(turn, apart)
    if query.operation in _CLAIMABLE and (amounts[0].relation or is_stated) or query.operation == "count" and is_stated:
        # "So 3?" says of those that were counted how many they are; "more than 3?" may bound what they have.
        query = _as_claim(query)
    if query.operation not in ("compare", "every"):
        return None
    *figures, limit = query.operands
    if limit.operation != "given":
        return None
    if (
        turn.named
        or turn.names_measure
        or turn.alone.scan.periods
        or says_more(turn)
        or turn.cues - ASKING - _spent(turn, query.operands[0]) - {"percent", "points", "not", "verify"}
    ):
        return None
    if turn.keys & {"which", "who", "where", "how"} or query.operation == "every" and turn.keys & _OF_HOW_MANY:
        # "Was it above 8 on any benchmark?" is put of others than the claim about some was.
        return None
    if before is not None and changes_link(turn, before):
        # "By 20?" after "did it fall to 20?" is another claim.
        return None
    if figures[0].operation in MOVEMENTS and turn.words[0].key in ("to", "from"):
        # "To 1.6?" after how far something fell is of where it is.
        return Response(not_made_out(turn))
    if tells_how_far(turn, figures[0]) or moves_otherwise(turn, figures[0]):
        return None
    if len(figures) == 1 and is_beside_level(turn, figures[0]):
        return Response(not_made_out(turn))
    relation = amounts[0].relation or relation_in(turn)
    is_bare = limit.amount is not None and not limit.amount.number and query.relation in ("above", "below")
    is_implied = before is not None and not before.amounts and (query.operation == "every" or is_bare)
    if is_implied and not relation:
        # "2" after "is the US ahead?", which says no number; "by 2" is how far it is.
        if query.operation == "every" or turn.words[0].key != "by":
            return Response(not_made_out(turn))
        relation = "equal"
    # "So 3?", "is it 15?" say how much it is, whatever bound was asked about before.
    relation = relation or ("equal" if is_stated else query.relation)
    try:
        other = bound(amounts[0], figures[0])
    except NotComputableError:
        return None
    assert other.amount is not None
    assert limit.amount is not None
    words, after = turn.alone.scan.words, amounts[0].at[-1] + 1
    counts = {each.start for each in (*turn.alone.scan.names, *turn.alone.scan.measures)}
    if after in counts and words[after].key != limit.amount.unit.base:
        # "More than 15 models?" of a percentage
        return Response(not_made_out(turn))
    if other.amount.unit == PERCENT and limit.amount.unit == POINT and _is_level(figures[0]):
        # A mean of percentages is in points, and so is a lead of which that is said.
        other = other._replace(amount=Quantity(other.amount.number, POINT))
    unit, own = (each.unit.base for each in (other.amount, limit.amount) if each is not None)
    if unit.startswith(CURRENCIES) and not own.startswith(CURRENCIES):
        # "So $2?" of what is no money
        return Response(not_made_out(turn))
    if unit != own:
        return None
    claim = query._replace(operands=(*figures, other), relation=relation)
    return put(turn, claim)


def _figure_picked(turn: Turn, query: Query) -> Query:
    """The figure of the one that was picked, or that leads ("so it's 3?", "by more than 2?"); others as they are."""
    if query.operation == "leader" and "by" in turn.keys and query.operands[0].fact is not None:
        lead = query.operands[0]
        return lead._replace(sign=1 if lead.fact is None or lead.fact.value is None or lead.fact.value > 0 else -1)
    picked = picked_by(query)
    if picked is None or picked.operation in MOVEMENTS and "by" not in turn.keys:
        return query
    return picked


def _is_level(figure: Query) -> bool:
    """Whether it is how high something is, or made of that, and not how far it moved."""
    return figure.operation in (*MADE, "fact", "scaled") and not any(
        part.operation in MOVEMENTS for part in figure.within()
    )


def _is_by_so_much(turn: Turn) -> bool:
    """Whether a number of more, or fewer, ends the turn: "so it's 15 more?"."""
    after = turn.figures[0].at[-1] + 1
    return any(word.key in _MORE_OR_LESS for word in turn.alone.scan.words[after : after + 1])


def _of_difference(turn: Turn, difference: Query) -> Response | None:
    """The claim that two figures are so far apart."""
    try:
        limit = bound(turn.figures[0], difference)
        unit = evaluate(difference).amount.quantity.unit
    except NotComputableError:
        return None
    if limit.amount is None or limit.amount.unit.base not in ("", unit.base):
        return None
    return put(turn, Query("compare", (difference, limit), relation="equal"))


_MORE_OR_LESS = ("more", "fewer", "less")
_OF_HOW_MANY = frozenset("any all every each none no one".split())


def _spent(turn: Turn, figure: Query) -> set[str]:
    """The cues that are words of a number: "no more than 2?", and of a part "more than double?", "under a fifth?"."""
    is_part = figure.operation in ("ratio", "share", "remaining") and "of" not in turn.keys
    return cues_within(turn, turn.figures[0]) & ({"ordinal", "double", "none"} if is_part else {"none"})


def _as_claim(figure: Query) -> Query:
    """A figure as a claim about it, in which "below 10?" puts another number; the figure itself if it is no number."""
    try:
        amount = evaluate(figure).amount
    except NotComputableError:
        return figure
    return figure if amount.high is not None else Query("compare", (figure, Query("given", amount=amount.quantity)))
