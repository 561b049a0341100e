"""The ways in which a turn can lean on the ones before, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answering import Response
from assistant.conversing.against import changed_by, compared, held_against, of_the_start, open_pair
from assistant.conversing.answers_over import (
    added,
    checked,
    combined,
    how_far,
    inverted,
    other_extreme,
    part_of,
    placed,
)
from assistant.conversing.arithmetic import scaled
from assistant.conversing.carrying import carried
from assistant.conversing.choosing import chosen
from assistant.conversing.completing import asked_on, behind_told, completed, retold
from assistant.conversing.grounds import behind_claim
from assistant.conversing.phrases import without_corrections, without_lead_in
from assistant.conversing.referring import pointed
from assistant.conversing.repaired import answered_repair
from assistant.conversing.resuming import resumed
from assistant.conversing.state import State
from assistant.conversing.times import with_full_year
from assistant.conversing.turns import Turn, read_turn
from assistant.understanding import Library
from assistant.words import Word

_Way = Callable[[Turn], Response | None]
#: The ways to take a turn, in the order in which they are tried: those for turns of a few set words, those that do
#: something with the last answers and need every word to be understood, and those that make it a full question.
_SET_PHRASES: tuple[_Way, ...] = (behind_told, asked_on, inverted, how_far, scaled, placed)
_OVER_ANSWERS: tuple[_Way, ...] = (
    *(of_the_start, changed_by, other_extreme, checked, added, part_of),
    *(pointed, held_against, compared, open_pair, combined),
)
_REWRITTEN: tuple[_Way, ...] = (completed, retold, resumed, carried)


def follow(question: str, words: list[Word], state: State, library: Library) -> Response | None:
    """The response to a turn by the first way that it fits; None if it leans on nothing."""
    behind = (
        chosen(question, words, state, library)
        or answered_repair(question, words, state, library)
        or behind_claim(question, words, state, library)
    )
    if behind:
        return behind
    said = with_full_year(without_lead_in(without_corrections(question)), state, library)
    turn = read_turn(question, said, state, library)
    ways = (*_SET_PHRASES, *(_OVER_ANSWERS if turn.is_explained else ()), *_REWRITTEN)
    return next((response for response in (way(turn) for way in ways) if response), None)
