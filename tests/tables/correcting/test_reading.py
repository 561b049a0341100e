"""The file that corrects how a table is read: what it can say, and one message for what it says wrongly."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from assistant import Assistant
from assistant.errors import TableError

SALES = b"""Region,2019,2020,Note
North,"1,200","1,350",3
Former,1,1,
South,900,850,4
"""
SAID = """\
# What the table does not say itself.
title: Sales by region
unit: USD
scale: thousand
skip_rows: [3]
columns: {Note: skip}
names: {South: the deep South}
"""


def written(folder: Path, text: str) -> Path:
    """A file of a correction."""
    file = folder / "reading.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def refusal(reading: Any, source: bytes = SALES) -> str:
    """The message about a correction that cannot be."""
    with pytest.raises(TableError) as raised:
        Assistant.from_table(source, reading=reading)
    return str(raised.value)


def test_unit_scale_names_and_rows_left_out_are_heeded(tmp_path: Path) -> None:
    assistant = Assistant.from_table(SALES, reading=written(tmp_path, SAID))
    answer = assistant.ask("What were the sales of the deep South in 2020?")
    assert (answer.value, answer.unit) == ("850", "thousand USD")
    assert answer.facts[0].locator == "row 4, column 3"
    assert assistant.ask("What was Former in 2020?").status == "unknown"


def test_the_same_fields_may_come_from_python(tmp_path: Path) -> None:
    fields = {"title": "Sales by region", "unit": "thousand USD", "skip_rows": [3], "columns": {4: "skip"}}
    answer = Assistant.from_table(SALES, reading=fields).ask("North in 2019")
    assert (answer.value, answer.unit) == ("1200", "thousand USD")


def test_units_may_differ_between_lines() -> None:
    table = b"Item,2019,2020\nSales,5,6\nPrice,7,8\n"
    fields = {"unit": "million EUR", "units": {"Price": "EUR"}, "form": "matrix"}
    assistant = Assistant.from_table(table, reading=fields)
    assert [assistant.ask(f"{name} in 2020").unit for name in ("Sales", "Price")] == ["million EUR", "EUR"]


def test_a_turned_table_keeps_the_places_of_the_file() -> None:
    table = b"What,North,South\nSales,5,6\nCosts,3,4\n"
    answer = Assistant.from_table(table, reading={"transpose": True}).ask("What are the costs of the South?")
    assert (answer.value, answer.facts[0].locator) == ("4", "row 3, column 3")


def test_header_rows_are_as_many_as_told() -> None:
    table = b"Item,2019,2020\nmillion,a,b\nSales,5,6\nCosts,3,4\n"
    answer = Assistant.from_table(table, reading={"header_rows": 2}).ask("Sales in 2020")
    assert answer.value == "6"


def test_decimal_commas_are_read_where_told() -> None:
    table = b"Station;2019;2020\nUlm;1.061,5;40,0\nAalen;55,1;38,2\n"
    answer = Assistant.from_table(table, reading={"decimal": "comma"}).ask("Ulm in 2019")
    assert answer.value == "1061.5"


def test_a_sheet_is_chosen_by_its_number() -> None:
    page = b"<table><tr><th>A<th>2019<tr><td>x<td>1</table><table><tr><th>B<th>2019<tr><td>y<td>2</table>"
    assert Assistant.from_table(page, reading={"sheet": 2}).ask("y in 2019").value == "2"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("unit: thousand $\n", "reading.yaml:1: unit: the unit 'thousand $' has another name. Write thousand USD"),
        ("\nheader_rows: two\n", "reading.yaml:2: header_rows: 'two' is no number of a row. Write 1 for the first"),
        ("header_rows: 9\n", "reading.yaml:1: the table has only 4 rows. Leave at least one row below the header"),
        ("skip_rows: [2, 14]\n", "reading.yaml:1: the table has no row 14. Its rows are 1 to 4"),
        ("columns:\n  Note: skip\n  Notes: skip\n", "reading.yaml:3: the table has no column 'Notes'. Write its name"),
        (
            "columns: {Note: leave}\n",
            "reading.yaml:1: columns.Note: 'leave' is not known here. Write one of: dimension",
        ),
        ("names: {Nort: North}\n", "reading.yaml:1: the table has no row or column 'Nort'. It has"),
        ("scale: dozen\n", "reading.yaml:1: scale: 'dozen' is no scale. Write thousand, million, billion, trillion"),
        ("transposed: yes\n", "reading.yaml:1: transposed is an unknown field. Did you mean `transpose`?"),
        ("sheet: Other\n", "the table has no table 'Other'"),
        ("period: soon\n", "reading.yaml:1: period: the period 'soon' cannot be read. Write one like these"),
        ("title: [a\n", "reading.yaml:1: this is not YAML"),
        ("just words\n", "reading.yaml:1: this says nothing of a table. Write fields, such as `header_rows: 2`"),
        ("", "reading.yaml: the file is empty"),
    ],
)
def test_what_is_wrong_is_named_with_its_line_and_mend(tmp_path: Path, text: str, message: str) -> None:
    said = refusal(written(tmp_path, text)).replace(f"{tmp_path}/", "")
    assert said.startswith(message)
    assert "\n" not in said


def test_several_mistakes_are_one_message(tmp_path: Path) -> None:
    said = refusal(written(tmp_path, "unit: $\nfoo: bar\n")).replace(f"{tmp_path}/", "")
    assert said.split("\n")[0] == "reading.yaml has 2 problems:"
    assert [line.partition(": ")[0] for line in said.split("\n")[1:]] == ["  reading.yaml:1", "  reading.yaml:2"]


@pytest.mark.parametrize("name", ["missing.yaml", ".", "-", "a\0b"])
def test_a_file_that_is_none_is_named(tmp_path: Path, name: str) -> None:
    assert refusal(name if name == "-" else f"{tmp_path}/{name}")


def test_a_wide_table_whose_rows_have_several_names_is_corrected_in_its_long_form() -> None:
    rows = "Ardenia,Exports,a,5,7", "Ardenia,Imports,b,3,4", "Belmark,Exports,c,9,8", "Belmark,Imports,d,2,6"
    wide = "\n".join(("Land,Flow,Note,2021,2022", *rows))
    trade = Assistant.from_table(wide.encode(), reading={"unit": "million EUR", "columns": {"Note": "skip"}})
    answer = trade.ask("What were the exports of Ardenia in 2022?")
    assert (answer.value, answer.unit, answer.facts[0].locator) == ("7", "million EUR", "row 2, column 5")
