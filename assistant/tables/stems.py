"""Words of a table and of a question brought to one form: plurals, derived forms, footnote marks left out."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.english.table_words import IRREGULAR
from assistant.utterance.words import fold

#: So many words are kept with their stems.
_KEPT = 65536
#: Words that the order of a name leaves out.
SMALL = frozenset("of and the in for to a on by per at with &".split())
_WORD = re.compile(
    r"\d+(?:[.,]\d+)*(?:st|nd|rd|th)\b"
    r"|(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?|[^\W\d_]&[^\W\d_]\b"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)?\d*|\d+(?:[.,]\d+)*|[%#]",
)
#: Endings, the longest first, each with the fewest letters that must be left.
_ENDINGS = (
    ("ationally", 4),
    ("ational", 4),
    ("ative", 5),
    ("ization", 3),
    ("isation", 3),
    ("ments", 3),
    ("ment", 3),
    ("ness", 4),
    ("ings", 4),
    ("ing", 3),
    ("ions", 4),
    ("ion", 4),
    ("ally", 5),
    ("ial", 4),
    ("ian", 4),
    ("ies", 3),
    ("ied", 3),
    ("ees", 4),
    ("ee", 5),
    ("ed", 3),
    ("al", 5),
    ("ly", 4),
    ("e", 3),
    ("y", 4),
)


#: "Hour", "four" and "flour" are spelt one way.
_SHORTEST_OUR = 5


@lru_cache(maxsize=_KEPT)
def stem(word: str) -> str:
    """The form that a word shares with those derived from it.

    >>> stem("Operations"), stem("operating"), stem("consumption"), stem("consumed")
    ('oper', 'oper', 'consum', 'consum')
    """
    key = fold(word.replace("’", "'").partition("'")[0].replace(".", ""))
    key = IRREGULAR.get(key, key)
    if not key.isalpha():
        return key
    if key.endswith("our") and len(key) > _SHORTEST_OUR:
        # "Harbour" and "harbor" are one word.
        key = f"{key[:-2]}r"
    for ending, fewest in _ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= fewest:
            key = key[: -len(ending)]
            break
    if key.endswith("umpt"):
        key = key[:-2]
    if key.endswith("at") and len(key) >= 6:
        key = key[:-2]
    if len(key) > 4 and key[-1] == key[-2] and key[-1] not in "ls":
        key = key[:-1]
    if len(key) > 4 and key[-1] == "i":
        key = key[:-1]
    return key


_NEGATED = re.compile(r"\b(non|Non|NON|un|Un)[-–‑ ](?=[A-Za-z])")


#: "$/gal" and "cost/gallon" tell what each one costs.
_PER = re.compile(
    r"(?<=[A-Za-z$¢€£])\s?/\s?(?=(?:gal|gallon|bbl|barrel|litre|liter|tonne|ton|lb|kg|oz|share|unit|asm|rpm|ask|rpk"
    r"|mile|km|hour|day|employee|sq)\b)",
    re.IGNORECASE,
)
#: "R&D" is one word.
_AND = re.compile(r"\b([A-Za-z]{1,3}) ?& ?([A-Za-z])\b")


#: "Non-U.S." is one word.
_NON_US = re.compile(r"\b[Nn]on-U\.S\.(?: ?A\.)?")


#: "Int'l" and "Gov't" are one word.
_CLIPPED = re.compile(r"\b([A-Z][a-z]{2,4}|[a-z]{3,5})['’]([tln])\b")


#: The letter of "Class A" is no article.
_LETTERED = re.compile(r"\b((?i:class|series|customer|tranche|plan|supplier|vendor|product)) A\b")


def with_negations(text: str) -> str:
    """A text in which what turns a word's meaning is part of it, so that the one is never taken for the other, a
    stroke before a unit is spelt out, and the letter of a class is no article.

    >>> with_negations("Non-current and current R&D")
    'Noncurrent and current RnD'
    """
    if " A" in text:
        text = _LETTERED.sub(r"\1 AA", text)
    if "/" in text:
        text = _PER.sub(" per ", text)
    if "on-U.S" in text:
        text = _NON_US.sub("NonUS", text)
    if "'" in text or "’" in text:
        text = _CLIPPED.sub(_in_one, text)
    if "&" in text:
        text = _AND.sub(r"\1n\2", text)
    lowered = text.lower()
    return _NEGATED.sub(r"\1", text) if "non" in lowered or "un" in lowered else text


def _in_one(match: re.Match[str]) -> str:
    """A word clipped with an apostrophe as one that is known, "intl"; others as they are: "don't"."""
    word = match[1] + match[2]
    return word if word.lower() in IRREGULAR else match[0]


@lru_cache(maxsize=_KEPT)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a label or a cell as printed, signs left out.

    >>> words_of("Net loss (in U.S. dollars), 2.5% – R&D")
    ('Net', 'loss', 'in', 'U.S.', 'dollars', '2.5', '%', 'RnD')
    """
    return tuple(_WORD.findall(with_negations(text)))


@lru_cache(maxsize=_KEPT)
def stems_of(text: str) -> tuple[str, ...]:
    """The stems of the words of a text."""
    return tuple(stem(word) for word in words_of(text))
