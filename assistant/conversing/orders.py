"""Turns about the order of the last answer: turned round, its other end, another of its places."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.composing.ends import top_count
from assistant.conversing.answers_over import computed, computed_of
from assistant.conversing.carrying import told_back
from assistant.conversing.last_values import entries_of, picked_by, told_apart
from assistant.conversing.over_listed import few_at_end
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import is_only, weighty
from assistant.conversing.places import place_asked
from assistant.conversing.substituting import at_time, facts_of
from assistant.conversing.times import said_at
from assistant.conversing.turns import MADE, MODIFIERS, MOVES, Turn, said_name
from assistant.english.followups import INVERSE
from assistant.english.numberwords import ORDINALS
from assistant.operations.query import Query

_PLACES = frozenset("place one rank ranked position spot who whos s whats come came number".split())
_PAIR = 2
_RECENT = 4
_NUMBERING = frozenset("number no place rank position spot #".split())
_NUMBERED = {"two": "second", "2": "second", "three": "third", "3": "third", "four": "fourth", "4": "fourth"}
#: Words for an end of an order by value; what is last is so in the order shown.
_ENDS = {"last": "", "bottom": "min", "lowest": "min", "top": "max"}
_VALUES = frozenset("value figure count lead size amount".split())
_SIZES = frozenset("big large much many high wide".split())
_IN_PERCENT = frozenset("% percent percentage pct per cent share as".split())
#: Operations that two sides can change places in.
_TURNED = ("ratio", "difference", "relative difference", "share")


def inverted(turn: Turn) -> Response | None:
    """ "the other way round": the last order, extreme, or pair of operands turned round."""
    query = turn.state.query
    in_percent = query is not None and query.operation == "ratio" and bool(turn.cues & {"percent", "share"})
    if query is None or not is_only(turn.words, INVERSE, _IN_PERCENT if in_percent else frozenset()):
        return None
    picked = picked_by(query)
    if turn.has_pronoun and picked is not None and picked.operation in _TURNED:
        # "Which ratio is the largest?", and then "the inverse of that?"
        query = picked
    if query.operation == "name" and query.operands[0].operation in ("rank", "top"):
        inner = query.operands[0]
        turned = inner._replace(relation="max" if inner.relation == "min" else "min")
        return computed(turn, query._replace(operands=(turned,)))
    if query.operation == "share" and query.operands[1].fact is None:
        # What a whole is of its part nobody asks so.
        return Response(not_made_out(turn))
    if query.operation == "both" and len(query.operands) == _PAIR:
        # "Compare X with Y", and then "the other way round?"
        return computed(turn, query._replace(operands=query.operands[::-1]))
    if query.operation in _TURNED:
        kind = "share" if in_percent else query.operation
        return computed(turn, query._replace(operation=kind, operands=query.operands[::-1]))
    return None


_SAME_ORDER = (
    "is the order the same, same order, the same order, is it the same order, is that the same order, "
    "did the order stay, did the order hold, is the ranking the same, same ranking, the same ranking, "
    "did the ranking stay the same, "
    "did the order stay the same, did the order remain the same, was the order the same, was the ranking the same"
)
_OTHER_ORDER = (
    "did the order change, has the order changed, the order is changed, the order changed, the order has changed, "
    "is the order changed, is the order different, did the ranking change, has the ranking changed, "
    "the ranking changed, is the ranking different, did the order flip, the order flipped, the order is flipped, "
    "has the order flipped, did the order reverse, the order reversed, was the order different, "
    "did that change the order, a different order, another order"
)


def order_kept(turn: Turn) -> Response | None:
    """ "Is the order the same?" after the order of the same things at one time and at another."""
    changes = is_only(turn.words, _OTHER_ORDER)
    if not (changes or is_only(turn.words, _SAME_ORDER)) or len(turn.state.values) < _PAIR or turn.state.told:
        return None
    before, last = (_as_order(each) for each in turn.state.values[-_PAIR:])
    orders = [entries_of(each.operands[0]) if each.operation == "name" else () for each in (before, last)]
    keys = [[each.key for each in order] for order in orders]
    is_ranked = all(each.operands and each.operands[0].operation == "rank" for each in (before, last))
    if not is_ranked or len(keys[0]) < _PAIR or sorted(keys[0]) != sorted(keys[1]):
        return Response(not_made_out(turn))
    if turn.state.values[-1] != turn.state.query:
        return Response(not_made_out(turn))
    if before.operands[0].relation != last.operands[0].relation:
        return Response(not_made_out(turn))
    called = ", ".join(each.label for each in orders[0])
    same = Query("is order", last.operands, key=" ".join(keys[0]), label=called)
    return computed(turn, Query("not", (same,)) if changes else same)


def _as_order(value: Query) -> Query:
    """A claim that one figure is more than another as the order of the two; any other value as it is."""
    claim = value.operands[0] if value.operation == "not" else value
    are_figures = claim.operation == "compare" and all(each.fact is not None for each in claim.operands)
    return Query("name", (Query("rank", told_apart(claim.operands), relation="max"),)) if are_figures else value


def other_extreme(turn: Turn) -> Response | None:
    """ "and the smaller one?" after "which is larger?": the other end of the same order."""
    query, before = turn.state.query, turn.state.slots
    if query is None or query.operation not in ("name", "amount") or query.operands[0].operation != "top":
        return None
    if before is not None and before.has("max", "min"):
        # The question for the one extreme asks for the other with its word changed.
        return None
    if "all" in turn.keys and len(query.operands[0].operands) <= _PAIR:
        # "And the largest of all?" after that of two
        return None
    relations = turn.cues & {"max", "min"} or {"more": "max", "fewer": "min"}.keys() & turn.cues
    rest = weighty(turn.beside(*turn.alone.scan.cues), aside=_PLACES)
    if len(relations) != 1 or rest or turn.named or len(turn.cues) > 2:
        return None
    relation = "min" if relations & {"min", "fewer"} else "max"
    place, over = place_asked(turn), query.operands[0].operands
    if place > len(over):
        return None
    best = Query("top", over, count=top_count(place), relation=relation)
    # "And on which is it largest?" asks for a name, whatever the last turn asked for.
    asks_which = not turn.keys.isdisjoint(("which", "who", "where"))
    return _picking(turn, query._replace(operation="name" if asks_which else query.operation, operands=(best,)))


def placed_at(turn: Turn) -> Response | None:
    """ "The second in 2023" after the largest at another time: that place of the same order then."""
    query, scan = turn.state.query, turn.alone.scan
    if query is not None and (few := few_at_end(turn, query)) is not None:
        return computed(turn, few)
    if query is None or query.operation not in ("name", "amount") or len(scan.periods) != 1 or turn.state.pending:
        return None
    inner, when = query.operands[0], scan.periods[0]
    places = [ORDINALS[word.key] for word in scan.words if word.key in ORDINALS]
    if inner.operation not in ("top", "rank") or len(places) != 1 or len(inner.operands) <= _PAIR or turn.named:
        return None
    if weighty(turn.beside(when), aside=_PLACES | ORDINALS.keys()) or places[0] > len(inner.operands):
        return None
    best = Query("top", inner.operands, count=top_count(places[0]), relation=inner.relation)
    then = at_time(query._replace(operands=(best,)), said_at(scan.words, when.at), turn.library)
    return _picking(turn, then) if then is not None else Response(not_made_out(turn))


def placed(turn: Turn) -> Response | None:
    """ "and the third?": another place of the last order."""
    query, scan = turn.state.query, turn.alone.scan
    if turn.cues & {"ascending", "descending"}:
        return None
    extreme = turn.cues & {"max", "min"} if len(turn.words) > 1 else set()
    spoken = {scan.words[at].start for each in scan.cues if each.sense.id in extreme for at in each.at}
    # "The second most", but "the first" and "the last" are places themselves.
    of_cue = [word for word in turn.words if word.start in spoken]
    extreme = set() if {word.key for word in of_cue} & (ORDINALS.keys() | _ENDS) else extreme
    spoken = {word.start for word in of_cue} if extreme else set()
    is_of_one = not turn.keys.isdisjoint(("one", "of", "for"))
    sizes = _SIZES & turn.keys if "how" in turn.keys else _VALUES & turn.keys if is_of_one else set()
    keys = weighty([word for word in turn.words if word.start not in spoken], aside=_PLACES | sizes)
    if {"runner", "runnerup"} & set(keys):
        keys = ["second", *(key for key in keys if key not in ("runner", "runnerup", "up"))]
    if len(keys) == 1 and keys[0] in _NUMBERED and not turn.keys.isdisjoint(_NUMBERING):
        # "And number three?"
        keys = [_NUMBERED[keys[0]]]
    is_apart = query is not None and (query.fact is not None or query.operation == "difference")
    query = _order_before(turn) if is_apart else query
    if query is None or query.operation not in ("name", "amount"):
        return None
    inner = query.operands[0]
    steps = {"after": 1, "below": 1, "before": -1, "above": -1} if "one" in turn.keys else {}
    if len(keys) == 1 and keys[0] in steps:
        # "The one after it?"; what stands above the smallest comes after it from below.
        is_turned = inner.relation == "min" and keys[0] in ("above", "below")
        keys = _next_place(inner, -steps[keys[0]] if is_turned else steps[keys[0]])
        if keys == [""]:
            return Response(not_made_out(turn))
    if keys == ["middle"] and len(inner.operands) % 2 and len(inner.operands) > 1:
        keys = [_ordinal(len(inner.operands) // 2 + 1)]
    if keys == ["next"]:
        keys = _next_place(inner)
    if len(keys) > 1 and all(key in ORDINALS or key in _ENDS for key in keys):
        # "And the first and the last?"
        return Response(not_made_out(turn)) if inner.operation in ("top", "rank") else None
    if len(keys) != 1:
        return None
    if spoken and (len(extreme) != 1 or extreme != {inner.relation or "max"}):
        return None
    if inner.operation not in ("top", "rank") or keys[0] not in ORDINALS and keys[0] not in _ENDS:
        return None
    at = ORDINALS.get(keys[0]) or _end(inner, keys[0])
    place = Query("top", inner.operands, count=-at, relation=inner.relation or "max")
    asks_which = not turn.keys.isdisjoint(("which", "who"))
    operation = "amount" if sizes else "name" if asks_which else query.operation
    return _picking(turn, query._replace(operation=operation, operands=(place,)))


def _picking(turn: Turn, query: Query) -> Response:
    """The response to another pick of an order; where the figure of the one before it was told, it is spoken of now."""
    one, before = picked_by(query), turn.state.slots
    is_of_one = before is not None and not before.has("max", "min", "rank") and query.operation == "amount"
    return computed_of(turn, query, one) if one is not None and is_of_one else computed(turn, query)


def _order_before(turn: Turn) -> Query | None:
    """The order asked for before a figure of one of its members ("and the runner-up?", then "and the last?")."""
    *before, figure = turn.state.values[-_RECENT:] or (None,)
    orders = [each for each in before if each is not None and each.operation in ("name", "amount")]
    if not orders or figure is None or not (turn.opens or figure.operation == "difference"):
        return None
    entries = {entry.fact.id for entry in orders[-1].operands[0].operands if entry.fact is not None}
    own = facts_of(figure).keys()
    return orders[-1] if own and own <= entries else None


def _next_place(order: Query, step: int = 1) -> list[str]:
    """The ordinal of the place beside the one that was picked of an order; none where several were."""
    place = 1 if order.count == 1 else -order.count
    return [_ordinal(place + step)] if place > 0 else []


def _end(order: Query, key: str) -> int:
    """The place of an end of an order: what comes last is the last of those shown, the lowest is so by its value.

    It is told as a place of the same order, so that "the first one" after it is still the first of those shown.
    """
    shown = order.count if order.operation == "top" and order.count > 1 else len(order.operands)
    if key == "last":
        return shown
    return 1 if _ENDS[key] == (order.relation or "max") else len(order.operands)


def _ordinal(place: int) -> str:
    """The word for a place; "" where there is none."""
    return next((key for key, at in ORDINALS.items() if at == place), "")


def ranked_otherwise(turn: Turn) -> Response | None:
    """ "And by points lost?" after an order: the same things in the order of how they moved."""
    query, before, scan = turn.state.query, turn.state.slots, turn.alone.scan
    if query is None or before is None or turn.named or turn.names_measure or scan.amounts or scan.periods:
        return None
    if query.operation != "name" or query.operands[0].operation != "rank" or turn.cues.isdisjoint(MOVES):
        return None
    keys = [word.key for word in turn.words]
    if "by" not in keys or turn.cues - {*MOVES, *MODIFIERS, "count", "behind", "same"}:
        return None
    members = turn.library.pack.members
    of = [members[each.key] for each in query.operands[0].operands if each.key in members]
    if len(of) != len(query.operands[0].operands):
        return None
    by = turn.words[keys.index("by")]
    measure = said_name(before.measure)
    said = scan.text[by.end :].strip(" ?.!")
    full = f"rank {', '.join(member.name for member in of)} by {said} in {measure}"
    response = respond(full, turn.library)
    asked = response.query
    is_order = asked is not None and asked.operation == "name" and asked.operands[0].operation == "rank"
    return told_back(turn.question, full, response) if is_order else Response(not_made_out(turn))


def turned_round(turn: Turn) -> Response | None:
    """ "Ascending?" after an order: the same in that direction."""
    query, way = turn.state.query, turn.cues & {"ascending", "descending"}
    if query is None or query.operation != "name" or query.operands[0].operation != "rank" or len(way) != 1:
        return None
    cues = [each for each in turn.alone.scan.cues if each.sense.id in way | {"rank"}]
    if turn.named or turn.names_measure or turn.cues - way - {"rank"} or weighty(turn.beside(*cues), _ORDER):
        return None
    order = query.operands[0]._replace(relation="min" if "ascending" in way else "max")
    return computed(turn, query._replace(operands=(order,)))


_ORDER = frozenset("order sort rank instead now".split())


def is_made_of_order(turn: Turn, last: Query, cues: set[str]) -> bool:
    """Whether a turn does something with those of the last order: "the sum?", "rank them" once more, "the least?"."""
    kind = last.operands[0].operation if last.operation == "name" else ""
    is_end = bool(cues & {"max", "min"}) and not turn.nouns and cues.isdisjoint(_OF_TWO_PLACES)
    if kind == "rank" and (is_end or "rank" in cues and turn.has_pronoun):
        return True
    return kind in ("rank", "top") and not cues.isdisjoint(MADE)


#: Cues of what is done with two places of an order ("the ratio of the first to the last").
_OF_TWO_PLACES = ("ratio", "difference", "share", "spread", "between")
