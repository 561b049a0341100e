"""Numbers as packs write them, and whether a text prints a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from assistant.tuples import NamedTuple
from assistant.units import SCALES

_NUMBER = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,30})(?:\.[0-9]{1,30})?")
_SCALE_WORDS = {**SCALES, "k": 3, "m": 6, "mn": 6, "bn": 9, "tn": 12}
_PRINTED = re.compile(
    r"(?<!\w)(?<![0-9][.,])(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?P<rest>\.[0-9]+)?"
    r"(?:[ \u00a0-]?(?P<scale>thousand|million|billion|trillion|k|m|mn|bn|tn)\b)?",
    re.IGNORECASE,
)
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
_WORDS = {word: str(number) for number, word in enumerate(_SMALL)} | {
    "twice": "2",
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
}
#: Words by which a text gives somebody a place.
_PLACES = {
    1: {"top", "first", "leader", "leading", "leads", "most", "largest", "biggest", "highest", "best"},
    2: {"second"},
    3: {"third"},
    4: {"fourth"},
    5: {"fifth"},
}


class Printed(NamedTuple):
    """A number as a text prints it, without separators, and the power of ten of the word after it."""

    digits: str
    scale: int
    #: Whether it stands there in digits, and not as a word.
    is_digits: bool = True


def read_number(text: str) -> Decimal | None:
    """The number of a plain decimal notation, its printed precision kept; None if it is none.

    The minus may be the typographic one.

    >>> read_number("1.70"), read_number("12,300"), read_number("17.5 %")
    (Decimal('1.70'), Decimal('12300'), None)
    """
    bare = text.strip().replace("−", "-")
    return Decimal(bare.replace(",", "")) if _NUMBER.fullmatch(bare) else None


@lru_cache(maxsize=1024)
def numbers_in(text: str) -> tuple[Printed, ...]:
    """Every number that a text prints, in digits or as a small number word.

    >>> list(numbers_in("grew five-fold to $1.2 billion"))
    [Printed(digits='1.2', scale=9, is_digits=True), Printed(digits='5', scale=0, is_digits=False)]
    """
    return tuple(_numbers_in(text))


def _numbers_in(text: str) -> Iterator[Printed]:
    for found in _PRINTED.finditer(text):
        digits = found["digits"].replace(",", "") + (found["rest"] or "")
        yield Printed(digits, _SCALE_WORDS[(found["scale"] or "").lower()])
    for word in re.findall(r"[a-z]+", text.lower()):
        if word in _WORDS:
            yield Printed(_WORDS[word], 0, is_digits=False)


def prints(text: str, number: Decimal, scale: int = 0) -> bool:
    """Whether a text prints a number that counts in 10^scale, exactly as precise; its sign may be in words.

    >>> prints("close to $1 billion", Decimal(1000), 6), prints("it fell to 1.7", Decimal("1.70"))
    (True, False)
    """
    digits = format(abs(number), "f")
    amount = abs(number).scaleb(scale)
    return any(
        (printed.digits == digits and printed.scale in (0, scale))
        or (printed.scale != scale and Decimal(printed.digits).scaleb(printed.scale) == amount)
        for printed in numbers_in(text)
    )


def gives_place(text: str, rank: int) -> bool:
    """Whether a text has a word that gives somebody the place `rank`, counted from 1."""
    return bool(_PLACES.get(rank, set()) & set(re.findall(r"[a-z]+", text.lower())))
