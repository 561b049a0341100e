"""Turns that say how much something is: "so 3?", "is it 15?", "so it's 1.6 %?", and of what such a claim is."""

from __future__ import annotations

import re

from assistant.conversing.turns import MOVEMENTS, MOVES, Turn
from assistant.english.numberwords import FRACTIONS
from assistant.operations.query import Query
from assistant.utterance.statements import AUXILIARIES

_STATES = re.compile(
    r"(?i)\W*(?:(?:ok|then|well|and|right|so)\W+)*"
    r"(?:so\b|(?:is|was) (?:it|that)\b|(?:it|that)(?:['’]s| is| was)(?:n['’]t)?\b)"
)


def states(question: str) -> bool:
    """Whether a turn says, or asks whether, something is so much.

    >>> states("so it's 1.6%?"), states("is it 15?"), states("more than 15?")
    (True, True, False)
    """
    return _STATES.match(question) is not None


def tells_how_far(turn: Turn, figure: Query) -> bool:
    """Whether a claim with a number is about how far a figure moved: "did it fall by more than 5?"."""
    return figure.fact is not None and "by" in turn.keys and not turn.cues.isdisjoint(MOVES)


def moves_otherwise(turn: Turn, figure: Query) -> bool:
    """Whether a claim after how far something moved is of an end of that, or of the other way: "so it fell to 3?"."""
    if figure.operation not in MOVEMENTS:
        return False
    words, at = turn.alone.scan.words, turn.figures[0].at[0]
    falls = figure.operation.endswith("fall")
    return words[at - 1].key in _ENDS and at > 0 or ("rise" if falls else "fall") in turn.cues


_ENDS = ("to", "from", "at")


def is_beside_level(turn: Turn, figure: Query) -> bool:
    """Whether a claim with a number is not about how high one figure is.

    It may be about several ("are both above 20?", "do they add up to 58?"), or about a part of another figure where
    that is no part itself ("is that less than half?" after a lead in percent).
    """
    is_of_several = "both" in turn.keys or "sum" in turn.cues and figure.operation != "sum"
    if figure.fact is None or is_of_several:
        return is_of_several
    words, measure = turn.alone.scan.words, turn.library.pack.measures[figure.fact.measure]
    return bool(measure.between) and any(words[at].key in FRACTIONS for at in turn.figures[0].at)


def denies_of_name(turn: Turn) -> bool:
    """Whether it is said of a name that it does not, or is not ("MATH isn't?", "and China didn't make 40?")."""
    if "not" not in turn.keys or not _OPEN.isdisjoint(turn.keys):
        return False
    words = turn.alone.scan.words
    ends = {each.at[-1] + 1 for each in turn.alone.scan.names if each.sense.id in turn.named}
    return any(words[at].key in AUXILIARIES and words[at + 1].key == "not" for at in ends if at + 1 < len(words))


_OPEN = frozenset("who whom whose which what where when why how".split())
