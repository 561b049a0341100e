"""Turns that could only follow another, with none before them: they are asked back as whole questions."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.answering.declining import FEWEST, spoken, unknown
from assistant.conversing.phrases import asks_who_made, is_only, opens_with, without_breaks
from assistant.conversing.state import NOTHING_BEFORE, State
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
#: What "where" and "who" may be asked of.
_ASKED = "topic asked"
#: With no word that points back a turn has no more words.
_BARE = 4
MESSAGE = "There is nothing before this that it could follow; please ask a whole question."


def follows_nothing(question: str, response: Response, library: Library) -> Response | None:
    """The question back what is meant, where a turn only leans on something; None for other questions.

    >>> from assistant import Assistant
    >>> Assistant("us-china-gap").ask("double it").text.partition(";")[0]
    'There is nothing before this that it could follow'
    """
    answer = response.answer
    words = without_breaks(question) if len(question) <= LONGEST_QUESTION else []
    if not 0 < len(words) <= _MOST_WORDS or response.understanding is None:
        return None
    is_maker = asks_who_made(words)
    if not is_maker and not answer.text.startswith(f"{spoken(library)} does not say."):
        # "Thanks" is answered in its own way.
        return None
    if not is_maker and not any(is_only(words, each) for each in _PHRASES) and not _leans(question, library):
        return None
    back = unknown(question, "out_of_scope", MESSAGE, library.pack)
    if len(back.suggestions) < FEWEST:
        return Response(back)
    # The questions that can be asked are what there is to choose from.
    return Response(back._replace(status="clarify", reason=None, understood=NOTHING_BEFORE, choices=back.suggestions))


def _leans(question: str, library: Library) -> bool:
    """Whether all of a turn is of the language, and some of it needs what another has said."""
    turn = read_turn(question, question, State(), library)
    scan = turn.alone.scan
    if unexplained(scan, [], scan.numbered | scan.dated) or len(scan.amounts) > 1:
        return False
    if scan.measures or any(each.sense.kind != _ASKED for each in scan.names):
        return False
    cues = {each.sense.id for each in scan.cues}
    is_opened = any(opens_with(turn.words, each) for each in _OPENINGS)
    pointing = followups.CHOICES.keys() | followups.MULTIPLYING | followups.DIVIDING
    is_place = not turn.keys.isdisjoint(pointing) or question.strip(" ?.!#").isdigit()
    is_bare = len(turn.words) <= _BARE and "define" not in cues and (bool(scan.periods) or not cues.isdisjoint(_CUES))
    return is_bare or turn.has_pronoun and "who" not in cues or is_opened or is_place
