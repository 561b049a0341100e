"""Running the command line in tests: real processes, and a stand-in assistant for what needs none."""

from __future__ import annotations

import io
import json
import os
import select
import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from assistant import Answer
from assistant.cli.environment import Environment

ROOT = Path(__file__).parent.parent.parent
COMMAND = [sys.executable, "-m", "assistant"]
#: A question that no report answers, and one that the article does.
UNKNOWN, KNOWN = "What is the airspeed of a swallow?", "What was the US lead on MMLU at the end of 2024?"


class Result(NamedTuple):
    """What a finished process left behind."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of standard output."""
        return self.out.split("\n")[:-1]


def surroundings(**changes: str) -> dict[str, str]:
    """The environment variables of a child process, without those that would change its output."""
    dropped = ("PYTHONIOENCODING", "PYTHONUTF8", "NO_COLOR", "ASSISTANT_PACKS", "COLUMNS", "PROMPT_TOOLKIT_NO_CPR")
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return {**kept, "PYTHONPATH": str(ROOT), **changes}


_PATIENCE = 60
#: Variables that a process minds while it begins: one that has begun can't be given them.
_MINDED_AT_THE_BEGINNING = ("PYTHON", "LC_", "LANG")


def run(*arguments: str | bytes, stdin: str | bytes = b"", env: Mapping[str, str] | None = None) -> Result:
    """Run `assistant` with the arguments to its end."""
    if any(name.startswith(_MINDED_AT_THE_BEGINNING) for name in env or {}):
        return run_process(*arguments, stdin=stdin, env=env)
    with TemporaryDirectory() as folder:
        streams = [Path(folder, name) for name in ("in", "out", "err")]
        for stream in streams:
            stream.write_bytes((stdin.encode() if isinstance(stdin, str) else stdin) if stream.name == "in" else b"")
        command = {
            "arguments": [os.fsdecode(argument) for argument in arguments],
            "variables": surroundings(**(env or {})),
            "folder": str(Path.cwd()),
            "streams": [str(stream) for stream in streams],
        }
        code = _become(json.dumps(command))
        return Result(code, *(stream.read_bytes().decode() for stream in streams[1:]))


def _become(command: str) -> int:
    """The exit code of a command that the loaded process has become."""
    process = _loaded(os.getpid())
    assert process.stdin
    assert process.stdout
    process.stdin.write(f"{command}\n")
    process.stdin.flush()
    if not select.select([process.stdout], [], [], _PATIENCE)[0]:
        process.kill()
        _loaded.cache_clear()
        raise TimeoutError(f"not ended after {_PATIENCE} seconds: {command}")
    return int(process.stdout.readline())


@cache
def _loaded(_: int) -> subprocess.Popen[str]:
    """The process that becomes the commands of this one; it ends when this one closes its standard input."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.cli.forking"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=surroundings(),
        text=True,
    )


def run_process(*arguments: str | bytes, stdin: str | bytes = b"", env: Mapping[str, str] | None = None) -> Result:
    """Run `assistant` with the arguments in a process that begins from nothing, to its end."""
    given = stdin.encode() if isinstance(stdin, str) else stdin
    command = [*COMMAND, *arguments]
    done = subprocess.run(command, input=given, capture_output=True, env=surroundings(**(env or {})), timeout=_PATIENCE)
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())


class Parrot:
    """Answers with what it heard, and counts the turns of a conversation."""

    def __init__(self, answer: Callable[[str], Answer] | None = None) -> None:
        self.packs = self.described = ()
        self._answer = answer
        self._turns = 0

    def ask(self, question: str) -> Answer:
        self._turns += 1
        if self._answer:
            return self._answer(question)
        return Answer(status="answered", question=question, text=f"{self._turns}: {question}", value=str(self._turns))

    def conversation(self) -> Parrot:
        return Parrot(self._answer)


def around(stdin: bytes = b"", **changes: Any) -> Environment:
    """An environment in memory."""
    return Environment(io.BytesIO(stdin), io.StringIO(), io.StringIO())._replace(**changes)


def written(environment: Environment) -> str:
    """What was written to standard output in memory."""
    assert isinstance(environment.stdout, io.StringIO)
    return environment.stdout.getvalue()
