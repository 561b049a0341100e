"""Whether a number beside a movement is where it ended, a part of what it was, or how far it went."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.composing.frame import Frame
from assistant.english.directions import BE
from assistant.english.numberwords import FRACTIONS, NUMBERS
from assistant.units import PERCENT, POINT
from assistant.utterance.amounts import Given


def is_level(frame: Frame, given: Given) -> bool:
    """Whether a number after a movement is where it ended ("to 0.3 %", "fell below 2 %") and not how far it went."""
    if not given.at:
        return False
    words = frame.slots.scan.words
    before = [words[at].key for at in range(max(0, given.at[0] - 2), given.place) if at not in given.at]
    if "by" in before:
        return False
    if "to" in before or "at" in before:
        return True
    moved = frame.slots.places("fall", "rise", "change")
    if "than" in frame.keys[given.at[0] : given.place] and any(0 < given.at[0] - at <= 2 for at in moved):
        # "It lost less than half", "it fell less than 10 %".
        return False
    if (
        given.unit == POINT
        or frame.slots.has("rise" if given.relation == "below" else "fall")
        and given.relation == "above"
    ):
        return False
    is_near = given.relation in ("below", "above") and any(0 < given.at[0] - at <= 2 for at in moved)
    return is_near and "than" not in before or given.relation == "below" and _brings_below(frame, given, moved)


def goes_to_another(frame: Frame) -> bool:
    """Whether something moves to more, or less, than another one has, which is where it ends ("to less than X's")."""
    compared = frame.slots.places("more", "fewer", "above", "below")
    return not frame.slots.amounts and any(frame.keys[at - 1] == "to" for at in compared if at)


#: Words for a place and no distance before a number.
_LOWER = frozenset("below under beneath".split())


def _brings_below(frame: Frame, given: Given, moved: Sequence[int]) -> bool:
    """Whether somebody brings something below a number ("did China cut the gap below 1 %?")."""
    before = frame.keys[: given.at[0]]
    is_lower = not _LOWER.isdisjoint(frame.keys[at] for at in given.at)
    return is_lower and any(at < given.at[0] for at in moved) and BE.isdisjoint(before)


def is_part(frame: Frame, given: Given) -> bool:
    """Whether a percentage is put as a part of what it was ("to less than half", "to 10 % of their former size")."""
    keys = [frame.slots.scan.words[at].key for at in given.at]
    if given.unit != PERCENT:
        return False
    if frame.keys[given.at[-1] + 1 : given.at[-1] + 2] == ("of",):
        return True
    if "percent" in keys or "%" in keys:
        return False
    word = frame.slots.scan.words[given.place].key
    # "two thirds" begins with a number too.
    is_fraction = any(key in FRACTIONS or key.removesuffix("s") in FRACTIONS for key in keys)
    return is_fraction or not word[:1].isdigit() and word not in NUMBERS
