"""Totals among things: measures of their own, so that no total is ranked or added among what it is made of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.tables.names import clean_name, lowered
from assistant.tuples import NamedTuple

_TOTAL = re.compile(r"\b(?:sub|grand )?totals?\b", re.IGNORECASE)
#: How labels begin that take in all there is: "All routes".
_ALL = re.compile(r"(?:all|overall|whole|sum)\b", re.IGNORECASE)


class Total(NamedTuple):
    """What a total is called as a measure."""

    name: str
    names: tuple[str, ...]


def total_of(measure: str, label: str, around: Sequence[str] = ()) -> Total:
    """The measure that a total is, by its label and the headings around it.

    >>> total_of("sales", "Total"), total_of("sales", "Total Europe").name, total_of("sales", "", ["Asia"]).name
    (Total(name='total sales', names=('overall sales', 'sales in total')), 'sales of Europe', 'sales of Asia')
    """
    if _ALL.match(label) and not around:
        return Total(
            f"total {measure}", (f"overall {measure}", f"{measure} in total", f"{measure} of {lowered(label)}")
        )
    group = clean_name(_TOTAL.sub(" ", label)).strip(" ,:–-") or next(reversed(around), "")
    if not group:
        return Total(f"total {measure}", (f"overall {measure}", f"{measure} in total"))
    own = lowered(group)
    return Total(f"{measure} of {own}", (f"{own} {measure}", f"total {measure} of {own}", f"{measure} for {own}"))
