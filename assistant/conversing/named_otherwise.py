"""What a turn says without names that mean something else after the last question."""

from __future__ import annotations

from assistant.conversing.state import State
from assistant.reading.slots import Slots
from assistant.reading.understanding import Understanding
from assistant.utterance.mentions import Mention
from assistant.utterance.scanning import Scan

#: Cues of how far one is from another.
_APART = frozenset(("ahead", "behind", "difference", "between", "more", "fewer"))
_POINTING = frozenset("it it's its this that these those they them".split())
_OTHERS = frozenset("other others rest remaining".split())
_MOVING = frozenset("fall rise change remain hold more fewer max min all sum".split())
#: Cues of what has moved, and in what that is told.
_MOVED = frozenset("fall rise change gain points percent relative".split())


def without_names_in_others(alone: Understanding, state: State) -> Understanding:
    """A turn as it was understood, without names that are words of what is done, of things, or of the last measure."""
    return _without_measures_of_moves(_without_measures_in_names(_without_names_of_doings(alone, state), state), state)


def _without_measures_of_moves(alone: Understanding, state: State) -> Understanding:
    """A turn without a measure that is named only by what moved ("points gained?"), after figures of another one."""
    before, scan = state.slots, alone.scan
    if before is None or not alone.readings or alone.readings[0].way is None or not state.values:
        return alone
    measure = alone.readings[0].measure.id
    # "Was it three tenths?" names no tenth of a list.
    moving = {at for each in scan.cues if each.sense.id in _MOVED for at in each.at} | scan.numbered
    said = [each for each in scan.measures if each.sense.id == measure and each.sense.kind == "measure"]
    is_move = bool(said) and not scan.names and all(moving.issuperset(each.at) for each in said)
    if measure == before.measure.id or not is_move:
        return alone
    return _without_measure(alone, measure, said)


def _without_measures_in_names(alone: Understanding, state: State) -> Understanding:
    """A turn without a measure that is named by nothing but words of a thing that the last measure is given for.

    "And the leading American models?" after what a model costs names these models, and not who is leading.
    """
    before, scan = state.slots, alone.scan
    if before is None or not alone.readings or alone.readings[0].way is None:
        return alone
    measure, kinds = alone.readings[0].measure.id, before.measure.dimensions
    taken = [set(each.at) for each in scan.names if each.sense.kind == "member" and each.sense.more in kinds]
    said = [each for each in scan.measures if each.sense.id == measure]
    is_in_names = bool(said) and all(any(at > set(each.at) for at in taken) for each in said)
    is_in_names = is_in_names and all(each.sense.id not in _APART for each in scan.cues)
    if measure == before.measure.id or not is_in_names and not (said and _is_of_last(scan, said, before)):
        return alone
    return _without_measure(alone, measure, said)


def _without_measure(alone: Understanding, measure: str, said: list[Mention]) -> Understanding:
    """A turn without the readings of a measure, and without the words that name it."""
    readings = tuple(each for each in alone.readings if each.measure.id != measure)
    scan = alone.scan._replace(measures=tuple(each for each in alone.scan.measures if each not in said))
    return alone._replace(scan=scan, readings=readings)


def _is_of_last(scan: Scan, said: list[Mention], before: Slots) -> bool:
    """Whether "the gap" is said, as the last measure may be called too, and of nothing that this one lacks."""
    own = {each.at for each in scan.measures if each.sense.id == before.measure.id}
    is_one = all(each.at in own and scan.words[each.start - 1].key in ("the", "that", "this") for each in said)
    kinds = ("member", "described", "dimension", "lacking")
    return is_one and all(
        each.sense.kind not in kinds or each.sense.more in before.measure.dimensions for each in scan.names
    )


def _without_names_of_doings(alone: Understanding, state: State) -> Understanding:
    """A turn without names that only say what moves or is more ("increase"), or point, of another kind of thing.

    A report may have them as answers of a survey; after a question about other things they say what is to be done.
    """
    before, scan = state.slots, alone.scan
    if before is None or alone.readings and alone.readings[0].way is not None:
        return alone
    doing = {at for each in scan.cues if each.sense.id in _MOVING for at in each.at}
    # "The other one" points at one of those before, whatever a report calls "Other".
    doing |= {
        at for at, word in enumerate(scan.words) if word.key in _OTHERS and scan.words[at - 1].key == "the" and at
    }
    # "It" is no IT, and "these" no theses; what is only a number says how much.
    doing |= {at for at, word in enumerate(scan.words) if word.text.lower() in _POINTING and word.text[:1].islower()}
    doing |= scan.numbered
    taken = [each for each in scan.names if each.sense.kind == "member" and doing.issuperset(each.at)]
    taken = [each for each in taken if each.sense.more not in before.measure.dimensions]
    if not taken:
        return alone
    places = {at for each in taken for at in each.at}
    readings = tuple(
        each for each in alone.readings if places.isdisjoint(at for named in each.named for at in named.at)
    )
    return alone._replace(
        scan=scan._replace(names=tuple(each for each in scan.names if each not in taken)), readings=readings
    )
