"""A measure of all members together, where the best reading would have to ask of which: "laws passed by US states"."""

from __future__ import annotations

from assistant.answering.attempts import Computed, computed
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined, Open
from assistant.operations.query import NotComputableError
from assistant.reading.narrowing import narrowed
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
