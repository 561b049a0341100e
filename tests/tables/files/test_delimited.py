"""CSV and its relatives: delimiters, quotes, encodings, lines around the table, ragged rows."""

from __future__ import annotations

import codecs
import io
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.errors import TableError
from assistant.tables.files import read_grids
from assistant.tables.grid import Grid
from tests.effort import at_most

PLAIN = "Region,2019,2020\nNorth,1,2\nSouth,3,4\n"
ROWS = (("Region", "2019", "2020"), ("North", "1", "2"), ("South", "3", "4"))


def grid(text: str | bytes, name: str = "sales.csv") -> Grid:
    """The one table of a text."""
    (found,) = read_grids(text.encode() if isinstance(text, str) else text, name=name)
    return found


def test_a_plain_csv(tmp_path: Path) -> None:
    place = tmp_path / "sales.csv"
    place.write_text(PLAIN)
    (found,) = read_grids(place)
    assert found == Grid(rows=ROWS, name="sales", lines=(1, 2, 3), file="sales.csv")
    assert read_grids(str(place)) == (found,)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    assert grid(PLAIN.replace(",", delimiter)).rows == ROWS


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Region;2019\nNorth;1,5\nSouth;2,5\n", ("North", "1,5")),
        ("Region\t2019\nNorth\t1,234\nSouth\t2,345\n", ("North", "1,234")),
        ("Name,Tags\nNorth,a;b\nSouth,c;d\n", ("North", "a;b")),
        ('Name,Sales\n"North, West","1,234"\n', ("North, West", "1,234")),
        ('Name,Sales\n"the ""old"" one",1\n', ('the "old" one', "1")),
        ('Name,Sales\n"North\nWest",1\n', ("North West", "1")),
        (
            ',"All | 2018","All | 2017"\nRail: | Riders,"1,200","1,300"\nRail: | Trips,"80","90"\n',
            ("Rail: | Riders", "1,200", "1,300"),
        ),
    ],
)
def test_what_stands_in_cells_does_not_mislead(text: str, second: tuple[str, ...]) -> None:
    assert grid(text).rows[1] == second


def test_the_delimiter_that_a_file_names_is_taken() -> None:
    found = grid("sep=|\nRegion|a;b;c\nNorth|1;2;3\n")
    assert found.rows == (("Region", "a;b;c"), ("North", "1;2;3"))
    assert found.lines == (2, 3)


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("utf-16"),
        codecs.BOM_UTF16_BE + PLAIN.encode("utf-16-be"),
        PLAIN.encode("utf-32"),
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.replace("\n", "\r").encode(),
    ],
)
def test_marks_of_encodings_and_ends_of_lines(content: bytes) -> None:
    found = grid(content)
    assert found.rows == ROWS
    assert found.remarks == ()


def test_utf_16_without_a_mark_is_said() -> None:
    found = grid(PLAIN.encode("utf-16-le"))
    assert found.rows == ROWS
    assert found.remarks == ("The file has no byte-order mark; read as UTF-16.",)


def test_an_old_western_file_is_read_and_said() -> None:
    found = grid("Region,£m\nZürich,1\n".encode("cp1252"))
    assert found.rows == (("Region", "£m"), ("Zürich", "1"))
    assert found.remarks == ("The file is not UTF-8 (see line 1); read as Windows-1252.",)
    assert "Latin-1" in grid(b"Region,x\n\x81\xe9,1\n").remarks[0]


def test_lines_above_and_below_are_told_from_the_table() -> None:
    found = grid(
        "Revenue by region, 2019-2020\n(in thousands)\n\n,North,South\n2019,1,2\n\n2020,3,4\nTotal,4,6\n\n"
        "* not audited\nSource: annual report, 2021\n"
    )
    assert found.title == "Revenue by region, 2019-2020\n(in thousands)"
    assert found.rows == (("", "North", "South"), ("2019", "1", "2"), ("2020", "3", "4"), ("Total", "4", "6"))
    assert found.notes == ("* not audited", "Source: annual report, 2021")
    assert found.lines == (4, 5, 7, 8)


def test_names_without_figures_stay_in_the_table() -> None:
    found = grid("Item,2019,2020\nAssets:,,\nCash,1,2\nOther,,\n")
    assert [row[0] for row in found.rows] == ["Item", "Assets:", "Cash", "Other"]


def test_a_header_over_the_columns_is_no_title() -> None:
    found = grid("Sales of shops,,\n,2019,\n,Q1,Q2\nNorth,1,2\n")
    assert found.title == "Sales of shops"
    assert found.rows[0] == ("", "2019", "")


def test_ragged_rows_are_kept_filled_and_said() -> None:
    found = grid("a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n")
    assert found.rows[:2] == (("a", "b", "c", ""), ("1", "2", "3", ""))
    assert found.rows[2:] == (("4", "5", "", ""), ("6", "7", "8", "9"), ("10", "11", "12", ""))
    assert found.uneven == (2, 3)
    assert found.remarks == (
        "2 rows do not have the 3 cells of most: line 3 has 2. What lacks is taken as empty; "
        "what is too much has no column of its own.",
    )


def test_empty_columns_and_rows_are_left_out() -> None:
    assert grid(",Region,,2019,,\n,,,,,\n,North,,1,,\n").rows == (("Region", "2019"), ("North", "1"))


def test_answers_cite_the_column_of_the_file_where_empty_ones_are_left_out() -> None:
    table = b",Shop,,Sales\n,North,,120\n,South,,95\n,East,,70\n"
    answer = Assistant.from_table(table).ask("What were the sales of the South?")
    assert (answer.value, answer.facts[0].locator) == ("95", "row 3, column 4")


def test_a_quotation_mark_that_is_never_closed_is_a_sign_like_others() -> None:
    found = grid('Name,Size\n"5 inch,1\nB,2\nC,3\n')
    assert found.rows == (("Name", "Size"), ('"5 inch', "1"), ("B", "2"), ("C", "3"))


def test_formulas_are_text() -> None:
    found = grid('Region,2019\n=cmd|\' /C calc\'!A0,@SUM(1+1)\n"=HYPERLINK(""http://x"")",-1\n')
    assert found.rows[1:] == (("=cmd|' /C calc'!A0", "@SUM(1+1)"), ('=HYPERLINK("http://x")', "-1"))


def test_controls_and_turned_writing_are_taken_out() -> None:
    assert grid("Region,2019\nNo\x1brth,\u202e12\u202c\n" + "South,3\n" * 20).rows[1] == ("North", "12")


def test_a_title_of_ones_own_stands_before_that_of_the_file() -> None:
    (found,) = read_grids(("(in thousands)\n" + PLAIN).encode(), name="x.csv", title="Sales")
    assert (found.title, found.rows) == ("Sales\n(in thousands)", ROWS)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PLAIN.encode())))
    (found,) = read_grids("-")
    assert (found.rows, found.name) == (ROWS, "standard input")


def test_standard_input_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(TableError, match="no standard input"):
        read_grids("-")


def test_a_hundred_thousand_cells_are_read_in_a_moment() -> None:
    text = "Name," + ",".join(map(str, range(2010, 2019))) + "\n"
    text += "".join(f"Name {row}," + ",".join(str(row * column) for column in range(9)) + "\n" for row in range(10_000))
    with at_most(30):
        grid(text)
