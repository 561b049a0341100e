"""Which end of an order a question asks for, and which place from there."""

from __future__ import annotations

from assistant.composing.frame import Frame
from assistant.composing.judged import asks_for_falls, judged_sense
from assistant.english.numberwords import ORDINALS


def sense_of(frame: Frame) -> str:
    """ "min" or "max", whichever cue stands nearest to the end of its phrase; the later one wins."""
    judged = judged_sense(frame)
    if judged:
        return judged
    if frame.slots.has("than others") and not frame.slots.has("max", "min"):
        return "min" if frame.slots.has("fewer") else "max"
    if frame.slots.has("hold") and not frame.slots.has("fall", "rise", "change"):
        # What held out most moved least.
        return "max" if frame.slots.has("min", "fewer") else "min"
    if _counts_from_bottom(frame.keys):
        return "min"
    lows, highs = frame.slots.cues.get("min", ()), frame.slots.cues.get("max", ())
    if asks_for_falls(frame):
        lows, highs = highs, lows
    if lows and highs:
        return "min" if max(lows) >= max(highs) else "max"
    return "min" if lows or frame.slots.has("behind") and not highs and not frame.sides else "max"


_BOTTOM = frozenset("bottom last rear tail back".split())
_BEFORE_BOTTOM = (("from", "the"), ("from",), ("to",), ("to", "the"))


def _counts_from_bottom(keys: tuple[str, ...]) -> bool:
    """Whether a place is counted from below ("fourth from the bottom", "third from last", "second to last")."""
    ends = (at for at, key in enumerate(keys) if key in _BOTTOM)
    return any(
        at > len(link) and keys[at - len(link) : at] == link and keys[at - len(link) - 1] in _PLACES
        for at in ends
        for link in _BEFORE_BOTTOM
    )


_PLACES = ORDINALS.keys() | {"next"}


def top_count(place: int) -> int:
    """The count with which an order gives the one at a place; the first of it where no other place is asked for."""
    return -place if place > 1 else 1


def ordinal(frame: Frame) -> int:
    """The place that an ordinal asks for ("second largest", "ranks third"); 0 if none does."""
    for given in frame.slots.amounts:
        words = [word.key for word in frame.slots.scan.words[max(0, given.place - 2) : given.place] if word.key != "."]
        if given.is_bare and words and words[-1] in _NUMBERING and given.number == int(given.number):
            return int(given.number)
    dated = spent_on_times(frame) | {at for each in frame.slots.named for at in each.at}
    for at, word in enumerate(frame.slots.scan.words):
        if word.key in ("runner", "runnerup", "silver") and at not in dated:
            return 2
        if at and word.key == "second" and (frame.keys[at - 1] == "per" or word.text.lower() == "seconds"):
            continue
        if word.key in ORDINALS and at not in dated and ORDINALS[word.key] > 1:
            # What is second only to one is first of the others.
            return 1 if frame.keys[at + 1 : at + 3] in (("only", "to"), ("to", "none")) else ORDINALS[word.key]
        if word.key == "next" and any(at < anchor <= at + _NEXT_TO for anchor in _extremes(frame)):
            # "the next largest", "next-to-worst"
            return 2
    return 0


def spent_on_times(frame: Frame) -> frozenset[int]:
    """Where words stand for times or numbers, and are no ordinals ("the second reading")."""
    scan = frame.slots.scan
    return scan.dated | scan.numbered | {at for each in frame.slots.whens for at in each.at}


#: Words before a number that make it a place ("number 2").
_NUMBERING = frozenset("number no # rank place position nr".split())


#: How far behind a "next" its extreme may stand ("next to the last").
_NEXT_TO = 3


def _extremes(frame: Frame) -> list[int]:
    return [at for sense in ("max", "min") for at in frame.slots.cues.get(sense, ())]


def ordinal_before(frame: Frame, at: int) -> int:
    """The place that an ordinal right before an extreme asks for ("second largest"); 0 if there is none."""
    return ORDINALS.get(frame.keys[at - 1], 0) if at > 0 else 0
