"""Turns that do something with the last answers: add them, compare them, check them, turn them round."""

from __future__ import annotations

from assistant.answering import Response, respond, respond_to_query
from assistant.composing.filters import bound
from assistant.composing.pairs import larger_first
from assistant.conversing.last_values import last_values, told_apart
from assistant.conversing.phrases import is_only, weighty
from assistant.conversing.times import times_carried
from assistant.conversing.turns import MOVES, OVER, Turn
from assistant.declining import unknown
from assistant.english.followups import HOW_FAR, INVERSE
from assistant.english.numberwords import ORDINALS
from assistant.forms import is_claim, turns
from assistant.query import NotComputableError, Query
from assistant.slots import fill_slots

_PLACES = frozenset("place one rank ranked position spot who whos s whats come came number".split())
#: Words for the other end of an order.
_OTHER = {"max": "min", "min": "max"}
_ENDS = {"last": "min", "bottom": "min", "lowest": "min", "top": "max"}
_PLACE_OF_TWO = {"first": 0, "former": 0, "second": 1, "latter": 1}
_RELATIONS = {"more": "above", "fewer": "below", "max": "above", "min": "below"}
#: "How many times bigger" takes the larger by the smaller.
_COMPARATIVES = frozenset("bigger larger greater higher wider smaller lower narrower fewer".split())
#: Queries of more operations than this are not made larger by another turn.
_LARGEST = 60
_ADDING = frozenset(("add", "plus", "include", "including"))
_THOSE = frozenset(("one", "ones", "those"))
_PAIRS = frozenset(("two", "both", "latter", "former", "other"))
#: Operations that two sides can change places in.
_TURNED = ("ratio", "difference", "relative difference")


def inverted(turn: Turn) -> Response | None:
    """ "the other way round": the last order, extreme, or pair of operands turned round."""
    query = turn.state.query
    if query is None or not is_only(turn.words, INVERSE):
        return None
    if query.operation == "name" and query.operands[0].operation in ("rank", "top"):
        inner = query.operands[0]
        turned = inner._replace(relation="max" if inner.relation == "min" else "min")
        return computed(turn, query._replace(operands=(turned,)))
    if query.operation in _TURNED:
        return computed(turn, query._replace(operands=query.operands[::-1]))
    return None


def other_extreme(turn: Turn) -> Response | None:
    """ "and the smaller one?" after "which is larger?": the other end of the same order."""
    query, before = turn.state.query, turn.state.slots
    if query is None or query.operation not in ("name", "amount") or query.operands[0].operation != "top":
        return None
    if before is not None and before.has("max", "min"):
        # The question for the one extreme asks for the other with its word changed.
        return None
    relations = turn.cues & {"max", "min"} or {"more": "max", "fewer": "min"}.keys() & turn.cues
    spans = {word.start for each in turn.alone.scan.cues for word in (turn.alone.scan.words[at] for at in each.at)}
    rest = weighty([word for word in turn.words if word.start not in spans], aside=_PLACES)
    if len(relations) != 1 or rest or turn.named or len(turn.cues) > 2:
        return None
    relation = "min" if relations & {"min", "fewer"} else "max"
    best = Query("top", query.operands[0].operands, count=1, relation=relation)
    return computed(turn, query._replace(operands=(best,)))


def placed(turn: Turn) -> Response | None:
    """ "and the third?": another place of the last order."""
    query = turn.state.query
    keys = weighty(turn.words, aside=_PLACES)
    if query is None or query.operation not in ("name", "amount") or len(keys) != 1:
        return None
    inner = query.operands[0]
    if inner.operation not in ("top", "rank") or keys[0] not in ORDINALS and keys[0] not in _ENDS:
        return None
    relation = inner.relation or "max"
    if keys[0] in _ENDS:
        # The last of those that were asked for with "fewest" is the one with the most.
        is_first = (_ENDS[keys[0]] == "max") == (relation == "max")
        place = Query("top", inner.operands, count=1, relation=relation if is_first else _OTHER[relation])
    else:
        place = Query("top", inner.operands, count=-ORDINALS[keys[0]], relation=relation)
    return computed(turn, query._replace(operands=(place,)))


