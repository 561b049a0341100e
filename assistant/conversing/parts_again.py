"""A question of several parts asked again at another time: "and at the end of 2024?" after two things were asked."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.conversing.phrases import without_corrections, without_lead_in
from assistant.conversing.redone import time_stated
from assistant.conversing.replacing import slots_changed
from assistant.conversing.state import State
from assistant.conversing.turns import DOING, MOVES, read_turn
from assistant.reading.slots import Slots, fill_slots
from assistant.reading.understanding import Library
from assistant.utterance.words import LONGEST_QUESTION


def parts_at_time(question: str, state: State, library: Library) -> list[str]:
    """The parts of the last question, each at the time that a turn names; none where it names more, or no time."""
    if not state.beside or state.slots is None or state.pending or len(question) > LONGEST_QUESTION:
        return []
    turn = read_turn(question, without_lead_in(without_corrections(question)), state, library)
    if turn.named or turn.names_measure or turn.figures or turn.cues & DOING or "how" in turn.keys:
        return []
    when = time_stated(turn)
    if not when:
        return []
    parts = []
    for before in (*state.beside, state.slots):
        if before.has(*MOVES):
            # At one time nothing moves: what it was then is meant.
            parts.append(_figure_at(when, before, library))
            continue
        full = slots_changed(turn, fill_slots(turn.alone.scan, library.cube, before.measure), before)
        parts.append(full or before.scan.text)
    return parts


def _figure_at(when: str, before: Slots, library: Library) -> str:
    sides = before.measure.between or ()
    names = [library.pack.members[each.member].name for each in before.named if each.dimension not in sides]
    return f"What was the {before.measure.name} {' and '.join(names)} {when}?"


def beside_last(spoken: Sequence[State], last: State) -> State:
    """The state after a question of several parts, with what its parts before the last were understood as."""
    slots: dict[str, Slots] = {each.slots.scan.text: each.slots for each in spoken if each.slots is not None}
    is_each = len(slots) == len(spoken) and last.slots is not None and last.slots.scan.text not in slots
    return last._replace(beside=tuple(slots.values())) if is_each else last
