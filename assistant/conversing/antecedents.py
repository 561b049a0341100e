"""Turns whose pronoun stands for what was told last without a figure ("Who made R1?", "how many did they?")."""

from __future__ import annotations

from assistant.answering import Response, respond
from assistant.conversing.completing import asked_on, behind_told, not_of_that, retold
from assistant.conversing.owed import not_made_out
from assistant.conversing.turns import Turn

_STANDING = frozenset("it its they them their that this these those".split())
_PERSONAL = frozenset("they them their".split())
#: Cues of questions for what something is or does.
_TELLING = frozenset(("tests", "define"))


def of_told(turn: Turn) -> Response | None:
    """The response to a turn whose pronoun stands for what was told last, or can stand for nothing."""
    keys = turn.keys & _STANDING
    if not turn.state.told or not keys or not turn.has_pronoun or _fits(turn) or _is_named(turn):
        return None
    for way in (behind_told, asked_on, retold, not_of_that):
        response = way(turn)
        if response:
            return response
    told = turn.alone.told
    is_told = told is not None and turn.alone.tells and not told.unexplained
    if is_told or turn.names_measure and turn.named and keys.isdisjoint(_PERSONAL):
        return respond(turn.question, turn.library)
    return Response(not_made_out(turn))


def _fits(turn: Turn) -> bool:
    """Whether what was told was about something that the question can be about."""
    if turn.cues & _TELLING and turn.state.subjects:
        return True
    before = turn.state.slots
    measure = turn.alone.readings[0].measure if turn.names_measure else before.measure if before else None
    members = turn.library.pack.members
    if measure is None:
        return bool(turn.state.subjects)
    return any(members[each].dimension in measure.dimensions for each in turn.state.subjects)


def _is_named(turn: Turn) -> bool:
    """Whether the turn has named a measure before its pronoun ("back to the top-model lead: what was it in 2025?")."""
    words = turn.alone.scan.words
    named = [at for each in turn.alone.scan.measures if each.sense.kind == "measure" for at in each.at]
    pronouns = [at for at, word in enumerate(words) if word.key in _STANDING]
    return bool(named and pronouns) and min(named) < pronouns[0]
