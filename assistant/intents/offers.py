"""Choices that a question offers: two members, two times, or whether something rose or fell."""

from __future__ import annotations

import itertools

from assistant.composing.frame import Frame
from assistant.composing.terms import MOVING
from assistant.utterance.amounts import Given
from assistant.utterance.forms import is_claim


def either_or(frame: Frame) -> bool:
    """Whether two members along the axis or two times are offered to choose from: "coding or maths"."""
    words = frame.slots.scan.words
    named = frame.slots.named_in(frame.axis)
    for one, other in itertools.pairwise(named):
        if "or" in (words[at].key for at in range(one.at[-1] + 1, other.at[0])):
            from assistant.composing.claim_forms import is_than_either

            held_against = len(named) > _PAIR and is_claim(frame.slots.scan)
            is_choice = not is_than_either(frame.keys, one.at[0], bare=held_against)
            return one.member != other.member and is_choice
    times = [dated.at for dated in frame.slots.periods]
    return any(
        [words[at].key for at in range(one[-1] + 1, other[0])][:1] == ["or"] for one, other in itertools.pairwise(times)
    )


def ends_in_choice(frame: Frame) -> bool:
    """Whether a telegram ends with two members to choose from ("patents 2023: Norway or Chile")."""
    ends = [each.at for each in frame.slots.named_in(frame.axis)]
    last = max((at for at, key in enumerate(frame.keys) if key.isalnum()), default=-1)
    return len(ends) > 1 and ends[-1][-1] == last and not {"how", "what"} & set(frame.keys)


def figures(frame: Frame) -> tuple[Given, ...]:
    """The two figures that are offered to choose from ("15 or 40", "by 20 or 27.9 points"); none if none are."""
    given = frame.slots.amounts
    if len(given) != _PAIR or any(not each.at or each.relation for each in given):
        return ()
    one, other = given
    between = frame.keys[one.at[-1] + 1 : other.at[0]]
    units = {each.unit.base for each in given}
    are_alike = one.number != other.number and (len(units) == 1 or "" in units)
    return given if between in _OR and are_alike else ()


_PAIR = 2
_OR = (("or",), ("or", "by"), ("or", "to"), ("or", "rather"), ("or", "was", "it"), ("or", "is", "it"))


def either_way(frame: Frame) -> bool:
    """Whether a rise and a fall are offered to choose from ("did it rise or fall?", "up or down")."""
    if any(
        three in (("up", "or", "down"), ("down", "or", "up"), ("more", "or", "fewer"))
        for three in zip(frame.keys, frame.keys[1:], frame.keys[2:], strict=False)
    ):
        return frame.slots.has(*MOVING) or len(frame.whens()) > 1
    rises, falls = frame.slots.cues.get("rise", ()), frame.slots.cues.get("fall", ())
    if not rises or not falls:
        return False
    first, last = sorted((rises[0], falls[0]))
    return "or" in frame.keys[first:last] and last - first <= 4
