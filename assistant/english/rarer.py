"""Real words beside those of `known.py` that are less frequent: no such word is taken for a slip of another.

They stand in `rarer_words.txt`, one a line: words of Webster's New International Dictionary of 1934 and their forms,
as far as they are still in use. The text is read when the first unknown word is met, and is searched as it is, which
takes less than to make a set of it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def _text() -> str:
    return "\n" + Path(__file__).with_name("rarer_words.txt").read_text(encoding="ascii")


def is_rarer_word(word: str) -> bool:
    """Whether a word, in lower case, is a real one that `known.py` does not list.

    >>> is_rarer_word("deceased"), is_rarer_word("outlast"), is_rarer_word("decresed")
    (True, True, False)
    """
    return f"\n{word}\n" in _text()
