"""Turns that change over which things the last operation is: "without MMMU?", "with MMMU again?", "only MATH?"."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.answers_over import computed
from assistant.conversing.last_values import told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import weighty
from assistant.conversing.substituting import facts_of, of_member
from assistant.conversing.turns import Turn
from assistant.operations.query import Query

_OVER = ("sum", "mean", "median", "rank", "top")
_LEAVING = frozenset("without except excluding exclude besides minus".split())
_ONLY = frozenset("only just solely".split())
_WITH = frozenset("with including include".split())
#: Words with which a turn takes more away, and not something else.
_GOING_ON = frozenset("also too either well minus subtract".split())
_ASIDE = frozenset(
    "too either well as and but or also then now again back me the please in if we you when benchmark country".split()
)


def narrowed(turn: Turn) -> Response | None:
    """The last sum, mean, order or share with fewer or more things in it; declined where that cannot be made out."""
    query, kind = turn.state.query, _kind(turn)
    if query is None or not kind:
        return None
    if query.operation == "share" and kind == "without":
        whole = _changed(_asked(query, turn).operands[1], kind, turn)
        # What is left out of the whole may be no part of what is held against it.
        is_part = any(not set(turn.named).isdisjoint(fact.members.values()) for fact in query.operands[0].facts())
        if whole is None or is_part:
            return Response(not_made_out(turn))
        return computed(turn, query._replace(operands=(query.operands[0], whole)))
    is_picked = query.operation in ("name", "amount") and query.operands[0].operation in ("rank", "top")
    if kind == "without":
        query = _asked(query, turn)
    over = query.operands[0] if is_picked else query
    if is_picked and kind != "without":
        return None
    if over.operation not in _OVER or any(each.fact is None for each in over.operands):
        return None
    changed = _changed(over, kind, turn) or _less_another(over, turn)
    if changed is None:
        return Response(not_made_out(turn))
    return computed(turn, query._replace(operands=(changed,)) if is_picked else changed)


def _asked(query: Query, turn: Turn) -> Query:
    """The query of the question before, where the last is the same over fewer: "without Y" after "without X"."""
    before = turn.state.slots
    asked = respond(before.scan.text, turn.library).query if before is not None else None
    if asked is None or asked.operation != query.operation or not turn.keys.isdisjoint(_GOING_ON):
        return query
    return asked if facts_of(query).keys() <= facts_of(asked).keys() else query


def _kind(turn: Turn) -> str:
    """What a turn of nothing but such a word and names does: "without", "only" or "with"; "" for others."""
    scan = turn.alone.scan
    if not turn.named or turn.names_measure or scan.periods or scan.amounts or turn.whens:
        return ""
    words = _LEAVING | _ONLY | _WITH
    rest = turn.beside(*scan.names)
    said = turn.keys & words
    if weighty(rest, aside=_ASIDE | words) or len(said) != 1:
        return ""
    if said & _LEAVING:
        return "without"
    return "only" if said & _ONLY else "with"


def _less_another(over: Query, turn: Turn) -> Query | None:
    """A sum less the figure of one that it is not made of ("minus Europe's"); None for other turns."""
    if over.operation != "sum" or "minus" not in turn.keys or len(set(turn.named)) != 1:
        return None
    is_own = turn.named[0] in {each.key for each in over.operands}
    other = of_member(over.operands[0], turn.named[0], turn.library) if over.operands and not is_own else None
    return Query("difference", (over, other)) if other is not None and other.fact != over.operands[0].fact else None


def _changed(over: Query, kind: str, turn: Turn) -> Query | None:
    """An operation over some members with fewer or more of them; None where it is not over them, or over too few."""
    own = {each.key: each for each in over.operands if each.fact is not None}
    named = tuple(dict.fromkeys(turn.named))
    if len(own) != len(over.operands) or not own.keys() <= turn.library.pack.members.keys():
        return None
    members = turn.library.pack.members
    kinds = {members[each].dimension for each in own if each in members}
    named = tuple(each for each in named if members[each].dimension in kinds)
    if not named or len({members[each].dimension for each in (*own, *named) if each in members}) != 1:
        return None
    if kind == "without":
        left = tuple(each for key, each in own.items() if key not in named)
        return over._replace(operands=left) if len(left) > 1 and own.keys() >= set(named) else None
    found = {each: own.get(each) or of_member(over.operands[0], each, turn.library) for each in named}
    others = tuple(each for each in found.values() if each is not None)
    if len(others) != len(named):
        return None
    if kind == "with":
        return over._replace(operands=(*over.operands, *(each for each in others if each.key not in own)))
    return over._replace(operands=told_apart(others)) if len(others) > 1 else others[0]
