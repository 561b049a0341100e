"""A conversation on a real terminal, key by key."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from assistant import Assistant
from tests.cli.repl.talking import CTRL_D, CTRL_R, PASTE, PASTED, RIGHT, TAB, UP, Screen
from tests.cli.running import KNOWN, surroundings

EXAMPLES = Assistant(["us-china-gap"]).packs[0].examples
#: A sequence that gives letters a colour, not only weight.
COLOUR = re.compile(rb"\x1b\[(?:[\d;]*;)?(?:3[0-7]|38|4[0-7]|48|9[0-7]|10[0-7])(?:;[\d;]*)?m")


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A history of each test's own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def screen() -> Iterator[Screen]:
    """A conversation whose window is closed at the end."""
    opened = Screen()
    yield opened
    opened.close()


def test_the_value_stands_out_the_working_is_below_and_the_source_is_dim_and_last(screen: Screen) -> None:
    screen.enter(EXAMPLES[1])
    shown = screen.text.partition(EXAMPLES[1])[2].strip().splitlines()
    assert shown[0].startswith("22.7 percentage points: ")
    assert shown[2] == "  24.3 − 1.6 = 22.7 percentage points"
    assert shown[3].startswith("  Source: ")
    assert "22.7 percentage points:" in screen.strong()
    assert b"\x1b[2mSource: " in screen.raw


def test_ctrl_c_drops_the_line_and_ctrl_d_leaves(screen: Screen) -> None:
    screen.type("half a quest")
    screen.wait_for("half a quest")
    screen.drop()
    assert "Traceback" not in screen.text
    assert screen.leave(CTRL_D) == 0


@pytest.mark.parametrize("line", ["/quit\r", "exit\r"])
def test_words_leave_too(line: str) -> None:
    assert Screen().leave(line) == 0


def test_the_tab_key_completes_a_name(screen: Screen) -> None:
    screen.type(f"lead on hum{TAB}")
    screen.wait_for("> lead on HumanEval")


def test_the_tab_key_shows_what_there_is_to_choose_from(screen: Screen) -> None:
    screen.type(f"lead at the end of 20{TAB}")
    screen.wait_for("2023")
    assert "2024" in screen.text
    screen.type(TAB)
    screen.wait_for(lambda: screen.line.startswith("> lead at the end of 2023"))


def test_a_slash_shows_the_commands(screen: Screen) -> None:
    screen.type("/")
    screen.wait_for("where answers come from")
    screen.type(f"so{TAB}\r")
    screen.wait_for("Epoch AI")


def test_what_can_be_asked_stands_in_grey_and_the_right_key_takes_it(screen: Screen) -> None:
    begun, rest = EXAMPLES[1][:8], EXAMPLES[1][8:]
    screen.type(begun)
    screen.wait_for(EXAMPLES[1])
    assert screen.behind_cursor() == [(letter, "808080") for letter in rest if letter != " "]
    screen.type(f"{RIGHT}\r")
    screen.wait_for("22.7 percentage points")


def test_lines_are_recalled_in_the_next_conversation() -> None:
    first = Screen()
    first.enter("share of notable models of China")
    first.enter("MMLU lead in 2023")
    first.leave()
    second = Screen()
    second.type(UP)
    second.wait_for(lambda: second.line == "> MMLU lead in 2023")
    second.drop()
    second.type(f"{CTRL_R}share")
    second.wait_for("share of notable models of China")
    second.type("\r\r")
    second.wait_for("25.86")
    assert second.leave() == 0


def test_each_pasted_line_is_answered(screen: Screen) -> None:
    screen.type(f"{PASTE}notable models of China\nand Europe?\nMMLU lead in 2023\n{PASTED}")
    screen.wait_for("17.5 %")
    asked = [line for line in screen.lines if line.startswith("> ")]
    assert asked == ["> notable models of China", "> and Europe?", "> MMLU lead in 2023"]
    assert "3 models" in screen.text


def test_pasted_lines_without_an_end_wait_for_the_enter_key(screen: Screen) -> None:
    screen.type(f"{PASTE}notable models of China\r\nand Europe?{PASTED}")
    screen.wait_for("and Europe?")
    assert "15 models" not in screen.text
    screen.type("\r")
    screen.wait_for("3 models")
    assert [line for line in screen.lines if line.startswith("> ")] == ["> notable models of China", "> and Europe?"]


def test_lines_that_come_faster_than_answers_are_all_answered(screen: Screen) -> None:
    screen.type("notable models of China\rand Europe?\rMMLU lead in 2023\r")
    screen.wait_for("17.5 %")
    assert "3 models" in screen.text


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_no_word_is_torn_at_the_edge(columns: int) -> None:
    screen = Screen(columns=columns, rows=100)
    for line in ("/help", EXAMPLES[1], "/explain", "What was the US lead on MMLU in 2019?"):
        screen.enter(line)
    words = " ".join(screen.text.split())
    assert "the lead of the US over China on MATH fell from 24.3 % at the end of 2023 to 1.6 %" in words
    assert "How far apart were the top US model" in words or "What was the US lead on MMLU at the end of 2024?" in words
    assert screen.leave() == 0


def test_answers_follow_the_width_of_the_window() -> None:
    screen = Screen(columns=100)
    screen.enter(EXAMPLES[1])
    assert max(map(len, screen.lines)) > 80
    screen.type("/reset")
    screen.wait_for("/reset")
    screen.resize(columns=45, rows=60)
    screen.type("\r")
    screen.wait_for("Forgotten.")
    before = screen.text.count("22.7")
    screen.enter(EXAMPLES[1])
    assert screen.text.count("22.7") > before
    last = screen.text.rpartition(EXAMPLES[1][:20])[2].splitlines()
    assert max(map(len, last)) <= 45
    assert screen.leave() == 0


@pytest.mark.parametrize("env", [{"TERM": "dumb"}, {"TERM": "unknown"}])
def test_a_terminal_that_can_do_nothing_gets_plain_lines(env: Mapping[str, str]) -> None:
    screen = Screen(env=env)
    screen.enter(EXAMPLES[1])
    assert "22.7 percentage points" in screen.text
    screen.type("half a quest")
    screen.wait_for("half a quest")
    screen.drop()
    assert screen.leave() == 0
    if env["TERM"] == "dumb":
        assert b"\x1b" not in screen.raw


def test_no_colours_where_they_are_not_wanted() -> None:
    screen = Screen(env={"NO_COLOR": "1"})
    screen.enter(EXAMPLES[1])
    screen.type("what")
    screen.wait_for(EXAMPLES[0][4:])
    screen.drop()
    assert screen.leave() == 0
    assert COLOUR.findall(screen.raw) == []
    assert COLOUR.findall(b"\x1b[0;36m") != []


def test_colours_where_they_are_welcome() -> None:
    screen = Screen()
    assert screen.leave() == 0
    assert COLOUR.findall(screen.raw) != []


@pytest.mark.parametrize("env", [{"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "latin-1"}, {"LC_ALL": "C"}])
def test_a_terminal_that_is_not_utf8(env: Mapping[str, str]) -> None:
    screen = Screen(env=env)
    screen.enter(EXAMPLES[1])
    assert re.search("24.3 [−-] 1.6 = 22.7", screen.text)
    screen.enter("– café lead on MMLU in 2023?")
    assert "Traceback" not in screen.text
    assert screen.leave() == 0
    if "PYTHONIOENCODING" in env:
        assert screen.raw.isascii()


def test_an_unwritable_history_is_one_note_and_all_goes_on() -> None:
    screen = Screen(env={"XDG_STATE_HOME": "/dev/null/nowhere"})
    screen.enter("MMLU lead in 2023")
    screen.enter("notable models of China")
    assert screen.text.count("will not be recalled next time: /dev/null/nowhere") == 1
    assert "15 models" in screen.text
    screen.type(UP)
    screen.wait_for(lambda: screen.line == "> notable models of China")
    screen.drop()
    assert screen.leave() == 0


def test_what_is_pasted_does_not_steer_the_terminal(screen: Screen) -> None:
    screen.type(f"{PASTE}MMLU\x1b]0;gone\x07 \x9b31m lead\x1b[5m\n/\x1b[5m\n{PASTED}")
    screen.wait_for("There is no /")
    screen.type(UP)
    screen.wait_for(lambda: screen.line.startswith("> /"))
    assert b"\x1b]0;" not in screen.raw
    assert b"\x1b[5m" not in screen.raw
    assert b"\xc2\x9b" not in screen.raw


def test_a_conversation_is_saved_from_the_terminal(tmp_path: Path, screen: Screen) -> None:
    screen.enter(KNOWN)
    for name in ("talk.md", "talk.json"):
        screen.enter(f"/save {tmp_path / name}")
        assert KNOWN in (tmp_path / name).read_text(encoding="utf-8")


def test_without_prompt_toolkit_there_are_plain_lines(tmp_path: Path) -> None:
    (tmp_path / "prompt_toolkit.py").write_text("raise ImportError", encoding="utf-8")
    path = f"{tmp_path}:{surroundings()['PYTHONPATH']}"
    screen = Screen(env={"PYTHONPATH": path})
    screen.enter(EXAMPLES[1])
    assert "22.7 percentage points" in screen.text
    screen.enter("/help")
    assert "Tab completes" not in screen.text
    screen.leave()
    again = Screen(env={"PYTHONPATH": path})
    again.type(UP + UP)
    again.wait_for(lambda: again.line == f"> {EXAMPLES[1]}")
    again.drop()
    assert again.leave() == 0
