"""Turns about whom one is ahead of: "by how much?" after "who leads?", "over China?" after a lead."""

from __future__ import annotations

from assistant.answering.answer import Response, respond_to_query
from assistant.answering.declining import clarify
from assistant.conversing.turns import Turn, said_name
from assistant.operations.query import Query


def asks_over_whom(turn: Turn) -> bool:
    """Whether "by how much?" or "what margin?" is asked of the one that has the most, or is ahead of others."""
    return not turn.keys.isdisjoint(("by", "margin"))


def over_whom(turn: Turn, best: Query, picked: Query) -> Response:
    """The question back over whom one is so far ahead."""
    members = turn.library.pack.members
    others = tuple(members[each.key].name for each in best.operands if each.key in members and each.key != picked.key)
    measure = turn.library.pack.measures[picked.facts()[0].measure]
    name = members[picked.key].name if picked.key in members else picked.label
    question = f"difference between {said_name(measure)} of {name} and"
    return Response(
        clarify(turn.question, "Compared with whom?" if best.relation == "min" else "Over whom?", others),
        question=question,
    )


def over_side(turn: Turn) -> Response | None:
    """ "Over China?" after a lead: that of the other side over it, and not its own."""
    query = turn.state.query
    if query is None or query.fact is None or turn.names_measure:
        return None
    between = turn.library.pack.measures[query.fact.measure].between
    keys = [word.key for word in turn.alone.scan.words if word.key not in _ASIDE]
    is_only_over = len(keys) <= _FEW and keys[:1] != [] and keys[0] in _OVER
    if not between or not is_only_over or turn.alone.scan.periods or turn.figures:
        return None
    one, other = (query.fact.members.get(side) for side in between)
    named = {one, other}.intersection(turn.named)
    if len(named) != 1:
        return None
    lead = query._replace(sign=1 if other in named else -1)
    return respond_to_query(turn.question, lead, turn.library, turn.state.slots)


_FEW = 4
_ASIDE = frozenset("and so the a just then".split())
_OVER = frozenset("over against versus vs ahead".split())
