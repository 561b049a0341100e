"""A part or a multiple of a figure: what a given number multiplies by, and the query that multiplies."""

from __future__ import annotations

from decimal import Decimal

from assistant.operations.query import Query
from assistant.units import Quantity, Unit, divide
from assistant.utterance.amounts import Given

_HUNDRED = Decimal(100)


def factor_of(given: Given) -> Decimal:
    """What a number multiplies by: a half for 50 %, and three for three times."""
    return divide(given.number, _HUNDRED) if given.unit.base == "percent" else given.number


def scaled_by(query: Query, factor: Decimal) -> Query:
    """A value multiplied by a number without a unit."""
    return Query("scaled", (query, Query("given", amount=Quantity(factor, Unit("")))))
