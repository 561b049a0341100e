"""A part or a multiple of one figure: "what is a third of the lead?", "twice the number of models of X"."""

from __future__ import annotations

from assistant.composing.frame import Frame
from assistant.composing.lookup import labelled
from assistant.composing.outcomes import Declined
from assistant.composing.scaling import factor_of, scaled_by
from assistant.composing.whens import When
from assistant.operations.query import Query
from assistant.utterance.forms import is_claim

#: Between a factor and what it multiplies.
_OF = frozenset(("of", "the"))
#: The kinds of words that name a measure, what it counts among them.
_NAMING = ("measure", "head", "about")
#: Who asks for somebody or a time is told no multiple.
_ASKING = frozenset("which who whom whose when where why".split())


def is_multiple_of_one(frame: Frame) -> bool:
    """Whether a factor stands right before what has one figure, and that is all that is done with it."""
    (given,) = frame.slots.amounts
    if given.relation or given.unit.base not in ("times", "percent"):
        return False
    if not _ASKING.isdisjoint(frame.keys) or is_claim(frame.slots.scan):
        return False
    after = given.at[-1] + 1
    is_of = frame.keys[after : after + 1] == ("of",)
    while frame.keys[after : after + 1] and frame.keys[after] in _OF:
        after += 1
    own = [each for each in frame.slots.scan.measures if each.sense.id == frame.measure.id]
    if all(each.sense.kind not in _NAMING for each in own):
        # "10 % of the US models" names no measure in percent by that.
        return False
    starts = {each.start for each in (*frame.slots.scan.names, *own)}
    if after not in starts and frame.keys[after : after + 1] != ("number",):
        return False
    # "The 17.5 % lead" is one of that size, and "five times growth" is growth by that.
    is_part = is_of or given.unit.base == "times" or frame.keys[given.place] == "half"
    owned = any(each.at[0] == after for each in frame.slots.named)
    return is_part and (is_of or frame.keys[after - 1] == "the" or owned)


def multiple_of_one(frame: Frame) -> Query:
    """The figure times the factor."""
    whens: list[When | None] = [*frame.whens()]
    found = [labelled(frame, members, when) for members in frame.products() for when in whens or [None]]
    if len(found) != 1:
        raise Declined("out_of_scope", "I did not understand of which figure a part or a multiple is wanted.")
    if found[0].fact is None or found[0].fact.value is None or found[0].fact.high is not None:
        raise Declined("out_of_scope", "The report gives no single number for it, so there is no multiple of it.")
    return scaled_by(found[0], factor_of(frame.slots.amounts[0]))
