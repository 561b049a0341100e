"""The notations of numbers and periods, and the sentences made of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.packs.number_notation import gives_place, prints, read_number
from assistant.packs.period_notation import EXAMPLES, read_period
from assistant.packs.sentences import fill_sentence, gaps_of, say_amount, say_period
from assistant.units import Unit


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", "0"),
        ("1.70", "1.70"),
        ("12,300", "12300"),
        ("-3", "-3"),
        ("−3", "-3"),
        (" 5 ", "5"),
        ("1,234.5", "1234.5"),
    ],
)
def test_a_plain_number_is_read_as_it_is_printed(text: str, number: str) -> None:
    assert str(read_number(text)) == number


@pytest.mark.parametrize(
    "text", ["", "1e5", "NaN", "inf", "1_000", "12,30", "1.", ".5", "+1", "1 000", "٣", "1/2", "0x1", "5%", "9" * 31]
)
def test_nothing_else_is_a_number(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "number", "scale"),
    [
        ("17.5%, and", "17.5", 0),
        ("12,300 papers", "12300", 0),
        ("more than $100 million", "100", 6),
        ("$1 billion", "1000", 6),
        ("$1.2bn", "1200", 6),
        ("167,424 (in thousands)", "167424", 3),
        ("twice as many", "2", 0),
        ("five-times", "5", 0),
        ("three times", "3", 0),
        ("Fifteen models", "15", 0),
        ("fell by 3", "-3", 0),
        ("in 2024.", "2024", 0),
    ],
)
def test_a_text_prints_a_number(text: str, number: str, scale: int) -> None:
    assert prints(text, Decimal(number), scale)


@pytest.mark.parametrize(
    ("text", "number", "scale"),
    [
        ("117.5", "17.5", 0),
        ("17.55", "17.5", 0),
        ("17", "17.5", 0),
        ("1.7", "1.70", 0),
        ("12,300", "300", 0),
        ("v15", "15", 0),
        ("$1 billion", "1", 6),
        ("someone", "1", 0),
        ("$100 billion", "100", 6),
    ],
)
def test_a_part_of_a_number_or_another_precision_is_not_printed(text: str, number: str, scale: int) -> None:
    assert not prints(text, Decimal(number), scale)


def test_a_place_is_given_by_a_word() -> None:
    assert gives_place("the world's top producer", 1)
    assert gives_place("came second", 2)
    assert not gives_place("a producer, stopped second-hand", 1)
    assert not gives_place("the leader", 7)


@pytest.mark.parametrize("text", EXAMPLES.split(", "))
def test_every_example_of_a_period_is_one(text: str) -> None:
    period = read_period(text)
    assert period
    assert read_period(period.label) == period


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024", 20240101, 20241231),
        ("END  of 2023", 20231231, 20231231),
        ("Feb 2024", 20240201, 20240229),
        ("2024-02", 20240201, 20240229),
        ("2024-02-29", 20240229, 20240229),
        ("late 2023", 20231001, 20231231),
        ("Q3 2020", 20200701, 20200930),
        ("2020 to 2024", 20200101, 20241231),
        ("March 2020 to 2024", 20200301, 20241231),
        ("since 2018", 20180101, 99991231),
    ],
)
def test_a_period_is_its_days(text: str, start: int, end: int) -> None:
    period = read_period(text)
    assert period
    assert period[:2] == (start, end)


@pytest.mark.parametrize(
    "text",
    ["", "24", "20245", "2024-13", "2023-02-29", "31 June 2024", "Q5 2024", "2024 to 2020", "since", "to", "end of",
     "2020 to", "since since 2020", "next year", "0999", "third half of 2020"],
)  # fmt: skip
def test_nothing_else_is_a_period(text: str) -> None:
    assert read_period(text) is None


@pytest.mark.parametrize(
    ("number", "unit", "said"),
    [
        ("1.70", "percent", "1.70 %"),
        ("12300", "model", "12,300 models"),
        ("1", "model", "1 model"),
        ("1200", "million USD", "1200 million US dollars"),
        ("3", "times per year", "3 times a year"),
        ("5", "times", "5 times"),
        ("-0.3", "percentage point", "-0.3 percentage points"),
    ],
)
def test_an_amount_is_said_with_its_unit(number: str, unit: str, said: str) -> None:
    assert say_amount(Decimal(number), Unit.parse(unit)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2024", "in 2024"),
        ("end of 2023", "at the end of 2023"),
        ("start of 2024", "at the start of 2024"),
        ("since 2018", "since 2018"),
        ("7 April 2025", "on 7 April 2025"),
        ("2020 to 2024", "from 2020 to 2024"),
        ("first half of 2021", "in the first half of 2021"),
        ("late 2023", "in late 2023"),
    ],
)
def test_a_period_is_said_as_an_adverb(text: str, said: str) -> None:
    period = read_period(text)
    assert period
    assert say_period(period) == said


def test_a_sentence_is_filled_once_and_says_when() -> None:
    gaps = {"fruit": "the {value} sort", "value": "3 tonnes"}
    assert fill_sentence("{fruit} gave {value}", {"value": "3 tonnes", "fruit": "apples"}, None) == (
        "Apples gave 3 tonnes."
    )
    assert fill_sentence("{period}, {fruit} gave {value}", gaps, read_period("2024")) == (
        "In 2024, the {value} sort gave 3 tonnes."
    )
    assert fill_sentence(
        "{value} came from {country}.", {"value": "3 %", "country": "the U.S."}, read_period("2024")
    ) == ("3 % came from the U.S. in 2024.")
    assert fill_sentence("{period} {value} came from {country}", {"value": "3 %", "country": "the U.S."}, None) == (
        "3 % came from the U.S."
    )


def test_gaps_are_plain_names() -> None:
    assert gaps_of("{a-b} and {value}") == ["a-b", "value"]
    assert gaps_of("no gap") == []
    for wrong in ("{", "}", "{}", "{0}", "{a.b}", "{a[0]}", "{a!r}", "{a:x}", "{a b}"):
        assert gaps_of(wrong) is None
