"""Signs that stand within names ("Harbour – North Point", "Other (net)"): there they end no clause."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.utterance.lexicon import Lexicon
from assistant.utterance.words import Word


def without_signs_in_names(words: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """The words of a question without the signs of names that stand in it sign by sign."""
    if not any(word.is_break for word in words[:-1]):
        return list(words)
    kept: list[Word] = []
    at = 0
    while at < len(words):
        size = _longest(words, at, lexicon)
        kept += [word for word in words[at : at + size] if size == 1 or not word.is_break]
        at += size
    return kept


def _longest(words: Sequence[Word], at: int, lexicon: Lexicon) -> int:
    """How many words the longest name with signs has that begins at a place; 1 if there is none."""
    found = 1
    for name in lexicon.signed.get(words[at].key, ()):
        if len(name) > found and tuple(word.key for word in words[at : at + len(name)]) == name:
            found = len(name)
    return found
