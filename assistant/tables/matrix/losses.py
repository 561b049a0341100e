"""Verbs of losing in questions over a matrix: over times they ask for a change, where no line is called by them."""

from __future__ import annotations

from assistant.tables.asked import Asked
from assistant.tables.matrix.frame import Frame
from assistant.tables.stems import stem

_LOSING = frozenset("lose loses lost losing".split())


def with_losses(frame: Frame, asked: Asked) -> Asked:
    """The question in which what lost something is what changed: "how much did the North lose"."""
    places = tuple((at,) for at, word in enumerate(asked.words) if word.text.lower() in _LOSING)
    is_told = any(stem("lose") in words.places for words in (frame.rows, frame.columns))
    if not places or is_told or len(frame.times) < _ENDS:
        return asked
    cued = {at for place in places for at in place}
    terms = tuple(term._replace(counts=_HALF) if term.at in cued else term for term in asked.terms)
    return asked._replace(cues={**asked.cues, "change": (*asked.cues.get("change", ()), *places)}, terms=terms)


#: A change has two ends; a word of an operation counts half.
_ENDS, _HALF = 2, 0.5
