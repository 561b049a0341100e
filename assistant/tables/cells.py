"""A printed cell: a number with its unit, scale and sign, nothing ("—", "n/a"), or text; always kept as printed."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from assistant.english.numberwords import SCALES
from assistant.english.table_words import CURRENCIES, NOTHING
from assistant.tuples import NamedTuple
from assistant.units import Unit

#: So many printed forms are kept with what they mean.
_KEPT = 65536
#: So much may stand after a number for the cell still to be one ("4 strokes").
_LONGEST_REST = 14
#: A number is no longer than this.
_LONGEST = 40
_CURRENCY = "|".join(re.escape(sign) for sign in sorted(CURRENCIES, key=len, reverse=True))
_SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})+|\d{1,3}(?:[   ]\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+"
_NUMBER = re.compile(
    rf"""
    (?P<about>~|≈|c\.|ca\.|approx\.|about\s)?\s*
    (?P<sign>[-−–+])?\s*
    (?P<currency>{_CURRENCY})?\s*
    (?P<open>\()?\s*
    (?P<inner>[-−–+])?\s*
    (?P<again>{_CURRENCY})?\s*
    (?P<digits>{_DIGITS})
    \s*(?P<percent>%|percent|per\ cent)?
    \s*(?P<close>\))?
    \s*(?P<after>%)?
    \s*(?P<scale>(?:{_SCALE})\b)?
    \s*(?P<unit>{_CURRENCY}|¢|°\ ?[CF]|(?:[kcdm]?m|ft|mi)[23]\b|[A-Za-z]{{1,7}}[²³]?)?
    (?P<rest>.*)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
#: Marks that point to a footnote, at the end of a cell or a label.
_NOTE = re.compile(
    r"(?:\s*(?:\((?:\d{1,2}|[a-z]|[ivx]{2,4}|\*+|[†‡§]+)\)|\[[^\]]{1,9}\]|[*†‡§^#]+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+))+\s*:?$"
)
#: Marks of footnotes that stand behind a bracket too.
_MARKS = "*†‡§^¹²³⁴⁵⁶⁷⁸⁹⁰ "
_BARE = re.compile(r"[$€£%()\s]")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)\b", re.IGNORECASE)


class Cell(NamedTuple):
    """What is printed in a cell, and what it says."""

    #: As printed, footnote marks included.
    text: str
    #: The number, in the scale in which it is printed; None for text and for nothing.
    number: Decimal | None = None
    #: The unit that stands in the cell itself; its base is "" where there is none.
    unit: Unit = Unit("")
    qualifier: str = ""
    #: "number", "loose" (a number with other words after it), "nothing" or "text".
    kind: str = "text"

    @property
    def is_number(self) -> bool:
        """Whether it is a number and nothing else."""
        return self.kind == "number"


EMPTY = Cell("", kind="nothing")


def without_note(text: str) -> str:
    """A label without footnote marks at its end.

    >>> without_note("Audit Fees(1)"), without_note("FY18***"), without_note("Other income (expense), net")
    ('Audit Fees', 'FY18', 'Other income (expense), net')
    """
    short = _NOTE.sub("", text).strip()
    return short or text.strip()


@lru_cache(maxsize=_KEPT)
def read_cell(text: str) -> Cell:
    """What a printed cell says.

    >>> read_cell("$(1,234)").number, read_cell("12.5%").unit.name, read_cell("1.2bn").unit.name, read_cell("—").kind
    (Decimal('-1234'), 'percent', 'billion', 'nothing')
    """
    stripped = text.strip()
    if not stripped or stripped.lower() in NOTHING:
        return EMPTY if not text else Cell(text, kind="nothing")
    if stripped.isdecimal() and stripped.isascii() and len(stripped) <= _LONGEST:
        return Cell(text, Decimal(stripped), kind="number")
    if len(stripped) > 4 * _LONGEST or not any(letter.isdigit() for letter in stripped[:_LONGEST]):
        nothing = _BARE.sub("", stripped).lower()
        return Cell(text, kind="nothing") if not nothing or nothing in NOTHING else Cell(text)
    ordinal = _ORDINAL.fullmatch(without_note(stripped))
    if ordinal:
        return Cell(text, Decimal(ordinal[1]), kind="loose")
    short = _NOTE.sub("", stripped).strip() if stripped[-1] in ")]*†‡§^#¹²³⁴⁵⁶⁷⁸⁹⁰" else stripped
    if _is_bracketed(stripped):
        short = stripped.rstrip(_MARKS)
    whole = _IN_BRACKETS.fullmatch(stripped) if stripped[-1] == ")" else None
    if whole is not None:
        inside = read_cell(f"{whole[1]}{whole[2]}")
        if inside.is_number and inside.number is not None:
            # "($0.4m)" is a loss, with its scale within the brackets.
            return inside._replace(text=text, number=-inside.number)
    match = _NUMBER.fullmatch(short or stripped)
    return _number(text, match) if match else Cell(text)


#: A number with its scale in brackets.
_IN_BRACKETS = re.compile(rf"([$€£]?)\(\s*([$€£]?\s*[\d.,]+\s*(?:{_SCALE}))\s*\)", re.IGNORECASE)


def _is_bracketed(text: str) -> bool:
    """Whether a whole cell is a number in brackets, which is no footnote mark: "(5)"."""
    return text.lstrip("$€£ ").startswith("(")


def _number(text: str, match: re.Match[str]) -> Cell:
    digits = match["digits"]
    if len(digits) > _LONGEST:
        return Cell(text)
    number = Decimal(re.sub(r"[,\s]", "", digits))
    rest = match["rest"].strip()
    if (match["sign"] or match["inner"] or "") in "-−–" and (match["sign"] or match["inner"]):
        number = -number
    if match["open"] and match["close"] and number > 0 or match["open"] and not match["close"] and not rest:
        number = -number
    base, scale = "", 0
    currency = match["currency"] or match["again"]
    word = match["unit"] or ""
    if match["percent"] or match["after"]:
        base = "percent"
    elif currency:
        base = CURRENCIES[currency.upper()]
    if match["scale"] and (currency or len(match["scale"]) > 1):
        scale = SCALES[match["scale"].lower()]
    elif match["scale"]:
        # Without a currency a single letter is a unit: "38.6m" are metres.
        base = base or match["scale"]
    if word and not base:
        base = CURRENCIES.get(word.upper(), word)
    is_plain = not rest and not (word and not match["scale"] and base == word and len(word) > 3)
    kind = "number" if is_plain else "loose"
    if rest and rest[0] not in "([" and (len(rest) > _LONGEST_REST or any(map(str.isdigit, rest))):
        return Cell(text)
    if rest and rest[0] in "–-−/:" or re.match(r"[-–−/:]\d", rest):
        return Cell(text)
    if rest and base == word:
        base = ""
    return Cell(text, number, Unit(base, scale), "about" if match["about"] else "", kind)


def number_of(cell: Cell) -> Decimal | None:
    """The number of a cell; a dash among numbers is nought."""
    if cell.number is not None:
        return cell.number
    return Decimal(0) if is_dash(cell) else None


def is_dash(cell: Cell) -> bool:
    """Whether a dash is printed, by which tables say that there is nothing of something: "—", "$ -", "–%"."""
    return cell.kind == "nothing" and _DASH.fullmatch(cell.text) is not None


_DASH = re.compile(r"[\s$€£(]*[-−–—―]+[\s%)]*")
