"""Matching the phrases of follow-ups in the words of a turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from assistant.english.followups import CORRECTIONS
from assistant.mentions import Mention, matches
from assistant.phrases import Index, Sense
from assistant.words import Word, split_words

#: Words that add nothing to such a phrase, or to a word that says what to do with the last answer.
LIGHT = frozenset(
    "show give me what where how which figure number article report text study stand stands find see exactly get "
    "come comes out up work on from at about there here us one they them those these its their for by the a an is "
    "are was of please it that this you your do does did so then and ok okay to in can i tell again".split()
)


def without_breaks(text: str) -> list[Word]:
    """The words of a text without commas and the like."""
    return [word for word in split_words(text) if not word.is_break]


def weighty(words: Sequence[Word], aside: frozenset[str] = frozenset()) -> list[str]:
    """The keys of the words that are not light, nor among those set aside."""
    return [word.key for word in words if word.key not in LIGHT and word.key not in aside]


def opens_with(words: Sequence[Word], phrases: str) -> bool:
    """Whether the words begin with one of some phrases."""
    keys = [word.key for word in words]
    return bool(keys) and any(True for _ in matches(_index(phrases), keys, 0))


def stands_in(words: Sequence[Word], phrases: str) -> bool:
    """Whether one of some phrases stands anywhere among the words."""
    return any(True for _ in _all_matches(words, phrases))


def is_only(words: Sequence[Word], phrases: str) -> bool:
    """Whether the words are one of some phrases and nothing of weight beside it."""
    for mention in _all_matches(words, phrases):
        if not weighty([word for at, word in enumerate(words) if at not in mention.at]):
            return True
    return False


def without_corrections(question: str) -> str:
    """The turn without the phrases that only take something back ("sorry, I meant ...")."""
    text = without(question, CORRECTIONS)
    return text if any(word.key.isalnum() for word in split_words(text)) else question


def without(question: str, phrases: str) -> str:
    """The turn with some phrases blanked out."""
    words = split_words(question)
    text = question
    for mention in sorted(_all_matches(words, phrases), key=lambda each: -each.start):
        start, end = words[mention.at[0]].start, words[mention.at[-1]].end
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _all_matches(words: Sequence[Word], phrases: str) -> Iterator[Mention]:
    keys = [word.key for word in words]
    for start in range(len(keys)):
        yield from matches(_index(phrases), keys, start)


@cache
def _index(phrases: str) -> Index:
    return Index((each, Sense("phrase", each.strip())) for each in phrases.split(","))
