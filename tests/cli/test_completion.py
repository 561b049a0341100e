"""Shell completion: the scripts, and what is offered on the Tab key."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import run, surroundings


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


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_options_show_and_install_the_script(shell: str, tmp_path: Path) -> None:
    surrounded = {"HOME": str(tmp_path), "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    shown = run("--show-completion", shell, env=surrounded)
    assert (shown.code, shown.err) == (0, "")
    assert f"_ASSISTANT_COMPLETE=complete_{shell}" in shown.out
    assert list(tmp_path.iterdir()) == []
    installed = run("--install-completion", shell, env=surrounded)
    assert (installed.code, installed.err) == (0, "")
    written = [file.read_text(encoding="utf-8").strip() for file in tmp_path.rglob("*") if file.is_file()]
    assert shown.out.strip() in written


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["assistant", "ba"], ["batch"]),
        (["assistant", "facts", "s"], ["show", "search"]),
        (["assistant", "facts", "show", "lead-mmlu-"], ["lead-mmlu-2023", "lead-mmlu-2024"]),
        (["assistant", "--pack", "us"], ["us-china-gap"]),
        (["assistant", "'mmlu gap'", "--expl"], ["--explain"]),
    ],
)
def test_a_real_bash_offers(words: list[str], offered: list[str], tmp_path: Path) -> None:
    program = tmp_path / "assistant"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m assistant "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    script = f"""
        eval "$(assistant --show-completion)"
        complete -p assistant
        COMP_WORDS=({shlex.join(words)}) COMP_CWORD={len(words) - 1}
        _assistant_completion assistant
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    environment = surroundings(PATH=f"{tmp_path}:/usr/bin:/bin")
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, env=environment, timeout=30)
    assert done.stderr == ""
    first, *found = done.stdout.splitlines()
    assert first == "complete -o default -F _assistant_completion assistant"
    assert found == offered


def test_zsh_is_offered_the_same() -> None:
    environment = {"_ASSISTANT_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "assistant ba"}
    result = run(env=environment)
    assert (result.code, result.err) == (0, "")
    assert '"batch"' in result.out


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

    first = Assistant(["us-china-gap"]).packs[0].facts[0].id
    assert first in completed(f"assistant facts show {first[:3]}")


def test_a_missing_pack_does_not_disturb_the_tab_key() -> None:
    assert completed("assistant --pack nowhere facts sh") == ["show"]


@pytest.mark.parametrize("given", [{}, {"COMP_WORDS": "assistant fa"}, {"COMP_WORDS": "assistant", "COMP_CWORD": "x"}])
@pytest.mark.parametrize("shell", ["bash", "fish"])
def test_without_the_words_of_a_shell_it_is_wrong_usage(shell: str, given: dict[str, str]) -> None:
    result = run(env={"_ASSISTANT_COMPLETE": f"complete_{shell}", **given})
    assert result.code in ((2,) if shell == "bash" else (0, 2))
    assert "internal error" not in result.err
