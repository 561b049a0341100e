"""Which known word an unknown one is a slip of, and how likely a slip it is."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

from assistant.english.harmless import HARMLESS
from assistant.english.numberwords import NUMBERS
from assistant.english.timewords import MONTHS
from assistant.tuples import NamedTuple
from assistant.utterance.english_phrases import english, english_words, idle_words
from assistant.utterance.lexicon import Lexicon
from assistant.utterance.phrases import Sense
from assistant.utterance.words import Word, fold

#: Kinds of slips, the likeliest first; short words are only mended for likely ones.
_DOUBLED, LIKELY, EXTRA, _OTHER, _UNLIKELY, NONE = -1, 0, 1, 2, 3, 9
_SHORTEST, _LONG = 2, 8
#: So many words are kept with what they are slips of: everybody makes the same ones.
_MOST_SLIPS = 4096
#: So many packs have their words at hand.
_PACKS = 8

#: Words by their length.
_Pool = dict[int, list[str]]


class _Pools(NamedTuple):
    """What a slip may be of: words of the pack and months, words of English, and words that add nothing."""

    own: _Pool
    other: _Pool
    light: _Pool


def nearest(word: Word, lexicon: Lexicon, *, is_name: bool) -> tuple[str, int]:
    """The known word that a word is likeliest a slip of, and the kind of slip; ("", NONE) if it is not clear.

    Names of the report go before other words only where the slip is equally likely.
    """
    slip = word.key, word.text, is_name
    found = lexicon.slips.get(slip)
    if found is None:
        found = _nearest(word, lexicon, is_name=is_name)
        if len(lexicon.slips) >= _MOST_SLIPS:
            lexicon.slips.clear()
        lexicon.slips[slip] = found
    return found


def _nearest(word: Word, lexicon: Lexicon, *, is_name: bool) -> tuple[str, int]:
    typed = {word.key, word.text.lower()} if word.text.isalpha() else {word.key}
    pools = _pools(lexicon.targets)
    own = _in_pool(typed, pools.own, lexicon.acronyms)
    if len(lexicon.acronyms.intersection(itertools.chain.from_iterable(own.values()))) > 1:
        # Of two short names that are as many slips away neither is meant for sure.
        return "", NONE
    other = {} if is_name else _in_pool(typed, pools.other, lexicon.acronyms)
    light = {} if is_name else _in_pool(typed, pools.light, lexicon.acronyms)
    for kind in sorted({*own, *other, *light}):
        for pool in (own, other, light):
            found = {fold(each) for each in pool.get(kind, ())}
            if found and pool is not light and found <= NUMBERS.keys() and min(light, default=NONE) <= LIKELY:
                # A number is exact: where a small word is as near ("thre"), it is that.
                continue
            if len(found) > 1 and len({_as_er(each) for each in found}) == 1:
                # The two spellings of one word are as near as each other ("metrs").
                found = {max(found, key=lambda each: (lexicon.counts.get(each, 0), each))}
            if len(found) > 1 and pool is own:
                found = _names_alone(found, lexicon) or found
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
                return "", NONE
    return "", NONE


def _names_alone(found: set[str], lexicon: Lexicon) -> set[str]:
    """Those of several words that are the name of a member by themselves: "Columbia" is only a part of a longer one."""
    return {each for each in found if any(sense.kind == "member" for sense in lexicon.names.senses(each))}


def _as_er(word: str) -> str:
    """A word that may end in -tre or -ter, with the latter."""
    return f"{word.removesuffix('re')}er" if word.endswith("tre") else word


def _meaning(word: str) -> frozenset[Sense]:
    """What a word means as a cue by itself: "shrank" and "shrunk" mean the same."""
    return english().senses(word)


@lru_cache(maxsize=_PACKS)
def _pools(targets: frozenset[str]) -> _Pools:
    own = _by_length(targets | MONTHS.keys())
    return _Pools(own, _by_length(english_words() - HARMLESS - idle_words()), _by_length(HARMLESS))


def _by_length(words: frozenset[str]) -> _Pool:
    found: _Pool = {}
    for word in words:
        if word.isalpha():
            found.setdefault(len(word), []).append(word)
    return found


def _in_pool(typed: Iterable[str], pool: _Pool, acronyms: frozenset[str]) -> dict[int, set[str]]:
    """The words of a pool near a typed one, by the kind of slip; of an acronym every letter counts alike."""
    near: dict[int, set[str]] = {}
    for key in typed:
        farthest = 2 if len(key) >= _LONG else 1
        lengths = range(max(_SHORTEST, len(key) - farthest), len(key) + farthest + 1)
        for word in itertools.chain.from_iterable(pool.get(length, ()) for length in lengths):
            distance = OSA.distance(key, word, score_cutoff=2)
            if distance > 2 or distance > farthest and not _sounds_alike(key, word):
                continue
            kind = _kind(key, word) if distance == 1 else _UNLIKELY + distance
            if word in acronyms and kind != NONE and sorted(key) != sorted(word):
                kind = EXTRA
            if kind < NONE and (kind < _UNLIKELY or key[0] == word[0]):
                near.setdefault(kind, set()).add(word)
    return near


#: Words of two letters that two letters in the wrong order stand for ("fo"); "su" is no "us".
_SMALL = frozenset("of to in is on at by or as".split())
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {frozenset(pair) for row in _ROWS for pair in itertools.pairwise(row)} | {
    frozenset(pair) for upper, lower in itertools.pairwise(_ROWS) for pair in zip(upper, lower, strict=False)
}


def is_near(key: str, word: str) -> bool:
    """Whether a word is one slip away from another that begins or ends alike."""
    return abs(len(key) - len(word)) <= 1 and (key[0], key[-1]) == (word[0], word[-1]) and OSA.distance(key, word) == 1


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
    return min(kind, EXTRA) if alike else kind


def _letter_slip(key: str, word: str) -> int:
    if len(key) == len(word):
        if sorted(key) == sorted(word):
            return LIKELY if len(key) > 2 or word in _SMALL else NONE
        typed, meant = next((a, b) for a, b in zip(key, word, strict=True) if a != b)
        is_beside = frozenset((typed, meant)) in _BESIDE
        if len(key) <= 3:
            return EXTRA if is_beside and key[1:] == word[1:] or is_beside and len(key) == 3 else NONE
        return EXTRA if is_beside else _OTHER
    longer, shorter = (key, word) if len(key) > len(word) else (word, key)
    at = next((at for at in range(len(shorter)) if shorter[at] != longer[at]), len(shorter))
    is_doubled = at > 0 and longer[at - 1] == longer[at]
    if is_doubled and len(key) > 2:
        return _DOUBLED
    if len(key) < len(word):
        return (
            (LIKELY if key[0] == word[0] or len(key) > 3 else NONE)
            if len(key) > 2 or key[0] == word[0] and key[-1] == word[-1]
            else NONE
        )
    if len(key) <= 3:
        return NONE
    return EXTRA
