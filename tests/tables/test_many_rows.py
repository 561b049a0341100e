"""Tables of thousands of rows: sums of all of them, told without a list of all."""

from __future__ import annotations

import pytest

from assistant import Assistant

ROWS = "".join(f"Shop {at},{1000 + 7 * at % 501},{1500 + 11 * at % 703}\n" for at in range(2_000))


@pytest.fixture(scope="module")
def shops() -> Assistant:
    return Assistant.from_table(f"Shop,2021,2022\n{ROWS}".encode())


def test_the_sum_of_thousands_of_rows_is_exact_and_short(shops: Assistant) -> None:
    answer = shops.ask("sum of all shops in 2021")
    assert answer.value == str(sum(1000 + 7 * at % 501 for at in range(2_000)))
    assert "the sum of 2,000 rows in 2021" in answer.text
    assert len(answer.facts) == 10


def test_so_is_the_mean_and_the_change(shops: Assistant) -> None:
    first, second = (sum(int(line.split(",")[at]) for line in ROWS.splitlines()) for at in (1, 2))
    assert shops.ask("average over the shops in 2022").value == str(second / 2000).removesuffix(".0")
    assert shops.ask("How much did the sum of all shops change from 2021 to 2022?").value == str(second - first)


def test_shares_of_so_many_are_declined(shops: Assistant) -> None:
    assert shops.ask("what share of the total was Shop 7's in 2021").status == "unknown"


@pytest.mark.parametrize("number", ["1" * 5_000, "²", "٣" * 5_000])
def test_what_looks_like_a_number_and_is_none_is_a_text(number: str) -> None:
    asked = Assistant.from_table(f"Store,2023\nNorth,{number}\nSouth,6\n".encode())
    for question in ("sum of stores in 2023?", "Which store had the most in 2023?", "South in 2023?"):
        assert asked.ask(question).value in ("6", "South", None)
