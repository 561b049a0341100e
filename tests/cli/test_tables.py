"""`--table FILE` for every command that answers."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import KNOWN, ROOT, run, surroundings
from tests.cli.test_start_up import HEAVY

SALES = Path(__file__).parent.parent / "tables" / "asked" / "sales.csv"
ASKED = "What were the sales of the North in 2020?"
TITLED = ("--title", "Sales by region, thousand USD")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--table", str(SALES), *TITLED, ASKED],
        [ASKED, "--table", str(SALES), *TITLED],
        ["ask", *ASKED.split(), *TITLED, "--table", str(SALES)],
    ],
)
def test_a_table_may_be_named_before_or_after_the_question(arguments: list[str]) -> None:
    result = run(*arguments, "--json")
    answer = json.loads(result.out)
    assert (result.code, answer["value"], answer["unit"]) == (0, "1350", "thousand USD")
    assert answer["facts"][0]["locator"] == "row 2, column 3"


def test_lines_of_a_pipe_are_asked_of_the_table() -> None:
    assert run("--table", str(SALES), "--short", stdin=f"{ASKED}\nWest in 2020\n").out == "1350\n\n"


def test_batch_asks_the_table() -> None:
    done = run("batch", "-", "--table", str(SALES), stdin=json.dumps({"id": 1, "question": ASKED}) + "\n")
    assert json.loads(done.out)["answers"][0]["value"] == "1350"


def test_a_table_alone_leaves_the_shipped_packs_out_and_a_pack_beside_it_is_asked_too() -> None:
    assert run("--table", str(SALES), KNOWN).code == 1
    assert run("--table", str(SALES), "--pack", "us-china-gap", KNOWN).code == 0
    assert run("--table", str(SALES), "--pack", "us-china-gap", "--short", ASKED).out == "1350\n"


@pytest.mark.parametrize("content", [b"", b"\n\n", b"only one line\n"])
def test_what_is_no_table_gets_one_message_and_code_3(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "broken.csv"
    file.write_bytes(content)
    result = run("--table", str(file), ASKED)
    assert result.code == 3
    assert result.out == ""
    assert result.err.startswith("assistant: ")
    assert "Traceback" not in result.err


def test_a_file_that_is_missing_gets_one_message_and_code_3() -> None:
    result = run("--table", "missing.csv", ASKED)
    assert (result.code, result.out) == (3, "")
    assert "missing.csv" in result.err


def test_a_table_from_standard_input_is_asked_with_an_argument() -> None:
    assert run("--table", "-", "--short", ASKED, stdin=SALES.read_bytes()).out == "1350\n"


@pytest.mark.parametrize("arguments", [["--table", "-"], ["batch", "-", "--table", "-"], ["--table", "-", "--json"]])
def test_standard_input_is_not_table_and_questions_at_once(arguments: list[str]) -> None:
    result = run(*arguments, stdin=SALES.read_bytes())
    assert (result.code, result.out) == (2, "")
    assert "Standard input holds the table" in result.err


@pytest.mark.parametrize("option", ["--title", "--reading"])
def test_an_option_of_tables_needs_a_table(option: str) -> None:
    result = run(option, "anything", ASKED)
    assert result.code == 2
    assert f"{option} tells of a table: add --table FILE." in result.err


def test_a_file_corrects_how_the_table_is_read(tmp_path: Path) -> None:
    file = tmp_path / "reading.yaml"
    file.write_text("unit: thousand USD\nnames: {North: the highlands}\n")
    answer = json.loads(
        run(
            "--table", str(SALES), "--reading", str(file), "--json", "What were the sales of the highlands in 2020?"
        ).out
    )
    assert (answer["value"], answer["unit"]) == ("1350", "thousand USD")
    file.write_text("unit: $\n")
    result = run("--table", str(SALES), "--reading", str(file), ASKED)
    assert (result.code, result.out) == (3, "")
    assert result.err.startswith(f"assistant: {file}:1: unit: ")


def test_explain_shows_the_steps_over_a_table() -> None:
    result = run("--table", str(SALES), "--explain", "How much did the sales of the North change from 2019 to 2020?")
    assert result.code == 0
    assert any(line.startswith("step 1: ") for line in result.lines)
    assert sum(line.startswith("fact ") for line in result.lines) == 2


def test_a_library_that_is_missing_is_named_with_the_command_that_installs_it(tmp_path: Path) -> None:
    file = tmp_path / "figures.parquet"
    file.write_bytes(b"PAR1" + b"\0" * 20 + b"PAR1")
    program = "import sys; sys.modules['pyarrow'] = None; from assistant.__main__ import main; main()"
    command = [sys.executable, "-c", program, "--table", str(file), ASKED]
    done = subprocess.run(command, capture_output=True, text=True, env=surroundings(), cwd=ROOT)
    assert (done.returncode, done.stdout) == (3, "")
    assert 'pip install "report-assistant[tables]"' in done.stderr
    assert "Traceback" not in done.stderr


def loaded(program: str) -> set[str]:
    """The modules that a program loads."""
    code = f"import sys; {program}; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=surroundings(), cwd=ROOT)
    return set(done.stdout.split())


def test_tables_are_not_loaded_before_one_is_asked() -> None:
    modules = loaded("import assistant; assistant.Assistant().ask('What is MMLU?')")
    assert "assistant.asking" in modules
    assert not {name for name in modules if name.startswith("assistant.tables")}


def test_a_table_of_plain_text_loads_nothing_heavy() -> None:
    modules = loaded(f"from assistant import Assistant; Assistant.from_table({str(SALES)!r}).ask({ASKED!r})")
    assert "assistant.tables.opening" in modules
    assert not {name.partition(".")[0] for name in modules} & (HEAVY | {"pandas", "openpyxl", "pyarrow"})


def test_rows_of_unlike_length_are_noted_beside_the_answer(tmp_path: Path) -> None:
    table = tmp_path / "shops.csv"
    table.write_text("Shop,City,Sales\nNorth,Oslo,120\nSouth,Rome,95,4\nEast,Bonn,70\nWest,Kiel,80\n")
    result = run("--table", str(table), "--short", "Sales of East?")
    assert (result.out, result.err) == (
        "70\n",
        "assistant: 1 row does not have the 3 cells of most: line 3 has 4. What lacks is taken as empty; what is too "
        "much has no column of its own.\n",
    )
