"""Laws of the table of operations, over numbers given to it."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from assistant.operations.query import Entries, Names, NotComputableError, Query, Result, Truth
from assistant.operations.table import OPERATIONS, evaluate, formula
from assistant.units import PERCENT, POINT, Quantity, Unit
from tests.laws.values import like, numbers, positive

MODEL = Unit("model")
several = st.lists(numbers, min_size=1, max_size=7)


def leaf(number: Decimal, unit: Unit = PERCENT, name: str = "") -> Query:
    """A number as an operand."""
    return Query("given", amount=Quantity(number, unit), label=name, key=name)


def leaves(listed: list[Decimal], unit: Unit = PERCENT) -> tuple[Query, ...]:
    """Numbers as operands, each with a name of its own."""
    return tuple(leaf(number, unit, f"n{place}") for place, number in enumerate(listed))


def value(operation: str, *operands: Query, relation: str = "", count: int = 0, words: str = "") -> Decimal:
    """The number that an operation gives."""
    return evaluate(Query(operation, operands, relation=relation, count=count, words=words)).amount.quantity.number


def picked(result: Result) -> list[Decimal]:
    """The numbers of the entries of a result, in order."""
    assert isinstance(result.value, Entries)
    return [entry.amount.quantity.number for entry in result.value.entries]


def truth(query: Query) -> bool:
    """Whether a claim holds."""
    found = evaluate(query).value
    assert isinstance(found, Truth)
    return found.holds


@given(numbers, numbers)
def test_a_fall_is_a_change_with_the_sign_turned(start: Decimal, end: Decimal) -> None:
    pair = leaf(start), leaf(end)
    assert value("change", *pair) == -value("fall", *pair) == value("difference", *reversed(pair))
    assert evaluate(Query("change", pair)).amount.quantity.unit == POINT


@given(positive, positive)
def test_relative_fall_and_what_remains_add_up_to_a_hundred(start: Decimal, end: Decimal) -> None:
    pair = leaf(start), leaf(end)
    fall, left = value("relative fall", *pair), value("remaining", *pair)
    assert value("relative change", *pair) == -fall
    assert abs(Fraction(fall) + Fraction(left) - 100) <= Fraction(max(left, Decimal(100))) / 10**9


@given(numbers, st.integers(-2, 4))
def test_rounding_moves_a_number_by_half_of_the_last_place_at_most(number: Decimal, places: int) -> None:
    rounded = value("rounded", leaf(number), count=places)
    assert abs(rounded - number) <= Decimal("0.5").scaleb(-places)
    assert value("rounded", leaf(rounded), count=places) == rounded


def test_what_is_made_of_a_ratio_is_exact() -> None:
    ratios = [Query("ratio", (leaf(Decimal(40), MODEL), leaf(Decimal(by), MODEL))) for by in (15, 3)]
    times_six = Query("scaled", (ratios[0], leaf(Decimal(6), Unit(""))))
    assert evaluate(times_six).amount.quantity.number == 16 == value("sum", *ratios)
    assert value("ratio", *reversed(ratios)) == 5


@given(several)
def test_range_is_the_most_less_the_least(listed: list[Decimal]) -> None:
    assert value("spread", *leaves(listed)) == max(listed) - min(listed)


@given(several)
def test_ranking_holds_everything_once_in_order(listed: list[Decimal]) -> None:
    down, up = (picked(evaluate(Query("rank", leaves(listed), relation=way))) for way in ("max", "min"))
    assert down == sorted(listed, reverse=True)
    assert up == sorted(listed)


@given(several, st.integers(1, 7), st.sampled_from(["max", "min"]))
def test_first_places_hold_all_that_tie_with_the_last(listed: list[Decimal], count: int, relation: str) -> None:
    top = Query("top", leaves(listed), count=count, relation=relation)
    if count > len(listed):
        with pytest.raises(NotComputableError):
            evaluate(top)
        return
    ordered = sorted(listed, reverse=relation == "max")
    last = ordered[count - 1]
    assert picked(evaluate(top)) == [number for place, number in enumerate(ordered) if place < count or number == last]


@given(several, numbers, st.sampled_from(["above", "below", "atleast", "atmost"]))
def test_what_fulfils_a_condition_and_what_does_not_are_all(
    listed: list[Decimal], bound: Decimal, relation: str
) -> None:
    operands = (*leaves(listed), leaf(bound))
    kept, rest = (picked(evaluate(Query("filter", operands, relation=relation, count=sign))) for sign in (0, -1))
    assert sorted([*kept, *rest]) == sorted(listed)
    opposite = {"above": "atmost", "below": "atleast", "atleast": "below", "atmost": "above"}[relation]
    assert picked(evaluate(Query("filter", operands, relation=opposite))) == rest
    assert value("count", Query("filter", operands, relation=relation), words="benchmark") == len(kept)


@given(several, numbers, st.sampled_from(["above", "below", "atleast", "atmost", "equal"]))
def test_all_any_and_none_agree(listed: list[Decimal], bound: Decimal, relation: str) -> None:
    operands = (*leaves(listed), leaf(bound))
    every, some, none = (
        truth(Query("every", operands, relation=relation, words=word)) for word in ("all", "any", "none")
    )
    assert some is not none
    assert not (every and none)
    assert not every or some


@given(numbers, numbers)
def test_exactly_one_of_above_below_and_equal_holds(one: Decimal, other: Decimal) -> None:
    claims = [Query("compare", (leaf(one), leaf(other)), relation=relation) for relation in ("above", "below", "equal")]
    assert [truth(claim) for claim in claims].count(True) == 1
    assert all(truth(Query("not", (claim,))) is not truth(claim) for claim in claims)
    assert truth(Query("or", tuple(claims)))
    assert not truth(Query("and", tuple(claims)))


@given(like(least=2, most=2))
def test_scales_make_no_difference_to_what_is_larger(pair: list[Quantity]) -> None:
    left, right = (Query("given", amount=quantity) for quantity in pair)
    one, other = (Fraction(each.number) * Fraction(10) ** each.unit.scale for each in pair)
    assert truth(Query("compare", (left, right), relation="above")) is (one > other)
    top = evaluate(Query("top", (left, right), count=1, relation="max"))
    assert isinstance(top.value, Entries)
    largest = {(entry.amount.quantity.number, entry.amount.quantity.unit) for entry in top.value.entries}
    assert largest == {tuple(each) for each, size in zip(pair, (one, other), strict=True) if size == max(one, other)}


@given(several)
def test_unlike_things_are_not_ranked_added_or_compared(listed: list[Decimal]) -> None:
    assume(len(listed) > 1)
    mixed = (*leaves(listed[:-1]), leaf(listed[-1], MODEL, "other"))
    for operation in ("sum", "mean", "median", "spread", "rank", "top"):
        with pytest.raises(NotComputableError):
            evaluate(Query(operation, mixed))
    with pytest.raises(NotComputableError):
        evaluate(Query("compare", (mixed[0], mixed[-1]), relation="above"))


@given(several)
def test_names_stand_in_the_order_of_the_ranking(listed: list[Decimal]) -> None:
    result = evaluate(Query("name", (Query("rank", leaves(listed), relation="max"),)))
    assert isinstance(result.value, Names)
    assert [listed[int(name[1:])] for name in result.value.names] == sorted(listed, reverse=True)


small = st.decimals(-999, 999, places=2) | st.integers(-999, 999).map(Decimal)
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def recomputed(working: str) -> tuple[Fraction, Fraction]:
    """Both sides of a working: what its left side comes to, and the number on its right."""
    left, _, right = re.split(r" ([=≈]) ", working.replace(",", ""))
    sides = left, right.split(" ")[0]
    signs = str.maketrans({"−": "-", "÷": "/", "×": "*"})
    one, other = (
        eval(_NUMBER.sub(r"Fraction('\g<0>')", side.translate(signs)), {"Fraction": Fraction}) for side in sides
    )
    return one, other


@pytest.mark.parametrize(
    "operation", ["difference", "fall", "change", "relative change", "relative fall", "remaining", "ratio", "share"]
)
@example(one=Decimal("9.98"), other=Decimal("8.39"))
@given(one=small, other=small)
def test_working_of_two_numbers_comes_to_its_result(operation: str, one: Decimal, other: Decimal) -> None:
    assume(one > 0 and other if operation.startswith("relative") else one and other)
    working = formula(evaluate(Query(operation, (leaf(one), leaf(other)))))
    left, right = recomputed(working)
    if " = " in working:
        assert left == right
    else:
        # At most four digits are shown.
        assert abs(left - right) <= abs(left) / 1000 + Fraction(1, 100)


@pytest.mark.parametrize("operation", ["sum", "mean", "spread"])
@given(listed=st.lists(small, min_size=2, max_size=6))
def test_working_of_several_numbers_comes_to_its_result(operation: str, listed: list[Decimal]) -> None:
    working = formula(evaluate(Query(operation, leaves(listed))))
    left, right = recomputed(working)
    assert abs(left - right) <= (0 if " = " in working else abs(left) / 1000 + Fraction(1, 100))


@given(st.lists(small, min_size=1, max_size=6))
def test_working_of_a_median_names_all_numbers_in_order(listed: list[Decimal]) -> None:
    working = formula(evaluate(Query("median", leaves(listed))))
    named = re.split(r" [=≈] ", working.removeprefix("median of "))[0].replace("−", "-").split(", ")
    assert [Decimal(number) for number in named] == sorted(listed)


def test_every_operation_but_the_leaves_has_a_name() -> None:
    leaves_of_the_tree = {"fact", "given", "words"}
    assert {name for name, operation in OPERATIONS.items() if not operation.name} == leaves_of_the_tree
