"""Laws of quantities and units. Results are exact, or have twelve significant digits where they do not end."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant import units
from assistant.errors import UnlikeError
from assistant.units import PERCENT, POINT, SIGNIFICANT, TIMES, Quantity, Unit
from tests.laws.values import like, numbers, positive, quantities, scales
from tests.laws.values import units as any_unit


def exact(quantity: Quantity) -> Fraction:
    """The amount in its base unit, as a fraction."""
    return Fraction(quantity.number) * Fraction(10) ** quantity.unit.scale


def is_told(number: Decimal, truth: Fraction) -> bool:
    """Whether a number is the truth, or the truth to twelve significant digits."""
    if Fraction(number) == truth:
        return True
    digits = len(number.normalize().as_tuple().digits)
    return digits <= SIGNIFICANT and abs(Fraction(number) - truth) <= abs(truth) / 10 ** (SIGNIFICANT - 1) / 2


# -- scales and units ------------------------------------------------------------------------------------


@given(quantities(), scales)
def test_scale_conversion_is_exact(quantity: Quantity, scale: int) -> None:
    turned = quantity.in_unit(Unit(quantity.unit.base, scale))
    assert exact(turned) == exact(quantity)
    assert turned.in_unit(quantity.unit).number == quantity.number


@given(any_unit)
def test_name_of_a_unit_is_read_as_that_unit(unit: Unit) -> None:
    assert Unit.parse(unit.name) == unit


@given(quantities(), quantities())
def test_unlike_things_are_not_computed_with(left: Quantity, right: Quantity) -> None:
    assume(left.unit.base != right.unit.base)
    for work in (units.difference, units.ratio, units.share, units.relative_change):
        with pytest.raises(UnlikeError):
            work(left, right)
    for several in (units.total, units.mean, units.median):
        with pytest.raises(UnlikeError):
            several([left, right])
    with pytest.raises(UnlikeError):
        left.in_unit(right.unit)


# -- difference ------------------------------------------------------------------------------------------


@given(like(least=2, most=2))
def test_difference_is_exact_and_turns_its_sign(pair: list[Quantity]) -> None:
    left, right = pair
    there, back = units.difference(left, right), units.difference(right, left)
    assert exact(there) == exact(left) - exact(right)
    assert exact(there) == -exact(back)
    assert there.unit == back.unit


@given(like(least=2, most=2))
def test_difference_is_positive_where_the_first_is_larger(pair: list[Quantity]) -> None:
    left, right = pair
    assert (units.difference(left, right).number > 0) is (exact(left) > exact(right))


@given(numbers, numbers)
def test_difference_of_percentages_is_in_points_and_of_nothing_else(one: Decimal, other: Decimal) -> None:
    assert units.difference(Quantity(one, PERCENT), Quantity(other, PERCENT)).unit == POINT
    for unit in (POINT, TIMES, Unit("model"), Unit("USD", 6)):
        assert units.difference(Quantity(one, unit), Quantity(other, unit)).unit == unit


@pytest.mark.parametrize(
    ("left", "right", "printed"),
    [("31.6", "3.7", "27.9"), ("9.26", "1.70", "7.56"), ("17.5", "13.5", "4.0"), ("0.1", "0.2", "-0.1")],
)
def test_difference_of_printed_figures_keeps_their_decimals(left: str, right: str, printed: str) -> None:
    found = units.difference(Quantity(Decimal(left), PERCENT), Quantity(Decimal(right), PERCENT))
    assert units.plain(found.number) == printed


# -- ratio, share, relative change -----------------------------------------------------------------------


@given(like(least=2, most=2, number=positive))
def test_ratio_times_the_ratio_turned_round_is_one(pair: list[Quantity]) -> None:
    left, right = pair
    there, back = units.ratio(left, right), units.ratio(right, left)
    assert there.unit == back.unit == TIMES
    assert is_told(there.number, exact(left) / exact(right))
    assert abs(Fraction(there.number) * Fraction(back.number) - 1) <= Fraction(3, 10 ** (SIGNIFICANT - 1))


@given(like(least=1, most=8, number=positive))
def test_shares_of_a_whole_add_up_to_a_hundred(values: list[Quantity]) -> None:
    whole = units.total(values)
    shares = [units.share(value, whole) for value in values]
    assert {share.unit for share in shares} == {PERCENT}
    assert abs(sum(Fraction(share.number) for share in shares) - 100) <= Fraction(len(values), 10 ** (SIGNIFICANT - 3))
    assert all(
        is_told(share.number, exact(value) * 100 / exact(whole)) for share, value in zip(shares, values, strict=True)
    )


@given(like(least=2, most=2))
def test_relative_change_has_the_sign_of_the_change(pair: list[Quantity]) -> None:
    start, end = pair
    assume(start.number > 0)
    found = units.relative_change(start, end)
    assert found.unit == PERCENT
    assert is_told(found.number, (exact(end) - exact(start)) * 100 / abs(exact(start)))
    assert (found.number > 0) is (exact(end) > exact(start))
    assert (found.number == 0) is (exact(end) == exact(start))


@given(like(least=2, most=2, number=positive))
def test_what_fell_and_what_is_left_add_up_to_a_hundred(pair: list[Quantity]) -> None:
    start, end = pair
    change, left = units.relative_change(start, end), units.share(end, start)
    assert abs(Fraction(left.number) - Fraction(change.number) - 100) <= max(1, abs(Fraction(left.number))) / 10 ** (
        SIGNIFICANT - 3
    )


@given(quantities())
def test_nothing_is_held_against_zero(quantity: Quantity) -> None:
    zero = Quantity(Decimal(0), quantity.unit)
    for work in (units.ratio, units.share):
        with pytest.raises(UnlikeError):
            work(quantity, zero)
    with pytest.raises(UnlikeError):
        units.relative_change(zero, quantity)


# -- several ---------------------------------------------------------------------------------------------


@given(like(least=1, most=5))
def test_sum_is_exact_and_the_same_in_every_order(values: list[Quantity]) -> None:
    truth = sum(exact(value) for value in values)
    assert {exact(units.total(order)) for order in permutations(values)} == {truth}


@given(like(least=1))
def test_mean_lies_between_the_least_and_the_most(values: list[Quantity]) -> None:
    found = units.mean(values)
    truth = sum(exact(value) for value in values) / len(values) / Fraction(10) ** found.unit.scale
    assert is_told(found.number, truth)
    tolerance = abs(truth) * Fraction(1, 10 ** (SIGNIFICANT - 1))
    lowest, highest = (pick(map(exact, values)) / Fraction(10) ** found.unit.scale for pick in (min, max))
    assert lowest - tolerance <= Fraction(found.number) <= highest + tolerance


@given(like(least=1), st.randoms(use_true_random=False))
def test_median_has_as_many_below_as_above_in_every_order(values: list[Quantity], chance: object) -> None:
    found = units.median(values)
    shuffled = list(values)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert exact(units.median(shuffled)) == exact(found)
    middle = sorted(exact(value) for value in values)
    half = len(middle) // 2
    truth = middle[half] if len(middle) % 2 else (middle[half - 1] + middle[half]) / 2
    assert is_told(found.number, truth / Fraction(10) ** found.unit.scale)


@given(quantities())
def test_one_alone_is_its_own_sum_mean_and_median(quantity: Quantity) -> None:
    assert {exact(work([quantity])) for work in (units.total, units.mean, units.median)} == {exact(quantity)}


# -- growth ----------------------------------------------------------------------------------------------


@given(st.integers(2, 20).map(Decimal), st.integers(0, 8), st.integers(0, 8))
def test_growth_over_two_times_is_the_product(rate: Decimal, first: int, then: int) -> None:
    whole = units.compound(rate, Decimal(first + then))
    parts = Fraction(units.compound(rate, Decimal(first))) * Fraction(units.compound(rate, Decimal(then)))
    assert is_told(whole, Fraction(rate) ** (first + then))
    assert abs(Fraction(whole) - parts) <= parts * Fraction(3, 10 ** (SIGNIFICANT - 1))


@given(st.decimals("1.05", "20", places=2), st.decimals("1.05", "1000", places=2))
def test_what_grows_as_long_as_it_takes_to_multiply_has_multiplied(rate: Decimal, factor: Decimal) -> None:
    grown = units.compound(rate, units.periods_to_multiply(rate, factor))
    assert abs(grown - factor) <= factor * Decimal("1e-9")


# -- as numbers are given back ---------------------------------------------------------------------------


@given(numbers)
def test_printed_number_is_never_touched(number: Decimal) -> None:
    assert str(units.finish(number)) == str(number)
    assert Decimal(units.plain(number)) == number


@given(numbers, positive)
def test_finished_number_has_twelve_digits_and_no_exponent(one: Decimal, other: Decimal) -> None:
    found = units.finish(units.divide(one, other))
    assert len(found.as_tuple().digits) <= SIGNIFICANT
    assert is_told(found, Fraction(one) / Fraction(other))
    assert set(units.plain(found)) <= set("-.0123456789")


def test_what_does_not_end_keeps_all_digits_and_what_ends_has_no_zeros() -> None:
    assert str(units.finish(units.divide(Decimal("9.98"), Decimal("8.39")))) == "1.18951132300"
    assert str(units.finish(Decimal("1.5000000000000"))) == "1.5"
    # One third taken three times, in working precision.
    assert str(units.finish(units.divide(Decimal(1), Decimal(3)) * 3)) == "1"


def all_results(pair: list[Quantity]) -> list[str]:
    """What every function makes of two quantities, digit by digit."""
    of_two = (units.difference, units.ratio, units.share, units.relative_change)
    of_several = (units.total, units.mean, units.median)
    return [str(work(*pair)) for work in of_two] + [str(work(pair)) for work in of_several]


@given(like(least=2, most=2, number=positive), st.integers(3, 60))
def test_no_result_depends_on_the_context_of_the_caller(pair: list[Quantity], precision: int) -> None:
    expected = all_results(pair)
    with localcontext() as context:
        context.prec = precision
        found = all_results(pair)
    assert found == expected
