"""The next turn of a conversation: what it gives where it leans on the ones before, or as a question of its own."""

from __future__ import annotations

from assistant.answering import Response, respond
from assistant.answers import Answer
from assistant.conversing.listing import first_named, list_after
from assistant.conversing.phrases import may_open, opens_with, without_breaks, without_opening
from assistant.conversing.state import State, state_after, under_question
from assistant.english.followups import CORRECTIONS, OPENERS
from assistant.parts import join_answers, respond_to_measures, split_parts
from assistant.understanding import Library
from assistant.words import LONGEST_QUESTION, Word

#: Longer turns lean on nothing.
_MOST_WORDS = 40
#: A name has no more words.
_BARE = 3


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
    if state.is_fresh:
        words = without_breaks(said) if len(said) <= LONGEST_QUESTION and may_open(said) else []
        response = under_question(_alone(said, words, library), question)
        return response.answer, _after(said, response, state, library)
    words = without_breaks(said) if len(said) <= LONGEST_QUESTION else []
    # Most processes answer one question and need nothing of this.
    from assistant.conversing.grounds import ground
    from assistant.conversing.ways import follow

    about = ground(question, words, state, library)
    if about:
        return about, state
    leaning = follow(said, words, state, library) if 0 < len(words) <= _MOST_WORDS else None
    response = under_question(leaning or _alone(said, words, library), question)
    return response.answer, _after(said, response, state, library)


def _after(said: str, response: Response, state: State, library: Library) -> State:
    after = state_after(said, response, state)._replace(listed=list_after(response, state, library))
    if response.query is not None and response.query.operation == "amount":
        after = after._replace(subjects=_picked(response, library) or after.subjects)
    if after.told and not after.subjects and response.answer.status == "answered":
        # "Is MMLU a coding test?": what follows may be about MMLU.
        return after._replace(subjects=first_named(after.told, library))
    return after


def _picked(response: Response, library: Library) -> tuple[str, ...]:
    """The id of the member whose figure was told as the largest or smallest."""
    from assistant.conversing.picks import picked_by

    picked = picked_by(response.query) if response.answer.status == "answered" else None
    return (picked.key,) if picked is not None and picked.key in library.pack.members else ()


def _alone(said: str, words: list[Word], library: Library) -> Response:
    """The response to a turn that leans on nothing; one that opens as a follow-up is asked back what it is about."""
    if opens_with(words, OPENERS) or opens_with(words, CORRECTIONS):
        rest = without_opening(said)
        if len(without_breaks(rest)) <= _BARE:
            bare = respond(rest, library)
            if bare.answer.status == "clarify":
                return bare._replace(question=rest)
    return respond_to_measures(said, library)
