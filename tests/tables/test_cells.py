"""Printed cells, by the table `cells.txt`, and as nobody prints them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.tables.cells import Cell, read_cell, without_note
from assistant.units import plain


def shown(cell: Cell) -> str:
    """What a cell says, as the table of this test writes it."""
    if cell.number is None:
        return cell.kind
    parts = (plain(cell.number), cell.unit.name.strip(), cell.qualifier, "" if cell.is_number else "loose")
    return " ".join(part for part in parts if part)


def cases() -> list[tuple[str, str]]:
    """The printed cells of the table with what they say."""
    found, expected = [], ""
    for line in Path(__file__).with_name("cells.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("=> "):
            expected = line.removeprefix("=> ")
        elif line and not line.startswith("#"):
            found.append((line, expected))
    return found


@pytest.mark.parametrize(("text", "expected"), cases())
def test_printed_cell_says(text: str, expected: str) -> None:
    assert shown(read_cell(text)) == expected


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading_and_all_is_kept_as_printed(text: str) -> None:
    cell = read_cell(text)
    assert cell.text == text
    assert cell.number is None or cell.number.is_finite()
    assert without_note(text) or not text.strip()


@given(st.decimals(0, 10**12, places=2))
def test_number_is_read_as_printed(number: Decimal) -> None:
    assert read_cell(plain(number)).number == number
    assert read_cell(f"{number:,f}").number == number
    assert read_cell(f"${number:,f}").number == number


@given(st.decimals("0.01", 10**9, places=2))
def test_brackets_and_a_minus_are_one(number: Decimal) -> None:
    assert read_cell(f"({number:,f})").number == read_cell(f"-{number:,f}").number == -number
