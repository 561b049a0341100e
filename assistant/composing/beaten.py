"""Whether the side that a question names first is said to be beaten: "how badly was China outscored?"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.directions import BE, BEATEN
from assistant.utterance.words import Word

#: How far before a participle a form of "to be" may stand ("was the best Chinese model beaten").
_NEAR = 6
_HAVE = frozenset("has have had having did do does".split())


def is_beaten(words: Sequence[Word]) -> bool:
    """Whether a participle of beating stands beside a form of "to be", and not after "has" or "did"."""
    verbs = (at for at, word in enumerate(words) if word.key in BEATEN or word.text.lower() in BEATEN)
    return any(_is_passive(words, at) for at in verbs)


def _is_passive(words: Sequence[Word], at: int) -> bool:
    if at + 1 < len(words) and words[at + 1].key in BE:
        return True
    for place in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        if words[place].key in _HAVE:
            return False
        if words[place].key in BE:
            # "is it true that China overtook" is about nobody yet.
            return words[place + 1].key != "it"
    return False
