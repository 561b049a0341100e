"""Statements made from a measure's `sentence`, for facts that come without one."""

from __future__ import annotations

from decimal import Decimal
from string import Formatter

from assistant.operations.unit_nouns import is_date, noun
from assistant.operations.wording import capitalised, say_period
from assistant.periods import Period
from assistant.units import Unit, plain


def gaps_of(sentence: str) -> list[str] | None:
    """The names in braces of a sentence, in order; None if it is no plain sentence with names in braces.

    >>> gaps_of("{country} made {value}"), gaps_of("{0.x} of {")
    (['country', 'value'], None)
    """
    try:
        parsed = list(Formatter().parse(sentence))
    except ValueError:
        return None
    gaps = [(name, form, turn) for _, name, form, turn in parsed if name is not None]
    if any(form or turn or not name.replace("-", "_").isidentifier() for name, form, turn in gaps):
        return None
    return [name for name, _, _ in gaps]


def say_amount(number: Decimal, unit: Unit, high: Decimal | None = None, qualifier: str = "") -> str:
    """A number with its unit, as it stands in a sentence.

    >>> say_amount(Decimal("1.70"), Unit("percent")), say_amount(Decimal(3), Unit("times per year"), qualifier="about")
    ('1.70 %', 'about 3 times a year')
    """
    digits = _grouped(number) if high is None else f"{_grouped(number)} to {_grouped(high)}"
    called = "" if is_date(number, unit) else noun(unit, is_one=number == 1 and high is None)
    said = f"{digits} {called}".rstrip()
    return said if qualifier in ("", "range", "reported") else f"{qualifier} {said}"


def fill_sentence(sentence: str, gaps: dict[str, str], period: Period | None) -> str:
    """The sentence with its gaps filled, the period at its end unless it has a place for it."""
    when = say_period(period) if period else ""
    pattern = sentence.rstrip(". ")
    if "{period}" not in pattern:
        pattern += " {period}"
    filled = pattern.format_map({**gaps, "period": when})
    said = " ".join(filled.split())
    return capitalised(said) + "." * (not said.endswith("."))


def _grouped(number: Decimal) -> str:
    digits = plain(number)
    return f"{number:,f}" if len(digits.partition(".")[0].lstrip("-")) > 4 else digits
