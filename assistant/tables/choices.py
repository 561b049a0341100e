"""Replies to a question back over a table: one of the choices, by its number, its place or its name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.english.numberwords import ORDINALS
from assistant.utterance.words import phrase_key, split_words

_NUMBER = re.compile(r"\W*(?:no\.?|number|option|choice|#)?\s*([0-9]{1,2})\W*", re.IGNORECASE)
#: Words around a choice that say nothing ("the second one, please").
_AROUND = frozenset("the one option choice please pls i mean meant take number".split())


def picked(question: str, choices: Sequence[str]) -> str:
    """The choice that a reply takes; "" where it takes none.

    >>> [picked(said, ("North", "South")) for said in ("2", "the first one", "south", "3")]
    ['South', 'North', 'South', '']
    """
    named = [choice for choice in choices if phrase_key(choice) == phrase_key(question)]
    if named:
        return named[0]
    number = _NUMBER.fullmatch(question)
    keys = [word.key for word in split_words(question) if not word.is_break and word.key not in _AROUND]
    place = int(number[1]) if number else len(choices) if keys == ["last"] else 0
    if not place and len(keys) == 1:
        place = ORDINALS.get(keys[0], 0)
    return choices[place - 1] if 0 < place <= len(choices) else ""
