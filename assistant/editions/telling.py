"""What editions give for the same thing, in words: the same, or what the newer one revised."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

from assistant import units
from assistant.answering.telling import bare
from assistant.editions.grounding import Grounded
from assistant.editions.merging import year_of
from assistant.facts import Fact
from assistant.operations.query import Amount, Names, Truth, Value, Words
from assistant.operations.wording import capitalised, listed, say, say_period, say_value


def is_same(one: Value, other: Value) -> bool:
    """Whether two values are the same, whatever the scale that they are printed in.

    A number is the same as one of which it is the rounding.
    """
    if isinstance(one, Amount) and isinstance(other, Amount):
        return one.high is None is other.high and same_number(one.quantity, other.quantity) or one == other
    return bare(one) == bare(other)


def same_number(one: units.Quantity, other: units.Quantity) -> bool:
    """Whether two numbers are equal, or one is the other with fewer decimals.

    >>> billion = units.Unit("USD", 9)
    >>> same_number(units.Quantity(Decimal("9.3"), billion), units.Quantity(Decimal("9.26"), billion))
    True
    >>> same_number(units.Quantity(Decimal("9.3"), billion), units.Quantity(Decimal("9.4"), billion))
    False
    """
    if one.unit.base != other.unit.base:
        return False
    if one.in_unit(other.unit).number == other.number:
        return True
    if one.unit != other.unit:
        return False
    step = Decimal(1).scaleb(max(int(each.number.as_tuple().exponent) for each in (one, other)))
    return 2 * abs(one.number - other.number) <= step


def call(years: Sequence[int]) -> str:
    """What sentences call some editions: "the 2024 edition", "the 2024 and 2025 editions"."""
    named = listed(tuple(str(year) for year in sorted(years)))
    return f"the {named} edition{'s' if len(years) > 1 else ''}"


def revision(grounded: Sequence[Grounded], *, is_figure: bool) -> str:
    """What each edition gives, the oldest first, with what each changed; "" where all give the same.

    `is_figure` is whether the value is printed as it is, and not computed from what is printed.
    """
    said: list[tuple[list[int], Value]] = []
    for each in reversed(grounded):
        if said and is_same(said[-1][1], each.result.value):
            said[-1][0].append(year_of(each.edition))
        else:
            said.append(([year_of(each.edition)], each.result.value))
    if len(said) == 1:
        return ""
    (years, value), *later = said
    if not isinstance(value, Amount):
        # The newest is said already.
        return f"{'; '.join(capitalised(_gives(*each, is_figure=is_figure)) for each in said[:-1])}."
    parts = [capitalised(_gives(years, value, is_figure=is_figure))]
    for (_, before), (years, value) in zip(said, later, strict=False):
        parts.append(_revises(years, before, value, is_figure=is_figure))
    return f"{'; '.join(parts)}."


def _gives(years: Sequence[int], value: Value, *, is_figure: bool) -> str:
    if isinstance(value, Amount):
        verb = "give" if len(years) > 1 or not is_figure else "gives"
        return f"{call(years)}{'' if is_figure else _owner(years)} {verb} {say(value)}"
    if isinstance(value, Truth):
        return f"by the figures of {call(years)} it is {'' if value.holds else 'not '}so"
    if isinstance(value, Words) and is_figure:
        return f"{call(years)} {'say' if len(years) > 1 else 'says'} “{value.text}”"
    if isinstance(value, Names):
        return f"by the figures of {call(years)} it is {say_value(value)}"
    return f"the figures of {call(years)} give {say_value(value)}"


def _owner(years: Sequence[int]) -> str:
    return "’ figures" if len(years) > 1 else "’s figures"


def _revises(years: Sequence[int], before: Value, value: Value, *, is_figure: bool) -> str:
    apart = distance(before, value)
    how = f", {apart}" if apart else ""
    if not (is_figure and isinstance(value, Amount)):
        return f"{_gives(years, value, is_figure=False)}{how}"
    newest = years[:1]
    kept = f" and {call(years[1:])} kept it" if len(years) > 1 else ""
    return f"{call(newest)} revised it to {say(value)}{how}{kept}"


def distance(before: Value, value: Value) -> str:
    """How far a value is above or below another: "2.1 percentage points less"; "" where that cannot be said."""
    if not (isinstance(before, Amount) and isinstance(value, Amount)) or before.high or value.high:
        return ""
    if before.quantity.unit.base != value.quantity.unit.base:
        return ""
    apart = units.difference(value.quantity, before.quantity)
    amount = Amount(apart._replace(number=abs(apart.number)))
    return f"{say(amount)} {'more' if apart.number > 0 else 'less'}"


def mixture(facts: Sequence[Fact], years: dict[str, int]) -> str:
    """That figures are of several editions, and which is of which: "2012 from the 2024 edition, 2025 from ..."."""
    parts = []
    for year, group in groupby(sorted(facts, key=lambda fact: years[fact.pack]), key=lambda fact: years[fact.pack]):
        times = dict.fromkeys(fact.period.label if fact.period else "a figure" for fact in group)
        parts.append(f"{listed(tuple(times))} from {call([year])}")
    return f"no single edition has all of it: {', '.join(parts)}"


def overlap(fact: Fact, other: Fact, years: dict[str, int]) -> str:
    """That two editions differ in a figure that both have: a warning where their figures are put together."""
    if fact.quantity is None or other.quantity is None or fact.period is None:
        return ""
    older, newer = sorted((fact, other), key=lambda each: years[each.pack])
    assert older.quantity
    assert newer.quantity
    if same_number(older.quantity, newer.quantity):
        return ""
    return (
        f"{say_period(fact.period)} {call([years[older.pack]])} gives {say(Amount(older.quantity))}, "
        f"{call([years[newer.pack]])} {say(Amount(newer.quantity))}"
    )
