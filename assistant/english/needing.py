"""How many one of two still needs to be level with the other, put as how many more the other has."""

from __future__ import annotations

import re

_MAKE = r"(?:add|make|build|produce|create|publish|release|develop)"
_NEEDED = (
    rf"(?P<asked>\W*(?:\w+\s+){{0,3}}?how\s+many)(?:\s+more)?\s+(?P<noun>(?:\w+\s+){{1,3}}?)"
    rf"(?:would|does|do|did|will|must)\s+(?P<one>[^?,]{{1,40}}?)\s+(?:still\s+|yet\s+)?"
    rf"(?:need|lack|have\s+to\s+{_MAKE})(?:\s+to\s+{_MAKE})?\s+(?:in\s+order\s+)?to\s+"
    r"(?:catch\s+up\s+(?:with|to)|match|reach|equal|draw\s+level\s+with)\s+(?P<other>[^?,\d]{1,40}?)\W*"
)
_REACHING = ("catch up", "match", "reach", "equal", "draw level")


def by_how_many_more(text: str) -> str:
    """A question for what one needs to be level with the other by what the other has more; any other text unchanged.

    >>> by_how_many_more("How many boats does Rome need to catch up with Oslo?")
    'How many more boats does Oslo have than Rome?'
    """
    lowered = text.lower()
    if "how many" not in lowered or not any(each in lowered for each in _REACHING):
        return text
    found = re.fullmatch(_NEEDED, text, re.IGNORECASE)
    return f"{found['asked']} more {found['noun']}does {found['other']} have than {found['one']}?" if found else text
