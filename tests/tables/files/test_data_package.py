"""Frictionless Data Packages: what their schema says, and nothing from outside their folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assistant import Assistant
from assistant.errors import TableError
from assistant.tables.files import read_grids
from assistant.tables.grid import ColumnHint, Grid


def package(folder: Path, **resource: Any) -> Path:
    """A package of one resource in a folder."""
    folder.mkdir(exist_ok=True)
    place = folder / "datapackage.json"
    place.write_text(json.dumps({"name": "p", "title": "All sales", "resources": [resource]}))
    return place


def one(place: Path) -> Grid:
    """The one table of a file."""
    (found,) = read_grids(place)
    return found


def test_a_schema_describes_the_columns(tmp_path: Path) -> None:
    (tmp_path / "sales.csv").write_text("geo;sales\nDE;1,5\nFR;-\n")
    place = package(
        tmp_path,
        name="sales",
        path="sales.csv",
        dialect={"delimiter": ";"},
        schema={
            "missingValues": ["", "-"],
            "fields": [
                {"name": "geo", "type": "string", "categories": [{"value": "DE", "label": "Germany"}]},
                {"name": "sales", "type": "number", "title": "Net sales", "unit": "EUR", "description": "in a year"},
            ],
        },
    )
    found = one(place)
    assert found.rows == (("geo", "sales"), ("Germany", "1,5"), ("FR", ""))
    assert found.hints == (
        ColumnHint("geo", type="text", codes=(("DE", "Germany"),)),
        ColumnHint("sales", title="Net sales", description="in a year", unit="EUR", type="number"),
    )
    assert (found.title, found.name, found.header_rows) == ("All sales", "sales", 1)


def test_data_in_the_package_itself(tmp_path: Path) -> None:
    assert one(package(tmp_path, name="a", data=[["x", "y"], [1, 2]])).rows == (("x", "y"), ("1", "2"))
    assert one(package(tmp_path, name="a", data=[{"x": 1, "y": 2}])).rows == (("x", "y"), ("1", "2"))


def test_a_schema_in_a_file_and_an_old_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("x,y\né,1\n".encode("latin-1"))
    (tmp_path / "schema.json").write_text('{"fields": [{"name": "x", "title": "The x"}]}')
    found = one(package(tmp_path, name="a", path="a.csv", schema="schema.json", encoding="latin-1"))
    assert (found.rows[1], found.hints[0].title, found.remarks) == (("é", "1"), "The x", ())


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("../secret.csv", "out of its folder"),
        ("/etc/passwd", "out of its folder"),
        ("link.csv", "out of its folder"),
        ("https://example.org/a.csv", "only files in its own folder"),
        ("file:///etc/passwd", "only files in its own folder"),
        ("lacking.csv", "cannot be read: No such file"),
        ("a\0b", "no path|cannot be read"),
        (["a.csv", "b.csv"], "must have one path"),
    ],
)
def test_nothing_is_read_from_elsewhere(tmp_path: Path, path: Any, said: str) -> None:
    (tmp_path / "secret.csv").write_text("a,b\n1,2\n")
    place = package(tmp_path / "inner", name="a", path=path)
    (tmp_path / "inner" / "link.csv").symlink_to(tmp_path / "secret.csv")
    with pytest.raises(TableError, match=said):
        read_grids(place)


def test_a_package_from_standard_input_has_no_folder() -> None:
    with pytest.raises(TableError, match="Give the path of the package"):
        read_grids(b'{"resources": [{"name": "a", "path": "a.csv"}]}', name="datapackage.json")


def test_a_package_that_names_itself_is_read_once(tmp_path: Path) -> None:
    assert one(package(tmp_path, name="a", path="datapackage.json")).rows == (
        ("name", "path"),
        ("a", "datapackage.json"),
    )


def test_an_answer_carries_the_unit_and_the_name_of_a_field(tmp_path: Path) -> None:
    (tmp_path / "output.csv").write_text("region,year,output\nNorth,2020,10\nNorth,2021,12\nSouth,2020,7\n")
    output = {"name": "output", "type": "number", "title": "Steel output", "unit": "thousand tonnes"}
    fields = [{"name": "region", "type": "string"}, {"name": "year", "type": "year"}, output]
    place = package(tmp_path, path="output.csv", schema={"fields": fields})
    answer = Assistant.from_table(place).ask("What was the steel output in North in 2020?")
    assert (answer.value, answer.unit) == ("10", "thousand tonne")
    assert answer.text.startswith("10 thousand tonnes. Steel output of the North, 2020")
