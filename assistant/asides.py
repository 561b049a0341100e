"""What people say of themselves beside a question: "I am not an expert", "we are writing an essay"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.english.asides import NEVER_ASIDE, OPENERS, SPEAKERS
from assistant.english.known import COMMON
from assistant.lexicon import Lexicon
from assistant.mentions import find_names
from assistant.words import Word


def without_asides(words: list[Word], lexicon: Lexicon) -> list[Word]:
    """The words without the clauses in which somebody only speaks of themselves; all if nothing else is left.

    Such a clause has an ordinary English word everywhere, and no name, number or question.
    """
    if SPEAKERS.isdisjoint(word.key for word in words):
        return words
    named = {at for each in find_names(lexicon, words) for at in each.at}
    asides = [clause for clause in _clauses(words) if _is_aside(words, clause) and named.isdisjoint(clause)]
    left = {at for at, _ in enumerate(words)}.difference(*asides)
    if not any(words[at].key.isalnum() for at in left):
        return words
    return [word for at, word in enumerate(words) if at in left]


def _clauses(words: Sequence[Word]) -> Iterator[range]:
    """The stretches of words between signs."""
    start = 0
    for at, word in enumerate(words):
        if word.is_break:
            yield range(start, at)
            start = at + 1
    yield range(start, len(words))


def _is_aside(words: Sequence[Word], clause: range) -> bool:
    said = [words[at] for at in clause]
    while said and said[0].key in OPENERS:
        said = said[1:]
    if len(said) < 2 or said[0].key not in SPEAKERS:
        return False
    return all(word.key in COMMON and word.key not in NEVER_ASIDE and not _is_capital(word) for word in said[1:])


def _is_capital(word: Word) -> bool:
    return word.text[:1].isupper() and word.text != "I"
