"""Whether a question asks what a table is called."""

from __future__ import annotations

import re

_TITLED = re.compile(
    r"\b(?:title|name|called|about)\b.*\b(?:chart|graph|table)\b|\b(?:chart|graph|table)\b.*\b(?:title|called|about)\b",
    re.IGNORECASE,
)
#: A question for the title is no longer than this.
_SHORT = 12


def asks_title(question: str) -> bool:
    """Whether the title of the table is what is asked for."""
    return bool(_TITLED.search(question)) and len(question.split()) <= _SHORT
