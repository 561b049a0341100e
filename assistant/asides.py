"""What stands beside a question: what people say of themselves, and what they put aside ("not 2023 but 2024")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.english.asides import INTRODUCING, NEVER_ASIDE, OPENERS, SPEAKERS
from assistant.english.known import common_words
from assistant.lexicon import Lexicon
from assistant.mentions import find_names
from assistant.words import Word

_LONGEST_INTRODUCTION = 4


def without_asides(words: list[Word], lexicon: Lexicon) -> list[Word]:
    """The words without the clauses in which somebody only speaks of themselves; all if nothing else is left.

    Such a clause has an ordinary English word everywhere, and no name, number or question.
    """
    keys = {word.key for word in words}
    if SPEAKERS.isdisjoint(keys) and (INTRODUCING.isdisjoint(keys) or ":" not in keys):
        return words
    named = {at for each in find_names(lexicon, words) if each.sense.kind != "lacking" for at in each.at}
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
    introduces = clause.stop < len(words) and words[clause.stop].key == ":" and clause.start == 0
    if introduces and said and said[-1].key in INTRODUCING and len(said) <= _LONGEST_INTRODUCTION:
        return True
    if [word.key for word in said[:1]] == ["as"] and len(said) > 1 and said[1].key in ("a", "an"):
        # "As a teacher I wonder ..." says who asks, up to the "I".
        said = said[2:]
        while said and said[0].key not in SPEAKERS:
            said = said[1:]
    while said and said[0].key in OPENERS:
        said = said[1:]
    if len(said) < 2 or said[0].key not in SPEAKERS:
        return False
    return all(
        word.key in common_words() and word.key not in NEVER_ASIDE and not _is_capital(word) for word in said[1:]
    )


def _is_capital(word: Word) -> bool:
    return word.text[:1].isupper() and word.text != "I"


#: Words before what is put aside, and what may stand between them and it.
_PUTTING_ASIDE = (("not",), ("rather", "than"), ("instead", "of"))
#: The first of these words.
PUT_ASIDE = frozenset(opener[0] for opener in _PUTTING_ASIDE)
_BETWEEN = frozenset("in on at for of the by from to that those with".split())


class Span(NamedTuple):
    """Where a time or a name ends, and of which kinds it is: what has no other of its kind beside it stays."""

    last: int
    kinds: frozenset[str]


def without_contrasts(words: list[Word], spans: dict[int, Span]) -> list[Word]:
    """The words without a time or a name that is only put aside: "not in 2023 but in 2024", "on MATH, not MMLU".

    `spans` are the times and names by their first positions.
    """
    keys = [word.key for word in words]
    dropped: set[int] = set()
    for at, _ in enumerate(keys):
        opener = next((each for each in _PUTTING_ASIDE if tuple(keys[at : at + len(each)]) == each), None)
        if opener is None:
            continue
        here = at + len(opener)
        while here < len(keys) and keys[here] in _BETWEEN and here not in spans:
            here += 1
        if here not in spans:
            continue
        after = spans[here].last + 1
        is_closed = after >= len(keys) or words[after].is_break
        others = [span.kinds for start, span in spans.items() if start != here and start not in dropped]
        if all(spans[here].kinds.isdisjoint(kinds) for kinds in others):
            continue
        if keys[after : after + 1] == ["but"]:
            dropped.update(range(at, after + 1))
        elif opener != ("not",) or is_closed and at > 0 and words[at - 1].is_break:
            dropped.update(range(at, after))
    return [word for at, word in enumerate(words) if at not in dropped]
