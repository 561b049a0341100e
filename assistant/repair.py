"""Slips of the pen: an unknown word that is one slip away from exactly one known word is read as that word.

A word that is real is never touched, and neither is a number, nor a name of the report: MMLU never becomes MMMU.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from assistant.english.harmless import HARMLESS
from assistant.english.known import COMMON, NAMES
from assistant.english.light import JUDGING, LIGHT, LIGHT_NOUNS
from assistant.english.rarer import is_rarer_word
from assistant.english.restricting import ADJECTIVAL, CONTRARY
from assistant.english.synonyms import SYNONYMS
from assistant.english.timewords import MONTHS
from assistant.lexicon import Lexicon, english, english_words
from assistant.phrases import Sense
from assistant.words import Word, fold

#: Up to so many capitals are a name, whatever they look like.
_SHORT_NAME = 2
_SHORTEST, _LONG, _LONGEST = 2, 8, 40
#: So many packs have their words at hand.
_PACKS = 8

#: Words by their length.
_Pool = dict[int, list[str]]


#: Real words and names, which are no slips of other words.
_REAL = (COMMON, NAMES, LIGHT, LIGHT_NOUNS, JUDGING, SYNONYMS)


class _Pools(NamedTuple):
    """What a slip may be of: words of the pack and months, words of English, and words that add nothing."""

    own: _Pool
    other: _Pool
    light: _Pool


#: The shortest run of letters that several names can make up, and the shortest of these names.
_SEVERAL, _PIECE = 8, 3
_TWICE = re.compile(r"(.)\1")


class Repair(NamedTuple):
    """A word as typed and as read."""

    typed: str
    read: str


def repair(words: Sequence[Word], lexicon: Lexicon) -> tuple[list[Word], tuple[Repair, ...]]:
    """The words with slips mended, and what was mended."""
    known = lexicon.known
    fixed: list[Word] = []
    repairs: list[Repair] = []
    for place, word in enumerate(words):
        if word.key in known or word.key in lexicon.foreign or lexicon.names.written_as_one(word.key):
            fixed.append(word)
            continue
        stem = _stem(word, known)
        if stem:
            fixed.append(word._replace(key=stem))
            continue
        mended = _mended(word, lexicon, known, is_name=_is_name(word, place)) if _may_be_slip(word, known) else ()
        if mended:
            repairs.append(Repair(word.text, " ".join(part.key for part in mended)))
        fixed.extend(mended or (word,))
    return fixed, tuple(dict.fromkeys(repairs))


def _mended(word: Word, lexicon: Lexicon, known: frozenset[str], *, is_name: bool) -> tuple[Word, ...]:
    """The word as meant, or the two words that were written as one; nothing if neither is clear."""
    nearest, kind = _nearest(word, lexicon, is_name=is_name) if word.key.isalpha() else ("", _NONE)
    single = _TWICE.sub(r"\1", word.key)
    if not nearest and single != word.key and len(single) > 3:
        nearest, kind = (
            _nearest(word._replace(key=single, text=single), lexicon, is_name=is_name)
            if single not in known
            else (single, _LIKELY)
        )
    if nearest and _is_contrary(word.key, nearest):
        return ()
    if nearest and kind <= _EXTRA:
        return (word._replace(key=nearest),)
    return _parts(word, known, lexicon.targets) or ((word._replace(key=nearest),) if nearest else ())


def _may_be_slip(word: Word, known: frozenset[str]) -> bool:
    key, lowered = word.key, word.text.lower()
    if not 2 <= len(key) <= _LONGEST or not key.isalnum() or not key[0].isalpha() or key in known or lowered in known:
        return False
    if lowered.removesuffix("s") in COMMON or any(key in listed or lowered in listed for listed in _REAL):
        return False
    if word.text.isupper() and len(word.text) <= _SHORT_NAME:
        # "UN" is a name, and no slip of "in".
        return False
    if is_rarer_word(lowered):
        return False
    return not any(lowered.endswith(end) and _stem_is_common(lowered, end) for end in ("ed", "ing", "ly", "er", "ers"))


def _stem(word: Word, known: frozenset[str]) -> str:
    """The known word of which an unknown one is a form in -ed or -ing ("droped"); "" if there is none."""
    lowered = word.text.lower()
    if word.key in known or lowered in known or not lowered.isalpha() or len(lowered) > _LONGEST:
        return ""
    for end in ("ed", "ing"):
        stem = lowered.removesuffix(end)
        if stem == lowered or len(stem) < 3:
            continue
        undoubled = stem[:-1] if stem[-1] == stem[-2] else stem
        for form in (stem, f"{stem}e", undoubled):
            if form in known and len(form) > 2:
                return form
    return ""


def _stem_is_common(word: str, end: str) -> bool:
    stem = word.removesuffix(end)
    if len(stem) < 4 or end != "ly" and stem.endswith("e"):
        return False
    return stem in COMMON or f"{stem}e" in COMMON or (stem[-1] == stem[-2] and stem[:-1] in COMMON)


def _parts(word: Word, known: frozenset[str], targets: frozenset[str]) -> tuple[Word, ...]:
    """Two words written as one: "endof", "late2023", "notablemodels"."""
    text = word.text.lower()
    digits = len(text.rstrip("0123456789"))
    cuts = [digits] if len(text) - digits == 4 else [] if digits < len(text) else range(2, len(text) - 1)
    found = []
    for cut in cuts:
        left, right = text[:cut], text[cut:]
        if left in CONTRARY and right.endswith(ADJECTIVAL):
            continue
        keys = fold(left), right if right.isdigit() else fold(right)
        if keys[0] in known and (keys[1] in known or right.isdigit()):
            middle = word.start + cut
            found.append(
                (Word(word.text[:cut], keys[0], word.start, middle), Word(word.text[cut:], keys[1], middle, word.end))
            )
    return found[0] if len(found) == 1 else _pieces(word, targets)


def _pieces(word: Word, targets: frozenset[str]) -> tuple[Word, ...]:
    """Several names of the report written as one word, a year after them or not: "mmmulead2024"."""
    text = word.text.lower()
    letters = text.rstrip("0123456789")
    if len(text) - len(letters) not in (0, 4) or len(letters) < _SEVERAL or not letters.isalpha():
        return ()
    ways: list[list[tuple[int, ...]]] = [[()], *([] for _ in letters)]
    for end in range(_PIECE, len(letters) + 1):
        for start in range(end - _PIECE + 1):
            if fold(letters[start:end]) in targets:
                ways[end] += [(*way, end) for way in ways[start]]
    if len(ways[-1]) != 1:
        return ()
    cuts = (0, *ways[-1][0], *((len(text),) if len(text) > len(letters) else ()))
    return tuple(
        Word(word.text[start:end], fold(text[start:end]), word.start + start, word.start + end)
        for start, end in itertools.pairwise(cuts)
    )


def _is_name(word: Word, place: int) -> bool:
    """Whether a word looks like a name, which is only ever read as a name of the report."""
    return place > 0 and word.text[:1].isupper() and not word.text.isupper()


def _nearest(word: Word, lexicon: Lexicon, *, is_name: bool) -> tuple[str, int]:
    """The known word that a word is likeliest a slip of, and the kind of slip; ("", _NONE) if it is not clear.

    Names of the report go before other words only where the slip is equally likely.
    """
    typed = {word.key, word.text.lower()} if word.text.isalpha() else {word.key}
    pools = _pools(lexicon.targets)
    own = _in_pool(typed, pools.own, lexicon.acronyms)
    other = {} if is_name else _in_pool(typed, pools.other, lexicon.acronyms)
    light = {} if is_name else _in_pool(typed, pools.light, lexicon.acronyms)
    for kind in sorted({*own, *other, *light}):
        for pool in (own, other, light):
            found = {fold(each) for each in pool.get(kind, ())}
            if len(found) == 1 or found and len({_meaning(each) for each in found}) == 1 and _meaning(min(found)):
                return min(found), kind
            common = max(found, key=lambda each: (lexicon.counts.get(each, 0), each), default="")
            if (
                common
                and all(
                    each == common or lexicon.counts.get(common, 0) > 5 * lexicon.counts.get(each, 0) for each in found
                )
                and not lexicon.acronyms.intersection(found)
            ):
                return common, kind
            if found:
                return "", _NONE
    return "", _NONE


def _meaning(word: str) -> frozenset[Sense]:
    """What a word means as a cue by itself: "shrank" and "shrunk" mean the same."""
    return english().senses(word)


@lru_cache(maxsize=_PACKS)
def _pools(targets: frozenset[str]) -> _Pools:
    own = _by_length(targets | MONTHS.keys())
    return _Pools(own, _by_length(english_words() - HARMLESS), _by_length(HARMLESS))


def _by_length(words: frozenset[str]) -> _Pool:
    found: _Pool = {}
    for word in words:
        if word.isalpha():
            found.setdefault(len(word), []).append(word)
    return found


def _in_pool(typed: Iterable[str], pool: _Pool, acronyms: frozenset[str]) -> dict[int, set[str]]:
    """The words of a pool near a typed one, by the kind of slip; of an acronym every letter counts alike."""
    from rapidfuzz.distance import OSA

    near: dict[int, set[str]] = {}
    for key in typed:
        farthest = 2 if len(key) >= _LONG else 1
        lengths = range(max(_SHORTEST, len(key) - farthest), len(key) + farthest + 1)
        for word in itertools.chain.from_iterable(pool.get(length, ()) for length in lengths):
            distance = OSA.distance(key, word, score_cutoff=2)
            if distance > 2 or distance > farthest and not _sounds_alike(key, word):
                continue
            kind = _kind(key, word) if distance == 1 else _UNLIKELY + distance
            if word in acronyms and kind != _NONE and sorted(key) != sorted(word):
                kind = _EXTRA
            if kind < _NONE and (kind < _UNLIKELY or key[0] == word[0]):
                near.setdefault(kind, set()).add(word)
    return near


def _is_contrary(key: str, word: str) -> bool:
    """Whether a word is another with a beginning that turns it into its contrary ("unnotable")."""
    return key.endswith(word) and key.removesuffix(word) in CONTRARY


#: Kinds of slips, the likeliest first; short words are only mended for likely ones.
_DOUBLED, _LIKELY, _EXTRA, _OTHER, _UNLIKELY, _NONE = -1, 0, 1, 2, 3, 9
#: Words of two letters that two letters in the wrong order stand for ("fo"); "su" is no "us".
_SMALL = frozenset("of to in is on at by or as".split())
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {frozenset(pair) for row in _ROWS for pair in itertools.pairwise(row)} | {
    frozenset(pair) for upper, lower in itertools.pairwise(_ROWS) for pair in zip(upper, lower, strict=False)
}


def _sounds_alike(key: str, word: str) -> bool:
    """Whether two words of some length begin alike and differ in vowels only ("trane", "train")."""
    if min(len(key), len(word)) < 5 or key[0] != word[0]:
        return False
    return _consonants(key) == _consonants(word)


def _consonants(word: str) -> str:
    return "".join(letter for letter in word if letter not in "aeiouy")


def _kind(key: str, word: str) -> int:
    """The kind of the one slip between a word as typed and as meant; wrong vowels are as likely as a letter more."""
    kind = _letter_slip(key, word)
    alike = len(key) >= 5 and key[0] == word[0] and _consonants(key) == _consonants(word)
    return min(kind, _EXTRA) if alike else kind


def _letter_slip(key: str, word: str) -> int:
    if len(key) == len(word):
        if sorted(key) == sorted(word):
            return _LIKELY if len(key) > 2 or word in _SMALL else _NONE
        typed, meant = next((a, b) for a, b in zip(key, word, strict=True) if a != b)
        is_beside = frozenset((typed, meant)) in _BESIDE
        if len(key) <= 3:
            return _EXTRA if is_beside and key[1:] == word[1:] or is_beside and len(key) == 3 else _NONE
        return _EXTRA if is_beside else _OTHER
    longer, shorter = (key, word) if len(key) > len(word) else (word, key)
    at = next((at for at in range(len(shorter)) if shorter[at] != longer[at]), len(shorter))
    is_doubled = at > 0 and longer[at - 1] == longer[at]
    if is_doubled and len(key) > 2:
        return _DOUBLED
    if len(key) < len(word):
        return (
            (_LIKELY if key[0] == word[0] or len(key) > 3 else _NONE)
            if len(key) > 2 or key[0] == word[0] and key[-1] == word[-1]
            else _NONE
        )
    if len(key) <= 3:
        return _NONE
    return _EXTRA
