"""Turns that could only follow another, with none before them: they are asked back as whole questions."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.answering.declining import unknown
from assistant.conversing.phrases import is_only, opens_with, without_breaks
from assistant.conversing.state import State
from assistant.conversing.turns import DOING, OVER, read_turn
from assistant.english import followups
from assistant.reading.told import unexplained
from assistant.reading.understanding import Library
from assistant.utterance.words import LONGEST_QUESTION

#: A turn that leans on another is short.
_MOST_WORDS = 9
_PHRASES = (
    followups.GROUNDS,
    followups.DOUBTS,
    followups.REFUSALS,
    followups.AGREEMENTS,
    followups.SAID_AGAIN,
    followups.HOW_FAR,
    followups.HOW_LARGE,
    followups.WHICH_IT_IS,
    followups.WHEN_THAT,
    followups.BEFORE_THAT,
    followups.AFTER_THAT,
    followups.THE_REST,
    followups.FOR_ALL,
    followups.INVERSE,
    followups.AS_RATIO,
    followups.ENDS,
)
_OPENINGS = (followups.OPENERS, followups.CORRECTIONS, followups.LEAD_INS)
_CUES = (DOING | OVER | {"ordinal", "shifted", "first", "last", "peryear", "permonth", "by year"}) - {"list", "cross"}
_NAMING = frozenset(("member", "described", "lacking"))
MESSAGE = "There is nothing before this that it could follow; please ask a whole question."


def follows_nothing(question: str, response: Response, library: Library) -> Response | None:
    """The question back what is meant, where a declined turn only leans on something; None for other questions.

    >>> from assistant import Assistant
    >>> Assistant("us-china-gap").ask("double it").text.partition(";")[0]
    'There is nothing before this that it could follow'
    """
    answer = response.answer
    if answer.status != "unknown" or answer.reason != "out_of_scope" or len(question) > LONGEST_QUESTION:
        return None
    words = without_breaks(question)
    if not 0 < len(words) <= _MOST_WORDS or response.understanding is None:
        return None
    if not any(is_only(words, each) for each in _PHRASES) and not _leans(question, library):
        return None
    back = unknown(question, "out_of_scope", MESSAGE, library.pack)
    return Response(back._replace(status="clarify", reason=None))


def _leans(question: str, library: Library) -> bool:
    """Whether all of a turn is of the language, and some of it needs what another has said."""
    turn = read_turn(question, question, State(), library)
    scan = turn.alone.scan
    if unexplained(scan, [], scan.numbered | scan.dated):
        return False
    if scan.measures or any(each.sense.kind in _NAMING for each in scan.names):
        return False
    cues = {each.sense.id for each in scan.cues}
    is_opened = any(opens_with(turn.words, each) for each in _OPENINGS)
    pointing = followups.CHOICES.keys() | followups.MULTIPLYING | followups.DIVIDING
    is_place = not turn.keys.isdisjoint(pointing) or question.strip(" ?.!#").isdigit()
    return turn.has_pronoun or is_opened or is_place or bool(scan.periods) or not cues.isdisjoint(_CUES)
