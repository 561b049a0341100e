"""Turns about the ends of what was listed: "the gap between top and bottom?", "the average of the top two?"."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.conversing.answers_over import computed
from assistant.conversing.conditions import all_like
from assistant.conversing.last_values import told_apart
from assistant.conversing.listing import in_order
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import weighty
from assistant.conversing.substituting import facts_of, of_member
from assistant.conversing.turns import MADE, Turn
from assistant.english.followups import COUNTED
from assistant.operations.query import Query
from assistant.utterance.forms import is_claim

_FEWEST, _END_AND_NUMBER = 3, 2
_SENSES = frozenset(("max", "min"))
#: Cues beside which nothing else is asked.
_BESIDE = frozenset("define difference between above below more fewer which".split())
_ENDS = frozenset("top bottom first last one end list listed".split())


def range_of_listed(turn: Turn) -> Response | None:
    """ "The gap between the highest and the lowest?" after a list: how far the ends of that list are apart."""
    over = _listed(turn)
    between = turn.cues >= _SENSES and turn.cues & {"difference", "between"}
    if not over or not ("spread" in turn.cues or between) or turn.alone.scan.amounts:
        return None
    is_only = turn.cues <= _BESIDE | _SENSES | {"spread"} and not _rest(turn)
    return computed(turn, Query("spread", over)) if is_only else None


def made_of_listed(turn: Turn) -> Response | None:
    """What is made of one end of a list, or of what is left without it."""
    return _end_left_out(turn) or _first_of_listed(turn)


def _first_of_listed(turn: Turn) -> Response | None:
    """ "The average of the top two?" after a list: that of its first two."""
    over, kinds, senses = _listed(turn), turn.cues & MADE, turn.cues & _SENSES
    amounts = [each for each in turn.alone.scan.amounts if each.is_bare and each.number == int(each.number)]
    if not over or len(kinds) != 1 or len(senses) != 1 or len(amounts) != 1 or len(turn.alone.scan.amounts) != 1:
        return None
    count = int(amounts[0].number)
    if not 1 < count < len(over) or turn.cues - _BESIDE - _SENSES - MADE or _rest(turn):
        return None
    if "first" in turn.keys:
        # "The sum of the first two" is that of the two that were shown first.
        shown = _as_shown(turn)
        return computed(turn, Query(kinds.pop(), shown[:count])) if shown else Response(not_made_out(turn))
    return computed(turn, Query(kinds.pop(), (Query("top", over, count=count, relation=senses.pop()),)))


def _as_shown(turn: Turn) -> tuple[Query, ...]:
    """The figures that the last answer listed, in its order; none where it only picked one."""
    query = turn.state.query
    if query is None or query.operation == "both":
        return query.operands if query is not None else ()
    return in_order(query.operands[0]) if query.operands and query.operands[0].operation == "rank" else ()


def _end_left_out(turn: Turn) -> Response | None:
    """ "The mean without the largest?" after a list, "and the mean of the rest?" after its largest: of those left."""
    over, kinds, senses = _listed(turn), turn.cues & MADE, turn.cues & _SENSES
    leaves, rest = not turn.keys.isdisjoint(_LEAVING), not turn.keys.isdisjoint(_LEFT)
    if not over or len(kinds) != 1 or not (leaves and senses or rest):
        return None
    picked = turn.state.query.operands[0] if turn.state.query is not None and turn.state.query.operands else None
    if not senses and picked is not None and picked.operation == "top" and picked.count == 1:
        senses = {picked.relation} & _SENSES
    says_more = weighty(turn.beside(*turn.alone.scan.cues, *turn.alone.scan.measures), aside=_ENDS | _LEAVING | _LEFT)
    if len(senses) != 1 or turn.alone.scan.amounts or turn.cues - _BESIDE - _SENSES - MADE - _OUT or says_more:
        return Response(not_made_out(turn))
    left = Query("top", over, count=len(over) - 1, relation=_OTHER_END[senses.pop()])
    return computed(turn, Query(kinds.pop(), (left,)))


_OTHER_END = {"max": "min", "min": "max"}
_LEAVING = frozenset(
    "without except excluding exclude excluded drop dropping remove removing ignore ignoring discard discarding leave "
    "leaving skip skipping but".split()
)
_LEFT = frozenset("rest other others remaining left".split())
#: Cues of leaving something out ("drop" may say a fall too), and of what is left.
_OUT = frozenset(("except", "left out", "fall", "all", "of", "plain", "remain", "rest"))


def others_added(turn: Turn) -> Response | None:
    """ "Plus the others?" after one figure: that of all together."""
    last, keys = turn.state.query, [word.key for word in turn.words if word.key not in _JOINING]
    if last is not None and "minus" in keys and keys[-1:] in _OTHERS:
        # What all others are together may be meant, or one after the other.
        return Response(not_made_out(turn))
    if last is None or last.fact is None or keys[:1] not in _ADDING or keys[-1:] not in _OTHERS:
        return None
    every = all_like(last, turn)
    if weighty(turn.words, aside=_ADDED) or turn.named or len(every) < _FEWEST:
        return Response(not_made_out(turn))
    return computed(turn, Query("sum", every))


def also_listed(turn: Turn) -> Response | None:
    """ "Now HumanEval too" after the figures of several side by side: that of one more beside them."""
    last, before, names = turn.state.query, turn.state.slots, turn.alone.scan.names
    over = last.operands if last is not None and last.operation == "both" else ()
    measures = {(each.fact.measure, each.fact.period) for each in over if each.fact is not None}
    # "Add HumanEval" to several that were listed shows it beside them.
    adds = "add" in turn.keys and "again" not in turn.keys and before is not None
    if len(measures) != 1 or any(each.fact is None for each in over):
        return None
    if len({each.fact and each.fact.id for each in over}) < len(over):
        return None
    if not turn.named or not (adds or turn.keys & _ALSO or "well" in turn.keys) or is_claim(turn.alone.scan):
        return None
    if weighty(turn.beside(*names, *turn.alone.scan.measures), aside=_ALSO | _NOW) or turn.alone.scan.periods:
        return None
    more = tuple(of_member(over[0], each, turn.library) for each in dict.fromkeys(turn.named))
    found = tuple(each for each in more if each is not None)
    if len(found) != len(more) or any(each.fact == one.fact for each in found for one in over):
        return Response(not_made_out(turn))
    return computed(turn, Query("both", told_apart((*over, *found))))


_ALSO = frozenset("too also include including".split())
_NOW = frozenset("now and as well add one to the list that them please pls".split())
_JOINING = frozenset("and so then now ok the all of".split())
_ADDING: tuple[list[str], ...] = (["plus"], ["add"])
_OTHERS: tuple[list[str], ...] = (["other"], ["others"], ["rest"])
_ADDED = frozenset("plus add other others rest all".split())


def _rest(turn: Turn) -> list[str]:
    """The words of weight beside what names an end, a number or what is measured."""
    scan = turn.alone.scan
    return weighty(turn.beside(*scan.cues, *scan.measures, *scan.amounts), aside=_ENDS)


def _listed(turn: Turn) -> tuple[Query, ...]:
    """The figures of one kind that the last answer listed or picked from, where a turn is of nothing else."""
    query, scan = turn.state.query, turn.alone.scan
    if query is None or turn.named or scan.periods or turn.whens or is_claim(scan):
        return ()
    if query.operation in ("name", "amount") and query.operands[0].operation in ("rank", "top"):
        query = query.operands[0]
    over = query.operands if query.operation in ("rank", "top", "both") else ()
    measures = {fact.measure for fact in facts_of(query).values()} if len(over) >= _FEWEST else set()
    if len(measures) != 1 or any(each.fact is None for each in over):
        return ()
    # "The difference" may be one between any two.
    is_of_any = turn.names_measure and turn.alone.readings[0].way == "either"
    named = turn.alone.readings[0].measure.id if turn.names_measure and not is_of_any else ""
    return over if not named or named in measures else ()


def few_at_end(turn: Turn, query: Query) -> Query | None:
    """ "The top two" after an order of more: these of it; None where a turn says anything else."""
    order = query.operands[0] if query.operation == "name" else query
    keys = [word.key for word in turn.words if word.key not in _AROUND_FEW]
    if order.operation != "rank" or len(keys) != _END_AND_NUMBER or keys[0] not in _FEW_AT or keys[1] not in COUNTED:
        return None
    many, relation = COUNTED[keys[1]], order.relation or "max"
    if not 1 < many < len(order.operands):
        return None
    is_first = keys[0] == "first" or _FEW_AT[keys[0]] == relation
    relation = relation if is_first else "min" if relation == "max" else "max"
    return Query("name", (Query("top", order.operands, count=many, relation=relation),))


#: Words for an end of an order → which end of the values that is; of the first and the last it depends on the order.
_FEW_AT = {
    **dict.fromkeys(("top", "largest", "biggest", "highest"), "max"),
    **dict.fromkeys(("bottom", "smallest", "lowest", "least"), "min"),
    **dict.fromkeys(("first", "last"), ""),
}
_AROUND_FEW = frozenset("and the of those them so just only then ?".split())
