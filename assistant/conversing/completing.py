"""Turns that give an earlier question the thing it is about: what was left open, or the same told of another."""

from __future__ import annotations

from assistant.answering import Response, respond
from assistant.conversing.carrying import told_back
from assistant.conversing.turns import DOING, MOVES, OVER, Turn
from assistant.understanding import understand

#: Cues with which a turn is a question of its own; a "share" may be of the thing named.
_ASKING_ITSELF = frozenset("which who how count define tests".split()) | (OVER | set(MOVES)) - {"share"}


def completed(turn: Turn) -> Response | None:
    """A question that said only what to do ("which is smaller?"), with the things that this turn names."""
    state = turn.state
    if not state.pending or state.choices or turn.cues & _ASKING_ITSELF or not (turn.named or turn.names_measure):
        return None
    full = f"{state.pending.rstrip('?!. ')} {turn.question}"
    response = respond(full, turn.library)
    return told_back(turn.question, full, response) if response.answer.status == "answered" else None


def retold(turn: Turn) -> Response | None:
    """The same told of another member: "What does MMLU test?", then "And MMMU?"."""
    told = turn.state.told
    if (
        not told
        or not turn.opens
        or not turn.named
        or turn.cues & DOING
        or turn.names_measure
        or turn.alone.scan.periods
    ):
        return None
    scan = understand(told, turn.library).scan
    old = next((each for each in scan.names if each.sense.kind == "member"), None)
    if old is None:
        return None
    start, end = scan.words[old.at[0]].start, scan.words[old.at[-1]].end
    full = f"{told[:start]}{turn.library.pack.members[turn.named[0]].name}{told[end:]}"
    return told_back(turn.question, full, respond(full, turn.library))
