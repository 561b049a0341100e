"""JSON: records, columns, rows, nested objects, lines."""

from __future__ import annotations

import pytest

from assistant.errors import TableError
from assistant.tables.files import read_grids
from assistant.tables.grid import Grid, Span


def grid(text: str, name: str = "sales.json") -> Grid:
    """The one table of a text."""
    (found,) = read_grids(text.encode(), name=name)
    return found


ROWS = (("region", "sales"), ("North", "1.70"), ("South", ""))


@pytest.mark.parametrize(
    "text",
    [
        '[{"region": "North", "sales": 1.70}, {"region": "South", "sales": null}]',
        '[{"region": "North", "sales": 1.70}, {"region": "South"}]',
        '{"region": ["North", "South"], "sales": [1.70, null]}',
        '{"columns": ["region", "sales"], "data": [["North", 1.70], ["South", null]]}',
        '{"columns": ["region", "sales"], "index": [0, 1], "data": [["North", 1.70], ["South", null]]}',
        '{"region": {"0": "North", "1": "South"}, "sales": {"0": 1.70, "1": null}}',
    ],
)
def test_shapes_of_one_table(text: str) -> None:
    found = grid(text)
    assert (found.rows, found.header_rows) == (ROWS, 1)


def test_lists_of_values() -> None:
    found = grid('[["region", "sales"], ["North", 1.70], ["South", null]]')
    assert (found.rows, found.header_rows) == (ROWS, 0)


def test_an_object_of_objects_names_its_rows() -> None:
    found = grid('{"North": {"2019": 1, "2020": 2}, "South": {"2020": 4}}')
    assert found.rows == (("", "2019", "2020"), ("North", "1", "2"), ("South", "", "4"))


def test_objects_in_records_become_a_second_row_of_the_header() -> None:
    found = grid('[{"region": "North", "sales": {"2019": 1, "2020": 2}}, {"region": "South", "sales": {"2021": 5}}]')
    assert found.rows == (
        ("region", "sales", "", ""),
        ("", "2019", "2020", "2021"),
        ("North", "1", "2", ""),
        ("South", "", "", "5"),
    )
    assert (found.merged, found.header_rows) == ((Span(0, 1, 0, 3),), 2)


def test_a_table_within_an_object_and_what_is_said_of_it() -> None:
    found = grid('{"title": "Sales", "source": "report", "data": [{"region": "North", "sales": 1}]}')
    assert (found.title, found.notes, found.name) == ("Sales", ("report",), "sales")


def test_several_tables_within_an_object() -> None:
    text = '{"a": [{"x": 1}], "b": [{"y": 2}]}'
    assert [(found.name, found.rows) for found in read_grids(text.encode(), name="j.json")] == [
        ("a", (("x",), ("1",))),
        ("b", (("y",), ("2",))),
    ]


def test_lines_of_records() -> None:
    text = '{"region": "North", "sales": 1.70}\n\n{"region": "South"}\n'
    for name in ("a.jsonl", "a.ndjson", "-"):
        found = grid(text, name)
        assert (found.rows, found.lines) == (ROWS, (0, 1, 3))


def test_values_are_kept_as_written() -> None:
    found = grid('[{"a": 100000000000000000001, "b": 1.0E3, "c": true, "d": [1, 2], "e": 1e99999, "f": NaN}]')
    assert found.rows[1] == ("100000000000000000001", "1000", "true", "1, 2", "1e99999", "NaN")


def test_what_is_nested_deeper_is_said() -> None:
    assert grid('[{"a": 1, "b": {"c": {"d": 2}}}]').remarks == (
        "'b' holds lists or objects within it and is taken as text.",
    )


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ('[{"a": 1},]', "a.json", "a.json, line 1: this is not JSON"),
        ('{"a": 1}\n{"a": \n', "a.jsonl", "a.jsonl, line 2: this is not JSON"),
        ('{"a": 1}\n[1]\n', "a.jsonl", "a.jsonl, line 2: every line must be an object"),
        ('[{"a": 1, "a": 2}]', "a.json", "the key 'a' twice"),
        ('"text"', "a.json", "holds no table that can be seen"),
        ("[1, 2]", "a.json", "holds no table that can be seen"),
        ('{"a": {"b": {"c": 1}}}', "a.json", "holds no table that can be seen"),
        ("[]", "a.json", "holds no table that can be seen"),
        ("[" * 100_000, "a.json", "nested too deeply"),
        ('{"a":' * 100_000, "a.json", "nested too deeply"),
    ],
)
def test_what_is_no_table_is_refused(text: str, name: str, said: str) -> None:
    with pytest.raises(TableError, match=said):
        read_grids(text.encode(), name=name)
