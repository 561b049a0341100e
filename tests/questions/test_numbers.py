"""Numbers in questions, by the table `numbers.txt`, and as nobody writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.units import plain
from assistant.utterance.amounts import Given, find_amounts
from assistant.utterance.words import split_words
from tests.questions.tables import read_table


def amounts(text: str) -> list[Given]:
    """The numbers of a text without any period."""
    return find_amounts(split_words(text), frozenset())


def shown(given: Given) -> str:
    """How a number is meant, the number and its unit."""
    return " ".join(part for part in (given.relation, plain(given.number), given.unit.name) if part)


@pytest.mark.parametrize(("text", "expected"), list(read_table("numbers.txt")))
def test_numbers_of_a_text(text: str, expected: str) -> None:
    assert "; ".join(map(shown, amounts(text))) == expected.replace("nothing", "")


@given(st.decimals(0, 10**12, places=3) | st.integers(0, 10**15).map(Decimal))
def test_number_is_read_as_printed(number: Decimal) -> None:
    printed = plain(number)
    assert [plain(given.number) for given in amounts(printed)] == [printed]
    assert [given.number for given in amounts(f"{number:,f}")] == [number]


@given(st.text(st.characters(categories=["Nd", "Nl", "No", "Po", "Sm", "Sc"]), max_size=30))
def test_no_sign_breaks_the_reading(text: str) -> None:
    words = split_words(text)
    for amount in find_amounts(words, frozenset()):
        assert amount.number.is_finite()
        assert amount.place in amount.at
        assert all(0 <= at < len(words) for at in amount.at)


_PIECES = "3 x 17.5 % percent half a third of more than or about $ 1.2 bn million hundred twenty five years 2 0 points"


@given(st.lists(st.sampled_from(_PIECES.split()), max_size=12))
def test_numbers_share_no_word(words: list[str]) -> None:
    used = [at for amount in amounts(" ".join(words)) for at in amount.at]
    assert len(used) == len(set(used))
