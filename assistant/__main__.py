"""The `assistant` command: `python -m assistant` and the script of the same name start here."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

from assistant.cli.environment import Environment, process_environment
from assistant.cli.guard import guarded
from assistant.cli.input import read_arguments


def main() -> None:
    """Run the command of this process and leave with its exit code."""
    environment = process_environment()
    code = guarded(environment, lambda: run(environment, read_arguments(sys.argv[1:])))
    # Everything goes with the process now. To look for cycles in it first would take a tenth of the whole run.
    gc.freeze()
    sys.exit(code)


def run(environment: Environment, arguments: Sequence[str]) -> int:
    """Do what the arguments say; the exit code of that.

    A single argument with a space in it is a question whatever the parser makes of it, and is answered
    without loading the parser, which would take longer than the answer.
    """
    if is_question(arguments):
        from assistant.cli.answering import answer_one

        return answer_one(environment, arguments[0])
    from assistant.cli import commands

    return commands.run(environment, arguments)


def is_question(arguments: Sequence[str]) -> bool:
    """Whether the arguments can only be a question: one, of several words, that begins with no option."""
    return len(arguments) == 1 and " " in arguments[0] and not arguments[0].startswith("-")


if __name__ == "__main__":
    main()
