"""Turns that hold one of the values told last against another by its place: "first over second", "last minus first"."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.answer import Response
from assistant.conversing.answers_over import computed
from assistant.conversing.in_play import pair_in_play
from assistant.conversing.last_values import entries_of, last_values, single_values, told_apart
from assistant.conversing.listing import in_order
from assistant.conversing.one_line import along_one_line
from assistant.conversing.owed import not_made_out
from assistant.conversing.state import MOST_VALUES
from assistant.conversing.substituting import facts_of
from assistant.conversing.turns import PLACE_OF_TWO, Turn
from assistant.operations.query import Query

_PAIR = 2
_PLACES = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "last": -1}
#: Operations that hold one of two values against the other.
_HELD = ("difference", "ratio", "compare")
_OF_A_PAIR = {"former": 0, "latter": 1}
_ENDS = {
    **dict.fromkeys(("biggest", "largest", "highest", "greatest", "larger", "bigger", "higher", "greater"), 0),
    **dict.fromkeys(("smallest", "lowest", "least", "smaller", "lower"), -1),
}
#: Words that tell two figures apart by their times.
_IN_TIME = {
    **dict.fromkeys(("earlier", "older", "earliest", "oldest"), 0),
    **dict.fromkeys(("later", "newer", "latest", "newest", "more recent", "most recent"), -1),
}
_SPREAD = (0, -1)
_TAKING = ("minus", "less", "−", "-", "–", "from")
_MULTIPLYING = ("times", "multiplied by", "x", "×", "*")
_PLACE = (
    rf"(?:the\s+)?(?P<{{}}>{'|'.join((*_PLACES, *_OF_A_PAIR, *_ENDS, *_IN_TIME))})"
    r"(?:\s+(?:one|value|figure|number|of\s+(?:the\s+two|them|those)))?"
)
_PART = r"(?:percentage|percent|per\s+cent|%|share|fraction|proportion|part)"
_OPENING = r"\W*(?:(?:and|so|then|now|ok|okay|what(?:['’]s|\s+is|\s+about)|please|express|give|show|put)\b\W*)*"
#: "The later one as a percentage of the earlier one", "the smaller is what share of the larger?"
_ONE_IN_ANOTHER = re.compile(
    _OPENING
    + _PLACE.format("one")
    + r",?\s+(?:(?:as|in)\s+(?:an?\s+|the\s+)?|(?:is|was|makes?|makes\s+up)\s+(?:what|which|how\s+many)\s+)"
    + rf"{_PART}\s+of\s+"
    + _PLACE.format("other")
    + r"(?:\W+(?:then|please))*\W*",
    re.IGNORECASE,
)
#: "What percentage of the larger one is the smaller one?"
_OF_ANOTHER_ONE = re.compile(
    rf"{_OPENING}(?:what|which|how\s+many|as\s+an?)?\s*{_PART}\s+of\s+"
    + _PLACE.format("other")
    + r"\s+(?:is|was|does|do|are)\s+"
    + _PLACE.format("one")
    + r"(?:\s+(?:make|make\s+up|come\s+to|amount\s+to|then))*\W*",
    re.IGNORECASE,
)
_ONE_BY_ANOTHER = re.compile(
    r"\W*(?:(?:and|so|then|now|ok|okay|what(?:['’]s| is)|please|divide|subtract|deduct|take|multiply)\W+)*"
    + _PLACE.format("one")
    + rf"\s*(?P<how>times|multiplied by|x|×|\*|over|divided by|by|/|÷|:|to|{'|'.join(_TAKING)})\s*"
    + _PLACE.format("other")
    + r"(?:\W+(?:then|please|as a ratio))*\W*",
    re.IGNORECASE,
)


def one_by_another(turn: Turn) -> Response | None:
    """ "First over second": the ratio of two of the values told last, or the one less the other.

    It is declined where the values do not stand in one order, or not so many were told.
    """
    text = turn.alone.scan.text
    part = _ONE_IN_ANOTHER.fullmatch(text) or _OF_ANOTHER_ONE.fullmatch(text)
    said = part or _ONE_BY_ANOTHER.fullmatch(text)
    if said is None:
        return Response(not_made_out(turn)) if _has_two_steps(turn) else None
    one, other = (" ".join(said[each].lower().split()) for each in ("one", "other"))
    how = "" if part else said["how"].lower()
    multiplies = how in _MULTIPLYING or "multiply" in turn.keys
    if (
        (one in _ENDS) != (other in _ENDS)
        or (one in _IN_TIME) != (other in _IN_TIME)
        or multiplies
        or not turn.state.values
    ):
        return Response(not_made_out(turn))
    if one in _ENDS and not part and not _were_picked_out(turn.state.values):
        # The biggest of all, which were not told by their places.
        return None
    values = _told(turn.state.values)
    if len(values) < _PAIR and (one in _ENDS or one in _IN_TIME):
        values = pair_in_play(turn.state.values)
    if one in _ENDS:
        values = in_order(Query("rank", values, relation="max")) if len(values) > 1 else ()
    if one in _IN_TIME:
        values = _in_time(values)
    if len(values) > _PAIR and how in _TAKING and (_ENDS.get(one), _ENDS.get(other)) in (_SPREAD, _SPREAD[::-1]):
        # "Highest minus lowest?" is asked of them all, whichever these are at another time.
        is_turned = (_ENDS[one] == -1) != (how == "from")
        return Response(not_made_out(turn)) if is_turned else computed(turn, Query("spread", values))
    pair = tuple(value for key in (one, other) for value in _at(values, key))
    if len(pair) != _PAIR or pair[0] == pair[1]:
        return Response(not_made_out(turn))
    pair = told_apart(tuple(each._replace(label="", key="") for each in pair))
    # "Subtract the first from the second" takes the first.
    pair = pair[::-1] if how == "from" else pair
    if part:
        return computed(turn, Query("share", pair))
    return computed(turn, Query("difference" if how in _TAKING else "ratio", pair))


def places_of_none(turn: Turn) -> Response | None:
    """The decline of a turn that points at "the first one", or at two, where nothing came of those told last."""
    words = turn.alone.scan.words
    orders = [each.at for each in turn.alone.scan.cues if each.sense.id in _ORDERING]
    if turn.named or turn.names_measure or any(words[at].key not in PLACE_OF_TWO for each in orders for at in each):
        return None
    keys = [word.key for word in turn.words]
    is_one = any(after == "one" for key, after in pairwise(keys) if key in PLACE_OF_TWO)
    return Response(not_made_out(turn)) if len(turn.places_of_two) > 1 or is_one else None


_ORDERING = frozenset(("max", "min", "rank"))


def _has_two_steps(turn: Turn) -> bool:
    """Whether one is taken from another and held against a third ("first minus second over second")."""
    keys = [word.key for word in turn.words]
    is_divided = not turn.keys.isdisjoint(("over", "divided", "/"))
    return "minus" in keys and is_divided and sum(key in _PLACES for key in keys) > _PAIR


def _at(values: tuple[Query, ...], key: str) -> tuple[Query, ...]:
    """The value at the place that a word names; none where there is none."""
    if key in _OF_A_PAIR:
        return (values[_OF_A_PAIR[key]],) if len(values) == _PAIR else ()
    place = {**_PLACES, **_ENDS, **_IN_TIME}[key]
    return (values[place],) if len(values) > max(place, 1) or values and place < 0 else ()


def _in_time(values: tuple[Query, ...]) -> tuple[Query, ...]:
    """The values by their times; none where these are not all different."""
    times = [each.fact.period for each in values if each.fact is not None and each.fact.period is not None]
    if len({(each.start, each.end) for each in times}) != len(values):
        return ()
    return tuple(sorted(values, key=lambda each: each.fact.period.end if each.fact and each.fact.period else 0))


def _told(values: tuple[Query, ...]) -> tuple[Query, ...]:
    """The values told last, in the order in which they were told; none where they are of several things and times."""
    last = values[-1]
    top = last.operands[0] if last.operation in ("name", "amount") else None
    if top is not None and top.operation == "rank":
        return in_order(top)
    if top is not None and top.operation == "filter":
        return entries_of(top)
    if top is not None and top.operation == "top":
        # Of two they stand as they were named, of all those that were picked as they were told.
        return top.operands if len(top.operands) == _PAIR else in_order(top)[: top.count] if top.count > 1 else ()
    if last.operation == "both" and len(last.operands) > 1:
        is_alike = len({each.operation for each in last.operands}) == 1
        return last.operands if is_alike and along_one_line(last.operands) == last.operands else ()
    if last.operation in _HELD and len(last.operands) == _PAIR:
        return _behind(values)
    told = single_values(values) if len(values) < MOST_VALUES else ()
    return told if len(along_one_line(told)) == len(told) else ()


def _behind(values: tuple[Query, ...]) -> tuple[Query, ...]:
    """The values told before one was held against another of them, or these two; none where it may be two results."""
    held, rest = values[-1], values[:-1]
    if len(rest) and rest[-1].operation in _HELD and not facts_of(rest[-1]).keys() & facts_of(held).keys():
        return ()
    told = _told(rest) if rest else ()
    of = {fact for each in told for fact in facts_of(each)}
    if told and facts_of(held).keys() <= of:
        return told
    return held.operands if all(each.fact is not None for each in held.operands) else ()


def _were_picked_out(values: tuple[Query, ...]) -> bool:
    """Whether several figures were told last, and not the largest of all."""
    last = values[-1]
    top = last.operands[0] if last.operation in ("name", "amount") else None
    if top is not None and top.operation == "filter":
        return True
    if top is not None:
        return top.operation == "top" and (len(top.operands) == _PAIR or top.count > 1)
    return last.operation == "both" or bool(last_values(values, only_two=False))
