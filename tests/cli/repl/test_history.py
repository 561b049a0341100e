"""What was typed is recalled in the next conversation."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.cli.repl.history import MOST, open_history


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of the history."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path / "report-assistant" / "history"


def never(note: str) -> None:
    pytest.fail(note)


def test_lines_are_kept_for_this_user_only(file: Path) -> None:
    history = open_history(never)
    assert history.lines == ()
    history.add(["one", "two"])
    history.add(["three é 中"])
    assert open_history(never).lines == ("one", "two", "three é 中")
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_two_conversations_at_once_lose_nothing(file: Path) -> None:
    first, second = open_history(never), open_history(never)
    first.add(["one"])
    second.add(["two"])
    first.add(["three"])
    assert open_history(never).lines == ("one", "two", "three")


def test_what_would_only_be_in_the_way_is_not_kept(file: Path) -> None:
    history = open_history(never)
    history.add(["one", "one", " ", "\x1b[31m", "a" * 5_000, "one", "caf\udce9"])
    assert open_history(never).lines == ("one",)


def test_a_long_history_is_cut_back(file: Path) -> None:
    file.parent.mkdir()
    file.write_text("".join(f"{number}\n" for number in range(3 * MOST)), encoding="utf-8")
    assert open_history(never).lines[-1] == str(3 * MOST - 1)
    assert len(file.read_text(encoding="utf-8").splitlines()) == MOST
    assert [path.name for path in file.parent.iterdir()] == ["history"]


def test_a_file_of_anything_does_no_harm(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"one\n\xff\xfe\n\x1b[2J\n\n\0\ntwo")
    assert [line for line in open_history(never).lines if line.isascii()] == ["one", "two"]


@pytest.mark.parametrize("blocker", ["history", "report-assistant"])
def test_where_nothing_can_be_written_there_is_one_note(blocker: str, file: Path) -> None:
    if blocker == "history":
        file.mkdir(parents=True)
    else:
        file.parent.write_text("", encoding="utf-8")
    notes: list[str] = []
    history = open_history(notes.append)
    history.add(["one"])
    history.add(["two"])
    assert history.lines == ()
    assert len(notes) == 1
    assert str(file) in notes[0]


def test_a_disk_that_gets_full_gives_one_note(file: Path) -> None:
    notes: list[str] = []
    history = open_history(notes.append)
    file.unlink()
    file.mkdir()
    history.add(["one", "two"])
    history.add(["three"])
    assert len(notes) == 1


def test_a_user_without_a_home_has_no_history(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "relative")
    # What it says where there is none.
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    history = open_history(never)
    history.add(["one"])
    assert history.lines == ()
