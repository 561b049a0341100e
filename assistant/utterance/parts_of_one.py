"""Parts of a unit in words, and numbers with such a part: "half a percent", "a third of a point", "one and a half"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.english.numberwords import FRACTION_SIGNS, FRACTIONS, NUMBERS, SCALES, UNITS
from assistant.utterance.calendar_words import key_at
from assistant.utterance.words import Word

_ONE = ("a", "an", "one", "1", "single")
_PERCENTS = frozenset(("percent", "percentage point"))


def part_of_one(words: Sequence[Word], at: int) -> tuple[Decimal, int] | None:
    """A number that is a part of one unit or has a part with it, and where its unit or scale stands, if it has one.

    >>> from assistant.utterance.words import split_words
    >>> part_of_one(split_words("half a percent"), 0), part_of_one(split_words("one and a half times"), 0)
    ((Decimal('0.5'), 2), (Decimal('1.5'), 4))
    >>> part_of_one(split_words("half of the models"), 0)
    """
    mixed = _with_part(words, at)
    if mixed:
        return mixed
    part = _part(words, at)
    if part is None:
        return None
    number, here = part
    if key_at(words, here) == "of" and key_at(words, here + 1) not in (*_ONE, "percent", "%"):
        return None
    here += key_at(words, here) == "of"
    while key_at(words, here) in _ONE:
        here += 1
    if key_at(words, here) == "dozen":
        dozens = number * NUMBERS["dozen"]
        return dozens.to_integral_value() if dozens == dozens.to_integral_value() else dozens, here + 1
    if words[at].key in FRACTION_SIGNS:
        return number, here
    return (number, here) if _is_percent(words, here) or key_at(words, here) in SCALES else None


def _with_part(words: Sequence[Word], at: int) -> tuple[Decimal, int] | None:
    """ "two and a half", "1 and a quarter percent"."""
    key = words[at].key
    whole = NUMBERS.get(key) or (Decimal(key) if key.isascii() and key.isdigit() and len(key) <= _LONGEST else None)
    if whole is not None and key_at(words, at + 1) in FRACTION_SIGNS:
        return whole + FRACTION_SIGNS[words[at + 1].key], at + 2
    if whole is None or key_at(words, at + 1) != "and":
        return None
    part = _part(words, at + 2)
    if part is None or key_at(words, at + 2) == "half":
        return None
    number, here = part
    has_unit = key_at(words, here) in SCALES or key_at(words, here) in UNITS or _is_percent(words, here)
    is_half = key_at(words, here - 1) == "half" and key_at(words, here) not in ("of", "a", "the")
    return (whole + number, here) if has_unit or is_half else None


def half_after(words: Sequence[Word], here: int) -> bool:
    """Whether a half is added behind a unit ("a percent and a half", "two years and a half")."""
    return [key_at(words, place) for place in range(here, here + 3)] == ["and", "a", "half"] and key_at(
        words, here + 3
    ) not in ("of", "a", "the")


def months_after(words: Sequence[Word], here: int) -> Decimal | None:
    """The number of months that are added to years ("two years and three months")."""
    many = key_at(words, here + 1)
    if key_at(words, here) != "and" or key_at(words, here + 2) != "month":
        return None
    return Decimal(many) if many.isascii() and many.isdigit() and len(many) <= _LONGEST else NUMBERS.get(many)


def has_more(words: Sequence[Word], at: int) -> bool:
    """Whether an "a" is the number of a year to which a part of one is added ("a year and a half")."""
    is_year = key_at(words, at + 1) == "year"
    return is_year and (half_after(words, at + 2) or months_after(words, at + 2) is not None)


def is_to_one(words: Sequence[Word], at: int, here: int) -> bool:
    """Whether a number is that of a ratio ("outnumbered by 3 to 1", "a 5:1 ratio"), and no move to one."""
    is_ratio = key_at(words, here) in ("to", ":") and key_at(words, here + 1) in ("1", "one")
    return is_ratio and key_at(words, at - 1) != "from" and key_at(words, here + 2) not in UNITS


#: Digits of a whole number that a part is added to.
_LONGEST = 6


def _part(words: Sequence[Word], at: int) -> tuple[Decimal, int] | None:
    """A fraction in words, as a part of one, and the position behind it."""
    key = key_at(words, at)
    if key in FRACTION_SIGNS:
        return FRACTION_SIGNS[key], at + 1
    count = Decimal(1) if key in _ONE else NUMBERS.get(key, Decimal(0)) if key != "zero" else Decimal(0)
    here = at + bool(count)
    if key_at(words, here) not in FRACTIONS:
        return None
    if count == 0 and key not in ("half", "quarter") and key_at(words, here + 1) != "of":
        # "the third million"
        return None
    return FRACTIONS[key_at(words, here)][0] * (count or 1) / 100, here + 1


def _is_percent(words: Sequence[Word], at: int) -> bool:
    if key_at(words, at) == "per":
        return key_at(words, at + 1) == "cent"
    return UNITS.get(key_at(words, at)) in _PERCENTS
