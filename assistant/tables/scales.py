"""The unit and the scale that a header, a label or a title states: "(in thousands)", "£m", "US$ million", "%"."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.english.table_words import CURRENCIES, CURRENCY_NAMES
from assistant.units import Unit

_SCALES = (
    (
        re.compile(
            r"\b(?:thousands?|tsd|(?<![\d,])000s?(?!,000))\b|['’`]000s?(?!,000)\b|\b000['’]?s\b|(?<=[$€£])k\b",
            re.IGNORECASE,
        ),
        3,
    ),
    (
        re.compile(
            r"\b000,000s?\b|\bmillions?\b|\bmn\b|\bmio\b|\bmln\b|(?<=[$€£])\s?mm?\b|(?-i:\bMM\b)"
            r"|(?:(?<=USD )|(?<=EUR )|(?<=GBP ))mm?\b",
            re.IGNORECASE,
        ),
        6,
    ),
    (re.compile(r"\bbillions?\b|\bbn\b|\bmrd\b|(?<=[$€£])\s?b\b", re.IGNORECASE), 9),
    (re.compile(r"\btrillions?\b|(?<=[$€£])\s?tn\b", re.IGNORECASE), 12),
)
_SIGNS = re.compile(
    "|".join(re.escape(sign) for sign in sorted(CURRENCIES, key=len, reverse=True) if not sign.isalpha())
)
_CODES = re.compile(r"\b(?:USD|EUR|GBP|CNY|RMB|CHF)(?=\b|000)")
#: The unit at the end of a name in a data base: "salary_eur".
_UNDERSCORED = re.compile(r"_(usd|eur|gbp|cny|chf|jpy|inr|pct|percent)$", re.IGNORECASE)
#: A currency, by its sign or its code.
_CURRENCY = "|".join(re.escape(sign) for sign in sorted(CURRENCIES, key=len, reverse=True) if sign != "RS")
#: The power of ten that letters beside a currency stand for: "k EUR", "TEUR", "USDm".
_LETTERS = {"k": 3, "t": 3, "m": 6, "mm": 6, "mn": 6, "mln": 6, "mio": 6, "bn": 9, "mrd": 9, "tn": 12}
_SCALE = r"mio\.?|mrd\.?|mln|mm?|mn|bn|tn|k"
_COMPACT = re.compile(
    rf"(?<![^\W_])(?:({_SCALE}|t)\s?({_CURRENCY})|({_CURRENCY})\s?({_SCALE}))(?![^\W_])", re.IGNORECASE
)
#: A currency behind a name, with no brackets around it: "Price EUR", "Sales in k€".
_BEHIND = re.compile(rf"\S\s+(?:in\s+)?((?:{_SCALE}|t)?\s?(?-i:{_CURRENCY})\s?(?:{_SCALE})?)$", re.IGNORECASE)
_BRACKETED = re.compile(
    r"\(([^()]*(?:\([^()]*\))?[^()]*)\)|\[([^\[\]]*)\]"
    r"|[,–-]\s*((?:in\s)?[\w$€£' ]*(?:thousands?|millions?|billions?)[\w$€£' ]*)$"
)
#: Words that may stand in a note on units and say nothing else.
_AROUND = frozenset(
    "tsd mio mrd mln "
    "in of u s us unless otherwise noted stated indicated except per share data amounts amount dollars dollar "
    "euros euro "
    "pounds sterling yen yuan thousands thousand millions million billions billion m mm mn bn k tn and percentages "
    "percentage percent ratios ratio usd eur gbp cny rmb chf jpy inr number unaudited audited for all as the are "
    "values value earnings figures expressed units unit hk a shares where rounded nearest to 000 000s".split()
)


@lru_cache(maxsize=4096)
def unit_of_note(text: str, *, is_whole: bool = False) -> Unit | None:
    """The unit that a text states; None where it states none, or says something else beside it if `is_whole`.

    >>> unit_of_note("(in thousands of U.S. dollars)", is_whole=True), unit_of_note("Revenue (£m)")
    (Unit(base='USD', scale=3), Unit(base='GBP', scale=6))
    >>> unit_of_note("Sales (k EUR)"), unit_of_note("Sales in €m"), unit_of_note("Price [USD]")
    (Unit(base='EUR', scale=3), Unit(base='EUR', scale=6), Unit(base='USD', scale=0))
    """
    stripped = text.strip()
    if not stripped or len(stripped) > 200:
        return None
    if is_whole:
        words = re.findall(r"[^\W_]+", stripped.lower())
        if any(word not in _AROUND for word in words):
            return None
        if not words and not _SIGNS.search(stripped) and stripped.strip("() ") != "%":
            return None
        return _unit(stripped)
    coded = _UNDERSCORED.search(stripped)
    if coded:
        return Unit("percent" if coded[1].lower() in ("pct", "percent") else coded[1].upper())
    parts = [part for match in _BRACKETED.findall(stripped) for part in match if part]
    # "2019 £m" stands over rows that say their own units.
    behind = None if stripped[:1].isdigit() else _BEHIND.search(stripped)
    for part in (*reversed(parts), *([behind[1]] if behind else [])):
        unit = _unit(part)
        if unit:
            return unit
    return None


def _unit(text: str) -> Unit | None:
    compact = _COMPACT.search(text)
    if compact:
        before, money, own, behind = compact.groups()
        letters = (before or behind).lower().rstrip(".")
        return Unit(CURRENCIES[(money or own).upper()], _LETTERS[letters])
    scale = next((power for pattern, power in _SCALES if pattern.search(text)), 0)
    sign = _SIGNS.search(text) or _CODES.search(text)
    base = CURRENCIES.get(sign[0].upper(), "") if sign else ""
    if not base:
        base = next(
            (CURRENCY_NAMES[word] for word in re.findall(r"[a-z]+", text.lower()) if word in CURRENCY_NAMES), ""
        )
    if not base and not scale and text.strip("() ").lower() in ("%", "percent", "in percent", "in %"):
        base = "percent"
    if not base and not scale:
        return None
    return Unit(base, scale)


def scale_said(text: str) -> int:
    """The power of ten that a header says behind "in": 3 for "Output in thousand tonnes"; 0 where it says none."""
    _, joined, unit = text.lower().partition(" in ")
    return next((power for pattern, power in _SCALES if pattern.search(unit)), 0) if joined else 0
