"""The next turn of a conversation: what it gives where it leans on the ones before, or as a question of its own."""

from __future__ import annotations

from typing import NamedTuple

from assistant.answering import Response, respond
from assistant.answers import Answer
from assistant.conversing.listing import first_named, list_after
from assistant.conversing.phrases import may_open, opens_with, without_breaks, without_opening
from assistant.conversing.state import State, state_after, under_question
from assistant.english.followups import CORRECTIONS, OPENERS
from assistant.parts import respond_to_measures
from assistant.understanding import Library
from assistant.words import LONGEST_QUESTION, Word

#: Longer turns lean on nothing.
_MOST_WORDS = 40
#: A name has no more words.
_BARE = 3


class Taken(NamedTuple):
    """A turn as it was taken: the response, and whether it leans on what was said before."""

    said: str
    response: Response
    leans: bool = False
    #: Whether it only asks about the answer before, and changes nothing.
    is_aside: bool = False

    @property
    def answer(self) -> Answer:
        """The answer of the response."""
        return self.response.answer


def take_turn(question: str, said: str, state: State, library: Library) -> Taken:
    """A turn of a conversation that has come to a state; `said` is the part of the question that is asked."""
    if state.is_fresh:
        words = without_breaks(said) if len(said) <= LONGEST_QUESTION and may_open(said) else []
        return Taken(said, under_question(_alone(said, words, library), question))
    words = without_breaks(said) if len(said) <= LONGEST_QUESTION else []
    # Most processes answer one question and need nothing of this.
    from assistant.conversing.grounds import ground
    from assistant.conversing.ways import follow

    about = ground(question, words, state, library)
    if about:
        return Taken(said, Response(about), leans=True, is_aside=True)
    leaning = follow(said, words, state, library) if 0 < len(words) <= _MOST_WORDS else None
    response = under_question(leaning or _alone(said, words, library), question)
    return Taken(said, response, leans=leaning is not None)


def state_behind(taken: Taken, state: State, library: Library) -> State:
    """The state of a conversation after a turn."""
    if taken.is_aside:
        return state
    said, response = taken.said, taken.response
    after = state_after(said, response, state)._replace(listed=list_after(response, state, library))
    if after.told and not after.subjects and response.answer.status == "answered":
        # "Is MMLU a coding test?": what follows may be about MMLU.
        return after._replace(subjects=first_named(after.told, library))
    return after


def _alone(said: str, words: list[Word], library: Library) -> Response:
    """The response to a turn that leans on nothing; one that opens as a follow-up is asked back what it is about."""
    if opens_with(words, OPENERS) or opens_with(words, CORRECTIONS):
        rest = without_opening(said)
        if len(without_breaks(rest)) <= _BARE:
            bare = respond(rest, library)
            if bare.answer.status == "clarify":
                return bare._replace(question=rest)
    return respond_to_measures(said, library)
