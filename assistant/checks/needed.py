"""Words that a question has to say for the figures of a part to be what it asks for."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.utterance.words import phrase_key


def check_needed(frame: Frame) -> None:
    """Decline a question that asks for more than the figures of a measure are of, or for something near them.

    "How many papers?" is not told by those on one topic, nor "how many robots has China?" by those newly installed.
    """
    measure = frame.measure
    if not measure.needs and not measure.otherwise:
        return
    said = f" {' '.join(frame.keys)} "
    if measure.otherwise:
        if not _says(said, measure.otherwise):
            return
    elif any(each.sense.kind == "measure" for each in frame.slots.scan.measures if each.sense.id == measure.id):
        return
    if not _says(said, measure.needs):
        raise Declined("no_such_measure", f"The report gives only the {measure.name}.")


def _says(said: str, phrases: Iterable[str]) -> bool:
    return any(f" {' '.join(phrase_key(each))} " in said for each in phrases)
