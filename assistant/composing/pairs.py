"""Two things held against each other: differences, ratios, comparisons."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.composing.anchors import Anchor, anchors, build_all
from assistant.composing.becoming import becomes_more, grown
from assistant.composing.both_leads import asks_both_leads
from assistant.composing.frame import Frame, relabel
from assistant.composing.judged import judged_sense
from assistant.composing.levels import goes_to_another
from assistant.composing.lookup import by_turns, labelled
from assistant.composing.outcomes import Declined
from assistant.composing.ratio_orders import is_after_than, opens_as_base, ratio_order
from assistant.composing.sets import check_rise, entries
from assistant.composing.terms import Term, ends, measured_move, movement, moves, value_at
from assistant.composing.whens import When
from assistant.operations.operands import exact_number
from assistant.operations.query import Query
from assistant.operations.table import evaluate


def operands(frame: Frame) -> tuple[Query, ...]:
    """The things that a question holds against each other, in the order in which it names them."""
    paired = by_turns(frame)
    if paired:
        return tuple(labelled(frame, members, when, times=True) for members, when in paired)
    term = _term(frame)
    whens = frame.whens()
    found = anchors(frame)
    if len(found) > 1:
        if len(whens) == len(found) and not term.is_movement:
            dated = zip(found, whens, strict=True)
            return tuple(relabel(anchor.build(value_at(frame, when)), _label(when), "") for anchor, when in dated)
        return build_all(frame, found, term)
    if found and not frame.slots.members(frame.axis):
        return _one_anchor(frame, found[0], term, whens)
    if len(whens) > 1 and not term.is_movement:
        members = frame.first()
        return tuple(labelled(frame, members, when, times=True) for when in whens)
    open_axis = next((each for each in frame.free if not frame.slots.members(each)), "")
    if open_axis and len(frame.along(open_axis)) == 2:
        return frame.series(term.build)
    if (
        not open_axis
        and not term.is_movement
        and not frame.slots.has("which", "who", "where")
        and len(frame.line(frame.first())) == 2
    ):
        members = frame.first()
        return tuple(labelled(frame, members, When(None, end, -1), times=True) for end in ("first", "latest"))
    if open_axis:
        frame.one_of(open_axis)
        return tuple(labelled(frame, frame.first(), When(None, end, -1), times=True) for end in ("first", "latest"))
    raise Declined("unlike", "The question names only one thing to compare.")


def _one_anchor(frame: Frame, anchor: Anchor, term: Term, whens: tuple[When, ...]) -> tuple[Query, ...]:
    """A mean or extreme at two times, or the two places that it names ("the two largest")."""
    if len(whens) > 1 and not term.is_movement:
        return tuple(relabel(anchor.build(value_at(frame, when)), _label(when), "") for when in whens)
    query = anchor.build(term)
    if query.operation == "top" and query.count == 2:
        return tuple(Query("top", query.operands, count=-place, relation=query.relation) for place in (1, 2))
    raise Declined("unlike", "The question names only one thing to compare.")


def _label(when: When) -> str:
    return when.period.label if when.period else when.end


def _term(frame: Frame) -> Term:
    """The movement where one is meant; a value where two times are the things compared."""
    if moves(frame) and frame.slots.has("fall", "rise", "change", "remain") and not goes_to_another(frame):
        operation = measured_move(frame)
        if frame.slots.has("rise") and not frame.slots.has("fall"):
            return movement(frame, operation)
        return movement(frame, {"change": "fall", "relative change": "relative fall"}.get(operation, operation))
    return value_at(frame, frame.last_when())


def difference(frame: Frame) -> Query:
    """How far apart two things are; positive unless one is taken away from the other by name."""
    if frame.slots.has("max") and frame.slots.has("min") and not frame.slots.members(frame.axis):
        return Query("spread", entries(frame))
    found = operands(frame)
    if any(query.fact is not None and (query.fact.value is None or query.fact.high is not None) for query in found):
        return Query("both", found)
    if asks_both_leads(frame):
        # "How far ahead is the US on MATH and MMLU?" asks for each.
        return Query("both", found)
    left, right = pair_of(found, "A difference is taken between two things.")
    words = frame.slots.scan.words
    # "The excess of X over Y" is X less Y.
    minus = any(word.key in ("minus", "–", "-", "excess") for word in words)
    ends = {each.at[-1] + 1 for each in frame.slots.named}
    ends |= {each.at[-1] + 1 for each in frame.slots.scan.measures if each.sense.id == frame.measure.id}
    ends |= {each.at[-1] + 1 for each in frame.slots.periods} | {each.at[-1] + 1 for each in frame.slots.whens}
    less = any(word.key == "less" and at in ends and words[at + 1].key != "than" for at, word in enumerate(words[:-1]))
    if minus or less:
        return Query("difference", (left, right))
    if _is_subtracted(frame):
        return Query("difference", (right, left))
    directed = _directed(frame, (left, right))
    if directed:
        return Query("difference", directed)
    return Query("difference", larger_first((left, right)))


def _directed(frame: Frame, pair: tuple[Query, Query]) -> tuple[Query, Query] | None:
    """Two things in the order in which "more" or "fewer" takes one from the other; None if nothing says which."""
    slots = frame.slots
    more, fewer = slots.has("more"), slots.has("fewer")
    is_by_number = more != fewer
    if not is_by_number:
        more, fewer = slots.has("ahead"), slots.has("behind")
    if more == fewer:
        return None
    subject, other = (pair[1], pair[0]) if first_is_object(frame) else pair
    is_to_be_equal = "need" in frame.keys if slots.has("behind") else slots.has("same") and not slots.has("ahead")
    if is_by_number and is_to_be_equal:
        # How many more it would need to be equal.
        return (other, subject) if more else (subject, other)
    return (subject, other) if more else (other, subject)


def first_is_object(frame: Frame) -> bool:
    """Whether the thing named first is the one compared with ("how many more than China did the US make")."""
    words = frame.slots.scan.words
    places = sorted({anchor.place for anchor in anchors(frame)} or {when.place for when in frame.whens()})
    if len(places) < 2 or len({anchor.place for anchor in anchors(frame)}) < 2:
        places = [when.place for when in frame.whens()]
    if len(places) < 2:
        return False
    is_base = is_after_than(words, places[0]) or opens_as_base(frame, places[0], places[1])
    return is_base and not is_after_than(words, places[1])


def second_is_base(frame: Frame) -> bool:
    """Whether the thing named second is taken as one ("the US has how many times the figure of China")."""
    places = sorted({anchor.place for anchor in anchors(frame)})
    between = frame.keys[places[0] : places[1]] if len(places) == _PAIR else ()
    return ("many", "times") in pairwise(between) and is_after_than(frame.slots.scan.words, places[1])


_PAIR = 2


def _is_subtracted(frame: Frame) -> bool:
    keys = [word.key for word in frame.slots.scan.words]
    return "from" in keys and ("subtract" in keys or "deduct" in keys or keys[0] == "take")


def ratio(frame: Frame) -> Query:
    """How many times one thing is another."""
    several = any(len(frame.slots.members(each)) > 1 for each in frame.free)
    if moves(frame) and not several and not frame.slots.has("remain"):
        start, end = ends(frame, frame.first())
        pair = (frame.query(start, label=_when(start.fact.period)), frame.query(end, label=_when(end.fact.period)))
        is_backwards = start.fact.period and end.fact.period and start.fact.period > end.fact.period
        if frame.slots.has("rise") and not frame.slots.has("fall") or becomes_more(frame):
            return Query("ratio", pair[::-1])
        return Query("ratio", pair if is_backwards else larger_first(pair))
    if ("how", "often") in pairwise(frame.keys) and not frame.slots.named and len(frame.whens()) < 2:
        # "How often does it help?" asks of how many times it does.
        raise Declined("out_of_scope", "The question does not say what is to be held against what.")
    left, right = pair_of(operands(frame), "A ratio is taken between two things.")
    if becomes_more(frame) and left.fact and right.fact and left.fact.members == right.fact.members:
        return Query("ratio", grown(frame, left, right))
    if becomes_more(frame) and "than" not in frame.keys:
        raise Declined("out_of_scope", "Of two things none has become the other.")
    order = ratio_order(frame)
    if order == "as named":
        return Query("ratio", (left, right))
    if order == "turned":
        return Query("ratio", (right, left))
    if second_is_base(frame):
        return Query("ratio", (left, right))
    if frame.slots.has("more", "fewer", "ahead", "behind") or first_is_object(frame):
        if _asks_of_second(frame):
            return Query("ratio", (right, left))
        directed = _directed(frame, (left, right)) or ((right, left) if first_is_object(frame) else None)
        if directed:
            return Query("ratio", directed)
    return Query("ratio", larger_first((left, right)))


def _asks_of_second(frame: Frame) -> bool:
    """Whether what is named second is asked to be how many times more ("if X is 40, how many times more is Y?")."""
    places = sorted({anchor.place for anchor in anchors(frame)})
    more = next((at for at in frame.slots.places("more") if frame.keys[at + 1 : at + 2] in _BEING), -1)
    return "than" not in frame.keys and len(places) == _PAIR and places[0] < more < places[1]


_BEING = (("is",), ("are",), ("was",), ("were",), ("does",), ("did",), ("has",))


def _when(period: object) -> str:
    return getattr(period, "label", "")


def pair_of(found: tuple[Query, ...], otherwise: str) -> tuple[Query, Query]:
    """The two things of an operation on two; declines with a sentence where there are more or fewer."""
    if len(found) != 2 or found[0].fact is not None and found[0].fact is found[1].fact:
        raise Declined("unlike", otherwise)
    return found[0], found[1]


def larger_first(pair: tuple[Query, Query]) -> tuple[Query, Query]:
    """Two things, the larger one first."""
    left, right = pair
    if exact_number(evaluate(left)) < exact_number(evaluate(right)):
        left, right = right, left
    return left, right


def which_one(frame: Frame) -> Query:
    """Which of the things named has more, or less."""
    whens = frame.whens()
    if len(whens) == _PAIR and len(frame.slots.members(frame.axis)) > 1 and "or" in _between(frame, whens):
        raise Declined("out_of_scope", "I did not understand what is to be chosen; ask of each of the times.")
    found = operands(frame)
    things = {tuple(sorted(each.fact.members.items())) for each in found if each.fact is not None}
    if len(things) == 1 and len(found) > 1 and not _asks_time(frame, whens):
        # One thing at two times that nobody named.
        raise Declined("unlike", "The question names only one thing to compare.")
    if frame.slots.has("rise") and not frame.slots.has("fall") and all(each.operation in _CHANGES for each in found):
        check_rise(found)
    if judged_sense(frame) and all(each.sign < 0 for each in found):
        # Best and worst are told of the gap, which is the same from the side behind.
        found = tuple(each._replace(sign=1) for each in found)
    relation = "min" if _asks_less(frame) else "max"
    return Query("name", (Query("top", found, count=1, relation=relation),))


def _asks_time(frame: Frame, whens: Sequence[When]) -> bool:
    """Whether a year or the like is asked for, or two times are named."""
    return len(whens) > 1 or not _TIMES.isdisjoint(frame.keys)


_TIMES = frozenset("when year years time times date month quarter edition end".split())


def _between(frame: Frame, whens: Sequence[When]) -> tuple[str, ...]:
    return frame.keys[whens[0].place : whens[-1].place]


_CHANGES = ("change", "relative change")


def _asks_less(frame: Frame) -> bool:
    slots = frame.slots
    judged = judged_sense(frame)
    if judged:
        return judged == "min"
    trailing = slots.cues.get("behind", ())
    fewer = slots.cues.get("fewer", ())
    if slots.has("more"):
        # "trails more": the word that says who is behind does not say that less is asked for.
        fewer = tuple(at for at in fewer if at not in trailing)
    # Who "came closer" made up more.
    falls = {*slots.places("fall", "change")}
    fewer = tuple(at for at in fewer if frame.keys[at] not in _NEARING or not {at, at - 1} & falls)
    low = [*fewer, *slots.cues.get("min", ())]
    high = [*slots.cues.get("more", ()), *slots.cues.get("max", ())]
    if low and high:
        return min(low) < min(high)
    return bool(low)


_NEARING = frozenset("closer nearer".split())


def side_by_side(frame: Frame) -> Query:
    """The things named, one beside the other."""
    return Query("both", operands(frame))


def relative_difference(frame: Frame) -> Query:
    """By how many percent one thing is more, or less, than another."""
    left, right = pair_of(operands(frame), "A difference is taken between two things.")
    if not frame.slots.members(frame.axis) or len(frame.slots.members(frame.axis)) < 2:
        start, end = sorted(
            (left, right), key=lambda each: each.fact.period if each.fact and each.fact.period else (0,)
        )
        return Query("relative fall" if frame.slots.has("fewer") else "relative change", (start, end))
    subject, other = (right, left) if first_is_object(frame) else (left, right)
    if frame.slots.has("fewer"):
        return Query("relative shortfall", (other, subject))
    return Query("relative difference", (subject, other))
