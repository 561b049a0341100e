"""Running the command line in tests: real processes, and a stand-in assistant for what needs none."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
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


def run(*arguments: str | bytes, stdin: str | bytes = b"", env: Mapping[str, str] | None = None) -> Result:
    """Run `assistant` with the arguments to its end."""
    given = stdin.encode() if isinstance(stdin, str) else stdin
    command = [*COMMAND, *arguments]
    done = subprocess.run(command, input=given, capture_output=True, env=surroundings(**(env or {})), timeout=30)
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())


class Parrot:
    """Answers with what it heard, and counts the turns of a conversation."""

    def __init__(self, answer: Callable[[str], Answer] | None = None) -> None:
        self.packs = ()
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
