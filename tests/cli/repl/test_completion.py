"""What the Tab key offers, and what stands in grey behind the cursor."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.cli.repl.commands import COMMANDS
from assistant.cli.repl.completion import continuation, offers
from assistant.cli.repl.talk import begin, say
from tests.effort import at_most

PACK = Assistant(["us-china-gap"]).packs[0]
TALK = begin(Assistant(["us-china-gap"]))


def offered(line: str) -> list[str]:
    """The lines that the offers make of a line."""
    return [line[: len(line) - offer.replaced] + offer.text for offer in offers(line, TALK)]


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("What was the lead on hum", "What was the lead on HumanEval"),
        ("the trai", "the training cost"),
        ("what was the training c", "what was the training cost"),
        ("notable models of chi", "notable models of China"),
        ("which bench", "which benchmarks"),
        ("lead at the end of 202", "lead at the end of 2023"),
        ("the lead in multimodal un", "the lead in multimodal understanding"),
        ("how much", PACK.examples[1]),
        ("/fa", "/facts"),
        ("/pack us", "/pack us-china-gap"),
        ("/facts lead-mmlu", "/facts lead-mmlu-2023"),
    ],
)
def test_a_line_is_completed(line: str, whole: str) -> None:
    assert whole in offered(line)


def test_an_empty_line_is_offered_the_examples() -> None:
    assert offered("") == list(PACK.examples)


def test_a_slash_is_offered_the_commands_with_their_help() -> None:
    assert [(offer.text, offer.note) for offer in offers("/", TALK)] == [(each.name, each.help) for each in COMMANDS]


def test_a_question_back_is_offered_its_choices_first() -> None:
    talk, answer = say(begin(Assistant(["us-china-gap"])), "How big is the lead?")
    assert tuple(offer.text for offer in offers("", talk))[: len(answer.choices)] == answer.choices


def test_what_is_complete_is_offered_nothing() -> None:
    assert offered("zzz") == []
    assert offered("/help") == []
    assert offered("/reset ") == []


def test_save_is_offered_folders_and_no_files(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "note.md").touch()
    assert offered(f"/save {tmp_path}/no") == [f"/save {tmp_path}/notes/"]
    assert offered("/save /nowhere/at/all") == []
    assert offered("/save ~nobody-at-all/") == []


def test_names_with_control_characters_are_not_offered() -> None:
    member = next(iter(PACK.members.values()))._replace(name="Chi\x1b[2J", names=())
    hostile = PACK._replace(members={member.id: member}, topics=(), examples=("Chi\x07?",))
    talk = begin(Assistant([hostile]))
    assert offers("chi", talk) == []
    assert continuation("chi", talk, ["chi\x1b"]) == ""


def test_the_newest_line_goes_first_then_the_examples() -> None:
    assert continuation("What ", TALK, ["What a?", "What b?"]) == "b?"
    assert continuation("what was the us lead", TALK, []) == " on MMLU at the end of 2024?"
    assert continuation("/fa", TALK, []) == "cts"
    assert continuation("zzz", TALK, ["What?"]) == ""


def test_what_the_last_answer_proposes_goes_before_all() -> None:
    talk, answer = say(begin(Assistant(["us-china-gap"])), "What was the US lead on MMLU in 2019?")
    assert answer.suggestions
    assert (
        continuation(answer.suggestions[0][:2], talk, [f"{answer.suggestions[0][:2]}xyz"]) == answer.suggestions[0][2:]
    )


def test_a_large_pack_is_completed_at_once() -> None:
    member = next(iter(PACK.members.values()))
    many = {
        f"m{number}": member._replace(id=f"m{number}", name=f"Place {number}", names=(f"Spot {number}",))
        for number in range(20_000)
    }
    talk = begin(Assistant(["us-china-gap"]))
    talk = talk._replace(assistant=Assistant([PACK._replace(members=many)]))
    with at_most(25):
        assert len(offers("the crop of place 1", talk)) > 10
