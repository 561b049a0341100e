"""Laws of what is asked over series: of the operations over any numbers, and of answers over a pack of series."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.operations.query import Entries, NotComputableError, Query
from assistant.operations.table import evaluate
from assistant.units import YEAR, Quantity, Unit
from tests.laws.values import positive
from tests.series.test_series import assistant

BIKE = Unit("bike")
lengths = st.integers(1, 30)
series = st.lists(st.integers(0, 50).map(Decimal), min_size=2, max_size=9)


def leaf(number: Decimal, unit: Unit = BIKE, name: str = "") -> Query:
    """A number as an operand."""
    return Query("given", amount=Quantity(number, unit), label=name, key=name)


def line(numbers: list[Decimal], name: str = "t") -> tuple[Query, ...]:
    """Numbers as the points of a series."""
    return tuple(leaf(number, name=f"{name}{at}") for at, number in enumerate(numbers))


def found_at(query: Query) -> list[str]:
    """The names of the points that a query finds; none where it finds none."""
    try:
        result = evaluate(query).value
    except NotComputableError:
        return []
    assert isinstance(result, Entries)
    return [entry.query.label for entry in result.entries]


@given(positive, positive, lengths)
def test_growth_a_year_compounded_over_the_years_leads_to_the_end(start: Decimal, end: Decimal, years: int) -> None:
    grown = Query("growth a year", (leaf(start), leaf(end), leaf(Decimal(years), YEAR)))
    rate = evaluate(grown).amount.quantity.number / 100
    assert abs(start * (1 + rate) ** years - end) <= end * Decimal("1e-6") * years


@given(positive, positive)
def test_growth_over_one_year_is_the_relative_change(start: Decimal, end: Decimal) -> None:
    pair = leaf(start), leaf(end)
    yearly = evaluate(Query("growth a year", (*pair, leaf(Decimal(1), YEAR)))).amount.quantity.number
    whole = evaluate(Query("relative change", pair)).amount.quantity.number
    assert abs(yearly - whole) <= abs(whole) * Decimal("1e-9") + Decimal("1e-9")


@given(series, st.integers(0, 50).map(Decimal))
def test_before_the_first_time_above_a_mark_nothing_is_above_it(numbers: list[Decimal], mark: Decimal) -> None:
    found = found_at(Query("first to", (*line(numbers), leaf(mark)), relation="above"))
    above = [number > mark for number in numbers]
    if found:
        place = int(found[0].removeprefix("t"))
        assert above[place]
        assert place > 0
        assert not any(above[:place])
    else:
        assert above[0] or not any(above)


@given(st.lists(st.tuples(st.integers(0, 9).map(Decimal), st.integers(0, 9).map(Decimal)), min_size=2, max_size=9))
def test_one_comes_to_be_ahead_where_it_was_not_before(pairs: list[tuple[Decimal, Decimal]]) -> None:
    ones, others = (line([pair[side] for pair in pairs]) for side in (0, 1))
    found = found_at(Query("overtaking", tuple(each for pair in zip(ones, others, strict=True) for each in pair)))
    ahead = [one > other for one, other in pairs]
    assert found == [f"t{at}" for at in range(1, len(pairs)) if ahead[at] and not ahead[at - 1]]


@given(st.lists(positive, min_size=1, max_size=9))
def test_the_largest_has_the_first_place(numbers: list[Decimal]) -> None:
    entries = line(numbers)
    best = max(entries, key=lambda entry: entry.amount.number if entry.amount else Decimal(0))
    order = Query("rank", entries, relation="max")
    assert evaluate(Query("place number", (order,), key=best.key)).amount.quantity.number == 1


COUNTRIES = ("the US", "China", "Japan", "Germany", "France")
SPANS = ((2018, 2024), (2019, 2022), (2020, 2021))


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize(("start", "end"), SPANS)
def test_a_trend_ends_where_the_single_figures_are(country: str, start: int, end: int) -> None:
    asked = assistant().ask(f"How did e-bike sales in {country} develop from {start} to {end}?")
    single = tuple(
        assistant().ask(f"How many e-bikes were sold in {country} in {year}?").value for year in (start, end)
    )
    assert asked.value == single
    assert str(start) in asked.text
    assert str(end) in asked.text


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize(("start", "end"), SPANS)
def test_a_total_over_years_is_the_sum_of_the_single_figures(country: str, start: int, end: int) -> None:
    total = assistant().ask(f"Total e-bike sales in {country} from {start} to {end}")
    single = [
        assistant().ask(f"How many e-bikes were sold in {country} in {year}?").value for year in range(start, end + 1)
    ]
    assert Decimal(str(total.value)) == sum(Decimal(str(value)) for value in single)


def test_a_total_over_a_year_without_a_figure_is_none() -> None:
    answer = assistant().ask("Total e-bike sales in India from 2020 to 2022")
    assert answer.status == "unknown"
    assert "2021" in answer.text


def test_what_is_left_out_of_an_order_is_counted() -> None:
    answer = assistant().ask("Which country sold the most e-bikes in 2021?")
    assert "2 of 8 countries are left out, for want of figures" in answer.assumptions


def test_a_group_without_a_figure_of_its_own_says_which_of_its_parts_are_missing() -> None:
    answer = assistant().ask("How many e-bikes were sold in Europe in 2024?")
    assert answer.value == "365"
    assert any("Spain" in note for note in answer.assumptions)


def test_an_overview_cites_a_few_figures_and_says_that_there_are_more() -> None:
    answer = assistant().ask("Tell me about China")
    assert 3 <= len(answer.facts) <= 5
    assert "more figures" in answer.text


@pytest.mark.parametrize("verb", ["grow", "change"])
@pytest.mark.parametrize(("one", "other"), [("2014", "2020"), ("2015", "2019"), ("2012", "2024"), ("2019", "2021")])
def test_what_is_asked_of_two_figures_told_is_the_movement_between_their_times(one: str, other: str, verb: str) -> None:
    full = assistant().ask(f"How much did helmet sales {verb} from {one} to {other}?")
    for first, second in ((one, other), (other, one)):
        chat = assistant().conversation()
        chat.ask(f"Helmet sales in {first}?")
        chat.ask(f"and in {second}?")
        then = chat.ask(f"how much did it {verb}?")
        assert (then.value, then.unit, {fact.id for fact in then.facts}) == (
            full.value,
            full.unit,
            {fact.id for fact in full.facts},
        )
