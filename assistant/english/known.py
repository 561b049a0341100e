"""Words that are real, though this program may have no use for them.

A mistyped word is repaired to the nearest word the program knows. A real word or a real name that it
has no use for ("loan", "India", "Grok") must never be repaired into one that it has ("load", "growth"): it
has to be left as it is, so that the question is declined or asked about instead of answered wrongly. `common_words`
holds the frequent words of news, business, science and chat, in their base forms with the frequent
derivations (no plurals in a plain s), and the short words one letter away from the words of a question.
`proper_names` holds proper names, longer ones word by word; months are not here, they are read as periods.
Whether a word is in neither says nothing: it may still be right.

>>> "loan" in common_words(), "india" in proper_names(), "benchmrk" in common_words() | proper_names()
(True, True, False)
"""

from __future__ import annotations

from functools import cache
from os import path


@cache
def common_words() -> frozenset[str]:
    """Frequent English words, none of them a proper name."""
    return _words("common_words.txt")


@cache
def proper_names() -> frozenset[str]:
    """Proper names of places, peoples, firms, models, tests, institutes, currencies and persons."""
    return _words("proper_names.txt")


def _words(name: str) -> frozenset[str]:
    """The words of a file, without the headings of its groups."""
    with open(path.join(path.dirname(__file__), name), encoding="utf-8") as file:
        return frozenset(word for line in file if not line.startswith("#") for word in line.split())
