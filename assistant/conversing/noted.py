"""Turns that say what somebody else has written down: "are you sure? I had 22.7 in my notes"."""

from __future__ import annotations

import re

from assistant.conversing.state import State

_OPENING = (
    r"^\W*(?:(?:are you (?:really |quite )?sure|really|but|hm+|no|and|so|sure|oh|wait|odd|strange|funny)\b[\s,?!.…]*)*"
)
_HAVING = (
    r"(?:i(?:['’]ve|\s+have|\s+had)?\s+(?:(?:have|had|got|get|noted|wrote|written|jotted|calculated|computed|counted)\s+)?"
    r"(?:down\s+)?|my\s+(?:notes?|records?|files?|sheet|spreadsheet|source|slides?)\s+"
    r"(?:says?|said|have|has|shows?|gives?)\s+)(?:it\s+(?:as|at)\s+)?"
)
_FIGURE = r"(?P<figure>[-–−]?[$€£]?\d[\d.,]*(?:\s*(?:%|percent|points?|pp|models?|times|percentage points?))?)"
_PLACE = (
    r"(?:\s+(?:in my (?:notes?|records?|files?|sheet|slides?)|written(?: down)?|noted(?: down)?|down|here|instead"
    r"|for (?:it|that)))*\s*[?!.]*\s*$"
)
_NOTED = re.compile(_OPENING + _HAVING + _FIGURE + _PLACE, re.IGNORECASE)


def as_noted(said: str, state: State) -> str:
    """The question whether the last figure was the one that somebody has noted; any other turn unchanged."""
    if state.query is None or state.told or state.pending:
        return said
    return _NOTED.sub(lambda found: f"was it {found['figure'].rstrip('.,')}?", said)
