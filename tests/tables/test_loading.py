"""How long it takes until a large table can be asked."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.effort import at_most

#: The head and a row of tables with 100,000 cells, and the number of their rows.
LARGE = {
    "matrix": ("Name," + ",".join(map(str, range(2010, 2019))), "Name {row}," + ",".join(["{row}"] * 9), 10_000),
    "records": ("City,Country,Population,Area,Founded", "City {row},Land {part},{row}00,{part}7,18{part:02}", 20_000),
}


@pytest.mark.parametrize("form", LARGE)
def test_a_hundred_thousand_cells_can_be_asked_soon(form: str) -> None:
    head, row, size = LARGE[form]
    text = "\n".join([head, *(row.format(row=number, part=number % 50) for number in range(size))])
    with at_most(200):
        Assistant.from_table(text.encode(), title="Places")
