"""`assistant facts export`: three forms, one pack, nothing written over."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.running import run


@pytest.mark.parametrize("form", ["json", "jsonld"])
def test_json_is_one_document(form: str) -> None:
    result = run("facts", "export", "--pack", "us-china-gap", "--format", form)
    assert result.code == 0
    assert json.loads(result.out)


def test_json_is_what_comes_out_if_nothing_is_said() -> None:
    assert json.loads(run("facts", "export", "--pack", "us-china-gap").out)["pack"] == "us-china-gap"


def test_csv_is_read_back_by_import(tmp_path: Path) -> None:
    file = tmp_path / "gap.csv"
    assert run("facts", "export", "--pack", "us-china-gap", "--format", "csv", "-o", str(file)).code == 0
    assert file.read_text() == run("facts", "export", "--pack", "us-china-gap", "--format", "csv").out
    assert run("facts", "import", str(file), "-o", str(tmp_path / "gap")).code == 0
    again = run("facts", "export", "--format", "csv", "--pack", str(tmp_path / "gap")).out
    first, second = (
        {row["id"]: row for row in csv.DictReader(io.StringIO(text))} for text in (file.read_text(), again)
    )
    assert first == second


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How many ferry passengers did Long Island have in 2022?", "1204"),
        ("How much did the ferry passengers of Long Island change from 2022 to 2023?", "106"),
        ("Which route had the most ferry passengers in 2023?", "Long Island"),
        ("How many ferry passengers did Long Island have in 2019?", ""),
    ],
)
def test_a_csv_is_asked_as_the_pack_of_which_it_is(tmp_path: Path, question: str, value: str) -> None:
    table = tmp_path / "ferries.csv"
    table.write_text(
        '"Ferry passengers by route, thousands"\nRoute,2022,2023\nLong Island,1204,1310\nNorth Point,412,398\n'
    )
    pack, csv_file = str(tmp_path / "ferry-report"), str(tmp_path / "out.csv")
    assert run("facts", "import", str(table), "-o", pack).code == 0
    assert run("facts", "export", "--pack", pack, "--format", "csv", "-o", csv_file).code == 0
    assert run("--table", csv_file, question).out == run("--pack", pack, question).out
    assert run("--table", csv_file, "--short", question).out.strip() == value


def test_a_file_that_exists_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    file.write_text("mine")
    result = run("facts", "export", "--pack", "us-china-gap", "-o", str(file))
    assert (result.code, result.out, file.read_text()) == (2, "", "mine")
    assert "exists already" in result.err


def test_a_stream_in_ascii_gets_ascii() -> None:
    result = run("facts", "export", "--pack", "us-china-gap", env={"PYTHONIOENCODING": "ascii"})
    assert result.out.isascii()
    assert json.loads(result.out)


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        (["--format", "xml"], 2, "'xml' is none of json, csv, jsonld."),
        (["--pack", "nowhere"], 3, "there is no pack 'nowhere'"),
        (["--pack", "us-china-gap", "-o", "no/such/folder/file.json"], 74, "No such file or directory"),
    ],
)
def test_what_options_say_wrongly_is_named(options: list[str], code: int, message: str) -> None:
    result = run("facts", "export", *options)
    assert (result.code, result.out) == (code, "")
    assert message in result.err


def test_two_packs_are_one_too_many(tmp_path: Path) -> None:
    run("facts", "export", "--pack", "us-china-gap", "--format", "csv", "-o", str(tmp_path / "gap.csv"))
    run("facts", "import", str(tmp_path / "gap.csv"), "-o", str(tmp_path / "gap"))
    result = run("facts", "export", "--pack", "us-china-gap", "--pack", str(tmp_path / "gap"))
    assert (result.code, result.out) == (2, "")
    assert "one pack is exported at a time. Name one of them with --pack: us-china-gap, gap." in result.err


@pytest.mark.parametrize("option", [["--table", "x.csv"], ["--json"], ["--short"]])
def test_options_of_questions_do_not_go_with_export(option: list[str]) -> None:
    result = run(*option, "facts", "export")
    assert result.code == 2
    assert f"{option[0]} cannot go with 'export'." in result.err
