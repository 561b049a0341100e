"""Numbers with decimal commas: read as such where the whole table shows it, else as they look."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant

PRICES = "Fruit;Price (EUR);Boxes\nApple;1,20;300\nPear;2,35;120\nCherry;4,99;1.250\n"


def asked(tmp_path: Path, text: str, question: str, *, reading: object = None) -> object:
    """The value that a table gives."""
    file = tmp_path / "fruit.csv"
    file.write_text(text, encoding="utf-8")
    return Assistant.from_table(file, reading=reading).ask(question).value


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What is the price of a cherry?", "4.99"),
        ("How many boxes of cherry are there?", "1250"),
        ("What is the difference between the price of a cherry and an apple?", "3.79"),
    ],
)
def test_semicolons_and_commas_are_decimal_commas(tmp_path: Path, question: str, value: str) -> None:
    assert asked(tmp_path, PRICES, question) == value


def test_one_number_with_a_point_is_enough_to_leave_commas_alone(tmp_path: Path) -> None:
    text = "Fruit;Price;Weight\nApple;1,200;1.5\nPear;2,350;0.75\n"
    assert asked(tmp_path, text, "What is the price of the pear?") == "2350"


def test_commas_between_cells_are_never_decimal_ones(tmp_path: Path) -> None:
    text = 'Fruit,Price\nApple,"1,20"\nPear,"2,35"\n'
    assert asked(tmp_path, text, "What is the price of the pear?") != "2.35"


def test_a_reading_has_the_last_word(tmp_path: Path) -> None:
    question = "What is the price of the pear?"
    assert asked(tmp_path, PRICES, question, reading={"decimal": "point"}) != "2.35"
    assert asked(tmp_path, PRICES, question, reading={"decimal": "comma"}) == "2.35"


def test_what_can_be_read_both_ways_is_said_with_the_answer(tmp_path: Path) -> None:
    file = tmp_path / "towns.csv"
    file.write_text("Town;People\nHillford;12.345\nDale;120.500\n")
    question = "How many people live in Dale?"
    (said,) = Assistant.from_table(file).ask(question).assumptions
    assert said == "“12.345” is read with a decimal point; `decimal: comma` in a reading makes thousands of it."
    assert Assistant.from_table(file, reading={"decimal": "comma"}).ask(question).assumptions == ()
