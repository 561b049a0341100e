"""Claims about what the report gives in words and not in numbers."""

from __future__ import annotations

from decimal import Decimal
from itertools import count

from assistant.composing.claim_forms import scales
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.operations.query import Query
from assistant.reading.selection import Cell
from assistant.units import PERCENT, Quantity, Unit
from assistant.utterance.words import phrase_key


def in_words(frame: Frame) -> Query:
    """A claim in words without a number ("has it cost millions?") against what the report says in words."""
    cell = frame.cell(frame.first(), next(iter(frame.whens()), None))
    if frame.slots.has("none") and frame.measure.each and cell.fact.value is not None:
        return Query("not", (_at_least(frame, cell, 1),))
    least = next((number for cue, number in _LEAST.items() if frame.slots.has(cue)), _is_of_some(frame))
    if least and frame.measure.each and cell.fact.value is not None:
        if least > 1 and cell.fact.value == least:
            raise Declined("out_of_scope", "Whether that many are several is not said.", (cell,))
        return _at_least(frame, cell, least)
    said = scales(phrase_key(cell.fact.words))
    claimed = scales(frame.keys)
    if not said or not claimed:
        raise Declined("out_of_scope", "The question does not say what is to be checked.", (cell,))
    return Query("says", (frame.query(cell),), words=" ".join(sorted(claimed)))


def _at_least(frame: Frame, cell: Cell, least: int) -> Query:
    bound = Query("given", amount=Quantity(Decimal(least), Unit(frame.measure.unit.base)))
    return Query("compare", (frame.query(cell), bound), relation="atleast")


def _is_of_some(frame: Frame) -> int:
    """One where it is only asked whether there were some of what is counted ("did Utah pass AI laws?"), else none."""
    keys, words, noun = frame.keys, frame.slots.scan.words, frame.measure.each.rpartition(" ")[2]
    if keys[0] not in _DOING or frame.slots.amounts or not noun:
        return 0
    light = {at for each in frame.slots.scan.names if each.sense.kind == "subject" for at in each.at}
    places = [at for at, key in enumerate(keys) if key == noun and words[at].text.lower() == f"{noun}s"]
    for at in places:
        before = at - 1
        own = {place for each in frame.slots.scan.measures if each.kind != "verb" for place in each.at}
        while before in light or before in own and keys[before] not in frame.measure.verbs:
            before -= 1
        if keys[before] in frame.measure.verbs:
            return 1
    return 0


_DOING = frozenset("did does do has have had".split())


#: How many there are at least where that is said without a number; "several" are more than two.
_LEAST = {"any": 1, "several": 2}


def none_of_it(frame: Frame) -> Query | None:
    """That there is none of what a measure counts ("passed no laws at all"); None where that is not what is claimed."""
    is_share = frame.measure.unit == PERCENT and not frame.sides
    if not (is_share and _none_of_them(frame) or frame.measure.each and _none_is_counted(frame)):
        return None
    figure = frame.query(frame.cell(frame.first(), next(iter(frame.whens()), None)))
    return Query("compare", (figure, Query("given", amount=Quantity(Decimal(0), Unit(frame.measure.unit.base)))))


def _none_is_counted(frame: Frame) -> bool:
    """Whether a "no" stands before the noun of what is counted, with nothing between but what it is about."""
    light = {at for each in frame.slots.scan.names if each.sense.kind == "subject" for at in each.at}
    light |= {at for each in frame.slots.named for at in each.at}
    light |= {at for each in frame.slots.scan.measures if each.sense.id == frame.measure.id for at in each.at}
    light |= {at for at, key in enumerate(frame.keys) if key in ("new", "such", "single")}
    light -= {at for at, key in enumerate(frame.keys) if key == frame.measure.each}
    keys = (*frame.keys, "")
    counted = (keys[_past(light, at + 1)] for at, key in enumerate(frame.keys) if key in ("no", "zero"))
    return frame.measure.each in counted


def _none_of_them(frame: Frame) -> bool:
    """Whether a "no" stands right before the words for those of whom the share is given ("had no students")."""
    own = [each for each in frame.slots.scan.measures if each.sense.id == frame.measure.id]
    named = [each for each in own if each.sense.kind in ("measure", "head")]
    starts = {each.start for each in named}
    longer = {each.start for each in named if len(each.at) > 1}
    return any(key == "no" and at + 1 in starts and {at + 1, at + 2} & longer for at, key in enumerate(frame.keys))


def _past(light: set[int], at: int) -> int:
    """The first position from one on that is not among some."""
    return next(place for place in count(at) if place not in light)
