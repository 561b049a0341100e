"""Organizations that are called after a country: "Air Canada" is no country, and neither is the "Bank of England"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.table_words import ORGANIZATIONS
from assistant.utterance.words import Word


def is_named_after(words: Sequence[Word], at: int) -> bool:
    """Whether a word is part of the name of an organization, as a name is written.

    >>> from assistant.utterance.words import split_words
    >>> [is_named_after(split_words("the yield of Air Canada in Canada"), at) for at in range(7)]
    [False, False, False, True, True, False, False]
    >>> is_named_after(split_words("debt of the Bank of England"), 5)
    True
    """
    if not _is_capital(words, at):
        return False
    start = at
    while start > 0 and _is_capital(words, start - 1):
        start -= 1
    end = at
    while end + 1 < len(words) and _is_capital(words, end + 1):
        end += 1
    run = range(start, end + 1)
    if start > 1 and words[start - 1].key == "of" and _is_capital(words, start - 2) and _is_kind(words[start - 2]):
        return True
    return len(run) > 1 and any(_is_kind(words[place]) for place in run)


def _is_capital(words: Sequence[Word], at: int) -> bool:
    return words[at].text[0].isupper() and not words[at].is_break


def _is_kind(word: Word) -> bool:
    return word.text.lower().removesuffix("'s").removesuffix("’s") in ORGANIZATIONS
