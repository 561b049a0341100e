"""Slips of the pen: an unknown word that is one slip away from exactly one known word is read as that word.

A word that is real is never touched, and neither is a number, nor a name of the report: MMLU never becomes MMMU.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.english.known import COMMON, NAMES
from assistant.lexicon import Lexicon, english_words
from assistant.words import Word, fold

_SHORTEST, _LONG = 3, 8


class Repair(NamedTuple):
    """A word as typed and as read."""

    typed: str
    read: str


def repair(words: Sequence[Word], lexicon: Lexicon) -> tuple[list[Word], tuple[Repair, ...]]:
    """The words with slips mended, and what was mended."""
    known = english_words() | lexicon.words | lexicon.extra
    fixed: list[Word] = []
    repairs: list[Repair] = []
    for place, word in enumerate(words):
        if _may_be_slip(word, known):
            nearest = _nearest(word, lexicon, is_name=_is_name(word, place))
            if nearest:
                repairs.append(Repair(word.text, nearest))
                fixed.append(word._replace(key=nearest))
                continue
        fixed.append(word)
    return fixed, tuple(dict.fromkeys(repairs))


def _may_be_slip(word: Word, known: frozenset[str]) -> bool:
    key, lowered = word.key, word.text.lower()
    if len(key) < 2 or not key.isalpha() or key in known or lowered in known:
        return False
    if key in COMMON or lowered in COMMON or key in NAMES or lowered in NAMES or lowered.removesuffix("s") in COMMON:
        return False
    if len(key) == 2:
        return True
    return not any(lowered.endswith(end) and _stem_is_common(lowered, end) for end in ("ed", "ing", "ly", "er", "ers"))


def _stem_is_common(word: str, end: str) -> bool:
    stem = word.removesuffix(end)
    return stem in COMMON or f"{stem}e" in COMMON or (len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in COMMON)


def _is_name(word: Word, place: int) -> bool:
    """Whether a word looks like a name, which is only ever read as a name of the report."""
    return place > 0 and word.text[:1].isupper() and not word.text.isupper()


def _nearest(word: Word, lexicon: Lexicon, *, is_name: bool) -> str:
    for pool in (lexicon.words,) if is_name else (lexicon.words, english_words()):
        found = _in_pool(word.key, pool)
        if len(found) == 1:
            return found[0]
        if len(found) > 1:
            same = sorted({fold(each) for each in found})
            if len(same) == 1:
                return same[0]
            return ""
    return ""


def _in_pool(key: str, pool: Iterable[str]) -> list[str]:
    """The words of a pool at the smallest distance from a word that still counts as a slip."""
    from rapidfuzz.distance import OSA

    if len(key) == 2:
        return [word for word in pool if len(word) == 3 and word[0] == key[0] and word[2] == key[1] and word.isalpha()]
    farthest = 2 if len(key) >= _LONG else 1
    near: dict[int, list[str]] = {}
    for word in pool:
        if abs(len(word) - len(key)) <= farthest and len(word) >= _SHORTEST and word.isalpha():
            distance = OSA.distance(key, word, score_cutoff=farthest)
            if distance <= farthest and _is_plausible(key, word, distance):
                near.setdefault(distance, []).append(word)
    return sorted(near[min(near)]) if near else []


def _is_plausible(key: str, word: str, distance: int) -> bool:
    """A short word keeps its first letter or its set of letters: "laed" is lead, "gap" is no "map"."""
    if len(word) <= 3 and len(key) <= 4:
        return key[0] == word[0] and (len(key) > len(word) or sorted(key) == sorted(word))
    return distance < 2 or key[0] == word[0]
