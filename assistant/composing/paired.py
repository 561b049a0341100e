"""Claims of two extremes at once: "X fell most and Y least"."""

from __future__ import annotations

from itertools import pairwise

from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.sets import entries
from assistant.operations.query import Query

_SENSES = ("max", "min")
_PAIR = 2


def paired_extremes(frame: Frame) -> Query | None:
    """ "X has the largest and Y the smallest": both claims; None where there are not two extremes of two members."""
    named = frame.slots.named_in(frame.axis) if frame.axis else []
    places = sorted((at, sense) for sense in _SENSES for at in frame.slots.places(sense))
    if len(places) < _PAIR:
        return None
    in_turn = sorted([(each.at[0], 0) for each in named] + [(at, 1) for at, _ in places])
    alternate = all(one[1] != other[1] for one, other in pairwise(in_turn))
    if len({sense for _, sense in places}) < _PAIR:
        if not alternate or not len({each.member for each in named}) == len(places) == _PAIR:
            return None
        # "X fell most in points and Y most in percent" is of two orders.
        raise Declined("out_of_scope", "The question speaks of two extremes; ask of each of them.")
    if len({each.member for each in named}) != _PAIR or len(places) != _PAIR or len(named) != _PAIR or not alternate:
        raise Declined("out_of_scope", "The question speaks of two extremes; ask of each of them.")
    over, claims = entries(frame, named=False), []
    for each, (_, sense) in zip(named, places, strict=True):
        best = Query("top", over, count=1, relation=sense)
        claims.append(Query("is among", (best,), key=each.member, label=frame.label(each.member), relation=sense))
    return Query("and", tuple(claims))
