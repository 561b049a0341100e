"""A conversation is written down, and nothing is ever lost by that."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant import Answer, Assistant
from assistant.cli.repl.talk import Passage
from assistant.cli.repl.transcript import to_markdown
from tests.cli.repl.talking import said
from tests.cli.running import KNOWN

SHRINK = "How much did the US lead on MMLU shrink?"


def saved(*keys: str) -> str:
    """What is said to the last line."""
    return " ".join([line for line in said(*keys, width=1_000) if line][-1:])


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder of the tests."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_markdown_has_the_questions_the_answers_and_the_citations(folder: Path) -> None:
    assert saved(SHRINK, "and MATH?", "/save talk.md") == "Saved talk.md: 2 turns."
    text = (folder / "talk.md").read_text(encoding="utf-8")
    assert f"\n\n## {SHRINK}\n\n**17.2 percentage points**: the lead of the US over China on MMLU fell" in text
    assert "\n17.5 − 0.3 = 17.2 percentage points\n" in text
    assert "- At the end of 2023 the US was 17.5 % ahead of China on MMLU. (*China Invests" in text
    assert "*, paragraph 3)\n" in text
    assert "\n## and MATH?\n" in text
    assert text.endswith("\n")


def test_json_has_the_answers_as_they_are_printed(folder: Path) -> None:
    saved(SHRINK, KNOWN, "/save talk.JSON")
    assistant = Assistant(["us-china-gap"])
    assert json.loads((folder / "talk.JSON").read_text(encoding="utf-8"))["passages"] == [
        {
            "packs": [{"id": pack.id, "title": pack.title} for pack in assistant.packs],
            "answers": [assistant.ask(question).to_json() for question in (SHRINK, KNOWN)],
        }
    ]


def test_what_was_said_before_a_reset_is_saved_as_a_passage_of_its_own(folder: Path) -> None:
    saved(SHRINK, "/reset", "/reset", KNOWN, "/save talk.json", "/save talk.md")
    passages = json.loads((folder / "talk.json").read_text(encoding="utf-8"))["passages"]
    assert [[answer["question"] for answer in passage["answers"]] for passage in passages] == [[SHRINK], [KNOWN]]
    assert (folder / "talk.md").read_text(encoding="utf-8").count("\n---\n") == 1


@pytest.mark.parametrize("name", ["my talk.md", "'my talk.md'", '"my talk.md"'])
def test_a_name_may_have_spaces_and_quotes(name: str, folder: Path) -> None:
    saved(KNOWN, f"/save {name}")
    assert (folder / "my talk.md").exists()


def test_a_name_may_begin_at_home(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(folder))
    saved(KNOWN, "/save ~/talk.md")
    assert (folder / "talk.md").exists()


def test_a_file_that_is_there_is_left_as_it_is(folder: Path) -> None:
    (folder / "talk.md").write_text("mine", encoding="utf-8")
    (folder / "link.md").symlink_to("nowhere")
    for name in ("talk.md", "link.md"):
        assert saved(KNOWN, f"/save {name}") == (f"{name} is there already and was left as it is; choose another name.")
    assert (folder / "talk.md").read_text(encoding="utf-8") == "mine"
    assert sorted(path.name for path in folder.iterdir()) == ["link.md", "talk.md"]


def test_what_this_conversation_saved_is_replaced_and_told(folder: Path) -> None:
    lines = said(KNOWN, "/save talk.md", SHRINK, "/save talk.md", width=1_000)
    assert "Saved talk.md: 1 turn." in lines
    assert "Replaced talk.md: 2 turns." in lines
    assert [path.name for path in folder.iterdir()] == ["talk.md"]
    assert SHRINK in (folder / "talk.md").read_text(encoding="utf-8")


def test_what_somebody_changed_since_is_not_replaced(folder: Path) -> None:
    from assistant.cli.repl.saving import SavingError, save
    from assistant.cli.repl.talk import begin, say

    talk, _ = say(begin(Assistant(["us-china-gap"])), KNOWN)
    talk, _ = save(talk, "talk.md")
    (folder / "talk.md").write_text("changed", encoding="utf-8")
    with pytest.raises(SavingError, match="there already"):
        save(talk, "talk.md")
    assert (folder / "talk.md").read_text(encoding="utf-8") == "changed"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("", "Name a file that ends in .md or .json: /save talk.md"),
        ("talk", "talk ends in neither .md nor .json; try /save talk.md"),
        ("talk.txt", "talk.txt ends in neither .md nor .json; try /save talk.md"),
        ("nowhere/talk.md", "nowhere/talk.md cannot be written: No such file or directory."),
        ("/dev/null/talk.md", "/dev/null/talk.md cannot be written: Not a directory."),
        ("a\0b.md", "a\\x00b.md cannot be written: "),
    ],
)
def test_what_cannot_be_saved_is_told_with_the_mend(name: str, message: str, folder: Path) -> None:
    assert saved(KNOWN, f"/save {name}").startswith(message)
    assert list(folder.iterdir()) == []


def test_there_is_nothing_to_save_at_first(folder: Path) -> None:
    assert saved("/help", "/save talk.md") == "There is nothing to save yet: ask something first."
    assert list(folder.iterdir()) == []


def test_a_full_disk_leaves_no_half_a_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, before[1]))
    try:
        said_last = saved(KNOWN, "/save talk.md")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert said_last == "talk.md cannot be written: File too large."
    assert list(folder.iterdir()) == []


def test_what_was_typed_is_text_in_markdown_too() -> None:
    question = "# <script>*x*</script> | [a](b) `c` &amp; \x1b[31m\n- two"
    text = to_markdown([Passage((), (Answer("unknown", question, "1. not\n* this"),))])
    assert text.splitlines()[2:] == [
        "## \\# \\<script\\>\\*x\\*\\</script\\> \\| \\[a\\](b) \\`c\\` \\&amp; \\\\x1b\\[31m - two",
        "",
        "1\\. not  ",
        "\\* this",
    ]


def test_a_conversation_in_a_file_is_gone_on_with_in_another_one(folder: Path) -> None:
    saved("Notable models of China?", "/reset", SHRINK, "and MATH?", "/save talk.json")
    assert saved("/load talk.json") == "Took up talk.json: 2 turns, the last “and MATH?”."
    lines = said(KNOWN, "/load talk.json", "and MMMU?", "/save talk.json", width=1_000)
    assert any(line.startswith("5.4 percentage points") for line in lines)
    assert "Replaced talk.json: 4 turns." in lines


@pytest.mark.parametrize(
    ("written", "instead", "message"),
    [
        ('"value": "17.2"', '"value": "18.2"', "the answer is not the one that is given now"),
        ("US lead on MMLU shrink", "US lead on MATH shrink", "the answer is not the one that is given now"),
        ('"us-china-gap"', '"ai-index-2026"', "it was held over ai-index-2026"),
        ('"answers"', '"replies"', "it has the unknown field"),
        ("{", "", "it is no JSON text"),
    ],
)
def test_what_was_changed_in_a_file_is_refused_and_not_believed(
    written: str, instead: str, message: str, folder: Path
) -> None:
    saved(SHRINK, "/save talk.json")
    file = folder / "talk.json"
    file.write_text(file.read_text(encoding="utf-8").replace(written, instead, 1), encoding="utf-8")
    lines = [line for line in said(KNOWN, "/load talk.json", "double it", width=1_000) if line]
    told = " ".join(line.strip() for line in lines)
    assert "talk.json: The saved conversation cannot be resumed: " in told
    assert message in told
    assert any(line.startswith("0.6 %") for line in lines), "what was said goes on"


@pytest.mark.parametrize(
    ("name", "message"),
    [("", "Name a file that /save wrote"), ("none.json", "none.json cannot be read"), (".", ". cannot be read")],
)
def test_a_file_that_cannot_be_loaded_is_told(name: str, message: str) -> None:
    assert saved(KNOWN, f"/load {name}").startswith(message)


def test_markdown_says_how_a_follow_up_was_read(folder: Path) -> None:
    saved(SHRINK, "and MATH?", "What is HumanEvl?", "/save talk.md")
    text = (folder / "talk.md").read_text(encoding="utf-8")
    assert "(read as “How much did the US lead on MATH shrink”)" in text
    assert text.count("(read “HumanEvl” as “HumanEval”)") == 1
