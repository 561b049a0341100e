"""Turns that compute with the last answer and the same of another thing: "that divided by Europe's?"."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response, respond
from assistant.composing.becoming import BECOMING
from assistant.conversing.against_sums import not_alike
from assistant.conversing.answers_over import computed, distance, put
from assistant.conversing.last_values import claimed_of, picked_by, single_values, told_apart
from assistant.conversing.multiples import times_as_large
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import weighty
from assistant.conversing.replacing import slots_changed
from assistant.conversing.substituting import at_time, facts_of, names_for, of_member
from assistant.conversing.times import periods_stated
from assistant.conversing.turns import RELATIONS, Turn
from assistant.operations.query import Query
from assistant.reading.slots import Slots, fill_slots
from assistant.utterance.forms import is_claim

_ADDING_ON = frozenset("and now then ok okay so what s".split())
_SUMMING = frozenset("plus add".split())
_MULTIPLYING = frozenset("times multiply multiplied".split())
#: Words with which a turn goes on computing with the last answer.
_OPERATORS = _MULTIPLYING | frozenset("minus plus less divide divided subtract add".split())
#: What the last answer is asked for of another thing ("as a share of Y's").
_PARTS = (["share"], ["percentage"], ["percent"], ["fraction"], ["proportion"], ["part"])
_TAKING = frozenset("take deduct subtract".split())
_SUBTRACTING = frozenset("minus less subtract subtracting".split())
#: Words with which "times" asks how many times one is the other.
_TIMES_OF = frozenset("how what as many much".split())
_BEFORE_LAST = frozenset("of by times over minus less".split())
_LAST = frozenset("that it this".split())


def held_against(turn: Turn) -> Response | None:
    """ "That divided by Europe's": the last value and the same of the other thing, like by like."""
    before, values, cues = turn.state.slots, turn.state.values, turn.cues
    takes = not turn.keys.isdisjoint(_TAKING) and "from" in turn.keys
    spoken = [word.key for word in turn.words if word.key not in _ADDING_ON]
    of_that = any(one == "of" and after in _LAST for one, after in pairwise(spoken))
    # "As a share of Europe's", "Europe's as a share of that"
    opens = spoken.index("as") if "as" in spoken and (of_that or spoken[0] == "as") else len(spoken)
    after_as = [key for key in spoken[opens + 1 :] if key not in _ARTICLES]
    as_part = after_as[:1] in _PARTS and after_as[1:2] == ["of"]
    is_part_of_last = of_that and "share" in cues and bool(turn.named) and bool(values) and values[-1].fact is not None
    if is_part_of_last and not as_part and not turn.alone.scan.periods and _is_of_another(turn, values[-1]):
        # "China's share of that?" after the figure of the US, of which China has no part
        return Response(not_made_out(turn))
    takes_away = spoken[:2] == ["take", "away"]
    begins = takes or takes_away or as_part or spoken[:1] != [] and spoken[0] in _OPERATORS
    is_whole = _is_whole(turn) or _is_bare_whole(turn)
    if before is None or not values or not (turn.has_pronoun or begins or is_whole):
        return None
    if not turn.keys.isdisjoint(BECOMING) and "than" not in turn.keys:
        # "How many times bigger did it get on MATH?" is asked of another movement.
        return None
    if not cues & {"ratio", "difference", "base"} and not begins and not is_whole:
        return None
    now = fill_slots(turn.alone.scan, turn.library.cube, before.measure)
    named = now.named if now is not None else ()
    is_understood = begins if now is None else not now.unexplained
    if not is_understood or turn.names_measure or is_claim(turn.alone.scan):
        return None
    several = list(dict.fromkeys(each.member for each in named))
    if len(several) > 1 and not turn.keys.isdisjoint(_SUBTRACTING | _TAKING | _SUMMING) and "from" not in turn.keys:
        return _with_several(turn, values[-1], several)
    if bool(named) == bool(periods_stated(turn, before)) or len(several) > 1:
        return None
    if named and turn.cues & {"behind", "ahead"} and _are_sides(turn, before):
        # "By how much did China trail there?" asks for the lead itself.
        return None
    # "Who made the most?", and then "by how many did they beat Europe?"
    last = picked_by(values[-1]) or (_part(turn) if is_whole or as_part else values[-1])
    other = respond(slots_changed(turn, now, before), turn.library).query
    other = claimed_of(other) if other is not None and last != values[-1] else other
    if other is None or other == last or not _is_alike(last, other):
        return not_alike(turn)
    if _are_sides(turn, before):
        # "Minus China" of what the one is ahead of the other.
        return not_alike(turn)
    pair = told_apart((last, other))
    keys = [word.key for word in turn.alone.scan.words]
    if not _MULTIPLYING.isdisjoint(keys) and _TIMES_OF.isdisjoint(keys):
        # One figure times the other is nothing that a report could tell of.
        return not_alike(turn)
    # "Minus that of 2024" takes another.
    ends = zip(keys, keys[1:], [*keys[2:], ""], strict=False)
    if any(one in _BEFORE_LAST and key in _LAST and after != "of" for one, key, after in ends) or _is_taken_from(turn):
        # "Europe's as a percentage of that", "the US minus that": the last value is the whole, or what is taken.
        pair = pair[::-1]
    if is_whole or as_part:
        return computed(turn, Query("share", pair))
    if turn.keys & _SUMMING:
        return computed(turn, Query("sum", pair))
    if named and "ratio" in cues and cues & RELATIONS.keys() and "how" in keys and "than" not in keys:
        # "How many times larger was the one on MMMU?" is asked of that one.
        return times_as_large(turn, pair, is_about_last=False)
    if "difference" in cues or takes or takes_away or turn.keys & _SUBTRACTING:
        is_directed = takes or takes_away or turn.keys & _SUBTRACTING
        return computed(turn, Query("difference", pair) if is_directed else distance(*pair))
    return computed(turn, Query("ratio" if "ratio" in cues else "share", pair))


def _with_several(turn: Turn, last: Query, members: list[str]) -> Response | None:
    """ "Minus those of China and Europe": the last value with the same of several others added, or taken away."""
    others = [of_member(last, member, turn.library) for member in members]
    if last.fact is None or any(other is None or other == last for other in others) or turn.alone.scan.periods:
        return not_alike(turn)
    together = Query("sum", told_apart(tuple(other for other in others if other is not None)))
    if turn.keys & _SUMMING:
        return computed(turn, Query("sum", told_apart((last, *together.operands))))
    return computed(turn, Query("difference", (last, together)))


def _is_of_another(turn: Turn, last: Query) -> bool:
    """Whether a turn names another member of a kind that the last figure is for."""
    named = names_for(last, turn.alone.scan)
    own = last.fact.members if last.fact is not None else {}
    return any(each.sense.id != own.get(each.sense.more) for each in named)


def _are_sides(turn: Turn, before: Slots) -> bool:
    """Whether a turn names one of the two between which the lead is that was asked about."""
    members = turn.library.pack.members
    return any(members[each].dimension in (before.measure.between or ()) for each in turn.named)


def _is_alike(last: Query, other: Query) -> bool:
    """Whether a figure is of one kind with the last value: with a sum, if it is no part of it."""
    if last.operation == "sum" and other.fact is not None and last.operands[0].fact is not None:
        is_same = other.fact.measure == last.operands[0].fact.measure
        return is_same and other.fact.id not in facts_of(last)
    return other.operation == last.operation


def _is_taken_from(turn: Turn) -> bool:
    """Whether the last value is to be taken from what the turn names ("subtract that from the American number")."""
    keys = [word.key for word in turn.alone.scan.words]
    if "from" not in keys or turn.keys.isdisjoint(_SUBTRACTING | _TAKING):
        return False
    return bool(_LAST & set(keys[: keys.index("from")])) and _LAST.isdisjoint(keys[keys.index("from") :])


def more_than_before(turn: Turn) -> Response | None:
    """ "Is that more?" after two figures of one kind: the claim that the last is more than the one before it."""
    relations = turn.cues & RELATIONS.keys()
    if len(relations) != 1 or not turn.has_pronoun or not is_claim(turn.alone.scan) or turn.named or turn.figures:
        return None
    if not turn.keys.isdisjoint(_EARLIER) and not weighty(turn.beside(*turn.alone.scan.cues), aside=_EARLIER):
        return _earlier_than(turn, RELATIONS[relations.pop()])
    rest = weighty(turn.beside(*turn.alone.scan.cues))
    if rest or "than" in turn.keys or turn.names_measure or turn.alone.scan.periods or turn.whens:
        return None
    pair = single_values(turn.state.values[-_PAIR:])
    if len(pair) != _PAIR or turn.state.values[-1] != turn.state.query:
        return None
    held = Query("compare", pair[::-1], relation=RELATIONS[relations.pop()])
    return put(turn, held)


_EARLIER = frozenset("before previously earlier once formerly".split())


def _earlier_than(turn: Turn, relation: str) -> Response | None:
    """ "Was it bigger before?": the only figure before the last one, held against it."""
    last = turn.state.query
    figure = picked_by(last) or last
    fact = figure.fact if figure is not None else None
    if figure is None or fact is None or fact.period is None or turn.state.told:
        return None
    measure = turn.library.pack.measures[fact.measure]
    times = {cell.fact.period for cell in turn.library.cube.cells(measure, fact.members) if cell.fact.period}
    before = [each for each in times if each < fact.period]
    earlier = at_time(figure, before[0].label, turn.library) if len(before) == 1 and not measure.unit.is_rate else None
    if earlier is None:
        return Response(not_made_out(turn))
    return put(turn, Query("compare", told_apart((earlier, figure)), relation=relation))


def turned_claim(turn: Turn) -> Response | None:
    """ "Fewer?" after "did China make more than Europe?": that claim the other way round."""
    claim = turn.state.query
    claim = claim.operands[0] if claim is not None and claim.operation == "not" else claim
    relations = turn.cues & RELATIONS.keys()
    if claim is None or claim.operation != "compare" or claim.relation not in RELATIONS.values():
        return None
    is_only = not weighty(turn.beside(*turn.alone.scan.cues), aside=_ADDING_ON | _OR) and len(relations) == 1
    if not is_only or turn.cues - RELATIONS.keys() - _BESIDE or len(turn.words) > _FEW or turn.has_pronoun:
        return None
    if not turn.keys.isdisjoint(_ASKING_ONE) or any(each.operation == "given" for each in claim.operands):
        return None
    relation = RELATIONS[relations.pop()]
    if relation == claim.relation:
        # It was asked just so.
        return Response(not_made_out(turn))
    return computed(turn, claim._replace(relation=relation))


_OR = frozenset(("or", "rather"))
_FEW = 3
_BESIDE = frozenset(("difference", "below", "above"))
_ASKING_ONE = frozenset("which who how what where by one ones than".split())
_PAIR = 2


def _is_whole(turn: Turn) -> bool:
    """Whether a share of what the turn names is asked for ("what percentage of the American number is that?")."""
    words = turn.alone.scan.words
    members = [each for each in turn.alone.scan.names if each.sense.kind == "member"]
    if turn.cues.isdisjoint(("share", "percent")) or not members:
        return False
    before = [word.key for word in words[: members[0].start] if word.key not in ("the", "all")]
    keys = [word.key for word in words]
    parts = [one for one, key in pairwise(keys) if key in ("that", "it", "this")]
    return before[-1:] == ["of"] and bool(parts) and "of" not in parts


def _is_bare_whole(turn: Turn) -> bool:
    """Whether nothing but a part of what another has is asked for after a figure ("what percent of Europe's?")."""
    scan, value = turn.alone.scan, turn.state.values[-1] if turn.state.values else None
    last = _part(turn) if value is not None and value == turn.state.query else None
    fact = last.fact if last is not None else None
    named = names_for(last, scan) if last is not None and fact is not None else []
    if fact is None or len(named) != 1 or turn.cues.isdisjoint(("share", "percent")) or turn.names_measure:
        return False
    own = fact.members[named[0].sense.more]
    before = [word.key for word in scan.words[: named[0].start] if word.key not in ("the", "all")]
    rest = turn.beside(*scan.cues, *scan.names, *scan.measures)
    is_bare = not weighty(rest, aside=_FIGURES) and _VERBS.isdisjoint(word.key for word in rest)
    return own != named[0].sense.id and before[-1:] == ["of"] and is_bare


def _part(turn: Turn) -> Query:
    """The last value; of a claim how much it is, or of a part of another that was told before, that figure."""
    figure = claimed_of(turn.state.values[-1])
    told = [claimed_of(value).fact for value in turn.state.values]
    is_held = figure.operation == "share" and figure.operands[0].fact in told and figure.operands[0].fact is not None
    return figure.operands[0] if is_held else figure


_ARTICLES = frozenset(("a", "the"))
#: Nouns for what another has, and verbs that say of a thing whose it is ("what share of them is American?").
_FIGURES = frozenset("one number figure count value total output s".split())
_VERBS = frozenset("is are was were do did does has have come comes make made".split())