def checked(turn: Turn) -> Response | None:
    """ "is the latter below 1 %?": a claim about one of the last values."""
    scan, values = turn.alone.scan, turn.state.values
    if not values or turn.named or turn.names_measure or len(scan.amounts) != 1:
        return None
    if not turn.has_pronoun or not is_claim(scan):
        return None
    figure = values[-2] if "former" in turn.keys and len(values) > 1 else values[-1]
    if figure.operation in ("both", "name"):
        return None
    try:
        limit = bound(scan.amounts[0], figure)
    except NotComputableError:
        return None
    claim = Query("compare", (figure, limit), relation=scan.amounts[0].relation)
    return computed(turn, Query("not", (claim,)) if turns(scan) % 2 else claim)


def added(turn: Turn) -> Response | None:
    """ "now add the American ones": the last value and that of another member together."""
    before = turn.state.slots
    if not turn.state.values or before is None or not turn.named or not turn.keys & _ADDING:
        return None
    if turn.names_measure and not turn.keys & _THOSE:
        return None
    now = fill_slots(turn.alone.scan, turn.library.cube, before.measure)
    if now is None or not now.named:
        return None
    last = turn.state.values[-1]
    parts = last.operands if last.operation == "sum" else (last,)
    for member in dict.fromkeys(each.member for each in now.named):
        name = turn.library.pack.members[member].name
        other = respond(f"{before.measure.name} {name} {times_carried(turn, before)}", turn.library).query
        if other is None or other.operation != "fact":
            return None
        parts = (*parts, other)
    return computed(turn, Query("sum", told_apart(parts)))


def combined(turn: Turn) -> Response | None:
    """ "add the two", "which is larger?", "the ratio?": over the last two values, or those side by side."""
    alone, cues = turn.alone, turn.cues
    only_two = bool(turn.keys & _PAIRS or cues & {"ratio", "difference"})
    values = last_values(turn.state.values, only_two=only_two)
    if len(values) < 2 or alone.scan.periods or cues & {*MOVES, "permonth"}:
        return None
    if not cues & OVER and not ("points" in cues and turn.has_pronoun):
        return None
    if turn.named:
        values = _named_first(turn, values)
        if not values:
            return None
    if turn.names_measure and not turn.has_pronoun and alone.readings[0].way != "either":
        return None
    if any(slots.unexplained for slots in alone.readings[:1]):
        return None
    keys = [word.key for word in turn.words]
    if is_claim(alone.scan):
        claim = _claimed(cues, values, keys)
        return computed(turn, claim) if claim else None
    query = _combination(cues, values, keys)
    return computed(turn, query) if query else None


def _named_first(turn: Turn, values: tuple[Query, ...]) -> tuple[Query, ...]:
    """Two values, that of the one member that the turn names first; none where it names others."""
    of = [set(value.fact.members.values()) if value.fact else set() for value in values]
    named = set(turn.named)
    if named - set().union(*of):
        return ()
    own = [place for place, members in enumerate(of) if members & named]
    if (
        len(values) != 2
        or len(own) != 1
        or len(named - of[own[0]]) == len(named)
        or not turn.cues & {"ratio", "difference"}
    ):
        return ()
    return values if own[0] == 0 else values[::-1]


def how_far(turn: Turn) -> Response | None:
    """ "by how much?" after "which is larger?": the difference of two, or the figure of the one picked."""
    query = turn.state.query
    if query is None or query.operation != "name" or not is_only(turn.words, HOW_FAR):
        return None
    best = query.operands[0]
    if best.operation != "top" or abs(best.count) > 1:
        return None
    if len(best.operands) == 2 and best.operands[0].fact is not None:
        return computed(turn, distance(*best.operands))
    return computed(turn, Query("amount", (best,)))


def part_of(turn: Turn) -> Response | None:
    """ "what share of that is Chinese?" after a sum, or "what percentage of the 2023 lead was that?"."""
    if not turn.state.values or not turn.named and not turn.names_measure:
        return None
    last, query = turn.state.values[-1], turn.state.query
    if (
        query is not None
        and query.operation == "share"
        and query.operands[1].operation == "sum"
        and not turn.cues & OVER
    ):
        # "And American?"
        last = query.operands[1]
    elif not turn.cues & {"share", "base"} or not turn.has_pronoun:
        return None
    if last.operation == "sum" and not turn.names_measure:
        own = [part for part in last.operands if part.key in turn.named]
        return computed(turn, Query("share", (own[0], last))) if len(own) == 1 else None
    if last.fact is None or last.pack is None or not turn.alone.scan.periods:
        return None
    return _share_of_other_time(turn, last)


