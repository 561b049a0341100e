"""--chart: in the terminal and into files, beside the other options, and what is said where there is no chart."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pexpect
import pytest

from tests.cli.running import COMMAND, KNOWN, UNKNOWN, Result, run, surroundings
from tests.cli.test_start_up import HEAVY, loaded

RANKING = "Which benchmark had the biggest lead at the end of 2024?"
PACK = ("--pack", "us-china-gap")
SIGNATURES = {".svg": b"<svg ", ".png": b"\x89PNG", ".html": b"<!doctype html>", ".vl.json": b"{"}


def ask(*arguments: str, **changes: Any) -> Result:
    """Run `assistant` over the article."""
    return run(*PACK, *arguments, **changes)


@pytest.mark.parametrize(
    "arguments",
    [[RANKING, "--chart"], ["--chart", RANKING], ["ask", "--chart", *RANKING.split()], ["--chart=-", RANKING]],
)
def test_the_chart_comes_below_the_answer(arguments: list[str]) -> None:
    done = ask(*arguments)
    answer = ask(RANKING).out
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"{answer}\nThe largest lead of the US over China on any benchmark at the end of 2024\n")
    assert "MMMU      ████" in done.out
    assert done.out.endswith("paragraph 3\n")


@pytest.mark.parametrize("ending", SIGNATURES)
def test_a_file_is_written_and_the_answer_stays(ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"lead{ending}"
    done = ask(RANKING, "--chart", str(file))
    assert (done.code, done.err, done.out) == (0, "", ask(RANKING).out)
    assert file.read_bytes().startswith(SIGNATURES[ending])


@pytest.mark.parametrize("form", ["--json", "--short", "--explain"])
def test_a_file_goes_with_every_form_of_an_answer(form: str, tmp_path: Path) -> None:
    file = tmp_path / "lead.svg"
    assert ask("--chart", str(file), form, RANKING).out == ask(form, RANKING).out
    assert file.exists()


def test_explain_goes_with_a_drawing() -> None:
    assert ask("--explain", RANKING, "--chart").out.startswith(ask("--explain", RANKING).out)


def test_a_table_is_drawn_too(tmp_path: Path) -> None:
    table = tmp_path / "ferries.csv"
    table.write_text("Route,2023,2024\nHarbour,1310,1288\nAirport,87.5,141.0\n", encoding="utf-8")
    done = run("--table", str(table), "Which route had the most in 2024?", "--chart")
    assert done.code == 0
    assert "Airport ████" in done.out


# -- no chart -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("What is MMLU?", "The answer holds no figures to draw."),
        (KNOWN, "The answer holds one figure and nothing to compare it with. Ask for several things or several dates."),
        (UNKNOWN, "There is no answer to draw."),
        ("How big is the lead?", "There is no answer to draw."),
    ],
)
@pytest.mark.parametrize("to_file", [False, True])
def test_without_a_chart_the_answer_stays_and_the_code_says_so(
    question: str, why: str, to_file: bool, tmp_path: Path
) -> None:
    chart = ["--chart", str(tmp_path / "a.svg")] if to_file else ["--chart"]
    done = ask(question, *chart)
    assert (done.code, done.out, done.err) == (1, ask(question).out, f"assistant: no chart. {why}\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("file", ["lead.pdf", "lead.json", "README.md"])
def test_a_wrong_ending_is_wrong_usage_before_anything_is_answered(file: str) -> None:
    done = ask(RANKING, "--chart", file)
    assert (done.code, done.out) == (2, "")
    assert f"{file} ends in none of .svg, .png, .html, .vl.json." in done.err


@pytest.mark.parametrize("argument", ["--chart=", "--chart=lead"])
def test_a_name_without_an_ending_is_wrong_usage(argument: str) -> None:
    done = ask(argument, RANKING)
    assert (done.code, done.out) == (2, "")
    assert "ends in none of" in done.err


@pytest.mark.parametrize("form", ["--json", "--short"])
def test_a_drawing_does_not_go_with_a_form_of_one_line(form: str) -> None:
    done = ask(RANKING, "--chart", form)
    assert (done.code, done.out) == (2, "")
    assert f"--chart and {form} cannot go together; --chart FILE.svg and {form} can." in done.err


@pytest.mark.parametrize("command", [["batch", "-"], ["facts", "list"]])
def test_other_commands_have_no_chart(command: list[str]) -> None:
    done = run("--chart", *command)
    assert (done.code, done.out) == (2, "")
    assert f"--chart cannot go with '{command[0]}'." in done.err


def test_the_lines_of_a_pipe_have_no_chart() -> None:
    done = ask("--chart", stdin=RANKING)
    assert (done.code, done.out) == (2, "")
    assert "In conversation say /chart." in done.err


def test_a_place_that_cannot_be_written_to_is_a_fault_of_output(tmp_path: Path) -> None:
    file = tmp_path / "nowhere" / "lead.svg"
    done = ask(RANKING, "--chart", str(file))
    assert (done.code, done.out) == (74, ask(RANKING).out)
    message = f"assistant: {file} cannot be written: No such file or directory. Choose a place that you may write to.\n"
    assert done.err == message


def test_what_is_no_chart_is_not_written_over(tmp_path: Path) -> None:
    file = tmp_path / "notes.html"
    file.write_text("mine", encoding="utf-8")
    assert ask(RANKING, "--chart", str(file)).code == 74
    assert file.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("library", ["altair", "vl_convert"])
def test_a_library_that_lacks_is_named_with_the_mend(library: str, tmp_path: Path) -> None:
    (tmp_path / f"{library}.py").write_text(f"raise ImportError('{library}')\n", encoding="utf-8")
    path = os.pathsep.join([str(tmp_path), surroundings()["PYTHONPATH"]])
    done = ask(RANKING, "--chart", str(tmp_path / "lead.svg"), env={"PYTHONPATH": path})
    assert (done.code, done.out) == (2, ask(RANKING).out)
    assert done.err.startswith(f"assistant: A chart is written with the library '{library}', which is not installed.")
    assert 'pip install "report-assistant[charts]"' in done.err


# -- what is loaded, and what the terminal is -----------------------------------------------------------------


def test_a_drawing_in_the_terminal_loads_nothing_heavy() -> None:
    assert not loaded(RANKING, "--chart") & (HEAVY | {"altair", "vl_convert", "narwhals", "jsonschema"})


def test_a_terminal_that_knows_colours_gets_them() -> None:
    assert "\x1b[36m█" in seen(TERM="xterm")


@pytest.mark.parametrize("env", [{"TERM": "dumb"}, {"TERM": "xterm", "NO_COLOR": "1"}])
def test_one_that_wants_none_gets_none(env: dict[str, str]) -> None:
    assert "\x1b" not in seen(**env)


def test_a_dumb_terminal_gets_letters() -> None:
    drawn = seen(TERM="dumb")
    assert "MMMU      ####" in drawn
    assert "█" not in drawn


def test_what_is_no_utf8_gets_ascii() -> None:
    done = ask(RANKING, "--chart", env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert done.out.isascii()
    assert "MMMU      ####" in done.out


def test_a_pipe_gets_no_colours() -> None:
    assert "\x1b" not in ask(RANKING, "--chart", env={"TERM": "xterm"}).out


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_the_drawing_fits_the_terminal(columns: int) -> None:
    assert max(map(len, seen(columns=columns, TERM="dumb").splitlines())) <= columns


def seen(*, columns: int = 80, **env: str) -> str:
    """What a terminal of so many columns gets."""
    process = pexpect.spawn(
        sys.executable,
        [*COMMAND[1:], *PACK, RANKING, "--chart"],
        dimensions=(50, columns),
        env=surroundings(**env),
        encoding="utf-8",
        timeout=30,
    )
    process.expect(pexpect.EOF)
    process.close()
    assert process.exitstatus == 0
    return str(process.before)
