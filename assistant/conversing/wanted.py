"""Turns that say in what somebody wants the answer: "percentage points is what my editor wants"."""

from __future__ import annotations

import re

_UNIT = (
    r"(?P<unit>(?:percentage\s+)?points|pps?|pts|ppts|per\s?cent|%|percentages?|basis\s+points|relative(?:\s+\w+)?"
    r"|absolute(?:\s+\w+)?|(?:the\s+|a\s+)?ratio|(?:the\s+|a\s+)?factor)"
)
_WANTING = (
    r"(?:want(?:s|ed)?|need(?:s|ed)?|ask(?:s|ed)?\s+for|prefer(?:s|red)?|like[sd]?|requires?|required|request(?:s|ed)|uses?"
    r"|insists?\s+on|expects?|expected|is\s+after|am\s+after|are\s+after|mean|meant|(?:is|am|are)\s+looking\s+for)"
)
_WHO = (
    r"(?:(?:my|our|the|his|her|their)\s+(?:\w+\s+){1,2}|(?:i|we|they|he|she|you|everyone|people)(?:['’]d)?\s+)"
    r"(?:\w+ly\s+|would\s+)?"
)
_OPENING = r"^\W*(?:(?:and|but|so|ok|okay|no|sorry|well|actually|please|thing is|hm+)\b[\s,:]*)*"
_IN = (
    r"(?:(?:it|that|this|them|the\s+(?:number|figure|answer|result|drop|fall|change))\s+)?(?:to\s+be\s+)?"
    r"(?:in\s+|as\s+|given\s+in\s+)?"
)
#: "Points is what I want", "it's points that we need"
_FIRST = re.compile(
    rf"{_OPENING}(?:it(?:['’]s|\s+is)\s+)?(?:in\s+|the\s+)?{_UNIT}\s+"
    rf"(?:(?:is|are|was|were|would\s+be)\s+(?:what|the\s+way|the\s+one|how)|that|which)\s+{_WHO}{_WANTING}(?:\s+(?:it|that|here))?"
    r"[^\w,;]*$",
    re.IGNORECASE,
)
#: "My editor wants percentage points", "we'd prefer it in percent"
_LAST = re.compile(
    rf"{_OPENING}{_WHO}{_WANTING}\s+{_IN}{_UNIT}(?:\s+(?:instead|please|here|rather))*\W*$", re.IGNORECASE
)


def with_unit_wanted(said: str) -> str:
    """A turn that only says in what the answer is wanted as the words for that; any other turn unchanged.

    >>> with_unit_wanted("percentage points is what my editor wants"), with_unit_wanted("we need it in percent")
    ('in percentage points', 'in percent')
    """
    found = _FIRST.match(said) or _LAST.match(said)
    if found is None:
        return said
    unit = re.sub(r"(?i)^(?:the|a)\s+", "", found["unit"])
    if unit.lower().startswith(("ratio", "factor")):
        return f"as a {unit}"
    return f"in {unit}" if not unit.lower().startswith(("relative", "absolute")) else f"in {unit.split()[0]} terms"
