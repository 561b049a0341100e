"""Real words where only a few others can stand, read as the one of these that they are a slip of: "how mush".

Elsewhere a real word is never touched: what it says counts.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.framed import AFTER_HOW, ASKING, AUXILIARIES, BEFORE_MORE, BEFORE_YEAR, MORE, OPENING
from assistant.utterance.lexicon import Lexicon
from assistant.utterance.repair import Repair
from assistant.utterance.words import Word

_YEAR_DIGITS = 4


def mend_framed(words: Sequence[Word], lexicon: Lexicon) -> tuple[list[Word], tuple[Repair, ...]]:
    """The words with such slips mended, and what was mended."""
    mended = list(words)
    names, english = lexicon.words, lexicon.english
    unknown = [at for at, word in enumerate(words) if word.key not in names and word.key not in english]
    repairs: list[Repair] = []
    for at in unknown:
        expected = _expected(mended, at) if _may_be_slip(words[at], lexicon) else frozenset()
        meant = _meant(words[at], expected) if expected else ""
        if meant:
            mended[at] = words[at].read_as(meant, text=meant)
            repairs.append(Repair(words[at].text, meant))
    return mended, tuple(repairs)


def _may_be_slip(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word is unknown, and no name by its capitals."""
    typed = word.text
    is_name = typed.isupper() or typed[:1].isupper() and word.start > 0
    return len(word.key) > 1 and word.key.isalpha() and not is_name and typed not in lexicon and word.key not in lexicon


def _expected(words: Sequence[Word], at: int) -> frozenset[str]:
    """The words of which one is all but sure to stand at a position; none where any word can."""
    before = [word.key for word in words[:at]]
    previous = before[-1] if before else ""
    after = words[at + 1].key if at + 1 < len(words) else ""
    if previous == "how":
        return AFTER_HOW
    if len(after) == _YEAR_DIGITS and after.isdigit() and after[:2] in ("19", "20"):
        return BEFORE_YEAR
    if after in MORE and previous in ("many", "much", "by"):
        return BEFORE_MORE
    if OPENING.issuperset(before) and (after in AUXILIARIES or after == "the"):
        return ASKING
    return AUXILIARIES if OPENING.issuperset(before[:-1]) and previous in ASKING else frozenset()


def _meant(word: Word, expected: frozenset[str]) -> str:
    """The one expected word that a word is a slip of; "" if it is near to none, or to several that differ."""
    # Most questions have no such word.
    from rapidfuzz.distance import OSA

    typed = word.text.lower()
    near = (each for each in sorted(expected) if OSA.distance(typed, each) <= 1 or _sound(typed) == _sound(each))
    found = [each for each in near if each[0] == typed[0]]
    return found[0] if len(found) == 1 or len(found) > 1 and expected is AUXILIARIES else ""


def _sound(word: str) -> str:
    """The letters of a word that are heard most: without vowels behind the first letter, "h", and doubles."""
    heard = [letter for at, letter in enumerate(word.lower()) if at == 0 or letter not in "aeiouyh"]
    return "".join(letter for at, letter in enumerate(heard) if at == 0 or heard[at - 1] != letter)
