"""Tables of Markdown."""

from __future__ import annotations

import pytest

from assistant.errors import TableError
from assistant.tables.files import read_grids

TWO = """# The year

Some words | before it.

## Sales by region

| Region | **2019** | `2020` |
|:-------|---------:|:------:|
| North [1](#n) | 1,234 | 5\\|6 |
| South  |  *7* | — |
|        | 3<sup>2</sup> | &amp; |

Table 2: Staff

a | b
-|-
x | 1
y
"""


def test_tables_with_their_headings() -> None:
    first, second = read_grids(TWO.encode(), name="report.md")
    assert first.rows == (
        ("Region", "2019", "2020"),
        ("North 1", "1,234", "5|6"),
        ("South", "7", "—"),
        ("", "3²", "&"),
    )
    assert (first.title, first.header_rows, first.lines) == ("Sales by region", 1, (7, 9, 10, 11))
    assert (second.title, second.rows) == ("Table 2: Staff", (("a", "b"), ("x", "1")))
    assert [found.name for found in (first, second)] == ["report 1", "report 2"]


def test_markdown_is_known_by_its_rule() -> None:
    assert read_grids(b"|a|b|\n|-|-|\n|1|2|\n", name="-")[0].rows == (("a", "b"), ("1", "2"))


def test_cells_that_lack_are_said() -> None:
    (found,) = read_grids(b"|a|b|\n|-|-|\n|1|\n|2|3|4|\n", name="a.md")
    assert found.rows == (("a", "b"), ("1", ""), ("2", "3"))
    assert "Line 3 does not have the 2 cells" in found.remarks[0]


def test_a_text_without_a_table_is_refused() -> None:
    with pytest.raises(TableError, match=r"a\.md holds no table"):
        read_grids(b"# A title\n\nand words - only | words\n", name="a.md")
