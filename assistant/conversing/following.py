"""The next turn of a conversation: the first way in which it leans on what came before, or a question of its own."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answering import Response, respond
from assistant.answers import Answer
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
from assistant.conversing.grounds import behind_claim, ground
from assistant.conversing.listing import list_after
from assistant.conversing.phrases import (
    opens_with,
    without_breaks,
    without_corrections,
    without_lead_in,
    without_opening,
)
from assistant.conversing.referring import pointed
from assistant.conversing.repaired import answered_repair
from assistant.conversing.resuming import resumed
from assistant.conversing.state import State, state_after, under_question
from assistant.conversing.times import with_full_year
from assistant.conversing.turns import Turn, read_turn
from assistant.english.followups import CORRECTIONS, OPENERS
from assistant.parts import join_answers, split_parts
from assistant.understanding import Library
from assistant.words import LONGEST_QUESTION, Word

#: Longer turns lean on nothing.
_MOST_WORDS = 40
#: A name has no more words.
_BARE = 3
_Way = Callable[[Turn], Response | None]
#: The ways to take a turn, in the order in which they are tried: those for turns of a few set words, those that do
#: something with the last answers and need every word to be understood, and those that make it a full question.
_SET_PHRASES: tuple[_Way, ...] = (behind_told, asked_on, inverted, how_far, scaled, placed)
_OVER_ANSWERS: tuple[_Way, ...] = (
    *(
        of_the_start,
        changed_by,
        other_extreme,
        checked,
        added,
        part_of,
        pointed,
        held_against,
        compared,
        open_pair,
        combined,
    ),
)
_REWRITTEN: tuple[_Way, ...] = (completed, retold, resumed, carried)


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
    words = without_breaks(said) if len(said) <= LONGEST_QUESTION else []
    about = ground(question, words, state, library)
    if about:
        return about, state
    response = under_question(_follow(said, words, state, library) or _alone(said, words, library), question)
    listed = list_after(response, state, library)
    return response.answer, state_after(said, response, state)._replace(listed=listed)


def _alone(said: str, words: list[Word], library: Library) -> Response:
    """The response to a turn that leans on nothing; one that opens as a follow-up is asked back what it is about."""
    if opens_with(words, OPENERS) or opens_with(words, CORRECTIONS):
        rest = without_opening(said)
        if len(without_breaks(rest)) <= _BARE:
            bare = respond(rest, library)
            if bare.answer.status == "clarify":
                return bare._replace(question=rest)
    return respond(said, library)


def _follow(question: str, words: list[Word], state: State, library: Library) -> Response | None:
    """The response to a turn that leans on the ones before; None if it stands alone."""
    if state.is_fresh or not words or len(words) > _MOST_WORDS:
        return None
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
