"""Whether the side that a question names first is said to be beaten: "how badly was China outscored?"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.directions import BE, BEATEN
from assistant.words import Word

#: How far before a participle a form of "to be" may stand ("was the best Chinese model beaten").
_NEAR = 6


def is_beaten(words: Sequence[Word]) -> bool:
    """Whether a participle of beating stands beside a form of "to be"."""
    return any(
        word.text.lower() in BEATEN and not BE.isdisjoint(each.key for each in words[max(0, at - _NEAR) : at + 2])
        for at, word in enumerate(words)
    )
