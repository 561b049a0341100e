"""Real words beside those that `known.py` reads that are less frequent: no such word is taken for a slip of another.

They stand in `rarer_words.txt`, one a line: words of Webster's New International Dictionary of 1934 and their forms,
as far as they are still in use, in order. The text is read when the first unknown word is met, and is searched as it
is, which takes less than to make a set of it.
"""

from __future__ import annotations

from functools import cache
from os import path


@cache
def _text() -> str:
    with open(path.join(path.dirname(__file__), "rarer_words.txt"), encoding="ascii") as file:
        return file.read()


def is_rarer_word(word: str) -> bool:
    """Whether a word, in lower case, is a real one that `known.py` does not have.

    >>> is_rarer_word("deceased"), is_rarer_word("outlast"), is_rarer_word("decresed")
    (True, True, False)
    """
    from bisect import bisect_left

    text = _text()

    def line(at: int) -> str:
        return text[text.rfind("\n", 0, at) + 1 : text.find("\n", at)]

    at = bisect_left(range(len(text)), word, key=line)
    return at < len(text) and line(at) == word
