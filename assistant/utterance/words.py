"""From a question's text to its words, each with its place in the text.

Normalisation is our own: ready-made ones drop `%`, split `U.S.` and `R&D`, and lose where a word stood.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, TypeVar

#: Questions longer than this are declined unread.
LONGEST_QUESTION = 1_000

T = TypeVar("T")
_WORD = re.compile(
    r"""
      (?:[A-Za-z]\.){2,}(?:[A-Za-z](?![A-Za-z]))?   # U.S. and U.S.A
    | ['‘’]\d\d(?!\d)                               # '24
    | (?<!\w)0f\b                                  # a slip of "of"
    | (?<!\w)[wW]/[oO]\b                           # w/o
    | \d{1,2}(?:st|nd|rd|th)\b                      # 2nd
    | \d+(?:,\d{3})+(?:\.\d+)?                      # 1,234.5
    | \d+\.\d+ | \.\d+ | \d+                        # 1.5, .5, 15
    | [^\W\d_]+(?:['’][^\W\d_]+)*\d*(?:['’]s\b)?   # words, contractions, R1, V3's
    | [\U0001F1E6-\U0001F1FF]{2}                    # a flag: two letters of its own kind
    | \S                                            # any sign
    """,
    re.VERBOSE,
)
_BREAKS = frozenset('?!.;:,()[]{}"“”–—|\n/→«»')
_CONTRACTED = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "shan't": ("shall", "not"),
    "w/o": ("without",),
} | {f"{verb}nt": (verb, "not") for verb in "is was are were did does do has have had could would should".split()}
#: Words that end in s without being a plural or third person.
_KEEP = frozenset(
    "times always perhaps this thus yes its his hers ours theirs does has was is us as plus minus versus less "
    "unless bias basis pass class access process success express address us s vs pts pps news across progress "
    "towards afterwards besides".split()
)


#: So many words are kept with their keys: more than all phrases of English and a pack hold.
_MOST_FOLDED = 8192
#: So many texts are kept with their words.
_MOST_SPLIT = 64
#: Of so many names of packs the keys are kept.
_MOST_NAMES = 2048


class Word:
    """A word of the question: as typed, as compared (`key`), and where it stood.

    It is no tuple: nothing else is looked at as often, and attributes of slots are found ten times as fast.
    """

    __slots__ = ("end", "is_break", "key", "start", "text")

    def __init__(self, text: str, key: str, start: int, end: int) -> None:
        self.text: Final = text
        self.key: Final = key
        self.start: Final = start
        self.end: Final = end
        #: Whether it is a sign that ends a clause or stands between its parts.
        self.is_break: Final = key in _BREAKS

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Word) and (self.text, self.key, self.start, self.end) == (
            other.text,
            other.key,
            other.start,
            other.end,
        )

    def __hash__(self) -> int:
        return hash((self.text, self.key, self.start, self.end))

    def __repr__(self) -> str:
        return f"Word({self.text!r}, {self.key!r}, {self.start}, {self.end})"

    def read_as(self, key: str, *, text: str | None = None, end: int | None = None) -> Word:
        """The same word under another key, and as if it were another text or ended elsewhere where that is given."""
        return Word(self.text if text is None else text, key, self.start, self.end if end is None else end)


def has_breaks(text: str) -> bool:
    """Whether a text holds any sign that ends a clause or stands between its parts."""
    return not _BREAKS.isdisjoint(text)


@lru_cache(maxsize=_MOST_FOLDED)
def fold(word: str) -> str:
    """The word in lower case, without accents and without a plural or third-person s.

    >>> fold("Leads"), fold("countries"), fold("times"), fold("Chinese")
    ('lead', 'country', 'times', 'chinese')
    """
    if not word.isascii():
        # Hardly any question needs it.
        import unicodedata

        decomposed = unicodedata.normalize("NFKD", word)
        word = "".join(letter for letter in decomposed if not unicodedata.combining(letter)).strip() or word
    word = word.lower()
    if len(word) > 3 and word[-1] == "s" and word not in _KEEP:
        if word.endswith("ies") and len(word) > 4:
            return word[:-3] + "y"
        if word.endswith(("sses", "shes", "ches", "xes")):
            return word[:-2]
        if not word.endswith(("ss", "us", "is")):
            return word[:-1]
    return word


#: The letters of which flags consist.
_FLAG_LETTERS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))


def _flag_key(flag: str) -> str:
    """The key of a flag: a word that has to be understood like any other, and is no slip of another.

    >>> _flag_key("🇫🇮")
    'flag0f0i'
    """
    return "".join(("flag", *(f"0{chr(ord(letter) - ord('🇦') + ord('a'))}" for letter in flag)))


#: Signs after which a tilde means "about": it stands before a number.
_LENGTHS = ("month", "year", "yr")
_AFTER_ABOUT = tuple("0123456789$€£.")


def split_words(text: str) -> list[Word]:
    """The words and signs of a text in order; contractions are opened, possessives dropped.

    >>> [word.key for word in split_words("Didn't China's lead fall 17.5%?")]
    ['did', 'not', 'china', 'lead', 'fall', '17.5', '%', '?']
    """
    return list(_split(text))


@lru_cache(maxsize=_MOST_SPLIT)
def _split(text: str) -> tuple[Word, ...]:
    """The words of a text: several packs, and several looks at a question, ask for them one after the other."""
    words: list[Word] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        raw = text[start:end]
        if raw.isalpha() and raw.lower() not in _CONTRACTED:
            words.append(Word(raw, fold(raw), start, end))
            continue
        first = raw[0]
        if not first.isalpha():
            if raw == "~" and text[end : end + 1] in _AFTER_ABOUT:
                words.append(Word(raw, "about", start, end))
                continue
            if raw == "/" and text[:start].endswith(" ") and text[end:].lower().startswith(_LENGTHS):
                # "the fall /month"
                words.append(Word(raw, "per", start, end))
                continue
            if first == "-" or raw in "'‘’`*_~":
                if first == "-" and (start == 0 or text[start - 1].isspace()):
                    words.append(Word(raw, "–", start, end))
                continue
            if first in _FLAG_LETTERS and len(raw) > 1:
                words.append(Word(raw, _flag_key(raw), start, end))
                continue
            words.append(Word(raw, raw.replace("’", "'").replace("‘", "'").replace(",", "") or raw, start, end))
            continue
        lowered = raw.lower().replace("’", "'")
        if "." in raw:
            words.append(Word(raw, lowered.replace(".", ""), start, end))
        elif "'" not in lowered and lowered not in _CONTRACTED:
            # Words with digits ("R1").
            words.append(Word(raw, fold(raw), start, end))
        elif lowered in _CONTRACTED:
            words.extend(Word(raw, part, start, end) for part in _CONTRACTED[lowered])
        elif lowered.endswith("n't"):
            if lowered[:-3]:
                words.append(Word(raw, fold(lowered[:-3]), start, end))
            words.append(Word(raw, "not", start, end))
        else:
            words.append(Word(raw, fold(lowered.partition("'")[0]), start, end))
    return tuple(words)


class _Folded(dict[str, str]):
    """The keys of plain words in lower case; a `KeyError` for every other word."""

    def __missing__(self, word: str) -> str:
        stem = word.removesuffix("'s")
        if not stem.isascii() or not stem.isalpha() or word in _CONTRACTED or len(stem) < len(word) and len(stem) < 2:
            raise KeyError(word)
        self[word] = key = fold(stem)
        return key


_FOLDED = _Folded()


def phrase_key(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase's words, signs that only separate left out."""
    try:
        # The same without a look at every sign: there are thousands of phrases to read before the first answer.
        return tuple(map(_FOLDED.__getitem__, phrase.lower().split()))
    except KeyError:
        return tuple(word.key for word in split_words(phrase) if not word.is_break)


@lru_cache(maxsize=_MOST_NAMES)
def name_key(name: str) -> tuple[str, ...]:
    """The keys of a name or sentence of a pack: every question asks for the same ones, and they are found once."""
    return phrase_key(name)


def by_first_key(texts: Iterable[tuple[str, T]]) -> dict[str, list[tuple[str, T]]]:
    """Phrases, each with what belongs to it, by the key of their first word."""
    # There are far fewer first words than phrases.
    by_word: dict[str, list[tuple[str, T]]] = {}
    for text in texts:
        word = text[0].partition(" ")[0]
        if word in by_word:
            by_word[word].append(text)
        else:
            by_word[word] = [text]
    found: dict[str, list[tuple[str, T]]] = {}
    for word, some in by_word.items():
        try:
            found.setdefault(_FOLDED[word.lower()], []).extend(some)
        except KeyError:
            for text in some:
                found.setdefault(next(iter(phrase_key(text[0])), ""), []).append(text)
    return found


def keys_of_words(phrases: Iterable[str]) -> set[str]:
    """The keys of all words of some phrases."""
    found: set[str] = set()
    for word in set(" ".join(phrases).lower().split()):
        try:
            found.add(_FOLDED[word])
        except KeyError:
            found.update(phrase_key(word))
    return found
