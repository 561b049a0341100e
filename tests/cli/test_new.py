"""`assistant facts new`: a few questions, and a pack that a newcomer can go on with."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

import pexpect
import pytest

from assistant.cli.new_pack import new_pack
from assistant.packs.finding import open_pack
from tests.cli.running import COMMAND, around, run, surroundings, written

ANSWERS = [
    "Bicycle Report 2024", "Town Council", "3 March 2025", "bicycle trips", "thousand trip", "district",
    "Harbour, Old Town", "492", "2024", "page 5",
]  # fmt: skip


def answered(folder: Path, *answers: str) -> tuple[int, str, str]:
    """The exit code, the output and the notes of a dialogue."""
    environment = around("".join(f"{answer}\n" for answer in answers).encode())
    code = new_pack(environment, folder=str(folder))
    return code, written(environment), environment.stderr.getvalue()  # type: ignore[attr-defined]


def test_the_answers_make_a_pack_that_answers_its_first_question(tmp_path: Path) -> None:
    folder = tmp_path / "bicycles"
    code, out, notes = answered(folder, *ANSWERS)
    assert (code, notes) == (0, "")
    pack = open_pack(folder)
    assert (pack.id, pack.title, pack.sources["report"].publisher) == (
        "bicycles",
        "Bicycle Report 2024",
        "Town Council",
    )
    assert [fact.statement for fact in pack.facts] == ["Bicycle trips of Harbour stood at 492 thousand trips in 2024."]
    question = out.splitlines()[-1].partition("'")[2].rstrip("'")
    assert run("--pack", str(folder), "--short", question).out == "492\n"


@pytest.mark.parametrize(
    ("measure", "members", "question"),
    [
        ("medals of Norway", "Norway, Sweden", "What were the medals of Norway in 2024?"),
        ("lead of Norway over Sweden", "Norway, Sweden", "What was the lead of Norway over Sweden in 2024?"),
        ("share of adults", "men, women", "What was the share of adults of men in 2024?"),
    ],
)
def test_the_question_that_is_shown_names_everything_once(
    tmp_path: Path, measure: str, members: str, question: str
) -> None:
    answers = [*ANSWERS[:3], measure, "number", "country", members, *ANSWERS[7:]]
    _, out, _ = answered(tmp_path / "shown", *answers)
    assert out.splitlines()[-1].partition("'")[2].rstrip("'") == question


def test_comments_say_how_to_go_on(tmp_path: Path) -> None:
    answered(tmp_path / "bicycles", *ANSWERS)
    text = (tmp_path / "bicycles" / "pack.yaml").read_text()
    assert text.startswith("# The facts of a report.")
    assert "# For a long series write a CSV file beside this one" in text


def test_what_may_be_skipped_may_be_skipped(tmp_path: Path) -> None:
    code, _, _ = answered(tmp_path / "bare", "My report", "", "", "rainfall", "", "", "")
    assert code == 0
    assert "the pack has no facts, series or topics" in run("facts", "check", str(tmp_path / "bare")).out


@pytest.mark.parametrize(
    ("place", "wrong", "message"),
    [
        (2, "soon", "The period 'soon' cannot be read. Write one like these:"),
        (4, "$", "The unit '$' has another name. Write USD."),
        (6, " , ", "Please name one at least."),
        (6, "Harbour, harbour", "Two of these have one name."),
        (7, "about 5 %", "'about 5 %' is no number. Write digits alone"),
        (0, "", "Please write something here."),
    ],
)
def test_an_answer_that_cannot_be_taken_is_asked_for_again(
    tmp_path: Path, place: int, wrong: str, message: str
) -> None:
    code, _, notes = answered(tmp_path / "bicycles", *ANSWERS[:place], wrong, *ANSWERS[place:])
    assert code == 0
    assert notes.startswith(message)
    assert len(open_pack(tmp_path / "bicycles").facts) == 1


@pytest.mark.parametrize("count", [0, 1, 3, 5, 6])
def test_answers_that_end_too_early_write_nothing(tmp_path: Path, count: int) -> None:
    code, _, notes = answered(tmp_path / "bicycles", *ANSWERS[:count])
    if count == 5:
        # Nothing but a unit was left open.
        assert code == 0
        return
    assert (code, notes) == (2, "assistant: the answers ended before the pack was complete. Nothing was written.\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "hostile", ["a: b", "- x", '"', "#", "{value}", "(a|b)", "\x1b[31mred", "=1+1", "x" * 5000, "中国", "\\"]
)
def test_hostile_answers_make_a_sound_pack(tmp_path: Path, hostile: str) -> None:
    answers = [hostile, hostile, "", hostile, "", hostile, f"{hostile}, other", "5", "2024", hostile]
    assert answered(tmp_path / "hostile", *answers)[0] == 0
    assert run("facts", "check", str(tmp_path / "hostile")).code == 0


def test_the_folder_is_asked_for_if_none_is_named(tmp_path: Path) -> None:
    given = [ANSWERS[0], "", *ANSWERS[1:]]
    command = [*COMMAND, "facts", "new"]
    done = subprocess.run(
        command, input="\n".join(given).encode(), cwd=tmp_path, env=surroundings(), capture_output=True
    )
    assert done.returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["bicycle-report-2024"]


def test_nothing_that_exists_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "pack.yaml").write_text("mine")
    result = run("facts", "new", str(tmp_path / "mine"), stdin="\n".join(ANSWERS))
    assert (result.code, result.out) == (2, "")
    assert "exists already and is left as it is" in result.err
    assert (tmp_path / "mine" / "pack.yaml").read_text() == "mine"


def test_a_name_that_no_pack_can_have_is_refused(tmp_path: Path) -> None:
    result = run("facts", "new", str(tmp_path / "My Report"))
    assert result.code == 2
    assert "such as my-report" in result.err


def test_text_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    result = run("facts", "new", str(tmp_path / "bicycles"), stdin=b"caf\xe9\n")
    assert result.code == 2
    assert "not UTF-8" in result.err
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_leaves_nothing_behind(tmp_path: Path) -> None:
    child = pexpect.spawn(COMMAND[0], [*COMMAND[1:], "facts", "new"], cwd=tmp_path, env=surroundings(), timeout=20)
    child.expect("called\\?")
    child.sendline("My report")
    child.expect("folder")
    os.kill(child.pid, signal.SIGINT)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("option", [["--pack", "us-china-gap"], ["--table", "x.csv"], ["--json"]])
def test_options_of_questions_do_not_go_with_new(option: list[str]) -> None:
    result = run(*option, "facts", "new")
    assert result.code == 2
    assert f"{option[0]} cannot go with 'new'." in result.err
