"""Where a question ends in what only asks to confirm it (", isn't it?")."""

from __future__ import annotations

import re
from functools import cache

from assistant.english.tags import AUXILIARIES, BARE, ENDS, SUBJECTS


def _one_of(phrases: list[str]) -> str:
    return "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in sorted(phrases, key=len, reverse=True))


@cache
def _tag() -> re.Pattern[str]:
    """The pattern of tags; compiled for the first question that may have one."""
    return re.compile(
        rf",\s*(?:(?:{_one_of(AUXILIARIES)})(?:n?['’]?t)?\s+(?:{_one_of(SUBJECTS)})(?:\s+not)?"
        rf"(?:\s+(?:{_one_of(ENDS)}))?\s*\?*|(?:{_one_of(BARE)})\s*\?+)\s*$",
        re.IGNORECASE,
    )


#: A tag is never longer.
_LONGEST = 48


def tag_start(text: str) -> int:
    """Where what is hung on a claim begins, or -1.

    >>> tag_start("China leads, isn't that so?"), tag_start("China leads, as you say?")
    (11, -1)
    """
    if "," not in text[-_LONGEST:]:
        return -1
    found = _tag().search(text, max(0, len(text) - _LONGEST))
    return found.start() if found else -1
