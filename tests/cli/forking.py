"""A process that has the command line loaded and becomes one command after the other, each in a process of its own.

Loading the code is most of what a short command takes. What is under test here begins after that, with arguments,
variables, streams and a folder as any process has them; that a process of its own begins and ends well is for the
tests that start one (`run_process`).
"""

from __future__ import annotations

import io
import json
import os
import sys
from typing import IO, TypedDict


class Command(TypedDict):
    """What a process is to become: one line of JSON on standard input."""

    arguments: list[str]
    variables: dict[str, str]
    folder: str
    #: The files of standard input, output and error.
    streams: tuple[str, str, str]


def main() -> None:
    """Answer each command with the exit code that its process left with."""
    import assistant.__main__ as start
    import assistant.asking
    import assistant.cli.answering
    import assistant.cli.commands  # noqa: F401

    for line in sys.stdin:
        child = os.fork()
        if not child:
            _become(json.loads(line))
            start.main()
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201


def _become(command: Command) -> None:
    """Give this process what a shell would have given it."""
    os.chdir(command["folder"])
    os.environ.clear()
    os.environ.update(command["variables"])
    sys.argv[1:] = command["arguments"]
    sys.stdin, sys.stdout, sys.stderr = (
        _stream(like, name, number)
        for number, (like, name) in enumerate(zip((sys.stdin, sys.stdout, sys.stderr), command["streams"], strict=True))
    )


def _stream(like: IO[str], name: str, number: int) -> io.TextIOWrapper:
    """The stream of a number, opened on a file, and otherwise like the one that this process was given."""
    os.dup2(os.open(name, os.O_WRONLY if number else os.O_RDONLY), number)
    return open(number, "w" if number else "r", encoding=like.encoding, errors=like.errors, closefd=False)


if __name__ == "__main__":
    main()
