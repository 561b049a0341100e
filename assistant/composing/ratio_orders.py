"""Which of two things a ratio divides by the other: the one named first, the other one, or whichever is larger."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.composing.frame import Frame
from assistant.english.directions import OVER
from assistant.utterance.mentions import Mention
from assistant.utterance.words import Word

#: "How many times as many ... as": the one asked about is the first, unless it is said to be the other.
_AS_MANY = re.compile(r"\bhow many times as \w+")


def _as_order(frame: Frame) -> str:
    """Which of two is the base in "how many times as many as China did the US make?": what stands after the last "as".

    Nothing says it where there is no second "as": the larger one is held against the other then.
    """
    keys = frame.keys
    much = next(at for at, pair in enumerate(pairwise(keys), start=2) if pair == ("times", "as"))
    base = max((at for at in range(much + 1, len(keys)) if keys[at] == "as"), default=0)
    several = len(frame.slots.members(frame.axis)) > 1
    held = [each.at[0] for each in frame.slots.named_in(frame.axis)] if several else []
    held = held or [when.place for when in frame.whens()]
    if not base or not held:
        return ""
    return "turned" if min(held) > base else "as named"


def is_after_than(words: Sequence[Word], at: int) -> bool:
    """Whether what stands at a position is what another is held against ("than China", "exceed its 2023 level")."""
    before = at - 1
    while before >= 0 and words[before].key in _BEFORE_BASE:
        before -= 1
    # "How many times did the US exceed it" says after the verb what is exceeded.
    is_multiple = words[before].key == "times" and all(word.key != "did" for word in words[before:at])
    return before >= 0 and (words[before].key in _HOLDING or is_multiple)


#: Words after which it stands, those that say that it is exceeded included.
_HOLDING = OVER | frozenset("exceed exceeded surpass surpassed outstrip outstripped".split())
#: What may stand between "times" or "than" and what is taken as one ("how many times the figure of Germany").
_BEFORE_BASE = frozenset(
    "in at the end of did for on that those its their his her figure number value level amount count total share "
    "rate peak high low record".split()
)


#: Phrases that hold one thing against another, and words for asking after them.
_HELD_AGAINST = frozenset("compared comparison relative against versus vs measured set next beside alongside".split())
_ASKING = frozenset("how what which by".split())


def opens_as_base(frame: Frame, first: int, second: int) -> bool:
    """Whether what is named first only opens a question as what the other is held against ("Compared with X, how")."""
    keys = frame.keys
    is_held = not _HELD_AGAINST.isdisjoint(keys[:first]) or _OPENING.search(" ".join(keys[:first])) is not None
    return is_held and _ASKING.isdisjoint(keys[:first]) and not _ASKING.isdisjoint(keys[first:second])


#: What opens a question with what one thing is to be a part or a multiple of.
_OPENING = re.compile(r"\bas (?:an? )?(?:multiple|fraction|percentage|share|proportion|percent|part) of\b")


#: What makes the thing named first the one that is divided, and the signs that do so between two things.
_AS_NAMED = (
    *("divided by", "divide", "ratio", "quotient", " per ", "for every", "for each", " over ", "what multiple"),
    *("as fraction of", "as a fraction of", "as a percentage of", "as percentage of", "as a share of"),
    *("as a proportion of", "relative to", "as multiple of", "as a multiple of"),
)
_SIGNS = frozenset("/÷:")
#: What stands between one thing and what it is held against.
_COMPARED = frozenset((("compared", "with"), ("compared", "to"), ("against", "the"), ("next", "to")))
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
    if (
        "for every" in " ".join(keys[:first])
        or "for each" in " ".join(keys[:first])
        or keys[first - 1 : first] == ["per"]
    ):
        return "turned"
    if "what multiple of" in " ".join(keys[: first + 1]):
        return "turned"
    places = sorted({each.at[0] for dimension in frame.free for each in frame.slots.named_in(dimension)})
    if len(places) > 1 and opens_as_base(frame, places[0], places[1]):
        return "turned"
    if _AS_MANY.search(" ".join(frame.keys)):
        return _as_order(frame)
    if any(each in text for each in ("goes into", "go into", "fit into", "fits into")):
        return "turned"
    held = [each.at[0] for dimension in frame.free for each in frame.slots.named_in(dimension)]
    places = held if len(held) > 1 else [when.place for when in frame.whens()]
    between = keys[min(places) : max(places)] if places else []
    is_held = not _COMPARED.isdisjoint(pairwise(between)) and not frame.slots.has("more", "fewer")
    if is_held or any(each in text for each in _AS_NAMED) or not _SIGNS.isdisjoint(between):
        return "as named"
    return ""
