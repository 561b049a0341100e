"""Values to try laws with: printed numbers, units, quantities, periods."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from assistant import periods
from assistant.periods import Period
from assistant.units import SCALES, Quantity, Unit

#: Numbers as reports print them: up to nine digits, up to three of them decimals.
numbers = st.decimals(min_value=-999_999, max_value=999_999, places=2) | st.integers(-10_000, 10_000).map(Decimal)
positive = numbers.map(abs).filter(lambda number: number > 0)
bases = st.sampled_from(["percent", "percentage point", "USD", "model", "times", "times per year", "point"])
scales = st.sampled_from(sorted(SCALES.values()))
units = st.builds(Unit, bases, scales)


def quantities(number: st.SearchStrategy[Decimal] = numbers) -> st.SearchStrategy[Quantity]:
    """Quantities in any unit."""
    return st.builds(Quantity, number, units)


@st.composite
def like(
    draw: st.DrawFn, *, least: int = 2, most: int = 8, number: st.SearchStrategy[Decimal] = numbers
) -> list[Quantity]:
    """Quantities of one base in several scales."""
    base = draw(bases)
    pairs = draw(st.lists(st.tuples(number, scales), min_size=least, max_size=most))
    return [Quantity(each, Unit(base, scale)) for each, scale in pairs]


years = st.integers(1900, 2100)
months = st.integers(1, 12)
whole_years = st.builds(periods.year, years)
whole_months = st.builds(periods.month, years, months)
days = st.builds(periods.day, years, months, st.integers(1, 28))
quarters = st.builds(periods.quarter, years, st.integers(1, 4))
halves = st.builds(periods.half, years, st.integers(1, 2))
parts = st.builds(periods.part_of, years, st.sampled_from(["early", "mid", "late"]))
ranges = st.builds(lambda first, more: periods.years(first, first + more), years, st.integers(1, 30))
closed: st.SearchStrategy[Period] = st.one_of(whole_years, whole_months, days, quarters, halves, parts, ranges)
edges = st.builds(periods.end_of, closed) | st.builds(periods.start_of, closed)
open_ended = st.builds(periods.since, closed)
