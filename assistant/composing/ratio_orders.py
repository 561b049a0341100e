"""Which of two things a ratio divides by the other: the one named first, the other one, or whichever is larger."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.composing.frame import Frame
from assistant.utterance.mentions import Mention

#: "How many times as many ... as": the one asked about is the first, unless it is said to be the other.
_MUCH = ("many", "much", "large", "big", "high", "great", "wide", "fast", "quickly", "rapidly", "steeply")
_AS_MANY = rf"how many times as (?:{'|'.join(_MUCH)})\b"


def _as_order(frame: Frame) -> str:
    """Which of two is the base in "how many times as many as China did the US make?": what stands after the last "as".

    Nothing says it where there is no second "as": the larger one is held against the other then.
    """
    keys = frame.keys
    much = next(at for at, pair in enumerate(pairwise(keys), start=1) if pair[0] == "as" and pair[1] in _MUCH)
    base = max((at for at in range(much + 1, len(keys)) if keys[at] == "as"), default=0)
    several = len(frame.slots.members(frame.axis)) > 1
    held = [each.at[0] for each in frame.slots.named_in(frame.axis)] if several else []
    held = held or [when.place for when in frame.whens()]
    if not base or not held:
        return ""
    return "turned" if min(held) > base else "as named"


#: What makes the thing named first the one that is divided, and the signs that do so between two things.
_AS_NAMED = (
    *("divided by", "divide", "ratio", "quotient", " per ", "for every", "for each", " over ", "what multiple"),
    *("as fraction of", "as a fraction of", "as a percentage of", "as percentage of", "as a share of"),
    *("as a proportion of", "relative to", "as multiple of", "as a multiple of"),
)
_SIGNS = frozenset("/÷:")
#: A rate, which divides none of the two.
_RATE = re.compile(r" per (?:year|annum|month|quarter|day|decade)\b")


def _is_own_name(frame: Frame, mention: Mention) -> bool:
    return mention.sense.id == frame.measure.id and mention.sense.kind in ("measure", "head", "about")


def ratio_order(frame: Frame) -> str:
    """ "as named" for "A divided by B" and "A per B", "turned" for "how often does A go into B", else ""."""
    # "Patents per 100,000 inhabitants" divides nothing.
    own = {at for each in frame.slots.scan.measures if _is_own_name(frame, each) for at in each.at}
    keys = ["" if at in own else key for at, key in enumerate(frame.keys)]
    text = _RATE.sub("", " ".join(keys))
    places = [each.at[0] for each in frame.slots.named] or [when.place for when in frame.whens()]
    first = min(places, default=0)
    if "for every" in " ".join(keys[:first]) or "for each" in " ".join(keys[:first]):
        return "turned"
    if "what multiple of" in " ".join(keys[: first + 1]):
        return "turned"
    if re.search(_AS_MANY, text):
        return _as_order(frame)
    if any(each in text for each in ("goes into", "go into", "fit into", "fits into")):
        return "turned"
    held = [each.at[0] for dimension in frame.free for each in frame.slots.named_in(dimension)]
    places = held if len(held) > 1 else [when.place for when in frame.whens()]
    between = keys[min(places) : max(places)] if places else []
    if any(each in text for each in _AS_NAMED) or not _SIGNS.isdisjoint(between):
        return "as named"
    return ""
