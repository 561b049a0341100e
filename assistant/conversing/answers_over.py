"""Turns that do something with the last answers: add them, compare them, check them, turn them round."""

from __future__ import annotations

from assistant.answering import Response, respond, respond_to_query
from assistant.composing.filters import bound
from assistant.composing.pairs import larger_first
from assistant.conversing.last_values import picked_by, told_apart
from assistant.conversing.phrases import is_only, weighty
from assistant.conversing.picks import question_for
from assistant.conversing.places import place_asked
from assistant.conversing.state import is_spoken_of
from assistant.conversing.substituting import facts_of
from assistant.conversing.times import times_carried
from assistant.conversing.turns import MOVES, Turn
from assistant.declining import unknown
from assistant.denials import turns
from assistant.english.followups import HOW_FAR, HOW_LARGE, INVERSE
from assistant.english.numberwords import ORDINALS
from assistant.forms import is_claim
from assistant.query import NotComputableError, Query
from assistant.slots import fill_slots
from assistant.understanding import understand

_PLACES = frozenset("place one rank ranked position spot who whos s whats come came number".split())
_PAIR = 2
#: Words for the other end of an order.
_OTHER = {"max": "min", "min": "max"}
_ENDS = {"last": "min", "bottom": "min", "lowest": "min", "top": "max"}
#: Queries of more operations than this are not made larger by another turn.
_LARGEST = 60
_POINTING = frozenset("that it this".split())
_SIZES = frozenset("big large much many high wide".split())
_ADDING = frozenset(("add", "plus", "+", "include", "including"))
_THOSE = frozenset(("one", "ones", "those"))
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
    if "all" in turn.keys and len(query.operands[0].operands) <= _PAIR:
        # "And the largest of all?" after that of two
        return None
    relations = turn.cues & {"max", "min"} or {"more": "max", "fewer": "min"}.keys() & turn.cues
    rest = weighty(turn.beside(*turn.alone.scan.cues), aside=_PLACES)
    if len(relations) != 1 or rest or turn.named or len(turn.cues) > 2:
        return None
    relation = "min" if relations & {"min", "fewer"} else "max"
    best = Query("top", query.operands[0].operands, count=1, relation=relation)
    place = place_asked(turn)
    if place > len(best.operands):
        return None
    best = best._replace(count=-place) if place > 1 else best
    # "And on which is it largest?" asks for a name, whatever the last turn asked for.
    asks_which = not turn.keys.isdisjoint(("which", "who", "where"))
    return computed(turn, query._replace(operation="name" if asks_which else query.operation, operands=(best,)))


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
    sizes = _SIZES & turn.keys if "how" in turn.keys else set()
    keys = weighty([word for word in turn.words if word.start not in spoken], aside=_PLACES | sizes)
    if {"runner", "runnerup"} & set(keys):
        keys = ["second", *(key for key in keys if key not in ("runner", "runnerup", "up"))]
    is_apart = query is not None and (query.fact is not None or query.operation == "difference")
    query = _order_before(turn) if is_apart else query
    if keys == ["next"] and query is not None and query.operation in ("name", "amount"):
        keys = _next_place(query.operands[0])
    if query is None or query.operation not in ("name", "amount") or len(keys) != 1:
        return None
    inner = query.operands[0]
    if spoken and (len(extreme) != 1 or extreme != {inner.relation or "max"}):
        return None
    if inner.operation not in ("top", "rank") or keys[0] not in ORDINALS and keys[0] not in _ENDS:
        return None
    relation = inner.relation or "max"
    if keys[0] in _ENDS:
        # The last of those that were asked for with "fewest" is the one with the most.
        is_first = (_ENDS[keys[0]] == "max") == (relation == "max")
        place = Query("top", inner.operands, count=1, relation=relation if is_first else _OTHER[relation])
    else:
        place = Query("top", inner.operands, count=-ORDINALS[keys[0]], relation=relation)
    return computed(turn, query._replace(operation="amount" if sizes else query.operation, operands=(place,)))


def _order_before(turn: Turn) -> Query | None:
    """The order asked for before a figure of one of its members ("and the runner-up?", then "and the last?")."""
    *before, figure = turn.state.values[-_RECENT:] or (None,)
    orders = [each for each in before if each is not None and each.operation in ("name", "amount")]
    if not orders or figure is None or not (turn.opens or figure.operation == "difference"):
        return None
    entries = {entry.fact.id for entry in orders[-1].operands[0].operands if entry.fact is not None}
    own = facts_of(figure).keys()
    return orders[-1] if own and own <= entries else None


def _next_place(order: Query) -> list[str]:
    """The ordinal of the place after the one that was picked of an order; none where several were."""
    place = 1 if order.count == 1 else -order.count
    return [next((key for key, at in ORDINALS.items() if at == place + 1), "")] if place > 0 else []


_RECENT = 4


def checked(turn: Turn) -> Response | None:
    """ "is the latter below 1 %?": a claim about one of the last values."""
    scan, values = turn.alone.scan, turn.state.values
    if not values or turn.named or turn.names_measure or len(turn.figures) != 1:
        return None
    if not turn.has_pronoun or not is_claim(scan):
        return None
    figure = values[-2] if "former" in turn.keys and len(values) > 1 else values[-1]
    if figure.operation in ("both", "name"):
        return None
    try:
        limit = bound(turn.figures[0], figure)
    except NotComputableError:
        return None
    claim = Query("compare", (figure, limit), relation=turn.figures[0].relation)
    keys = [word.key for word in turn.words]
    if keys[-1] in _POINTING and keys[-2] in ("than", "exceed", "above", "below", "under", "over"):
        # "Is 100 less than that?"
        relations = [relation for cue, relation in (("more", "above"), ("fewer", "below")) if cue in turn.cues]
        if len(relations) != 1:
            return None
        claim = Query("compare", (limit, figure), relation=relations[0])
    return computed(turn, Query("not", (claim,)) if turns(scan) % 2 else claim)


