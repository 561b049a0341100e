"""Offices by whose initials people call those who hold them: "CEO" for a chief executive officer."""

from __future__ import annotations

import re

#: Of a cell so much is looked at.
_LONGEST = 400
#: Words of a title by whose initials people call it: "Chief Executive Officer".
_TITLE = re.compile(r"\b(?:[A-Z][a-z]+ (?:of |and |& )?){2,4}[A-Z][a-z]+\b")
#: What stands between two titles of one person.
_PARTS = re.compile(r" and | & |[,;/]")
#: What begins the sign of initials.
INITIALS = "^"
#: Titles have initials of so many letters.
_INITIALS = 3


def initials_of(text: str) -> set[str]:
    """The signs of what the titles in a cell are called by their initials.

    >>> sorted(initials_of("President & Chief Executive Officer"))
    ['^ceo', '^pce']
    >>> "^cfo" in initials_of("Executive Vice President and Chief Financial Officer")
    True
    """
    found: set[str] = set()
    if text.count(" ") < _INITIALS - 1:
        return found
    parts = [text[:_LONGEST], *_PARTS.split(text[:_LONGEST])]
    for run in (run for part in parts for run in _TITLE.findall(part)):
        letters = [word[0].lower() for word in run.split() if word[0].isupper()]
        found.update(INITIALS + "".join(letters[at : at + _INITIALS]) for at in range(len(letters) - _INITIALS + 1))
    return found
