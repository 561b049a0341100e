"""Rows that are called alike: a table of thousands of them takes no longer than another."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.effort import at_most


@pytest.mark.parametrize("row", ["North,{at}\n", "Store,\nNorth,{at}\n", "{letters}{last},{at}\n"])
def test_rows_that_are_called_alike_take_no_longer_than_others(row: str) -> None:
    letters = str.maketrans("01", "ab")
    rows = "".join(row.format(at=at, letters=f"{at:015b}".translate(letters), last=at % 10) for at in range(20_000))
    with at_most(250):
        asked = Assistant.from_table(f"Sales,\nStore,2023\n{rows}".encode())
        assert asked.ask("sales of North in 2023").status != "answered"
