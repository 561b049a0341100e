"""Laws of answers over tables: the order of rows does not matter, what is computed is exact, nothing raises."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Assistant

_NAMES = ["Alder", "Birch", "Cedar", "Dogwood", "Elder", "Fir"]
_NUMBERS = st.lists(st.integers(1, 10**6), min_size=6, max_size=6, unique=True)


def over(rows: list[str], header: str = "Tree,2019,2020") -> Assistant:
    """An assistant over a table of these rows."""
    return Assistant.from_table("\n".join([header, *rows]).encode())


@given(_NUMBERS, _NUMBERS, st.permutations(range(6)))
def test_order_of_rows_does_not_change_an_answer(first: list[int], second: list[int], order: list[int]) -> None:
    rows = [f"{name},{a},{b}" for name, a, b in zip(_NAMES, first, second, strict=True)]
    question = "Which tree was largest in 2020?"
    shuffled = over([rows[at] for at in order]).ask(question)
    assert over(rows).ask(question).value == shuffled.value == _NAMES[second.index(max(second))]


@given(_NUMBERS, _NUMBERS)
def test_change_is_the_later_number_less_the_earlier(first: list[int], second: list[int]) -> None:
    assistant = over([f"{name},{a},{b}" for name, a, b in zip(_NAMES, first, second, strict=True)])
    answer = assistant.ask("What was the change of Cedar from 2019 to 2020?")
    assert isinstance(answer.value, str)
    assert Decimal(answer.value) == second[2] - first[2]
    swapped = assistant.ask("What was the change of Cedar between 2020 and 2019?")
    assert swapped.value == answer.value


@given(_NUMBERS)
def test_value_is_told_as_printed_with_its_place(numbers: list[int]) -> None:
    assistant = over([f'{name},"{number:,}",0' for name, number in zip(_NAMES, numbers, strict=True)])
    for at, name in enumerate(_NAMES):
        answer = assistant.ask(f"{name} in 2019")
        assert answer.value == str(numbers[at])
        assert [fact.locator for fact in answer.facts] == [f"row {at + 2}, column 2"]


@given(st.text(max_size=80))
def test_no_question_raises(question: str) -> None:
    assistant = over(["Alder,1,2", "Birch,3,4"])
    answer = assistant.ask(question)
    assert answer.status in ("answered", "clarify", "unknown")
    assert answer.question == question
    assert answer.to_json()


@pytest.mark.parametrize("name", ["Oak", "Walnut", "Q4 results", "Zürich"])
def test_name_that_the_table_lacks_is_declined_with_the_nearest(name: str) -> None:
    answer = over(["Alder,1,2", "Birch,3,4"]).ask(f"What was {name} in 2020?")
    assert answer.status == "unknown"
    assert answer.suggestions


def test_year_that_the_table_lacks_is_declined() -> None:
    answer = over(["Alder,1,2", "Birch,3,4"]).ask("What was Alder in 2013?")
    assert (answer.status, answer.reason) == ("unknown", "no_such_period")
