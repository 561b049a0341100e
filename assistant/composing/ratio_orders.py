"""Which of two things a ratio divides by the other: the one named first, the other one, or whichever is larger."""

from __future__ import annotations

import re

from assistant.composing.frame import Frame
from assistant.utterance.mentions import Mention

#: "How many times as many ... as": the one asked about is the first, unless it is said to be the other.
_AS_MANY = re.compile(r"how many times as (?:many|much|large|big|high|great|wide)\b")


def _follows_as(frame: Frame) -> bool:
    """Whether the thing named first is the base: "how many times as many as China did the US make?"."""
    words = frame.slots.scan.words
    keys = [word.key for word in words]
    if any(keys[at] == "as" and keys[at + 2 : at + 3] == ["as"] for at in range(len(keys))):
        # "as large as at the end of 2024 was it in 2023"
        return True
    first = min((each.at[0] for each in frame.slots.named_in(frame.axis)), default=0)
    before = [
        word.key for word in words[max(0, first - 3) : first] if word.key not in ("the", "in", "of", "those", "on")
    ]
    return before[-1:] == ["as"]


#: What makes the thing named first the one that is divided, and the signs that do so between two things.
_AS_NAMED = (
    *("divided by", "divide", "ratio", "quotient", " per ", "for every", "for each", " over ", "what multiple"),
    *("as fraction of", "as a fraction of", "as a percentage of", "as percentage of", "as a share of"),
    *("as a proportion of", "relative to", "as multiple of", "as a multiple of"),
)
_SIGNS = frozenset("/÷:")


def _is_own_name(frame: Frame, mention: Mention) -> bool:
    return mention.sense.id == frame.measure.id and mention.sense.kind in ("measure", "head", "about")


def ratio_order(frame: Frame) -> str:
    """ "as named" for "A divided by B" and "A per B", "turned" for "how often does A go into B", else ""."""
    # "Patents per 100,000 inhabitants" divides nothing.
    own = {at for each in frame.slots.scan.measures if _is_own_name(frame, each) for at in each.at}
    keys = ["" if at in own else key for at, key in enumerate(frame.keys)]
    text = " ".join(keys)
    first = min((each.at[0] for each in frame.slots.named), default=0)
    if "for every" in " ".join(keys[:first]) or "for each" in " ".join(keys[:first]):
        return "turned"
    if "what multiple of" in " ".join(keys[: first + 1]):
        return "turned"
    if _AS_MANY.search(text):
        return "turned" if _follows_as(frame) else "as named"
    if any(each in text for each in ("goes into", "go into", "fit into", "fits into")):
        return "turned"
    held = [each.at[0] for dimension in frame.free for each in frame.slots.named_in(dimension)]
    places = held if len(held) > 1 else [when.place for when in frame.whens()]
    between = keys[min(places) : max(places)] if places else []
    if any(each in text for each in _AS_NAMED) or not _SIGNS.isdisjoint(between):
        return "as named"
    return ""
