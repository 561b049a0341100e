"""Numbers with decimal commas: whether a whole table shows that it prints such, and the same with decimal points."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

Cells = Sequence[Sequence[str]]
_WITH_COMMA = re.compile(
    r"(?<![\d.,])(?:\d{1,3}(?:[. ]\d{3})+|\d+),\d+(?![\d.,])|(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.,])"
)
_TURNED = str.maketrans(".,", ",.")
#: A number alone in a cell, with a sign, a currency or a percent sign around it.
_NUMBER = re.compile(r"[^\w.,]*(?:[A-Z]{3} ?)?(?P<digits>\d[\d.,]*\d|\d)[^\w.,]*(?: ?[A-Z]{3}|%)?[^\w.,]*")
#: What may stand between groups of three digits.
_GAP = re.compile(r"(?<=\d)[   ](?=\d{3}(?!\d))")
#: What only decimal commas explain: groups of points before a comma, no three digits after it, a nought before it.
_ONLY_COMMA = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,})|0,\d+|\d{4,},\d+|\d{1,3}(?:\.\d{3}){2,}")
#: What only decimal points explain.
_ONLY_POINT = re.compile(r"\d{1,3}(?:,\d{3})+\.\d+|\d*\.(?:\d{1,2}|\d{4,})|0?\.\d+|\d{4,}\.\d+|\d{1,3}(?:,\d{3}){2,}")
_EITHER = re.compile(r"\d{1,3}\.\d{3}")


def with_points(text: str) -> str:
    """A cell with the numbers in it as they are written with a decimal point.

    >>> with_points("1.234,5"), with_points("(61,5) %"), with_points("1.000"), with_points("3 May 2020")
    ('1,234.5', '(61.5) %', '1,000', '3 May 2020')
    """
    return _WITH_COMMA.sub(lambda found: found[0].translate(_TURNED), text)


def shows_decimal_commas(rows: Cells) -> bool:
    """Whether some numbers can only have decimal commas, and none can only have a point.

    >>> [shows_decimal_commas([row]) for row in (["1,20", "300"], ["1,20", "1.5"], ["1,200"], ["1 234,5 €"])]
    [True, False, False, True]
    """
    found = list(_numbers(rows))
    return any(map(_ONLY_COMMA.fullmatch, found)) and not any(map(_ONLY_POINT.fullmatch, found))


def leave_it_open(rows: Cells) -> str:
    """A number that can be read with a point or as thousands, where all that have a point can; "" where some tell."""
    dotted = [each for each in _numbers(rows) if "." in each or "," in each]
    return dotted[0] if dotted and all(map(_EITHER.fullmatch, dotted)) else ""


def _numbers(rows: Cells) -> Iterable[str]:
    cells = (_GAP.sub("", cell.strip()) for row in rows for cell in row)
    return (found["digits"] for cell in cells if (found := _NUMBER.fullmatch(cell)))
