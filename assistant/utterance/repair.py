"""Slips of the pen: an unknown word that is one slip away from exactly one known word is read as that word.

A word that is real is never touched, and neither is a number, nor a name of the report: MMLU never becomes MMMU.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

from assistant.english.known import common_words, proper_names
from assistant.english.light import JUDGING, LIGHT, LIGHT_NOUNS
from assistant.english.numberwords import NUMBERS
from assistant.english.rarer import is_rarer_word
from assistant.english.restricting import ADJECTIVAL, CONTRARY
from assistant.english.synonyms import SYNONYMS
from assistant.tuples import NamedTuple
from assistant.utterance.lexicon import Lexicon
from assistant.utterance.phrases import Phrase
from assistant.utterance.words import Word, fold

#: Up to so many capitals are a name, whatever they look like.
_SHORT_NAME = 2
_LONGEST = 40
#: Real words and names, which are no slips of other words.
_REAL = (LIGHT, LIGHT_NOUNS, JUDGING, SYNONYMS)


#: The shortest run of letters that several names can make up, and the shortest of these names.
_SEVERAL, _PIECE = 8, 3
_WITH_S = r"is(e|es|ed|er|ers|ing|ation|ations)$"
_TWICE = r"(.)\1"


class Repair(NamedTuple):
    """A word as typed and as read."""

    typed: str
    read: str


def repair(words: Sequence[Word], lexicon: Lexicon) -> tuple[list[Word], tuple[Repair, ...]]:
    """The words with slips mended, and what was mended."""
    fixed: list[Word] = []
    repairs: list[Repair] = []
    names, english, last = lexicon.words, lexicon.english, len(words) - 1
    half = -1
    for place, word in enumerate(words):
        if place == half:
            continue
        key = word.key
        if key not in names and place < last and f"{key}{words[place + 1].key}" in names:
            after = words[place + 1]
            if _is_half(key, after.key):
                half = place + 1
                fixed.append(word.read_as(f"{key}{after.key}", text=f"{word.text}{after.text}", end=after.end))
                continue
        name = _with_its_vowels(words, place, lexicon) if key in _CUT_UNITS else ""
        if name:
            repairs.append(Repair(word.text, name))
            fixed.append(word.read_as(name))
            continue
        if (
            key in names
            or key in english
            or key in lexicon
            or key in lexicon.foreign
            or lexicon.names.written_as_one(key)
        ):
            fixed.append(word)
            continue
        whole = _of_longer_name(words, place, lexicon)
        if whole:
            repairs.append(Repair(word.text, whole))
            fixed.append(word.read_as(whole))
            continue
        stem = _stem(word, lexicon)
        if stem:
            fixed.append(word.read_as(stem))
            continue
        mended = _mended(word, lexicon, is_name=_is_name(word, place)) if _may_be_slip(word, lexicon) else ()
        if mended:
            repairs.append(Repair(word.text, " ".join(part.key for part in mended)))
        fixed.extend(mended or (word,))
    return fixed, tuple(dict.fromkeys(repairs))


#: Units in short that can also be a name without its vowels, and the words before which they are units.
_CUT_UNITS = frozenset(("mth",))
_BEFORE_UNITS = frozenset("a an per each every last next this the one by every".split())


def _with_its_vowels(words: Sequence[Word], place: int, lexicon: Lexicon) -> str:
    """The one name of the report that a unit in short is without its vowels ("mth benchmark"); "" if none is."""
    key, before = words[place].key, words[place - 1].key if place else ""
    if before in _BEFORE_UNITS or before[:1].isdigit() or before in NUMBERS:
        return ""
    found = [name for name in lexicon.acronyms if name != key and "".join(c for c in name if c not in "aeiou") == key]
    return found[0] if len(found) == 1 else ""


def _is_half(one: str, other: str) -> bool:
    """Whether two words that together are a name can be halves of it ("deep seek", "v 3")."""
    is_split = len(one) == 1 and one.isalpha() and other.isdigit()
    return is_split or len(one) >= _PIECE <= len(other)


def _of_longer_name(words: Sequence[Word], place: int, lexicon: Lexicon) -> str:
    """The word of a member's name of two words that one is a slip of, where the other stands beside it; "" if none.

    Real words are read so too: "the untied states".
    """
    typed = words[place].key
    if len(typed) < _PIECE + 1 or not typed.isalpha():
        return ""
    from assistant.utterance.slips import is_near

    before, after = (words[at].key if 0 <= at < len(words) else "" for at in (place - 1, place + 1))
    seconds = {phrase.keys[1] for phrase in _names_of(_PAIR, lexicon, before) if is_near(typed, phrase.keys[1])}
    starts = lexicon.by_ends.get((typed[0], typed[-1]), ()) if after in lexicon.words else ()
    near = [first for first in starts if is_near(typed, first)]
    firsts = {first for first in near if any(phrase.keys[1] == after for phrase in _names_of(_PAIR, lexicon, first))}
    found = seconds | firsts | set(_thirds(words, place, lexicon))
    return found.pop() if len(found) == 1 else ""


def _thirds(words: Sequence[Word], place: int, lexicon: Lexicon) -> Iterator[str]:
    """The last words of names of three that one is a slip of, after the first two ("District of Colmbia")."""
    from assistant.utterance.slips import is_near

    if place < _PAIR:
        return
    one, other = (word.key for word in words[place - _PAIR : place])
    for phrase in _names_of(_PAIR + 1, lexicon, one):
        if phrase.keys[1] == other and is_near(words[place].key, phrase.keys[2]):
            yield phrase.keys[2]


def _names_of(size: int, lexicon: Lexicon, first: str) -> list[Phrase]:
    """The names of members with so many words that begin with one."""
    phrases = lexicon.names.starting(first) if first in lexicon.names.starts else ()
    return [phrase for phrase in phrases if len(phrase.keys) == size and phrase.sense.kind == "member"]


_PAIR = 2


def _mended(word: Word, lexicon: Lexicon, *, is_name: bool) -> tuple[Word, ...]:
    """The word as meant, or the two words that were written as one; nothing if neither is clear."""
    # Most questions have no slip and need nothing of this.
    from assistant.utterance.slips import EXTRA, LIKELY, NONE, nearest

    meant, kind = nearest(word, lexicon, is_name=is_name) if word.key.isalpha() else ("", NONE)
    single = re.sub(_TWICE, r"\1", word.key)
    if not meant and single != word.key and len(single) > 3 and single not in lexicon.acronyms:
        meant, kind = (
            nearest(word.read_as(single, text=single), lexicon, is_name=is_name)
            if single not in lexicon
            else (single, LIKELY)
        )
    if meant and _is_contrary(word.key, meant):
        return ()
    if meant and kind <= EXTRA:
        return (word.read_as(meant),)
    return _parts(word, lexicon) or ((word.read_as(meant),) if meant else ())


def _may_be_slip(word: Word, lexicon: Lexicon) -> bool:
    key, lowered = word.key, word.text.lower()
    if (
        not 2 <= len(key) <= _LONGEST
        or not key.isalnum()
        or not key[0].isalpha()
        or key in lexicon
        or lowered in lexicon
    ):
        return False
    real = (common_words(), proper_names(), *_REAL)
    if lowered.removesuffix("s") in common_words() or any(key in listed or lowered in listed for listed in real):
        return False
    if word.text.isupper() and len(word.text) <= _SHORT_NAME:
        # "UN" is a name, and no slip of "in".
        return False
    if is_rarer_word(lowered) or re.search(_WITH_S, lowered) and is_rarer_word(re.sub(_WITH_S, r"iz\1", lowered)):
        return False
    return not any(lowered.endswith(end) and _stem_is_common(lowered, end) for end in ("ed", "ing", "ly", "er", "ers"))


def _stem(word: Word, lexicon: Lexicon) -> str:
    """The known word of which an unknown one is a form in -ed or -ing ("droped"); "" if there is none."""
    lowered = word.text.lower()
    if word.key in lexicon or lowered in lexicon or not lowered.isalpha() or len(lowered) > _LONGEST:
        return ""
    for end in ("ed", "ing"):
        stem = lowered.removesuffix(end)
        if stem == lowered or len(stem) < 3:
            continue
        undoubled = stem[:-1] if stem[-1] == stem[-2] else stem
        for form in (stem, f"{stem}e", undoubled):
            if form in lexicon and len(form) > 2:
                return form
    return ""


def _stem_is_common(word: str, end: str) -> bool:
    stem = word.removesuffix(end)
    if end.startswith("er") and len(stem) >= _SEVERAL and stem[-1] == "y" and stem[-2] not in "aeiou":
        # A "multiplyer" is spelt with an i.
        return False
    if len(stem) < 4 or end != "ly" and stem.endswith("e"):
        return False
    return (
        stem in common_words() or f"{stem}e" in common_words() or (stem[-1] == stem[-2] and stem[:-1] in common_words())
    )


def _parts(word: Word, lexicon: Lexicon) -> tuple[Word, ...]:
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
        if keys[0] in lexicon and (keys[1] in lexicon or right.isdigit()):
            middle = word.start + cut
            found.append(
                (Word(word.text[:cut], keys[0], word.start, middle), Word(word.text[cut:], keys[1], middle, word.end))
            )
    return found[0] if len(found) == 1 else _pieces(word, lexicon.targets)


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


def _is_contrary(key: str, word: str) -> bool:
    """Whether a word is another with a beginning that turns it into its contrary ("unnotable")."""
    return key.endswith(word) and key.removesuffix(word) in CONTRARY
