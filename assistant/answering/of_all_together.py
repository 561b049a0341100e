"""A measure of all together, where the best reading has to ask of which: "laws passed by US states", "the gap now"."""

from __future__ import annotations

from assistant.answering.attempts import Computed, computed
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined, Open
from assistant.facts import Measure
from assistant.operations.query import NotComputableError
from assistant.reading.narrowing import narrowed
from assistant.reading.selection import Cube
from assistant.reading.slots import Slots
from assistant.reading.understanding import Understanding, near_readings
from assistant.utterance.words import phrase_key


def of_all_together(slots: Slots, understanding: Understanding) -> Computed | None:
    """What the measure of the same name gives that is of all together; None if there is none, or one is asked for."""
    typed = {word.text.lower() for word in slots.scan.words}
    plurals = {slots.pack.dimensions[each].plural.split()[-1] for each in slots.measure.dimensions}
    if typed.isdisjoint(plurals) or slots.named or slots.has("which", "who", "list", "max", "min", "rank"):
        return None
    for each in near_readings(understanding):
        is_kin = set(phrase_key(each.measure.name)) == set(phrase_key(slots.measure.name))
        if is_kin and not each.unexplained and set(each.measure.dimensions) < set(slots.measure.dimensions):
            try:
                return computed(Frame(narrowed(each, understanding.library.cube), understanding.library.cube))
            except (Declined, Open, NotComputableError):
                return None
    return None


def also_meant(slots: Slots, understanding: Understanding) -> tuple[str, ...]:
    """The names of measures without members that "the gap now" may mean as well, having a later figure."""
    places = {each.at for each in slots.scan.measures if each.sense.id == slots.measure.id}
    if not any(each.sense.kind == "when" and each.sense.id == "latest" for each in slots.scan.cues) or slots.named:
        return ()
    heads = {each.sense.id for each in slots.scan.measures if each.sense.kind == "head" and each.at in places}
    cube, own = understanding.library.cube, slots.measure
    others = [each.measure for each in understanding.readings if each.measure.id in heads - {own.id}]
    dates = {each.id: _last_date(cube, each) for each in (own, *others)}
    return tuple(
        each.name
        for each in others
        if set(each.dimensions) == set(each.between or ()) and dates[each.id] > dates[own.id]
    )


def _last_date(cube: Cube, measure: Measure) -> int:
    facts = cube.by_measure.get(measure.id, ())
    return max((fact.period.end for fact in facts if fact.period is not None), default=0)
