"""Whether it is asked how large or how good the counted things are ("the average deal"): no number of them tells."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.composing.frame import Frame
from assistant.english.directions import BE, DOES_BADLY, DOES_WELL
from assistant.utterance.words import phrase_key

#: Words of how large one thing is, or which is the largest. "Most" and "fewest" are of numbers.
_SIZES = frozenset(
    "largest biggest smallest greatest average mean median typical priciest costliest heaviest longest".split()
)
#: Words that are said of no number of things, of one or of several ("the cheapest models").
_OF_THINGS = frozenset(
    "priciest costliest dearest cheapest heaviest lightest longest shortest oldest newest youngest fastest quickest "
    "slowest safest smartest cleverest".split()
)
#: What a number may be called that is long ("the longest list of laws").
_LISTS = frozenset("list record roll line row tally".split())
_MOVING = ("rise", "fall", "change", "gain", "rate")
_NUMBERS = frozenset(
    "number count total many volume tally amount figure sum attendance turnout audience crowd stock fleet".split()
)
#: Words of how good things are.
_QUALITY = DOES_WELL | DOES_BADLY | frozenset("superior inferior finest smarter smartest".split())
_SHARE = frozenset("share percentage percent proportion".split())
#: Words before what someone is good at ("is China better in notable models?").
_AS_TO = frozenset("in on at for by with regarding concerning".split())


def asks_size_of_one(frame: Frame) -> bool:
    """Whether a counted thing in the singular is called large or average ("the largest deal"), and no number is."""
    keys, words = frame.keys, frame.slots.scan.words
    if not frame.measure.each or frame.measure.unit.is_rate or not _NUMBERS.isdisjoint(keys):
        return False
    said = [each for each in frame.slots.scan.measures if each.sense.id == frame.measure.id]
    nouns = {each.at[-1] for each in said if each.sense.kind == "measure"}
    nouns |= {at for at, key in enumerate(keys) if key == frame.measure.each.split()[-1]}
    nouns -= {at for each in frame.slots.nouns for at in each.at}
    own = _own(frame, nouns)
    is_moving = frame.slots.has(*_MOVING)
    for at in (at for at, key in enumerate(keys) if key in _SIZES or key in _OF_THINGS):
        end = _end(own, at)
        last = words[end - 1].text.lower()
        is_number = is_moving or keys[at] not in _OF_THINGS or not _LISTS.isdisjoint(keys[at:end])
        is_several = last.endswith("s") and is_number
        if end - 1 in nouns and last.isalpha() and not is_several:
            return True
    return False


def asks_how_good(frame: Frame) -> bool:
    """Whether counted things are called good or bad ("better models", "are its models worse?"), and no number is."""
    keys = frame.keys
    if _QUALITY.isdisjoint(keys) or frame.measure.unit.is_rate or not _NUMBERS.isdisjoint(keys):
        return False
    mentions = [each for each in frame.slots.scan.measures if each.sense.id == frame.measure.id]
    said = {at for each in mentions for at in each.at}
    if frame.measure.each:
        nouns = {at for at, key in enumerate(keys) if key == frame.measure.each.split()[-1]}
    elif _SHARE.isdisjoint(keys) and _is_share(frame):
        nouns = {each.at[-1] for each in mentions}
    else:
        return False
    own = _own(frame, nouns)
    said |= {at for each in frame.slots.named for at in each.at}
    for at in (at for at, key in enumerate(keys) if key in _QUALITY and at not in said):
        if nouns.intersection(range(at, _end(own, at))):
            return True
        is_said_of = at - 1 in nouns or at > 0 and keys[at - 1] in BE
        if nouns and is_said_of and _AS_TO.isdisjoint(keys[at:]):
            return True
    return False


def _is_share(frame: Frame) -> bool:
    """Whether a measure is a share of some by its name, or by what it is called in a sentence."""
    called = {*phrase_key(frame.measure.name), *phrase_key(frame.measure.phrase[: frame.measure.phrase.find("{")])}
    return not _SHARE.isdisjoint(called)


def _own(frame: Frame, nouns: Iterable[int]) -> set[int]:
    """The positions of the nouns, and of the other words of their measure."""
    said = [each for each in frame.slots.scan.measures if each.sense.id == frame.measure.id]
    own = {*nouns, *(at for each in said for at in each.at)}
    return own | {at for each in frame.slots.scan.names if each.sense.kind == "subject" for at in each.at}


def _end(own: set[int], at: int) -> int:
    """Where the words of the measure end that follow a word."""
    end = at + 1
    while end in own:
        end += 1
    return end
