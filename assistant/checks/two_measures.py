"""Whether a question names a second measure beside the one it is read as: one alone is no answer to it then."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.composing.frame import Frame
from assistant.english.directions import AHEAD, BEHIND
from assistant.reading.growth_measures import growth_of
from assistant.reading.growth_names import is_growth
from assistant.utterance.mentions import Mention

_OPERATIONS = ("more", "fewer", "difference", "ratio", "sum", "share", "than", "mean", "compare")
_MOVING = ("rise", "fall", "change", "gain")
_AHEAD = ("ahead", "behind", "double")
_NO_LEADS = frozenset("leading above below exceed exceeded better worse".split())
#: Words of how far something moved, or from what to what.
_OF_MOVEMENTS = frozenset("percent % percentage of in value figure".split())
#: Words that name a lead.
LEADS = (AHEAD | BEHIND | frozenset(("gap", "gulf"))) - _NO_LEADS
#: Words that join a noun to what is said of it: they make no other name of those around them.
_JOINING = frozenset("in of on for at by to from with".split())
#: Within so many words a noun phrase ends.
_NOUN_PHRASE = 7


def names_two_measures(frame: Frame) -> bool:
    """Whether another measure is named beside this one, to be held against it or added to it."""
    inside = {at for each in frame.slots.named for at in each.at}
    inside |= {at for each in frame.slots.scan.measures for at in each.at}
    # "How many times was it mentioned" multiplies nothing.
    inside |= {at for at, key in enumerate(frame.keys) if key == "times" and frame.keys[at - 1] == "many"}
    joined = frame.slots.has(*_OPERATIONS) or any(
        key in ("and", "times") and at not in inside for at, key in enumerate(frame.keys)
    )
    if not joined:
        return False
    own = [each for each in frame.slots.scan.measures if each.sense.id == frame.measure.id]
    apart = (other for other in _others(frame) if _stands_apart(frame, other, own))
    return any(not _tells_its_growth(frame, other) for other in apart)


def _others(frame: Frame) -> Iterator[Mention]:
    for each in frame.slots.scan.measures:
        if each.sense.kind == "measure" and each.sense.id != frame.measure.id:
            yield each


def _tells_its_growth(frame: Frame, other: Mention) -> bool:
    """Whether another measure is the growth of this one: its name says no second thing."""
    pack = frame.cube.pack
    return is_growth(pack.measures[other.sense.id]) and growth_of(frame.measure, pack) is pack.measures[other.sense.id]


def _places(mentions: list[Mention]) -> list[set[int]]:
    """The places of a question in which some mentions stand: those that overlap are one place."""
    places: list[set[int]] = []
    for each in sorted(mentions, key=lambda each: each.at):
        at = set(range(each.start, each.at[-1] + 1))
        beside = [place for place in places if place & at]
        places = [place for place in places if place not in beside] + [at.union(*beside)]
    return places


def _stands_apart(frame: Frame, other: Mention, own: list[Mention]) -> bool:
    """Whether another measure's name is no part of this one's, and this one is named elsewhere too."""
    keys = frame.keys
    kinds = ("subject", "dimension", "member")
    named = {at for each in frame.slots.scan.names if each.sense.kind in kinds for at in each.at}
    named |= {at for at in other.at if keys[at] in _JOINING}
    if set(other.at) - named <= {at for each in own for at in each.at}:
        return False
    if all(set(each.at) & set(other.at) for each in own):
        return False
    places = _places([each for each in own if each.sense.kind == "measure"] or own)
    # Names that overlap in one place of the question are several readings of it, and no second measure.
    if len(places) == 1 and places[0] & set(other.at):
        return False
    spoken = set(frame.slots.places(*_OPERATIONS, *_MOVING))
    spoken |= set(frame.slots.places("points") if frame.slots.has("sum") else frame.slots.places("points", *_AHEAD))
    if frame.slots.has(*_MOVING, "develop"):
        # "Growth in percent of ..." and "direction and values" name no measure that is called so.
        spoken |= {at for at in other.at if keys[at] in _OF_MOVEMENTS}
    is_verb = len(other.at) == 1 and frame.slots.scan.words[other.start].text.lower().endswith(("ed", "ing"))
    if is_verb or spoken.issuperset(other.at):
        return False
    nouns = {keys[each.at[-1]] for each in own if each.sense.kind != "about"}
    measure = frame.cube.pack.measures[other.sense.id]
    # "the best models ... lead on MATH" speaks of whose lead it is; "the top model lead" is another lead.
    is_named = not measure.between or keys[other.at[-1]] in LEADS
    is_unlike = measure.unit.base != frame.measure.unit.base and bool(measure.unit.base)
    return keys[other.at[-1]] in nouns or is_unlike and is_named


def counts_another(frame: Frame) -> bool:
    """Whether it is also asked how many there are of what another measure counts."""
    keys = frame.keys
    if frame.slots.way is None or "number" not in keys:
        return False
    nouns = {*frame.cube.counted.values()} - {frame.measure.each}
    # "the number of patents per head" counts no patents.
    own = {
        at
        for each in frame.slots.scan.measures
        if each.sense.id == frame.measure.id and each.sense.kind == "measure" and len(each.at) > 1
        for at in each.at
    }
    nouns -= {keys[each.at[-1]] for each in frame.slots.nouns}
    for at, key in enumerate(keys):
        asked = key == "number" and keys[at + 1 : at + 2] == ("of",) and own.isdisjoint((at + 2, at + 3))
        asked = asked and frame.measure.each not in keys[at + 2 : at + _NOUN_PHRASE]
        if asked and not nouns.isdisjoint(keys[at + 2 : at + 5]) and not frame.measure.unit.is_rate:
            return True
    return False