def _share_of_other_time(turn: Turn, last: Query) -> Response | None:
    """The last value as a share of what the same cell was at the time that the turn names."""
    assert last.fact is not None
    assert last.pack is not None
    members = " ".join(last.pack.members[member].name for member in last.fact.members.values())
    times = " ".join(dated.period.label for dated in turn.alone.scan.periods)
    whole = respond(f"{last.pack.measures[last.fact.measure].name} {members} {times}", turn.library).query
    return computed(turn, Query("share", (last, whole))) if whole is not None and whole.operation == "fact" else None


def _claimed(cues: set[str], values: tuple[Query, ...], keys: list[str]) -> Query | None:
    """The claim that one of two values is more or less than the other: "is the second one bigger than the first?"."""
    named = [key for key in keys if key in _PLACE_OF_TWO]
    relations = {relation for cue, relation in _RELATIONS.items() if cue in cues}
    if len(values) != 2 or len(named) != 2 or len(relations) != 1 or "not" in keys:
        return None
    first, second = (_PLACE_OF_TWO[key] for key in named)
    return Query("compare", (values[first], values[second]), relation=relations.pop()) if first != second else None


def _combination(cues: set[str], values: tuple[Query, ...], keys: list[str]) -> Query | None:
    """The operation that cues ask for over some values; of two named "the second ... the first", in that order."""
    if "rank" in cues:
        return Query("name", (Query("rank", values, relation="min" if "ascending" in cues else "max"),))
    if "mean" in cues:
        return Query("mean", values)
    if "median" in cues:
        return Query("median", values)
    if "sum" in cues:
        return Query("sum", values)
    for later, earlier in (("second", "first"), ("latter", "former")):
        if later in keys and earlier in keys:
            is_turned = keys.index(later) < keys.index(earlier)
            # "How many times the second is the first?" asks for the first as a multiple of the second.
            is_multiple = "times" in keys[max(0, min(keys.index(later), keys.index(earlier)) - 2) :][:2]
            values = values[::-1] if is_turned != is_multiple else values
    if "share" in cues or "base" in cues:
        wholes = [at for at, key in enumerate(keys) if key in ("first", "former") and keys[:at][-2:] == ["of", "the"]]
        if wholes and {"second", "latter"} & set(keys):
            # "What percentage of the former is the latter?"
            return Query("share", (values[1], values[0]))
        return Query("share", values[:2])
    if "ratio" in cues:
        is_ordered = not _COMPARATIVES.isdisjoint(keys) and {"first", "second", "former", "latter"}.isdisjoint(keys)
        return Query("ratio", larger_first((values[0], values[1])) if is_ordered else values[:2])
    if cues & {"max", "min", "more", "fewer"} and "difference" not in cues and "how" not in keys:
        relation = "min" if cues & {"min", "fewer"} else "max"
        return Query("name", (Query("top", values, count=1, relation=relation),))
    if cues & {"difference", "between", "more", "fewer", "points"}:
        return distance(*values[:2])
    return None


def distance(one: Query, other: Query) -> Query:
    """The larger of two values less the smaller."""
    try:
        return Query("difference", larger_first((one, other)))
    except NotComputableError:
        # Which is larger cannot be told either; the answer says why.
        return Query("difference", (one, other))


def computed(turn: Turn, query: Query) -> Response:
    """The response to a query over earlier answers; it declines what has been built on too many of them."""
    if _size(query) > _LARGEST:
        message = "That builds on too many answers; ask it as a question of its own."
        return Response(unknown(turn.question, "out_of_scope", message, turn.library.pack), None, turn.state.slots)
    return respond_to_query(turn.question, query, turn.library, turn.state.slots)


def _size(query: Query) -> int:
    """How many operations and facts a query consists of."""
    return 1 + sum(map(_size, query.operands))
