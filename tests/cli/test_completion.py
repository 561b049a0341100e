"""Shell completion: the scripts, and what is offered on the Tab key."""

from __future__ import annotations

import pytest

from tests.cli.running import run


def completed(words: str) -> list[str]:
    """What bash is offered for the last of the words."""
    count = len(words.split(" ")) - 1
    environment = {"_ASSISTANT_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(count)}
    result = run(env=environment)
    assert not result.err
    return result.out.split()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_has_its_script(shell: str) -> None:
    result = run(env={"_ASSISTANT_COMPLETE": f"source_{shell}"})
    assert result.code == 0
    assert "_ASSISTANT_COMPLETE" in result.out


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("assistant ba", "batch"),
        ("assistant facts se", "search"),
        ("assistant --ex", "--explain"),
        ("assistant --pack us-ch", "us-china-gap"),
        ("assistant what is MMLU --pack us-ch", "us-china-gap"),
        ("assistant facts list --pack us-ch", "us-china-gap"),
        ("assistant facts check us-ch", "us-china-gap"),
    ],
)
def test_the_tab_key_offers(words: str, offered: str) -> None:
    assert offered in completed(words)


def test_the_tab_key_offers_the_ids_of_facts() -> None:
    from assistant import Assistant

    first = Assistant().packs[0].facts[0].id
    assert first in completed(f"assistant facts show {first[:3]}")


def test_a_missing_pack_does_not_disturb_the_tab_key() -> None:
    assert completed("assistant --pack nowhere facts sh") == ["show"]
