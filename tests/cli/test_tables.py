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
