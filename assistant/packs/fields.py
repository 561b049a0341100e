"""The kinds of values that the fields of a pack take: each is text, and says what is wrong with another text."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import accumulate
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, PlainValidator

from assistant.packs.number_notation import read_number
from assistant.packs.period_notation import EXAMPLES, read_period
from assistant.packs.spellings import MOST_NAMES, count_spellings, spellings
from assistant.periods import Period
from assistant.units import Unit

#: How far a printed number can be trusted, or what kind of number it is.
QUALIFIERS = (
    "about",
    "at least",
    "at most",
    "estimated",
    "less than",
    "more than",
    "nearly",
    "projected",
    "range",
    "reported",
    "up to",
)
#: The general questions that every report can be asked.
ABOUT = ("edition", "finding", "frequency", "origin", "published", "publisher", "subject", "title")
#: Ways to write a unit that have a published name.
_UNIT_NAMES = {
    "%": "percent",
    "percents": "percent",
    "per cent": "percent",
    "pp": "percentage point",
    "percentage points": "percentage point",
    "$": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "usd": "USD",
    "€": "EUR",
    "time": "times",
    "x": "times",
}
#: What stands in for a text that has to be there and could not be read, so that what is around it is judged.
UNREAD = "..unread.."
#: Short ways to write the scale of a unit.
_SCALES = {
    **dict.fromkeys(("k", "tsd", "ths", "th"), "thousand"),
    **dict.fromkeys(("m", "mn", "mln", "mio", "mill", "millions"), "million"),
    **dict.fromkeys(("bn", "mrd", "bln", "bio", "billions"), "billion"),
    **dict.fromkeys(("tn", "trn", "trillions"), "trillion"),
}
_LONGEST_IDENTIFIER = 100
_IDENTIFIER = re.compile(r"[a-z0-9_.-]{1,100}")


def as_identifier(text: str) -> str:
    """The identifier that is most like a text; "" if nothing of it can stand in one.

    >>> as_identifier("Old Town (east)")
    'old-town-east'
    """
    return re.sub(r"[^a-z0-9_.]+", "-", text.lower()).strip("-")[:_LONGEST_IDENTIFIER]


def _shown(text: object) -> str:
    """What was written, in quotes and short enough for a message."""
    written = text if isinstance(text, str) else "a list or fields"
    return repr(written if len(written) <= _LONGEST_IDENTIFIER else f"{written[:60]}...")


def _present(text: str) -> str:
    """The text with single spaces; tabs and line ends count as spaces."""
    words = " ".join(text.split())
    if not words:
        raise ValueError("it is empty; write it out or leave the field away")
    hidden = next((letter for letter in words if not letter.isprintable()), "")
    if hidden:
        raise ValueError(f"it holds the invisible sign U+{ord(hidden):04X}; take it out")
    return words


def _names(text: str) -> str:
    if count_spellings(text) > MOST_NAMES:
        raise ValueError(f"{_shown(text)} stands for more than {MOST_NAMES} names; split it, or leave choices out")
    empty = next((name for name in spellings(text) if not name), None)
    if empty is not None:
        raise ValueError(f"{_shown(text)} can be nothing at all; write a word outside of the choices")
    return text


def _closed(text: str) -> str:
    depths = list(accumulate((letter == "(") - (letter == ")") for letter in text))
    if depths and (depths[-1] != 0 or min(depths) < 0):
        raise ValueError(f"{_shown(text)} has a bracket without its other half; close it, or take it out")
    return text


def _identifier(text: str) -> str:
    if not _IDENTIFIER.fullmatch(text):
        raise ValueError(f"{_shown(text)} is no identifier; use small letters a-z, digits and hyphens")
    return text


def _number(text: str) -> Decimal:
    number = read_number(text) if isinstance(text, str) else None
    if number is None:
        raise ValueError(
            f"{_shown(text)} is no number; write digits alone, such as 17.5, and what they count under `unit`"
        )
    return number


def _rank(text: str) -> int:
    if not isinstance(text, str) or not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) < 10**6:
        raise ValueError(f"{_shown(text)} is no place; write 1 for the first, 2 for the second")
    return int(text)


def _year(text: str) -> int:
    if not isinstance(text, str) or not re.fullmatch(r"(?:19|20)[0-9]{2}", text):
        raise ValueError(f"{_shown(text)} is no year; write four digits, such as 2025")
    return int(text)


def _yes(text: str) -> bool:
    if text not in ("yes", "no"):
        raise ValueError(f"{_shown(text)} is neither; write yes or no")
    return text == "yes"


def _period(text: str) -> Period:
    period = read_period(text) if isinstance(text, str) else None
    if period is None:
        raise ValueError(f"the period {_shown(text)} cannot be read; write one like these: {EXAMPLES}")
    return period


def _unit(text: str) -> Unit:
    if not isinstance(text, str) or not text.strip():
        raise ValueError("the unit is empty; write what the numbers count, such as percent or million USD")
    short, _, rest = _present(text).partition(" ")
    if rest and short.lower().rstrip(".") in _SCALES:
        better = f"{_SCALES[short.lower().rstrip('.')]} {_UNIT_NAMES.get(rest.lower(), rest)}"
        raise ValueError(f"the unit {_shown(text)} has another name; write {better}")
    unit = Unit.parse(_present(text))
    if unit.base in _UNIT_NAMES:
        better = Unit(_UNIT_NAMES[unit.base], unit.scale).name
        raise ValueError(f"the unit {_shown(text)} has another name; write {better}")
    return unit


def one_of(allowed: tuple[str, ...]) -> AfterValidator:
    """The check that a text is one of those that are allowed."""

    def check(text: str) -> str:
        if text not in allowed:
            raise ValueError(f"{_shown(text)} is not known here; write one of: {', '.join(allowed)}")
        return text

    return AfterValidator(check)


Text = Annotated[str, AfterValidator(_present)]
#: A name as it is printed.
Name = Annotated[Text, AfterValidator(_closed)]
#: A name, or several in one with choices in brackets.
Names = Annotated[Name, AfterValidator(_names)]
Identifier = Annotated[Text, AfterValidator(_identifier)]
Number = Annotated[Decimal, BeforeValidator(_number, json_schema_input_type=str)]
Rank = Annotated[int, BeforeValidator(_rank, json_schema_input_type=str)]
YearNumber = Annotated[int, BeforeValidator(_year, json_schema_input_type=str)]
YesNo = Annotated[bool, BeforeValidator(_yes, json_schema_input_type=str)]
PeriodText = Annotated[Period, PlainValidator(_period, json_schema_input_type=str)]
UnitText = Annotated[Unit, PlainValidator(_unit, json_schema_input_type=str)]
Qualifier = Annotated[Text, one_of(QUALIFIERS)]
