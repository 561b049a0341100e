"""Whether a question names a second measure beside the one it is read as: one alone is no answer to it then."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.composing.frame import Frame
from assistant.english.directions import AHEAD, BEHIND
from assistant.facts import Measure
from assistant.reading.growth_measures import growth_of
from assistant.reading.growth_names import is_growth
from assistant.utterance.mentions import Mention
from assistant.utterance.words import keys_of_words, phrase_key

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
    if _holds_overall_against(frame, inside) or _lists_counted(frame):
        return True
    joined = frame.slots.has(*_OPERATIONS) or any(
        key in ("and", "times", "or") and at not in inside for at, key in enumerate(frame.keys)
    )
    if not joined:
        return False
    if _holds_counted_against(frame) or _is_counted_beside(frame) or _joins_counted(frame):
        return True
    own = [each for each in frame.slots.scan.measures if each.sense.id == frame.measure.id]
    apart = (other for other in _others(frame) if _stands_apart(frame, other, own))
    return any(not _tells_its_growth(frame, other) for other in apart)


def _joins_counted(frame: Frame) -> bool:
    """Whether what another measure counts is joined with this one ("add the US models and the gap on MMLU")."""
    keys = frame.keys
    measure = frame.measure
    nouns = {*frame.cube.counted.values()} - {measure.each, measure.unit.base}
    nouns -= keys_of_words((measure.name, *measure.names, *measure.heads))
    own = {at for each in _of_kind(frame, ("measure",)) if each.sense.id == measure.id for at in each.at}
    named = {at for each in frame.slots.scan.names if each.sense.kind == "member" for at in each.at}
    for at, key in enumerate(keys):
        if key not in nouns or at in own:
            continue
        after = at + 2
        while after < len(keys) and (after in named or keys[after] == "the") and after not in own:
            after += 1
        if keys[at + 1 : at + 2] and keys[at + 1] in _JOINED and after in own:
            return True
        before = at - 1
        while before > 0 and (before in named or keys[before] == "the"):
            before -= 1
        if before > 0 and before < at - 1 and keys[before] in _JOINED and before - 1 in own:
            return True
    return False


_JOINED = frozenset("and to by from with minus plus times".split())


def _lists_counted(frame: Frame) -> bool:
    """Whether what another measure counts is one of those that are listed ("X and Y: models, the lead on Z")."""
    keys, signs = frame.keys, _SIGNS.intersection(frame.keys)
    nouns = {*frame.cube.counted.values()} - {frame.measure.each, frame.measure.unit.base} if signs else ()
    own = {at for each in frame.slots.scan.measures if each.sense.id == frame.measure.id for at in each.at}
    for at, key in enumerate(keys):
        if key not in nouns or at in own or not at:
            continue
        after = keys[at + 1] if at + 1 < len(keys) else ""
        is_last = ":" in keys and keys[at - 1] in _AND and not after.strip("?.!")
        if keys[at - 1] in _SIGNS and after in _AND or is_last:
            return bool(own)
    return False


_SIGNS = frozenset((":", ",", "between"))
_AND = frozenset((",", "and", "&"))


def _is_counted_beside(frame: Frame) -> bool:
    """Whether what another measure counts is named right after an "and", or before it ("in papers and in models")."""
    if frame.measure.between is not None:
        return False
    measures = frame.cube.pack.measures
    own = {each.start: each.at[-1] for each in _of_kind(frame, ("measure",)) if each.sense.id == frame.measure.id}
    measure = frame.measure
    # "Researchers and inventors" may be one measure's own name.
    own_words = keys_of_words((measure.name, *measure.names, *measure.heads, *measure.about))
    others = {
        each.start: each.at[-1]
        for each in _of_kind(frame, ("about", "measure"))
        if phrase_key(measures[each.sense.id].each) == tuple(frame.keys[at] for at in each.at)
        and each.sense.id != measure.id
        and own_words.isdisjoint(frame.keys[at] for at in each.at)
    }
    for at, key in enumerate(frame.keys):
        if key != "and":
            continue
        after = at + 1
        while after < len(frame.keys) and frame.keys[after] in _JOINING | {"the"}:
            after += 1
        if after in others and at - 1 in own.values() or after in own and at - 1 in others.values():
            return True
    return False


def _of_kind(frame: Frame, kinds: tuple[str, ...]) -> list[Mention]:
    return [each for each in frame.slots.scan.measures if each.sense.kind in kinds]


def _others(frame: Frame) -> Iterator[Mention]:
    for each in frame.slots.scan.measures:
        if each.sense.kind == "measure" and each.sense.id != frame.measure.id:
            yield each


def _tells_its_growth(frame: Frame, other: Mention) -> bool:
    """Whether another measure is the growth of this one, or the same of all years: its name says no second thing."""
    pack = frame.cube.pack
    names = set(phrase_key(frame.measure.name)), set(phrase_key(pack.measures[other.sense.id].name))
    if names[0] ^ names[1] == {"cumulative"} or _is_change_of(frame.measure, pack.measures[other.sense.id]):
        return True
    return is_growth(pack.measures[other.sense.id]) and growth_of(frame.measure, pack) is pack.measures[other.sense.id]


def _is_change_of(one: Measure, other: Measure) -> bool:
    """Whether a measure is by its name the change of another one, in points."""
    keys = phrase_key(one.name)
    is_change = one.unit.base == "percentage point" and "change" in keys[:1] and other.unit.base == "percent"
    return is_change and len(set(keys) & set(phrase_key(other.name)) - _LIGHT) > 1


_LIGHT = frozenset("in of the who that share ai more than".split())


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
    name = set(phrase_key(frame.measure.name)) - _WITHIN_PHRASES
    if len(name) > 1 and name <= set(keys) and {keys[at] for at in other.at} - _WITHIN_PHRASES <= name:
        # "The AI share in computer science publications" has the words of its own name.
        return False
    places = _places([each for each in own if each.sense.kind == "measure"] or own)
    # Names that overlap in one place of the question are several readings of it, and no second measure.
    if len(places) == 1 and places[0] & set(other.at):
        return False
    verifying = {at for each in frame.slots.scan.cues if each.sense.id == "verify" for at in each.at}
    if verifying.issuperset(other.at):
        # "Somebody claims that ..." speaks of no claims.
        return False
    if len(frame.whens()) > 1 and _is_of_own(frame, other, own):
        return False
    spoken = set(frame.slots.places(*_OPERATIONS, *_MOVING))
    spoken |= set(frame.slots.places("points") if frame.slots.has("sum") else frame.slots.places("points", *_AHEAD))
    if frame.slots.has(*_MOVING, "develop"):
        # "Growth in percent of ..." and "direction and values" name no measure that is called so.
        spoken |= {at for at in other.at if keys[at] in _OF_MOVEMENTS}
    is_verb = len(other.at) == 1 and frame.slots.scan.words[other.start].text.lower().endswith(("ed", "ing"))
    if is_verb or spoken.issuperset(other.at):
        return False
    if _is_second_lead(frame, other, own):
        return True
    nouns = {keys[each.at[-1]] for each in own if each.sense.kind != "about"}
    measure = frame.cube.pack.measures[other.sense.id]
    # "the best models ... lead on MATH" speaks of whose lead it is; "the top model lead" is another lead.
    is_named = not measure.between or keys[other.at[-1]] in LEADS
    is_unlike = measure.unit.base != frame.measure.unit.base and bool(measure.unit.base)
    return keys[other.at[-1]] in nouns or is_unlike and is_named


def _is_second_lead(frame: Frame, other: Mention, own: list[Mention]) -> bool:
    """Whether a lead is held against that of what another measure is about ("than the gap of the top models")."""
    keys, at = frame.keys, other.start - 1
    while at > 0 and keys[at] in _OF_WHOM:
        at -= 1
    leads = {place for each in own for place in each.at if keys[place] in LEADS}
    return at < other.start - 1 and (keys[at] in LEADS or keys[at] == "that") and bool(leads - {at})


_OF_WHOM = frozenset("of between for from the their two both".split())
_OVERALL = "overall"
#: Words before a side of a comparison that is only called the one overall ("more than overall").
_BEFORE_SIDE = frozenset("than versus vs to with and".split())


def _holds_overall_against(frame: Frame, inside: set[int]) -> bool:
    """Whether one overall is held against the one that is named ("is the overall drop bigger than on X?")."""
    scan, keys, named = frame.slots.scan, frame.keys, frame.slots.members(frame.axis) if frame.axis else ()
    places = [at for at, key in enumerate(keys) if key == _OVERALL and at not in inside]
    if not places or len(named) != 1 or frame.slots.amounts or len(frame.slots.periods) > 1:
        return False
    if not frame.slots.has(*_HOLDING) and _AGAINST.isdisjoint(keys):
        return False
    nouns = {at for each in scan.measures for at in each.at} | set(frame.slots.places(*_MOVING))
    return any({at - 1, at + 1} & nouns or at and keys[at - 1] in _BEFORE_SIDE for at in places)


_HOLDING = ("more", "fewer", "difference", "ratio", "than", "compare", "same", "share")
_AGAINST = frozenset("than minus plus versus vs".split())


def _holds_counted_against(frame: Frame) -> bool:
    """Whether what another measure counts is what this one is held against ("more patents than papers in 2022")."""
    if _AGAINST.isdisjoint(frame.keys):
        return False
    scan = frame.slots.scan
    counted = {*frame.cube.counted.values()} - {frame.measure.each, frame.measure.unit.base}
    light = {at for each in scan.names if each.sense.kind == "subject" for at in each.at}
    own = {at for each in scan.measures if each.sense.id == frame.measure.id for at in each.at}
    own |= {at for each in (*frame.slots.named, *frame.slots.nouns) for at in each.at}
    for at, key in enumerate(frame.keys):
        if key not in _AGAINST:
            continue
        after = at + 1
        while after in light:
            after += 1
        if after not in own and after < len(frame.keys) and frame.keys[after] in counted:
            return True
    return False


_WITHIN_PHRASES = frozenset("of on in with for about among from by the all their its new".split())


def _is_of_own(frame: Frame, other: Mention, own: list[Mention]) -> bool:
    """Whether another measure's name only says of what this one is ("calls with mentions", "spending on ethics")."""
    light = {at for each in frame.slots.scan.names if each.sense.kind == "subject" for at in each.at}
    light |= {at for at, key in enumerate(frame.keys) if key in _WITHIN_PHRASES}
    ends = [each.at[-1] + 1 for each in own if each.start < other.start]
    return any(light.issuperset(range(end, other.start)) for end in ends)


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