def added(turn: Turn) -> Response | None:
    """ "now add the American ones": the last value and that of another member together."""
    before = turn.state.slots
    if not turn.state.values or before is None or not turn.named or not _says_apart(turn) & _ADDING:
        return None
    if turn.names_measure and not turn.keys & _THOSE:
        return None
    now = fill_slots(turn.alone.scan, turn.library.cube, before.measure)
    if now is None or not now.named:
        return None
    last = turn.state.values[-1]
    parts = last.operands if last.operation == "sum" else (last,)
    named = {each.member for each in now.named}
    if len(named) > 1 and last.fact is not None and not named.isdisjoint(last.fact.members.values()):
        # "Add X's and Y's" after the figure of X adds only the two.
        parts = ()
    for member in dict.fromkeys(each.member for each in now.named):
        name = turn.library.pack.members[member].name
        other = respond(f"{before.measure.name} {name} {times_carried(turn, before)}", turn.library).query
        if other is None or other.operation != "fact":
            return None
        parts = (*parts, other)
    return computed(turn, Query("sum", told_apart(parts)))


def _says_apart(turn: Turn) -> set[str]:
    """The words of a turn that are no part of a name ("pictures plus text" adds nothing)."""
    scan = turn.alone.scan
    named = {at for each in scan.names if each.sense.kind in ("member", "described") for at in each.at}
    return {word.key for at, word in enumerate(scan.words) if at not in named}


def how_far(turn: Turn) -> Response | None:
    """ "by how much?" after "which is larger?": the difference of two, or the figure of the one picked."""
    query = turn.state.query
    if {"apart", "they"} <= turn.keys or turn.words[0].key == "of":
        # It is asked of two, or of what something is a part.
        return None
    asks = HOW_FAR if query is None or query.operation not in ("name", "amount", "dates") else f"{HOW_FAR}, {HOW_LARGE}"
    if query is None or not is_only(turn.words, asks):
        return None
    if query.operation == "dates":
        # "How high is it?" after it was asked since when it is so.
        return computed(turn, query.operands[0]) if len(query.operands) == 1 else None
    if query.operation == "amount" and turn.state.answer is not None and turn.state.answer.unit is not None:
        # "And the least?" gave its figure already.
        return computed(turn, query)
    if (
        is_spoken_of(turn.state)
        and query.fact is not None
        and query.fact.value is not None
        and turn.cues.isdisjoint(("points", "percent"))
    ):
        # "How much?" after it was given once.
        return computed(turn, query)
    if query.operation == "leader" and query.operands[0].fact is not None:
        fact = query.operands[0].fact
        lead = query.operands[0]._replace(sign=1 if fact.value is None or fact.value > 0 else -1)
        return computed(turn, lead)._replace(slots=question_for(lead, turn.library) or turn.state.slots)
    claim = query.operands[0] if query.operation == "not" else query
    if claim.operation == "compare" and all(each.operation != "given" for each in claim.operands):
        return computed(turn, distance(*claim.operands))
    if query.operation != "name":
        return None
    best = query.operands[0]
    if best.operation == "filter" and (one := picked_by(query)) is not None:
        return computed(turn, one)._replace(slots=question_for(one, turn.library) or turn.state.slots)
    if best.operation != "top" or abs(best.count) > 1 and (best.count > 0 or "with" not in turn.keys):
        return None
    is_count = turn.keys.isdisjoint(("by", "far", "points")) and "many" in turn.keys and _counts(best, turn)
    if len(best.operands) == _PAIR and not (_asks_of_one(turn) or is_count) and _is_far_apart(best, turn):
        return computed(turn, distance(*best.operands))
    figure = computed(turn, Query("amount", (best,)))
    picked = picked_by(query)
    # "And in percent?" is asked of the one that was picked.
    slots = question_for(picked, turn.library) if picked is not None else None
    return figure._replace(slots=slots or figure.slots)


def _counts(best: Query, turn: Turn) -> bool:
    """Whether figures are numbers of things, so that "how many?" asks for that of the one that was picked."""
    fact = best.operands[0].fact
    return fact is not None and bool(turn.library.pack.measures[fact.measure].each)


def _is_far_apart(best: Query, turn: Turn) -> bool:
    """Whether "by how much?" asks how far two are apart that one of was picked: two figures, or two movements.

    "Which fell more?" is asked on about the fall, "which of the falls is larger?" about how much larger it is.
    """
    if best.operands[0].fact is not None:
        return True
    asked = understand(turn.state.answer.question, turn.library).scan if turn.state.answer is not None else None
    cues = {each.sense.id for each in asked.cues} if asked is not None else set()
    return bool(cues & {"more", "fewer"}) and cues.isdisjoint(MOVES) and "by" in turn.keys


def _asks_of_one(turn: Turn) -> bool:
    """Whether it asks what the one that was picked has ("how many did it make?"), and not how far apart the two are."""
    return not turn.keys.isdisjoint(_OWN) and not turn.keys.isdisjoint(("many", "much")) and "by" not in turn.keys


_OWN = frozenset("it they its their that".split())


def counted(turn: Turn) -> Response | None:
    """ "How many are there?" after those that stand in some relation were listed: their number."""
    query, members = turn.state.query, turn.library.pack.members
    if query is None or query.operation != "name" or not is_only(turn.words, "how many"):
        return None
    kept = query.operands[0]
    entry = kept.operands[0].key if kept.operation == "filter" else ""
    if entry not in members:
        return None
    noun = turn.library.pack.dimensions[members[entry].dimension].name
    return computed(turn, Query("count", query.operands, words=noun))


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
