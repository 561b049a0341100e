"""Full questions with the measure before by its name, or with who was named before, where a turn would not carry it."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.phrases import without_opening
from assistant.conversing.times import times_carried
from assistant.conversing.turns import DOING, MADE, MOVES, OF_SEVERAL, Turn, said_name
from assistant.english.wholes import WEAK, WHOLES
from assistant.utterance.forms import is_claim

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
    """ "And the mean gap?", "and the average?" after the gap on one test at one time: the mean of all at that time."""
    before, query = turn.state.slots, turn.state.query
    if before is None or turn.named or turn.cues.isdisjoint(OF_SEVERAL):
        return None
    when = times_carried(turn, before)
    if not when or turn.cues & {*MOVES}:
        return None
    said = without_opening(turn.alone.scan.text).rstrip(" ?.!")
    if turn.names_measure:
        if turn.alone.readings[0].measure.id != before.measure.id:
            return None
    elif turn.cues <= MADE and query is not None and query.fact is not None and not turn.has_pronoun:
        said = f"{said} of all {said_name(before.measure)}"
    else:
        return None
    full = f"{said} {when}"
    response = respond(full, turn.library)
    return (full, response) if response.answer.status == "answered" else None


def of_the_same(turn: Turn) -> tuple[str, Response] | None:
    """A full question for another measure of the one who was named before, and the response to it.

    "And newly funded companies?" after a figure of Germany is asked of Germany, though there is one of the world, too.
    """
    before = turn.state.slots
    if before is None or not (turn.opens and turn.names_measure) or turn.alone.readings[0].named or turn.cues & DOING:
        return None
    if turn.keys & (WHOLES - WEAK):
        # "And those worldwide?"
        return None
    best = turn.alone.readings[0].measure
    if best.id == before.measure.id or len(before.named) != 1 or not before.named[0].member:
        return None
    member, said = before.named[0].member, without_opening(turn.question).rstrip(" ?.!")
    name = turn.library.pack.members[member].name
    if before.named[0].dimension in best.dimensions and (
        is_claim(before.scan)
        or before.has("max", "min", "rank", "ahead", "behind")
        or name not in respond(said, turn.library).answer.choices
    ):
        # What was claimed of one, or who is first, is asked of the other measure; or it leaves none open.
        return None
    full = f"{said} {name} {times_carried(turn, before)}".strip()
    response = respond(full, turn.library)
    facts = response.query.facts() if response.query is not None else ()
    is_of_it = any(member in fact.members.values() for fact in facts)
    return (full, response) if is_of_it and response.answer.status == "answered" else None
