"""Turns that do something with the last answers: check them, add to them, tell how far they are apart."""

from __future__ import annotations

from assistant.answering.answer import Response, respond, respond_to_query
from assistant.answering.declining import unknown
from assistant.composing.by_size import by_size
from assistant.composing.filters import bound
from assistant.conversing.ever_since import farthest_since
from assistant.conversing.last_values import picked_by, single_values, told_apart
from assistant.conversing.one_line import along_one_line
from assistant.conversing.over_others import asks_over_whom, over_whom
from assistant.conversing.owed import not_made_out
from assistant.conversing.owed_figures import mixes_movements
from assistant.conversing.phrases import is_only
from assistant.conversing.picks import question_for
from assistant.conversing.state import is_spoken_of
from assistant.conversing.stated_figures import is_beside_level, moves_otherwise, tells_how_far
from assistant.conversing.substituting import at_time
from assistant.conversing.times import relative_time, said_at, times_carried
from assistant.conversing.turns import MOVES, Turn
from assistant.english.followups import HOW_FAR, HOW_LARGE
from assistant.operations.query import NotComputableError, Query, Truth
from assistant.operations.table import evaluate
from assistant.reading.slots import fill_slots
from assistant.reading.understanding import understand
from assistant.utterance.denials import turns
from assistant.utterance.forms import is_claim

_PAIR = 2
#: Queries of more operations than this are not made larger by another turn.
_LARGEST = 60
_POINTING = frozenset("that it this".split())
_ADDING = frozenset(("add", "plus", "+", "include", "including"))
_THOSE = frozenset(("one", "ones", "those"))


_BOTH_WAYS = ({"fall", "relative fall"}, {"change", "relative change"})
_MULTIPLYING = frozenset("halve halved double doubled triple tripled treble quadruple quadrupled".split())


def checked(turn: Turn) -> Response | None:
    """ "is the latter below 1 %?": a claim about one of the last values."""
    scan, values = turn.alone.scan, turn.state.values
    if not values or turn.named or turn.names_measure or len(turn.figures) != 1:
        return None
    if not turn.has_pronoun or not is_claim(scan) or turn.whens or len(scan.periods) > 1 or "predict" in turn.cues:
        return None
    if scan.words[turn.figures[0].place].key in _MULTIPLYING:
        # "Did it at least halve?" tells of how it moved.
        return None
    if len(turn.places_of_two) > 1:
        # "Is the first more than twice the second?" is about both.
        return None
    figure = values[-2] if "former" in turn.keys and len(values) > 1 else values[-1]
    if figure.operation == "name" and figure == turn.state.query and (one := picked_by(figure)) is not None:
        # "On which did it fall least?", and then "that's still over 5 points, isn't it?"
        figure = one
    is_bare = not turn.figures[0].unit.base
    if figure.operation == "both" and is_bare and {part.operation for part in figure.operands} in _BOTH_WAYS:
        return _claimed_in_either_way(turn, figure)
    if figure.operation in ("both", "name"):
        return None
    if tells_how_far(turn, figure) or moves_otherwise(turn, figure):
        return None
    if is_beside_level(turn, figure):
        return Response(not_made_out(turn))
    when = relative_time(turn, turn.state.slots) if turn.state.slots is not None else ""
    if not when and scan.periods:
        when = said_at(scan.words, scan.periods[0].at)
    if when:
        # "Was it still above 5 % a year later?", "at the end of 2023?"
        moved = at_time(figure, when, turn.library)
        if moved is None:
            return None
        figure = moved
    else:
        figure = farthest_since(turn, figure)
    try:
        limit = bound(turn.figures[0], figure)
    except NotComputableError:
        return None
    if turn.figures[0].unit.base == "times" and figure.operation == "difference" and "as" in turn.keys:
        # "By how many?", and then "is it five times as many?"
        figure = Query("ratio", figure.operands)
    claim = Query("compare", (figure, limit), relation=turn.figures[0].relation)
    keys = [word.key for word in turn.words]
    if keys[-1] in _POINTING and keys[-2] in ("than", "exceed", "above", "below", "under", "over"):
        # "Is 100 less than that?"
        relations = [relation for cue, relation in (("more", "above"), ("fewer", "below")) if cue in turn.cues]
        if len(relations) != 1:
            return None
        claim = Query("compare", (limit, figure), relation=relations[0])
    return put(turn, claim)


