"""Questions over several packs: the one that fits answers, and where several fit and differ, each does."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant, Conversation
from tests.packs.writing import HARVEST

AFTER = (
    HARVEST.replace("pack: harvest", "pack: harvest-2025")
    .replace("of 2024", "of 2025")
    .replace('"973"', '"1012"')
    .replace("3 March 2025", "3 March 2026")
)


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    """An assistant over the shipped pack and two that differ in one value."""
    folders = []
    for name, text in (("harvest", HARVEST), ("harvest-2025", AFTER)):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "pack.yaml").write_text(text, encoding="utf-8")
        folders.append(folder)
    return Assistant(["us-china-gap", *folders])


@pytest.fixture
def conversation(assistant: Assistant) -> Conversation:
    """A conversation over all of them."""
    return assistant.conversation()


def test_each_pack_answers_what_it_has(assistant: Assistant) -> None:
    assert assistant.ask("What was the US lead on MMLU at the end of 2024?").value == "0.3"
    assert assistant.ask("What was the Norwegian lead in yield over Chile?").value == "17.5"


def test_two_that_fit_alike_and_differ_are_both_given_the_newer_first(assistant: Assistant) -> None:
    answer = assistant.ask("How large was the crop of apples?")
    assert (answer.status, answer.value, answer.unit) == ("answered", ("1012", "973"), "thousand tonne")
    assert [fact.pack for fact in answer.facts] == ["harvest-2025", "harvest"]


def test_a_follow_up_goes_on_with_what_answered_last(conversation: Conversation) -> None:
    conversation.ask("How large was the crop of apples?")
    assert [fact.pack for fact in conversation.ask("and in tonnes of apples?").facts] == ["harvest-2025", "harvest"]
    assert conversation.ask("MATH lead at the end of 2023?").value == "24.3"
    assert conversation.ask("and at the end of 2024?").value == "1.6"


def test_what_none_has_is_declined(assistant: Assistant) -> None:
    assert assistant.ask("How large was the crop of bananas?").status == "unknown"
    assert assistant.ask("What is the capital of France?").status == "unknown"
