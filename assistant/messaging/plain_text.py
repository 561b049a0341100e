"""Text that others wrote (a question, a pack, a table) without what could steer the screen that it is shown on."""

from __future__ import annotations

import re

#: Control characters but for tab and line feed, and the signs that turn the direction of what follows.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+")
_HALVES = re.compile("[\ud800-\udfff]")


def readable(text: str) -> str:
    """The text without control characters and halves of characters; what is only those leaves nothing.

    >>> readable("17.2\\x1b[31m %")
    '17.2 [31m %'
    """
    if text.isascii() and text.isprintable():
        return text
    return _HALVES.sub("\ufffd", _STEERING.sub(" ", text)).strip(" ")


def cut(text: str, most: int) -> str:
    """The text in at most so many characters; an ellipsis says where it was longer.

    >>> cut("How many rides did Old Town see?", 12)
    'How many ri…'
    """
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