def _claimed_in_either_way(turn: Turn, told: Query) -> Response:
    """A claim with a bare number after a movement told in percent and in points, where it is clear in which."""
    relation, given = turn.figures[0].relation, turn.figures[0]
    claims = [Query("compare", (part, bound(given, part)), relation=relation) for part in told.operands]
    held = [claim for claim in claims if evaluate(claim).value == Truth(True)]
    is_clear = (len(held) in (0, len(claims)) or not relation) and not moves_otherwise(turn, told.operands[0])
    return put(turn, (held or claims)[0]) if is_clear else Response(not_made_out(turn))


def added(turn: Turn) -> Response | None:
    """ "now add the American ones": the last value and that of another member together."""
    before, said = turn.state.slots, _says_apart(turn)
    adds = bool(said & _ADDING) or "with" in said and "sum" in turn.cues
    if not turn.state.values or before is None or not turn.named or not adds:
        return None
    if turn.names_measure and not turn.keys & _THOSE:
        return None
    now = fill_slots(turn.alone.scan, turn.library.cube, before.measure)
    if now is None or not now.named:
        return None
    last = turn.state.values[-1]
    if mixes_movements(last):
        # "Plus MATH" after a fall on MMLU adds no lead to it.
        return Response(not_made_out(turn))
    # "With Europe, how many in all?" after the figures of two side by side
    is_several = last.operation == "both" and all(each.fact is not None for each in last.operands)
    parts = last.operands if last.operation == "sum" or is_several and "sum" in turn.cues else (last,)
    if last.fact is not None and "sum" in turn.cues and not said & _ADDING:
        # "Together with China's?" after the figures of two, one after the other
        told = along_one_line(single_values(turn.state.values))
        parts = tuple(each for each in told if each.fact and set(turn.named).isdisjoint(each.fact.members.values()))
        parts = parts or (last,)
    named = {each.member for each in now.named}
    if len(named) > 1 and last.fact is not None and not named.isdisjoint(last.fact.members.values()):
        # "Add X's and Y's" after the figure of X adds only the two.
        parts = ()
    for member in dict.fromkeys(each.member for each in now.named):
        name = turn.library.pack.members[member].name
        other = respond(f"{before.measure.name} {name} {times_carried(turn, before)}", turn.library).query
        if other is None or other.operation != "fact":
            return None
        if other.fact is not None and any(other.fact in part.facts() for part in parts):
            # What is in the sum already is not added to it once more.
            return Response(not_made_out(turn))
        parts = (*parts, other)
    if last.operation == "both" and not turn.keys.isdisjoint(("again", "back")):
        # "Add MATH again" to what was shown without it asks for no sum.
        return Response(not_made_out(turn))
    return computed(turn, Query("sum", told_apart(parts)))


