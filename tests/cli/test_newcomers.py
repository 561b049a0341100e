"""What people get wrong in their first pack: one clear message, with file, line and mend, and the exit code."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from assistant.cli import commands
from tests.cli.running import Result, around

PACK = """\
pack: bees
title: Beekeeping in 2024
sources:
  - {id: report, title: Bee Report 2024}
dimensions:
  - {id: region}
members:
  - {id: heath, in: region, name: Heath}
  - {id: coast, in: region, name: Coast}
measures:
  - id: hives
    name: bee hives
    unit: hive
    dimensions: [region]
    sentence: "{region} had {value}"
facts:
  - id: hives-heath
    measure: hives
    of: {region: heath}
    period: 2024
    value: 1200
    at: page 3
"""
SERIES = PACK.partition("facts:")[0] + "series:\n  - {file: data.csv, measure: hives, at: page 3}\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user who has nothing yet, in an empty folder."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "ASSISTANT_PACKS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(name: str) -> Result:
    """What `assistant facts check` says and gives."""
    environment = around()
    code = commands.run(environment, ["facts", "check", name])
    assert isinstance(environment.stdout, io.StringIO)
    assert isinstance(environment.stderr, io.StringIO)
    return Result(code, environment.stdout.getvalue(), environment.stderr.getvalue())


def check_pack(text: str | bytes, rows: str | bytes = "") -> Result:
    """The same for a pack with these files."""
    folder = Path("bees")
    folder.mkdir()
    (folder / "pack.yaml").write_bytes(text.encode() if isinstance(text, str) else text)
    (folder / "data.csv").write_bytes(rows.encode() if isinstance(rows, str) else rows)
    return check("bees")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("    value: 1200", "\tvalue: 1200", "pack.yaml:21: this is not YAML: found a tab character"),
        ("    value: 1200", "  value: 1200", "pack.yaml:21: this is not YAML: did not find expected '-' indicator"),
        ("    value: 1200", "      value: 1200", "pack.yaml:21: this is not YAML: mapping values are not allowed"),
        ("title: Beekeeping", "title: Bees: keeping", "pack.yaml:2: this is not YAML: mapping values are not allowed"),
        ("name: Heath", 'name: "Heath', "pack.yaml:8: this is not YAML: did not find expected ',' or '}'"),
        ("name: Heath}", "name: Heath", "pack.yaml:8: this is not YAML: did not find expected ',' or '}'"),
        ("value: 1200", "value: 1.200.000", "pack.yaml:21: facts[1].value: '1.200.000' is no number. Write digits"),
        ("value: 1200", "value: 1200 hives", "pack.yaml:21: facts[1].value: '1200 hives' is no number. Write digits"),
        (
            "unit: hive",
            "unit: Mio. €",
            "measures[1].unit: the unit 'Mio. €' has another name. Write million EUR",
        ),
        ("unit: hive", "unit: bn USD", "the unit 'bn USD' has another name. Write billion USD"),
        (
            "period: 2024",
            "period: Summer '24",
            'pack.yaml:20: facts[1].period: the period "Summer \'24" cannot be read',
        ),
        ("name: Coast", "name: heath", "pack.yaml:9: 'heath' also names the member 'heath', see line 8"),
        ("    at: page 3\n", "", "pack.yaml:17: facts[1].at is missing. Add `at:`"),
        ("facts:", "fact:", "pack.yaml:16: fact is an unknown field. Did you mean `facts`?"),
        ("pack: bees", "pack: My Bees", "pack.yaml:1: pack: 'My Bees' is no identifier. Use small letters a-z, digits"),
    ],
)
def test_a_slip_gives_one_message_with_its_line(old: str, new: str, message: str) -> None:
    assert old in PACK
    result = check_pack(PACK.replace(old, new, 1))
    assert (result.code, result.err) == (3, "")
    assert message in result.lines[0]
    assert [line.partition(",")[2] for line in result.lines[1:]] == [" 1 problem"]


def test_a_pack_without_facts_is_told_what_it_lacks() -> None:
    result = check_pack(PACK.partition("facts:")[0])
    assert (result.code, result.lines[0]) == (
        3,
        "bees/pack.yaml:1: the pack has no facts, series or topics. Add what the report says",
    )


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_a_file_that_is_not_utf8_is_told_so_and_what_else_is_wrong(encoding: str) -> None:
    text = PACK.replace("Coast", "Küste").replace("value: 1200", "value: many")
    result = check_pack(text.encode(encoding))
    assert result.code == 3
    assert "this is not UTF-8" in result.lines[0]
    assert "facts[1].value: 'many' is no number" in result.lines[1]
    assert result.lines[2] == "bees: no facts, 2 problems"


def test_a_byte_order_mark_does_no_harm() -> None:
    assert check_pack(b"\xef\xbb\xbf" + PACK.encode()).code == 0


@pytest.mark.parametrize(
    ("rows", "problems"),
    [
        ("region;value\nHeath;3\nCoast;x\n", ["data.csv:1: the cells are separated by ';'", "data.csv:3: value: 'x'"]),
        (
            b"\xef\xbb\xbfregion,value\nH\xfcide,3\n",
            ["data.csv:1: this is not UTF-8", "data.csv:2: region has no member"],
        ),
        ('region,value\n"Heath,3\nCoast,x\n', ["data.csv:2: this is not CSV", "data.csv:3: value: 'x' is no number"]),
        (
            "region,vaule\nHeath,x\n",
            ["data.csv:1: 'vaule' is an unknown column", "data.csv:2: value: 'x' is no number"],
        ),
        (
            "area,number\nHeath,3\n",
            ["data.csv:1: 'area' is an", "data.csv:1: 'number' is an", ", 2 prob"],
        ),
    ],
)
def test_the_rows_of_a_bad_table_are_looked_at_all_the_same(rows: str | bytes, problems: list[str]) -> None:
    result = check_pack(SERIES, rows)
    assert result.code == 3
    assert all(problem in line for problem, line in zip(problems, result.lines, strict=False))


def test_a_file_or_an_empty_folder_is_no_pack() -> None:
    Path("empty").mkdir()
    Path("other").mkdir()
    Path("other/Pack.yml").write_text(PACK, encoding="utf-8")
    Path("bees.yaml").write_text(PACK, encoding="utf-8")
    for name, message in (
        ("empty", "there is no folder with a pack.yaml at 'empty'"),
        ("other", "there is no folder with a pack.yaml at 'other'; 'Pack.yml' in it has to be called pack.yaml"),
        ("bees.yaml", "there is no folder with a pack.yaml at 'bees.yaml', but a file: a pack is such a folder"),
        ("./nowhere", "there is nothing at './nowhere'"),
    ):
        assert check(name) == (3, "", f"assistant: {message}\n")
