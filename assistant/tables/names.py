"""Names that a table prints, as they may be said: printable, on one line, small in a sentence."""

from __future__ import annotations

import re

from assistant.english.known import common_words

#: Longer names are cut.
_LONGEST_NAME = 120
_SIGNS = str.maketrans({"|": "/", "{": "(", "}": ")", "\u2028": " ", "\u2029": " "})


def clean_name(text: str) -> str:
    """A name that a pack and a sentence may hold: printable, on one line, not too long; "" where nothing is left.

    >>> clean_name(" a\\tb\\x07|c{d} "), clean_name("\\x1b")
    ('a b/c(d)', '')
    """
    spaced = "".join(letter if letter.isprintable() or letter.isspace() else "" for letter in text)
    name = " ".join(spaced.translate(_SIGNS).split())
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def lowered(name: str) -> str:
    """A name as it stands in a sentence, where its first word is an ordinary one.

    >>> lowered("Cost of sales"), lowered("GDP"), lowered("EBITDA margin"), lowered("Asia")
    ('cost of sales', 'GDP', 'EBITDA margin', 'Asia')
    """
    first = re.split(r"\W", name, maxsplit=1)[0]
    is_plain = first[1:].islower() and (
        first.lower() in common_words() or first.lower().removesuffix("s") in common_words()
    )
    return name[:1].lower() + name[1:] if is_plain else name