def _says_apart(turn: Turn) -> set[str]:
    """The words of a turn that are no part of a name ("pictures plus text" and "the image + text one" add nothing)."""
    scan = turn.alone.scan
    names = [each for each in scan.names if each.sense.kind in ("member", "described")]
    named = {at for each in names for at in each.at}
    described = {each.at[-1] + 1 for each in names if each.sense.kind == "described"}
    starts = {each.start for each in names}
    joins = {at for at in described if at + 1 not in starts and scan.words[at : at + 1] and at + 1 < len(scan.words)}
    return {word.key for at, word in enumerate(scan.words) if at not in named | joins}


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
        return computed_of(turn, lead, lead)
    claim = query.operands[0] if query.operation == "not" else query
    if claim.operation == "compare" and all(each.operation != "given" for each in claim.operands):
        is_count = turn.keys <= _HOW_MANY
        if is_count and "many" in turn.keys and _counts(claim, turn):
            # "How many then?" after a claim about two numbers of things
            return computed(turn, Query("both", claim.operands))
        return computed(turn, distance(*claim.operands))
    if query.operation != "name":
        return None
    best = query.operands[0]
    if best.operation == "filter" and (one := picked_by(query)) is not None:
        return computed_of(turn, one, one)
    asks_size = "with" in turn.keys or is_only(turn.words, HOW_LARGE)
    # "How much?" of the one in the third place
    asks_size = asks_size or "by" not in turn.keys and not turn.keys.isdisjoint(("much", "many"))
    # Of the one that moved second most "by how much?" asks how far it moved.
    asks_size = asks_size or best.operation == "top" and best.operands[0].fact is None
    if best.operation != "top" or abs(best.count) > 1 and (best.count > 0 or not asks_size):
        return None
    # "How big?" asks for the figure itself; "by how much?" how far the two are apart.
    asks_size = is_only(turn.words, HOW_LARGE) and turn.keys.isdisjoint(("by", "close", "near"))
    is_count = (
        asks_size or turn.keys.isdisjoint(("by", "far", "points")) and "many" in turn.keys and _counts(best, turn)
    )
    if len(best.operands) == _PAIR and not (_asks_of_one(turn) or is_count) and _is_far_apart(best, turn):
        return computed(turn, distance(*best.operands))
    picked = picked_by(query)
    if picked is not None and _counts(best, turn) and asks_over_whom(turn):
        return over_whom(turn, best, picked)
    figure = computed(turn, Query("amount", (best,)))
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
    if asked is None or "by" not in turn.keys:
        return False
    cues = {each.sense.id for each in asked.cues}
    # "Which fall was larger?" holds the falls against each other.
    holds = not _COMPARATIVES.isdisjoint(word.key for word in asked.words)
    return bool(cues & {"more", "fewer"}) and (holds or cues.isdisjoint(MOVES))


_COMPARATIVES = frozenset("bigger larger greater wider steeper smaller lesser slighter stronger".split())


def _asks_of_one(turn: Turn) -> bool:
    """Whether it asks what the one that was picked has ("how many did it make?"), and not how far apart the two are."""
    return not turn.keys.isdisjoint(_OWN) and not turn.keys.isdisjoint(("many", "much")) and "by" not in turn.keys


_HOW_MANY = frozenset("how many then and so".split())
_OWN = frozenset("it they its their that".split())


def distance(one: Query, other: Query) -> Query:
    """The larger of two values less the smaller."""
    return Query("difference", by_size(one, other))


def computed(turn: Turn, query: Query) -> Response:
    """The response to a query over earlier answers; it declines what has been built on too many of them."""
    if _size(query) > _LARGEST:
        message = "That builds on too many answers; ask it as a question of its own."
        return Response(unknown(turn.question, "out_of_scope", message, turn.library.pack), None, turn.state.slots)
    return respond_to_query(turn.question, query, turn.library, turn.state.slots)


def put(turn: Turn, claim: Query) -> Response:
    """The response to a claim over earlier answers, turned round where the turn denies it."""
    return computed(turn, Query("not", (claim,)) if turns(turn.alone.scan) % 2 else claim)


def _size(query: Query) -> int:
    """How many operations and facts a query consists of."""
    return 1 + sum(map(_size, query.operands))


def computed_of(turn: Turn, query: Query, spoken_of: Query) -> Response:
    """The response to a query over earlier answers, after which a figure of one is what is spoken of."""
    return computed(turn, query)._replace(slots=question_for(spoken_of, turn.library) or turn.state.slots)


def of_figure(turn: Turn, kind: str) -> Response | None:
    """Which one of a kind the figure told last is of ("which test is that?"); None where it is of none."""
    query, members = turn.state.query, turn.library.pack.members
    of = query.fact.members.values() if query is not None and query.fact is not None else ()
    own = [members[each] for each in of if each in members and members[each].dimension == kind]
    if query is None or len(own) != 1 or turn.state.pending or turn.keys.isdisjoint(("that", "this")):
        return None
    return computed(turn, Query("name", (query._replace(label=own[0].name, key=own[0].id),)))
