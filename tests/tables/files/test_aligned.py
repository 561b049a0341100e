"""Tables pasted as text: blanks alone tell their columns apart."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.tables.files import read_grids

WIDE = """\
Table 7. Household waste by treatment (thousand tonnes)
                     2020      2021      2022
Recycled            1,310     1,295     1,402
Composted             655       640       671
Landfilled            388       351        ..
Total               2,353     2,286     2,073
Source: Waste register.
"""
NARROW = "\n".join(" ".join(line.split()) for line in WIDE.split("\n"))


@pytest.mark.parametrize("text", [WIDE, NARROW], ids=["in columns", "as pasted from a PDF"])
def test_blanks_tell_columns_apart(text: str) -> None:
    (grid,) = read_grids(text.encode(), name="waste.txt")
    assert grid.title == "Table 7. Household waste by treatment (thousand tonnes)"
    assert grid.rows[0] == ("", "2020", "2021", "2022")
    assert grid.rows[1] == ("Recycled", "1,310", "1,295", "1,402")
    assert grid.lines[1] == 3
    assert grid.notes == ("Source: Waste register.",)
    assistant = Assistant.from_table(text.encode())
    assert assistant.ask("How much waste was recycled in 2021?").value == "1295"
    assert assistant.ask("total household waste in 2020").value == "2353"
    for lacking in (
        "landfilled in 2022",
        "recycled in 2019",
        "How many people recycle?",
        "recycled waste per person 2021",
    ):
        assert assistant.ask(lacking).status == "unknown"


@pytest.mark.parametrize(
    "text", ["Region,2019,2020\nNorth,1,2\nSouth,3,4\n", "a b c\nd e f\n", "Dear all, 12 is 12\nYours 7\n"]
)
def test_other_texts_are_left_alone(text: str) -> None:
    (grid,) = read_grids(text.encode(), name="x.csv")
    assert "blanks alone" not in " ".join(grid.remarks)
