"""Axes and labels: what they hold for any numbers."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from assistant.charting.scale import extent, kept_apart, not_touching, ticks
from tests.charting.answers import BELOW_ZERO, ONE, TWENTY_YEARS, answered, cited
from tests.charting.test_deciding import drawn

NUMBERS = st.decimals(min_value=-(10**9), max_value=10**9, places=3)


@given(NUMBERS, NUMBERS, st.integers(2, 8))
def test_ticks_go_round_both_ends_in_even_steps(one: Decimal, other: Decimal, most: int) -> None:
    low, high = sorted((one, other))
    if low == high:
        return
    found = ticks(low, high, most)
    assert found[0] <= low
    assert found[-1] >= high
    assert 2 <= len(found) <= most + 2
    assert len({later - earlier for earlier, later in pairwise(found)}) == 1


@given(st.lists(st.floats(0, 30, allow_nan=False), min_size=1, max_size=12))
def test_labels_keep_apart_in_their_order_and_within_the_field(wanted: list[float]) -> None:
    places = kept_apart(wanted, gap=1, low=0, high=30)
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    assert all(places[b] - places[a] >= 1 - 1e-9 for a, b in pairwise(order))
    assert min(places) >= -1e-9
    assert max(places) <= 30 + 1e-9


def test_labels_that_have_room_stay_where_they_are() -> None:
    assert kept_apart([9, 2, 5], gap=1, low=0, high=10) == (9, 2, 5)


@given(st.lists(st.tuples(st.integers(0, 80), st.integers(1, 12)), min_size=1, max_size=20))
def test_labels_along_an_axis_do_not_touch_and_end_with_the_last(given_spans: list[tuple[int, int]]) -> None:
    spans = sorted((start, start + size) for start, size in given_spans)
    kept = not_touching(spans, gap=1)
    assert kept[-1] == len(spans) - 1
    assert all(spans[a][1] + 1 <= spans[b][0] for a, b in pairwise(kept))


def test_bars_begin_at_zero() -> None:
    assert extent(drawn(answered("x", [cited("Oak", "98"), cited("Elm", "99")]))) == (0, 99)
    assert extent(drawn(BELOW_ZERO)) == (Decimal("-27.9"), Decimal("33.4"))


def test_lines_begin_at_zero_unless_they_lie_far_from_it() -> None:
    assert extent(drawn(ONE))[0] == 0
    assert extent(drawn(TWENTY_YEARS))[0] == 41


def test_values_that_are_all_alike_have_an_axis() -> None:
    chart = drawn(answered("x", [cited("Oak", "0"), cited("Elm", "0")]))
    low, high = extent(chart)
    assert low < 0 < high
