"""Full questions with the measure before by its name, where the words of the question before would not ask for it."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.phrases import without_opening
from assistant.conversing.times import times_carried
from assistant.conversing.turns import DOING, MOVES, OF_SEVERAL, Turn, said_name

#: So many names of the measure are tried.
_MOST_NAMES = 3


def measure_kept(turn: Turn, full: str, response: Response) -> tuple[str, Response] | None:
    """A full question that asks for the measure before by its name, and the response to it; None if none is answered.

    "And China 20?" is asked of the measure before, and so is "and the US?" where another measure is about the US.
    """
    before = turn.state.slots
    if before is None or not turn.named or turn.names_measure:
        return None
    measure = before.measure
    if measure.name in response.answer.choices:
        named = f"{full.rstrip(' ?.!')} {said_name(measure)}"
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


def of_all_at_that_time(turn: Turn) -> tuple[str, Response] | None:
    """ "And the mean gap?" after the gap on one test at one time: the mean of all at that time."""
    before = turn.state.slots
    if before is None or not turn.names_measure or turn.named or turn.cues.isdisjoint(OF_SEVERAL):
        return None
    when = times_carried(turn, before)
    if not when or turn.cues & {*MOVES} or turn.alone.readings[0].measure.id != before.measure.id:
        return None
    full = f"{without_opening(turn.alone.scan.text).rstrip(' ?.!')} {when}"
    response = respond(full, turn.library)
    return (full, response) if response.answer.status == "answered" else None
