"""The next turn of a conversation: the first way in which it leans on what came before, or a question of its own."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answering import Response, respond
from assistant.answers import Answer
from assistant.conversing.answers_over import added, checked, combined, how_far, inverted, part_of, placed, scaled
from assistant.conversing.carrying import carried
from assistant.conversing.completing import behind_told, completed, retold
from assistant.conversing.grounds import behind_claim, chosen, ground
from assistant.conversing.phrases import without_breaks, without_corrections
from assistant.conversing.state import State, state_after, under_question
from assistant.conversing.turns import Turn, read_turn
from assistant.parts import join_answers, respond_to_measures, split_parts
from assistant.understanding import Library
from assistant.words import LONGEST_QUESTION

#: Longer turns lean on nothing.
_MOST_WORDS = 40
#: The ways to take a turn, in the order in which they are tried.
_WAYS: tuple[Callable[[Turn], Response | None], ...] = (
    *(behind_told, inverted, how_far, scaled, placed, checked, added, completed, part_of, combined, retold),
    carried,
)


def converse(question: str, state: State, library: Library) -> tuple[Answer, State]:
    """The answer to the next turn of a conversation, and the state after it."""
    parts = split_parts(question) if len(question) <= LONGEST_QUESTION else [question]
    if len(parts) == 1:
        return _take_turn(question, parts[0], state, library)
    answers = []
    for part in parts:
        answer, state = _take_turn(part, part, state, library)
        answers.append(answer)
    return join_answers(question, answers), state


def _take_turn(question: str, said: str, state: State, library: Library) -> tuple[Answer, State]:
    response = under_question(_follow(said, state, library) or respond_to_measures(said, library), question)
    return response.answer, state_after(said, response, state)


def _follow(question: str, state: State, library: Library) -> Response | None:
    """The response to a turn that leans on the ones before; None if it stands alone."""
    if state.is_fresh or len(question) > LONGEST_QUESTION:
        return None
    words = without_breaks(question)
    if not words or len(words) > _MOST_WORDS:
        return None
    choice = chosen(question, words, state)
    if choice:
        return respond(choice, library)
    behind = ground(question, words, state, library) or behind_claim(question, words, state, library)
    if behind:
        return behind
    turn = read_turn(question, without_corrections(question), state, library)
    return next((response for response in (way(turn) for way in _WAYS) if response), None)
