"""The places of numbers in order: two that share the first place leave none for a second."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.tables.outcome import Refused
from assistant.units import plain


def no_such_place(ranked: Sequence[Decimal], place: int, *, is_value: bool = False) -> Refused | None:
    """Why none of some numbers in order stands at a place, or which does is not clear; None where one does.

    >>> no_such_place([Decimal(3), Decimal(3), Decimal(2)], 3) is None
    True
    >>> no_such_place([Decimal(3), Decimal(3), Decimal(2)], 2).text
    'More than one is equally so: 3.'
    >>> no_such_place([Decimal(3)], 2).text
    'There is only one of them.'
    """
    if place > len(ranked):
        many = "is only one" if len(ranked) == 1 else f"are only {len(ranked)}"
        return Refused("no_such_entity", f"There {many} of them.")
    above = ranked[: place - 1]
    is_tied = place > 1 and ranked[place - 1] in above
    if is_tied or is_value and len(set(above)) < len(above):
        # The third highest value may be one of three that differ.
        return Refused("unclear", f"More than one is equally so: {plain(ranked[place - 2])}.")
    return None
