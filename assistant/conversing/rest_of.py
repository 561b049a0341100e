"""Turns that ask for the rest of a whole of which shares were given: "what's left?", "and the rest?"."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.conversing.answers_over import computed
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import is_only, weighty
from assistant.conversing.substituting import facts_of
from assistant.conversing.turns import Turn
from assistant.english.followups import COUNTED, THE_REST
from assistant.operations.query import Query

_LEFT = frozenset("left remain".split())
#: Operations that hold one value against another.
_HELD = ("ratio", "difference", "compare")
_ASIDE = frozenset("share part percentage percent proportion fraction now together combined total both".split())
#: Phrases for so many others ("the share of the other two together").
_OTHERS = "other two, other three, other four, the other two, the other three, the other four, the other 2, the other 3"


def rest_of_whole(turn: Turn) -> Response | None:
    """The share of all whose share has not been given; declined after a figure of which nothing is left."""
    query = turn.state.query
    if turn.named and not turn.keys.isdisjoint(_NOT):
        return _all_but_one(turn)
    counts = {COUNTED[key] for key in turn.keys & COUNTED.keys()} if "other" in turn.keys else set()
    if query is None or turn.state.told or turn.named or turn.alone.scan.periods:
        return None
    if turn.alone.scan.amounts and not counts:
        return None
    if not is_only(turn.words, THE_REST, _ASIDE) and not (counts and is_only(turn.words, _OTHERS, _ASIDE)):
        return None
    whole = _whole(query)
    if whole is None and query.operation in _HELD:
        # Two shares that were held against each other were given before.
        whole = next((found for value in reversed(turn.state.values) if (found := _whole(value))), None)
    if whole is None:
        measures = turn.library.pack.measures
        is_counted = any(measures[fact.measure].adds_up for fact in facts_of(query).values())
        return Response(not_made_out(turn)) if is_counted and turn.keys & _LEFT else None
    given: set[str] = set()
    for value in reversed(turn.state.values):
        if _whole(value) != whole:
            if value.operation in _HELD:
                continue
            break
        given |= {name for share in _shares(value) for name in facts_of(share.operands[0])}
    left = tuple(part for part in whole.operands if given.isdisjoint(facts_of(part)))
    if not left or counts and counts != {len(left)}:
        return Response(not_made_out(turn))
    return computed(turn, Query("share", (left[0] if len(left) == 1 else Query("sum", left), whole)))


def _all_but_one(turn: Turn) -> Response | None:
    """ "How many of these were not American?" after the sum of several that add up: that of the others."""
    last, scan, named = turn.state.query, turn.alone.scan, set(turn.named)
    if last is None or last.operation not in ("sum", "both") or not turn.keys.issuperset(("how", "many")):
        return None
    if scan.periods or scan.amounts or any(part.fact is None for part in last.operands) or turn.cues & _OTHERWISE:
        return None
    measure = turn.library.pack.measures[last.facts()[0].measure]
    if not measure.adds_up or {fact.measure for fact in last.facts()} != {measure.id}:
        return None
    own = {each.sense.id for each in scan.measures}
    if weighty(turn.beside(*scan.names, *scan.measures, *scan.cues), aside=_OF_THESE) or own - {measure.id}:
        return None
    left = tuple(part for part in last.operands if part.fact and named.isdisjoint(part.fact.members.values()))
    if len(left) != len(last.operands) - 1:
        return Response(not_made_out(turn))
    return computed(turn, left[0] if len(left) == 1 else Query("sum", left))


_NOT = frozenset(("not", "non", "outside"))
_OTHERWISE = frozenset(("more", "fewer", "max", "min", "ratio", "difference", "share"))
_OF_THESE = frozenset("not non outside how many of these those them the were are was from made in by come came".split())


def _shares(query: Query) -> tuple[Query, ...]:
    """The shares that an answer gave: itself, or those that it put side by side or together."""
    return query.operands if query.operation in ("both", "sum") else (query,)


def _whole(query: Query) -> Query | None:
    """The sum that an answer gave shares of; None where it gave none, or of several."""
    shares = _shares(query)
    if any(share.operation != "share" or share.operands[1].operation != "sum" for share in shares):
        return None
    wholes = [share.operands[1] for share in shares]
    return wholes[0] if all(facts_of(each).keys() == facts_of(wholes[0]).keys() for each in wholes) else None
