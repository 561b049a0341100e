"""Words that a table prints in another form: in one word, in two, or in full where the question has a clipped one."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from assistant.english.known import common_words
from assistant.english.table_words import PLAIN
from assistant.tables.stems import SMALL, stem, words_of

_PAIR = re.compile(r"\b([A-Za-z]{3,})[ -]([A-Za-z]{3,})\b")
#: A word is no part of another with fewer letters, none is clipped to fewer, and so many letters at least are left out.
_SHORTEST, _CLIPPED, _LEFT_OUT = 4, 4, 3


@lru_cache(maxsize=8)
def _stems(printed: frozenset[str]) -> frozenset[str]:
    return frozenset(map(stem, printed))


def joined(question: str, printed: frozenset[str]) -> str:
    """A question with two words as one where the table prints them so, and one as two where it prints these.

    >>> joined("Who owns a smart phone?", frozenset(("smartphone", "age")))
    'Who owns a smartphone?'
    >>> joined("the healthcare costs", frozenset(("health", "care", "costs")))
    'the health care costs'
    """
    known = _stems(printed)
    start = 0
    while match := _PAIR.search(question, start):
        start = match.start(2)
        one = f"{match[1]}{match[2]}"
        if stem(match[1]) not in known and stem(one.lower()) in known and match[1].lower() not in PLAIN:
            question = f"{question[: match.start()]}{one}{question[match.end() :]}"
            start = match.start()
    return re.sub(r"[A-Za-z]{8,}", lambda match: _parted(match[0], printed, known), question)


def _parted(word: str, printed: frozenset[str], known: frozenset[str]) -> str:
    lowered = word.lower()
    if stem(lowered) in known:
        return word
    for at in range(_SHORTEST, len(word) - _SHORTEST + 1):
        if lowered[:at] in printed and stem(lowered[at:]) in known:
            return f"{word[:at]} {word[at:]}"
    return word


@cache
def _clipped() -> dict[str, str]:
    """English words that people clip, with what they are in full."""
    table = (Path(__file__).parent.parent / "english" / "clipped.csv").read_text(encoding="utf-8")
    return {short: full for short, _, full in (line.partition(",") for line in table.splitlines())}


def as_clipped(word: str, printed: frozenset[str]) -> str:
    """The one clipped word that is printed for a word in full, or for one derived from that; "" where there is none.

    >>> as_clipped("administrators", frozenset(("office", "admin")))
    'admin'
    """
    found = {
        short
        for short, full in _clipped().items()
        if short in printed
        and (stem(full) == stem(word) or len(full) >= _ROOT < len(word) and word[:_ROOT] == full[:_ROOT])
    }
    return found.pop() if len(found) == 1 else ""


def as_doer(word: str, printed: frozenset[str]) -> str:
    """Those who do what a verb says, where they are printed; "" where they are not.

    >>> as_doer("dispatch", frozenset(("pilots", "dispatchers"))), as_doer("fly", frozenset(("pilots",)))
    ('dispatchers', '')
    """
    forms = {word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("e"), word.removesuffix("ing")}
    ends = ("er", "ers", "or", "ors")
    found = {f"{form}{end}" for form in forms if len(form) > _CLIPPED for end in ends} & printed
    return min(found) if len({each.removesuffix("s") for each in found}) == 1 else ""


#: Words that begin with so many of the same letters are derived from one.
_ROOT = 6


def in_full(word: str, printed: frozenset[str], *, is_english: bool) -> str:
    """The one printed word of which a word is the beginning, "" where there is none; of English words only those that
    people clip.

    >>> in_full("dems", frozenset(("democrat", "republican")), is_english=False)
    'democrat'
    >>> in_full("condos", frozenset(("condominiums", "flats")), is_english=True)
    'condominiums'
    """
    short = word.removesuffix("s")
    full = _clipped().get(word) or _clipped().get(short, "")
    if full:
        return next((each for each in sorted(printed) if stem(each) == stem(full)), "")
    if is_english or len(short) < _CLIPPED:
        return ""
    # Of names nobody knows how they are clipped.
    longer = (each for each in printed if each.startswith(short) and len(each) >= len(short) + _LEFT_OUT)
    found = {each for each in longer if each in common_words() or each.removesuffix("s") in common_words()}
    return min(found) if len(set(map(stem, found))) == 1 else ""


#: Abbreviations have at least so many letters, and are made of names of no more words than this.
_FEWEST, _MOST_WORDS = 3, 12


def initials_of(text: str) -> dict[str, list[str]]:
    """The abbreviations that the words of a name make, with these words: "available seat miles" is ASM."""
    words = [word for word in words_of(text) if word[0].isalpha()]
    if len(words) > _MOST_WORDS:
        return {}
    full = [word for word in words if word.lower() not in SMALL]
    each = [word for word in words if word.lower() not in SMALL - {"per"}]
    found: dict[str, list[str]] = {}
    for run in (full, each):
        for start in range(len(run)):
            for end in range(start + _FEWEST, min(len(run), start + 6) + 1):
                found.setdefault("".join(word[0] for word in run[start:end]).lower(), run[start:end])
    return found
