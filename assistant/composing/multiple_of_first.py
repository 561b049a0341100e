"""Claims that a multiple or a part of one thing is more, less or as much as another ("is twice X more than Y?")."""

from __future__ import annotations

from assistant.composing.anchors import anchors
from assistant.composing.frame import Frame
from assistant.composing.pairs import operands
from assistant.composing.scaling import factor_of, scaled_by
from assistant.operations.query import Query

#: Cues of a comparison → relation of the first thing to the second.
_RELATIONS = {"more": "above", "above": "above", "fewer": "below", "below": "below", "same": "equal"}
_BETWEEN = (("of",), ("the",))
_PAIR = 2


def multiple_of_first(frame: Frame) -> Query | None:
    """The claim, if a factor stands right before the thing named first and nothing is compared before that."""
    given = frame.slots.amounts[0] if len(frame.slots.amounts) == 1 else None
    if given is None or given.relation or given.unit.base not in ("times", "percent"):
        return None
    after = given.at[-1] + 1
    while frame.keys[after : after + 1] in _BETWEEN:
        after += 1
    relations = {_RELATIONS[cue] for cue in frame.slots.cues if cue in _RELATIONS}
    places = {anchor.place for anchor in anchors(frame)}
    if len(relations) != 1 or len(places) != _PAIR or min(places) != after:
        return None
    found = operands(frame)
    if len(found) != _PAIR or any(each.fact is None or each.fact.value is None or each.fact.high for each in found):
        return None
    return Query("compare", (scaled_by(found[0], factor_of(given)), found[1]), relation=relations.pop())
