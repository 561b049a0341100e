"""A turn that names another member and, in the words of the question before, would be read as another measure."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.times import times_carried
from assistant.conversing.turns import DOING, Turn

#: So many names of the measure are tried.
_MOST_NAMES = 3


def measure_kept(turn: Turn, full: str, response: Response) -> tuple[str, Response] | None:
    """A full question that asks for the measure before by its name, and the response to it; None if none is needed.

    "And China 20?" is asked of the measure before, and so is "and the US?" where another measure is about the US.
    """
    before = turn.state.slots
    if before is None or not turn.named or turn.names_measure or response.answer.status == "answered":
        return None
    measure = before.measure
    if measure.name in response.answer.choices:
        named = f"{full.rstrip(' ?.!')} {measure.names[0] if measure.names else measure.name}"
        again = respond(named, turn.library)
        return (named, again) if again.answer.status == "answered" else None
    if (
        response.slots is None
        or response.slots.measure.id == measure.id
        or turn.cues & DOING
        or before.cues.keys() & DOING
    ):
        return None
    members = " ".join(turn.library.pack.members[each].name for each in dict.fromkeys(turn.named))
    for name in (measure.name, *measure.names)[:_MOST_NAMES]:
        named = f"{name} {members} {times_carried(turn, before)}".rstrip()
        again = respond(named, turn.library)
        is_kept = again.slots is not None and again.slots.measure.id == measure.id
        if is_kept and again.answer.status == "answered":
            return named, again
    return None
