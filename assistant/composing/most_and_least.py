"""The largest and the smallest asked for in one breath: "which are the highest and the lowest lead?"."""

from __future__ import annotations

from assistant.composing.frame import Frame
from assistant.composing.sets import asks_amount, entries
from assistant.operations.query import Query

_JOINING = frozenset(("and", "&", "+", "plus"))
#: Words that may stand beside what joins the two ("the highest lead and the lowest").
_ARTICLES = frozenset(("the", "which", "who"))


def joins_most_and_least(frame: Frame) -> bool:
    """Whether a word for the most and one for the least are joined, and the axis that they are of is open."""
    places = [frame.slots.cues.get(sense, ()) for sense in ("max", "min")]
    if not frame.axis or frame.slots.members(frame.axis) or any(len(each) != 1 for each in places):
        return False
    first, last = sorted(each[0] for each in places)
    nouns = {at for each in frame.slots.scan.measures for at in each.at}
    nouns |= {at for each in frame.slots.nouns for at in each.at}
    between = [frame.keys[at] for at in range(first + 1, last) if at not in nouns and frame.keys[at] not in _ARTICLES]
    return len(between) == 1 and between[0] in _JOINING


def most_and_least(frame: Frame) -> Query:
    """The one with the most and the one with the least, or their amounts, in the order asked for."""
    over = entries(frame)
    senses = sorted(("max", "min"), key=lambda sense: frame.slots.cues[sense][0])
    tops = (Query("top", over, count=1, relation=sense) for sense in senses)
    kind = "amount" if asks_amount(frame) else "name"
    return Query("both", tuple(Query(kind, (each,)) for each in tops))
