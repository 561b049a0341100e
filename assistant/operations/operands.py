"""The values of operands as operations take them: amounts that go together, and the entries of sets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from assistant import units
from assistant.operations.query import Amount, Entries, NotComputableError, Query, Result, Value
from assistant.units import MONTH, POINT, Quantity

Operands = Sequence[Result]
Compute = Callable[[Query, Operands], Value]


def exact(result: Result) -> Amount:
    """The amount of an operand; raises `NotComputableError` for a range and for what is no amount."""
    amount = result.amount
    if amount.high is not None:
        raise NotComputableError("the report gives a range and not one number")
    return amount


def exact_number(result: Result) -> Decimal:
    """The number of an operand without the scale of its unit, for putting operands in order."""
    quantity = exact(result).quantity
    return quantity.number.scaleb(quantity.unit.scale)


def alike(amounts: Sequence[Amount]) -> list[Amount]:
    """Amounts that are distances of percentages, all in points where some are: a lead beside a mean of leads."""
    bases = {amount.quantity.unit.base for amount in amounts}
    if bases == {"percent", "percentage point"} and all(
        amount.is_distance or amount.quantity.unit == POINT for amount in amounts
    ):
        return [amount._replace(quantity=Quantity(amount.quantity.number, POINT)) for amount in amounts]
    return list(amounts)


def flat(operands: Operands) -> list[Result]:
    """The operands with the entries of a set in place of the set."""
    found: list[Result] = []
    for operand in operands:
        found.extend(operand.value.entries if isinstance(operand.value, Entries) else [operand])
    return found


def keys(operands: Operands) -> list[str]:
    """The ids behind the labels of the entries, in order."""
    return [entry.query.key for entry in flat(operands)]


def shared_qualifier(amounts: Sequence[Amount]) -> str:
    """How exactly a value made of some amounts is known."""
    found = [amount.qualifier for amount in amounts if amount.qualifier]
    return found[0] if found and all(each == found[0] for each in found) else ("about" if found else "")


def years(length: Quantity) -> Decimal:
    """A length of time, given in months or years, in years."""
    return units.divide(length.number, Decimal(12)) if length.unit == MONTH else length.number
