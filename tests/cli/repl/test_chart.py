"""/chart in a conversation: the last answer drawn, or written to a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from tests.cli.repl.talking import said as said_to
from tests.cli.running import KNOWN

RANKING = "Which benchmark had the biggest lead at the end of 2024?"


ARTICLE = Assistant("us-china-gap")


def said(*keys: str, **changes: object) -> list[str]:
    """The lines that a conversation over the article prints."""
    return said_to(*keys, assistant=ARTICLE, **changes)


def below(question: str, *commands: str, **changes: object) -> list[str]:
    """The lines that commands print below the answer to a question."""
    return said(question, *commands, **changes)[len(said(question, **changes)) : -1]


def test_the_last_answer_is_drawn() -> None:
    lines = below(RANKING, "/chart")
    assert lines[0] == "The largest lead of the US over China on any benchmark at the end of 2024"
    assert any(line.startswith("MMMU      ████") for line in lines)


def test_a_follow_up_is_drawn_as_what_it_stands_for() -> None:
    lines = said("How much did the US lead on MMLU shrink?", "and MATH?", "/chart")
    assert "24.3 % ●" in "\n".join(lines)


def test_before_an_answer_there_is_nothing_to_draw() -> None:
    assert said("/chart")[:-1] == ["Nothing has been answered yet: ask something first."]


def test_an_answer_that_cannot_be_drawn_says_why() -> None:
    assert " ".join(below(KNOWN, "/chart")).startswith("No chart. The answer holds one figure and nothing to compare")
    assert below("What is MMLU?", "/chart") == ["No chart. The answer holds no figures to draw."]


@pytest.mark.parametrize("name", ["lead.svg", '"my lead.svg"', "lead.vl.json"])
def test_a_file_is_written(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert below(RANKING, f"/chart {name}") == [f"Wrote {name.strip(chr(34))}."]
    assert (tmp_path / name.strip('"')).exists()


def test_a_file_in_the_home_folder_is_written_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert below(RANKING, "/chart ~/lead.vl.json") == ["Wrote ~/lead.vl.json."]
    assert (tmp_path / "lead.vl.json").exists()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("lead.pdf", "lead.pdf ends in none of .svg, .png, .html, .vl.json. Name it lead.svg, for example."),
        ("nowhere/lead.vl.json", "nowhere/lead.vl.json cannot be written: No such file or directory. Choose a place"),
        ("notes.svg", "notes.svg is there already and no chart; it was left as it is."),
    ],
)
def test_what_cannot_be_written_is_told(
    name: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes.svg").write_text("mine", encoding="utf-8")
    assert " ".join(below(RANKING, f"/chart {name}", width=200)).startswith(message)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.svg"]
