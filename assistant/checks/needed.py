"""Words that a question has to say for the figures of a part to be what it asks for."""

from __future__ import annotations

from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.utterance.words import phrase_key


def check_needed(frame: Frame) -> None:
    """Decline a question that asks for more than the figures of a measure are of ("how many papers?")."""
    measure = frame.measure
    if not measure.needs:
        return
    own = (each for each in frame.slots.scan.measures if each.sense.id == measure.id)
    if any(each.sense.kind == "measure" for each in own):
        return
    said = f" {' '.join(frame.keys)} "
    if not any(f" {' '.join(phrase_key(each))} " in said for each in measure.needs):
        raise Declined("no_such_measure", f"The report gives only the {measure.name}.")
