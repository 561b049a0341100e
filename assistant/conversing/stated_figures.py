"""Turns that say how much something is, without a bound: "so 3?", "is it 15?", "so it's 1.6 %?"."""

from __future__ import annotations

import re

_STATES = re.compile(
    r"(?i)\W*(?:(?:ok|then|well|and|right|so)\W+)*(?:so\b|(?:is|was) (?:it|that)\b|(?:it|that)(?:['’]s| is| was)\b)"
)


def states(question: str) -> bool:
    """Whether a turn says, or asks whether, something is so much.

    >>> states("so it's 1.6%?"), states("is it 15?"), states("more than 15?")
    (True, True, False)
    """
    return _STATES.match(question) is not None
