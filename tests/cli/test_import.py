"""`assistant facts import`: what it writes, draws and refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Result, run

ASKED = Path(__file__).parent.parent / "tables" / "asked"
SALES = ASKED / "sales.csv"


def imported(folder: Path, *options: str, file: Path = SALES) -> Result:
    """The run that imports a table into a folder."""
    return run("facts", "import", str(file), "-o", str(folder), *options)


@pytest.mark.parametrize("file", sorted(ASKED.glob("*.csv")), ids=lambda path: path.stem)
def test_what_is_written_is_sound_and_answers_the_question_that_is_shown(tmp_path: Path, file: Path) -> None:
    folder = tmp_path / "figures"
    result = imported(folder, file=file)
    assert (result.code, result.err) == (0, "")
    assert run("facts", "check", str(folder)).code == 0
    shown = result.lines[-1]
    assert shown.startswith(f"Ask it: assistant --pack {folder} '")
    assert run("--pack", str(folder), shown.partition("'")[2].rstrip("'")).code == 0
    assert sorted(path.name for path in folder.iterdir()) == ["facts.csv", "pack.yaml"]
    assert list(tmp_path.iterdir()) == [folder]


def test_what_is_left_out_is_told_and_written(tmp_path: Path) -> None:
    result = imported(tmp_path / "figures", file=ASKED / "medals.csv")
    assert "left out: column “Rank”: numbers the rows" in result.lines
    assert "# - column “Rank”: numbers the rows\n" in (tmp_path / "figures" / "pack.yaml").read_text()


def test_title_and_corrections_are_heeded(tmp_path: Path) -> None:
    reading = tmp_path / "reading.yaml"
    reading.write_text("unit: thousand USD\nnames: {North: Highlands}\n")
    folder = tmp_path / "figures"
    assert imported(folder, "--title", "Turnover by region", "--reading", str(reading)).code == 0
    assert run("--pack", str(folder), "--short", "turnover of Highlands in 2020").out == "1350\n"


def test_a_dry_run_draws_and_writes_nothing(tmp_path: Path) -> None:
    result = imported(tmp_path / "figures", "--dry-run")
    assert (result.code, list(tmp_path.iterdir())) == (0, [])
    assert " header    1 │ Region │ 2019  │ 2020  │ 2021" in result.lines
    for line in (
        "rows      one region each",
        "periods   2019, 2020, 2021",
        "measures  sales (no unit), total sales",
    ):
        assert any(each.startswith(line) for each in result.lines), line


def test_a_dry_run_names_what_is_left_out_and_how_to_correct_it() -> None:
    result = run("facts", "import", str(ASKED / "statement.csv"), "--dry-run")
    assert "  column “Year ended June 30 Change”: changes of other columns, which are" in result.lines
    assert any("--reading" in line for line in result.lines)
    assert any(line.startswith("  group    7 │ Operating expen…") for line in result.lines)


def test_nothing_that_exists_is_written_over(tmp_path: Path) -> None:
    folder = tmp_path / "figures"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    result = imported(folder)
    assert (result.code, result.out) == (2, "")
    assert "exists already and is left as it is. Choose another folder with -o." in result.err
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]
    (tmp_path / "file").write_text("mine")
    assert imported(tmp_path / "file").code == 2
    assert (tmp_path / "file").read_text() == "mine"


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    (tmp_path / "figures").mkdir()
    assert imported(tmp_path / "figures").code == 0


def test_a_folder_whose_name_no_pack_can_have_is_refused(tmp_path: Path) -> None:
    result = imported(tmp_path / "My Figures")
    assert result.code == 2
    assert "such as my-figures" in result.err


def test_a_table_may_come_from_standard_input(tmp_path: Path) -> None:
    folder = tmp_path / "figures"
    assert run("facts", "import", "-", "-o", str(folder), stdin=SALES.read_bytes()).code == 0
    assert run("--pack", str(folder), "--short", "value of North in 2020").out == "1350\n"


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b"a\n", b"Name,Town\nReds,Ulm\n"])
def test_what_is_no_table_is_refused_with_one_message(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "broken.csv"
    file.write_bytes(content)
    result = imported(tmp_path / "figures", file=file)
    assert (result.code, result.out, result.err.count("\n")) == (3, "", 1)
    assert not (tmp_path / "figures").exists()


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        (["--sheet", "Other"], 3, "has no table 'Other'"),
        (["--reading", "missing.yaml"], 3, "'missing.yaml' cannot be read"),
        (["--short"], 2, "No such option"),
    ],
)
def test_what_options_say_wrongly_is_named(tmp_path: Path, options: list[str], code: int, message: str) -> None:
    result = imported(tmp_path / "figures", *options)
    assert (result.code, result.out) == (code, "")
    assert message in result.err


@pytest.mark.parametrize("option", [["--pack", "us-china-gap"], ["--table", str(SALES)], ["--json"]])
def test_options_of_questions_do_not_go_with_import(option: list[str]) -> None:
    result = run(*option, "facts", "import", str(SALES), "--dry-run")
    assert result.code == 2
    assert f"{option[0]} cannot go with 'import'." in result.err


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = imported(tmp_path / "file" / "figures")
    assert result.code == 74
    assert "Traceback" not in result.err
