"""The `assistant` command: `python -m assistant` and the script of the same name start here."""

from __future__ import annotations

from assistant.cli import interrupting

# Before anything else is loaded: Ctrl-C may come while it is.
interrupting.end_at_once()

import atexit  # noqa: E402
import gc  # noqa: E402

# What is loaded stays: to look for cycles in it while it is would take a tenth of the time to one answer.
gc.disable()

import os  # noqa: E402
import sys  # noqa: E402
from collections.abc import Sequence  # noqa: E402

from assistant.cli.environment import Environment, process_environment  # noqa: E402
from assistant.cli.guard import guarded, leave_at_once  # noqa: E402
from assistant.cli.input import read_arguments  # noqa: E402


def main() -> None:
    """Run the command of this process and leave with its exit code."""
    environment = process_environment()
    code = 0
    # It was registered first, so it is done last: what others have to do when the process ends is done by then.
    atexit.register(lambda: leave_at_once(environment, code))

    def work() -> int:
        interrupting.raise_again()
        return run(environment, read_arguments(sys.argv[1:]))

    code = guarded(environment, work)
    interrupting.end_at_once()
    # Everything goes with the process now. To look for cycles in it first would take a tenth of the whole run.
    gc.freeze()
    sys.exit(code)


def run(environment: Environment, arguments: Sequence[str]) -> int:
    """Do what the arguments say; the exit code of that.

    A single argument with a space in it is a question whatever the parser makes of it, and is answered
    without loading the parser, which would take longer than the answer. So is one after the packs that it is
    asked of, and what comes in without arguments.
    """
    if is_bare(arguments):
        from assistant.cli.answering import answer_input

        gc.enable()
        return answer_input(environment)
    packs, rest = split_packs(arguments)
    if is_question(rest):
        from assistant.cli.answering import answer_one
        from assistant.cli.opening import open_assistant

        return answer_one(environment, rest[0], assistant=open_assistant(packs))
    from assistant.cli import commands

    gc.enable()
    return commands.run(environment, arguments)


def is_bare(arguments: Sequence[str]) -> bool:
    """Whether there are no arguments, and it is not the shell that asks for completions of them."""
    return not arguments and "_ASSISTANT_COMPLETE" not in os.environ


def split_packs(arguments: Sequence[str]) -> tuple[tuple[str, ...], Sequence[str]]:
    """The packs that the first arguments name, and the arguments after them.

    >>> split_packs(["--pack", "harvest", "How many apples?"])
    (('harvest',), ['How many apples?'])
    """
    packs: list[str] = []
    rest = arguments
    while len(rest) > 1 and (rest[0] == "--pack" or rest[0].startswith("--pack=")):
        name = rest[0].partition("=")[2] or rest[1]
        packs.append(name)
        rest = rest[1 if "=" in rest[0] else 2 :]
    return tuple(packs), rest


def is_question(arguments: Sequence[str]) -> bool:
    """Whether the arguments can only be a question: one, of several words, that begins with no option."""
    return len(arguments) == 1 and " " in arguments[0] and not arguments[0].startswith("-")


if __name__ == "__main__":
    main()
