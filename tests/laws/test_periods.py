"""Laws of periods."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import periods
from assistant.periods import OPEN, Period
from tests.laws.values import closed, edges, months, open_ended, whole_months, whole_years, years

shifts = st.integers(-600, 600)


def is_day(ordinal: int) -> bool:
    """Whether a yyyymmdd number is a day of the calendar."""
    try:
        date(ordinal // 10000, ordinal // 100 % 100, ordinal % 100)
    except ValueError:
        return False
    return True


@given(closed | edges)
def test_period_runs_from_a_day_to_a_day(period: Period) -> None:
    assert is_day(period.start)
    assert is_day(period.end)
    assert period.start <= period.end


@given(closed | edges | open_ended)
def test_period_contains_itself(period: Period) -> None:
    assert period.contains(period)


@given(closed, closed, closed)
def test_containing_is_transitive(one: Period, other: Period, third: Period) -> None:
    if one.contains(other) and other.contains(third):
        assert one.contains(third)


@given(closed, closed)
def test_two_that_contain_each_other_are_the_same_days(one: Period, other: Period) -> None:
    if one.contains(other) and other.contains(one):
        assert one[:2] == other[:2]


@given(years, months)
def test_a_year_contains_its_parts_and_not_those_of_another(number: int, name: int) -> None:
    whole = periods.year(number)
    inner = [periods.month(number, name), periods.end_of(whole), periods.start_of(whole), periods.day(number, name, 28)]
    inner += [
        periods.quarter(number, (name + 2) // 3),
        periods.half(number, (name + 5) // 6),
        periods.part_of(number, "late"),
    ]
    assert all(whole.contains(each) for each in inner)
    assert not any(periods.year(number + 1).contains(each) or periods.year(number - 1).contains(each) for each in inner)


@given(years)
def test_the_end_of_a_year_is_late_in_december_of_that_year(number: int) -> None:
    end = periods.end_of(periods.year(number))
    quarter, half = periods.quarter(number, 4), periods.half(number, 2)
    for wide in (periods.year(number), periods.month(number, 12), periods.part_of(number, "late"), quarter, half):
        assert wide.contains(end)
    for narrow in (periods.month(number, 11), periods.part_of(number, "early"), periods.start_of(periods.year(number))):
        assert not narrow.contains(end)


@given(closed)
def test_edges_of_a_period_lie_within_it(period: Period) -> None:
    assert period.contains(periods.end_of(period))
    assert periods.start_of(period).start == period.start
    assert periods.end_of(period).end == period.end


@given(closed)
def test_an_open_period_begins_where_it_is_said_to_and_never_ends(period: Period) -> None:
    since = periods.since(period)
    assert (since.start, since.end) == (period.start, OPEN)
    assert not period.contains(periods.since(periods.year(period.end // 10000 + 3)))


@given(closed, closed)
def test_months_between_turn_their_sign(one: Period, other: Period) -> None:
    assert periods.months_between(one, other) == -periods.months_between(other, one)


@given(closed, closed, closed)
def test_months_between_add_up(one: Period, other: Period, third: Period) -> None:
    there = periods.months_between(one, other) + periods.months_between(other, third)
    assert there == periods.months_between(one, third)


@given(whole_months, shifts)
def test_shifting_a_month_forth_and_back_gives_the_month(period: Period, by: int) -> None:
    moved = periods.shift(period, by)
    assert periods.shift(moved, -by) == period
    assert periods.months_between(period, moved) == by


@given(whole_years, st.integers(-50, 50))
def test_shifting_a_year_by_whole_years_forth_and_back_gives_the_year(period: Period, by: int) -> None:
    moved = periods.shift(period, 12 * by)
    assert moved == periods.year(period.year + by)
    assert periods.shift(moved, -12 * by) == period


@given(whole_years, st.integers(-50, 50))
def test_shifting_the_end_of_a_year_by_whole_years_gives_the_end_of_a_year(period: Period, by: int) -> None:
    assert periods.shift(periods.end_of(period), 12 * by) == periods.end_of(periods.year(period.year + by))


@given(closed | edges, shifts)
def test_shifted_period_is_made_of_days(period: Period, by: int) -> None:
    moved = periods.shift(period, by)
    assert is_day(moved.start)
    assert is_day(moved.end)
    assert moved.start <= moved.end


@pytest.mark.parametrize(
    ("year", "month", "last"),
    [(2023, 2, 28), (2024, 2, 29), (2100, 2, 28), (2000, 2, 29), (2024, 12, 31), (2024, 4, 30)],
)
def test_last_day_of_a_month(year: int, month: int, last: int) -> None:
    assert periods.last_day(year, month) % 100 == last


@given(years, months, shifts)
def test_day_after_months_is_the_last_of_its_month(number: int, name: int, more: int) -> None:
    ordinal = periods.day_after_months(number, name, more)
    assert is_day(ordinal)
    assert not is_day(ordinal + 1)
