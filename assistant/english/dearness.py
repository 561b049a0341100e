"""Adjectives that say of a thing that it costs more or less, put as verbs: "is X cheaper than Y?"."""

from __future__ import annotations

import re

_LESS = r"(?:cheaper|less\s+(?:expensive|costly|pricey))"
_MORE = r"(?:costlier|pricier|dearer|more\s+(?:expensive|costly|pricey))"
_DEAR = rf"(?:(?P<less>{_LESS})|{_MORE})"
_OPENING = r"\W*(?:(?:and|so|then|but|ok|okay)\b\W*)*"
_TRAIN = r"(?:\s+to\s+(?:train|build|make|develop))?"
_BE = r"(?:is|are|was|were)"
#: "Is X cheaper than Y?", "X is cheaper than Y, right?"
_THAN = (
    rf"{_OPENING}(?:{_BE}\s+(?P<one>.+?)|(?P<other>.+?)\s+{_BE})\s+{_DEAR}{_TRAIN}\s+than\s+(?P<than>.+?)"
    r"(?:,\s*(?:right|yes|no|correct))?\W*"
)
#: "Which is cheaper, X or Y?"
_WHICH = (
    rf"{_OPENING}which(?:\s+ones?|\s+of\s+(?:them|the\s+two|these|those))?\s+{_BE}\s+{_DEAR}{_TRAIN}\s*[,:]?\s*"
    r"(?P<named>\S.*?\s+or\s+.+?)?\W*"
)
#: "So X is cheaper?", "is X cheaper then?"
_CLAIM = (
    rf"{_OPENING}(?:{_BE}\s+(?P<one>.+?)|(?P<other>.+?)\s+{_BE})\s+{_DEAR}{_TRAIN}"
    r"(?:,?\s*(?:then|right|yes|no|correct))*\W*"
)
#: "So who spends more?" after the costs of two
_SPENDS = (
    rf"{_OPENING}(?:which|who)(?:\s+ones?|\s+of\s+(?:them|the\s+two|these|those))?\s+(?:costs?|spends?|spent|pays?|paid)\s+"
    r"(?P<amount>more|less)(?:\s+then)?\W*"
)
#: "How expensive was X?"
_HOW = rf"{_OPENING}how\s+(?:expensive|costly|pricey|dear)\s+(?P<be>{_BE})\s+(?P<one>.+?){_TRAIN}\W*"
#: What one of these words has in it; most questions have none.
_PARTS = (
    *("cheaper", "expensive", "costl", "cost more", "cost less", "costs", "spend", "spent", "pays", "paid"),
    *("price", "pricier", "dearer", "how dear"),
)


def says_dearer(text: str) -> bool:
    """Whether a text may say that a thing costs more or less than another."""
    lowered = text.lower()
    return any(part in lowered for part in _PARTS)


def by_cost(text: str, named: tuple[str, ...] = ()) -> str:
    """A question by the cost itself; `named` are the two that were spoken of. Any other text is unchanged.

    >>> by_cost("Is the boat cheaper than the train?")
    'did the boat cost less than the train?'
    >>> by_cost("Which is more expensive?", ("boats", "trains"))
    'which cost more, boats or trains?'
    """
    if found := re.fullmatch(_WHICH, text, re.IGNORECASE):
        pair = found["named"] or " or ".join(named)
        return f"which cost {_amount(found)}, {pair}?" if pair else text
    if named and (found := re.fullmatch(_SPENDS, text, re.IGNORECASE)):
        return f"which cost {found['amount']}, {' or '.join(named)}?"
    if found := re.fullmatch(_HOW, text, re.IGNORECASE):
        return f"how much did {found['one']} cost?"
    if found := re.fullmatch(_THAN, text, re.IGNORECASE):
        return f"did {found['one'] or found['other']} cost {_amount(found)} than {found['than']}?"
    return text


def claimed_cost(text: str) -> tuple[str, str] | None:
    """Whom a text says to cost more or less, with no word of than whom, and which of both; None for any other."""
    found = re.fullmatch(_CLAIM, text, re.IGNORECASE)
    return (found["one"] or found["other"], _amount(found)) if found else None


def _amount(found: re.Match[str]) -> str:
    return "less" if found["less"] else "more"
