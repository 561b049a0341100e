"""The README does what it shows: its console and python blocks are run and compared with what stands in it.

`python -m tests.test_readme --write` puts what really comes out into the README. Blocks with a file name after
their language (```yaml bicycles/pack.yaml) are files in the folder in which everything runs; `sh` blocks are the
set-up commands, which .ci/run runs.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any, NamedTuple

import typer
from typer.main import get_command

from assistant import Answer, Assistant
from assistant.cli.commands import app
from assistant.cli.environment import Environment
from assistant.cli.exits import ExitCode
from assistant.cli.repl.loop import PROMPT, converse
from assistant.cli.repl.reading import Reader
from assistant.cli.repl.talk import Talk
from tests.cli.running import ROOT, surroundings

README = ROOT / "README.md"
_BLOCK = re.compile(r"^```(?P<language>\w+)(?: (?P<file>\S+))?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = "$ "


class Block(NamedTuple):
    """A fenced block of the README."""

    language: str
    file: str
    text: str
    line: int

    @property
    def runs(self) -> bool:
        """Whether something comes out of it that the README shows."""
        return self.language in ("console", "python")


def blocks_of(text: str) -> list[Block]:
    """The fenced blocks of a text, in order."""
    return [
        Block(found["language"], found["file"] or "", found["text"], text[: found.start()].count("\n") + 1)
        for found in _BLOCK.finditer(text)
    ]


@contextlib.contextmanager
def in_folder(blocks: list[Block]) -> Iterator[Path]:
    """Work in a new folder that holds the files of the README and the `assistant` that is being tested."""
    before = Path.cwd()
    with TemporaryDirectory() as name:
        folder = Path(name)
        for block in blocks:
            if block.file:
                (folder / block.file).parent.mkdir(parents=True, exist_ok=True)
                (folder / block.file).write_text(block.text, encoding="utf-8")
        program = folder / ".bin" / "assistant"
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m assistant "$@"\n', encoding="utf-8")
        program.chmod(0o755)
        os.chdir(folder)
        try:
            yield folder
        finally:
            os.chdir(before)


def run_block(block: Block, names: dict[str, Any]) -> str:
    """The block as it would be in the README if it showed what comes out now; `names` are those of python blocks."""
    if block.language == "python":
        return "".join(_run_example(example, names) for example in doctest.DocTestParser().get_examples(block.text))
    commands: list[list[str]] = []
    for line in block.text.splitlines():
        if line.startswith(_COMMAND):
            commands.append([line])
        elif line.startswith(PROMPT):
            commands[-1].append(line)
    return "".join(
        f"{command}\n{_converse(typed) if typed else _run_command(command.removeprefix(_COMMAND))}"
        for command, *typed in commands
    )


def _run_command(command: str) -> str:
    """What a command prints on a terminal of no colours: both of its streams, and an end of line."""
    here = Path.cwd()
    environment = surroundings(
        PATH=os.pathsep.join([str(here / ".bin"), os.environ["PATH"]]),
        XDG_CACHE_HOME=str(here / ".cache"),
        XDG_DATA_HOME=str(here / ".data"),
        PYTHONUTF8="1",
    )
    done = subprocess.run(
        ["bash", "-c", command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment, timeout=60
    )
    output = done.stdout.decode()
    return output if output.endswith("\n") or not output else f"{output}\n"


def _converse(typed: list[str]) -> str:
    """What stands on the screen after a conversation in which these lines were typed."""
    screen = io.StringIO()
    keys = iter(typed)

    def read(talk: Talk) -> str:
        line = next(keys, None)
        if line is None:
            raise EOFError
        screen.write(f"{line}\n")
        return line.removeprefix(PROMPT)

    terminal = Environment(io.BytesIO(), screen, screen, is_interactive=True, is_terminal=True, width=100)
    converse(terminal, Assistant(), reader=Reader(read))
    return screen.getvalue()


def _run_example(example: doctest.Example, names: dict[str, Any]) -> str:
    """A statement as it was typed, and what it shows."""
    first, *rest = example.source.splitlines()
    typed = "".join([f">>> {first}\n", *(f"... {line}\n" for line in rest)])
    with contextlib.redirect_stdout(io.StringIO()) as output:
        exec(compile(example.source, README.name, "single"), names)
    return typed + output.getvalue()


TEXT = README.read_text(encoding="utf-8")
BLOCKS = blocks_of(TEXT)


def test_every_block_shows_what_comes_out() -> None:
    """One test, as later blocks work with what earlier ones made."""
    names: dict[str, Any] = {}
    with in_folder(BLOCKS):
        shown = [(block, run_block(block, names)) for block in BLOCKS if block.runs]
    assert [f"line {block.line}:\n{out}" for block, out in shown if out != block.text] == []


def test_the_set_up_commands_are_those_that_ci_runs() -> None:
    commands = [block.text.rstrip("\n") for block in BLOCKS if block.language == "sh"]
    pattern = re.search(r"grep '(\S.*)' README\.md", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))
    assert pattern
    assert [line for line in TEXT.splitlines() if re.match(pattern[1], line)] == commands
    assert len(commands) == 2
    assert "pytest -q" in commands[1]


def test_every_command_is_in_the_readme() -> None:
    for command in _commands(get_command(app), "assistant"):
        assert command in TEXT


def _commands(group: Any, path: str) -> Iterator[str]:
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from _commands(command, f"{path} {name}")
        else:
            yield f"{path} {name}"


def test_every_exit_code_is_in_the_readme() -> None:
    assert [int(code) for code in re.findall(r"^\| (\d+) \|", TEXT, re.MULTILINE)] == sorted(ExitCode)


def test_every_field_of_an_answer_is_in_the_readme() -> None:
    table = TEXT.partition("| field | holds |")[2].partition("\n\n")[0]
    first_cells = "".join(line.split("|")[1] for line in table.splitlines() if line.startswith("|"))
    fields = Answer(status="unknown", question="", text="").to_json()
    assert set(re.findall(r"`(\w+)`", first_cells)) == set(fields)


def test_every_link_leads_somewhere() -> None:
    for page in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / page).read_text(encoding="utf-8")):
            assert (ROOT / target).exists(), f"{page}: {target}"


def main(
    write: Annotated[bool, typer.Option("--write", help="Change README.md instead of saying that it differs.")] = False,
) -> None:
    """Run the blocks of README.md and put what comes out into it."""
    names: dict[str, Any] = {}
    with in_folder(BLOCKS):
        outcomes = iter([run_block(block, names) if block.runs else block.text for block in BLOCKS])
    changed = _BLOCK.sub(lambda found: found[0].replace(found["text"] + "```", next(outcomes) + "```"), TEXT)
    if write:
        README.write_text(changed, encoding="utf-8")
    elif changed != TEXT:
        typer.echo("README.md does not show what comes out.")
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
