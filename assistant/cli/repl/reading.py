"""Where the lines of a conversation come from: from an editor of lines, or plain where there can be none."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import suppress

from assistant.cli.environment import Environment
from assistant.cli.repl.talk import Talk
from assistant.tuples import NamedTuple

_KEYS = (
    "Tab completes; → takes what stands there in grey. ↑ and Ctrl-R find what was typed before. "
    "Ctrl-C drops the line, Ctrl-D leaves."
)
_PLAIN_KEYS = "Ctrl-C drops the line, Ctrl-D leaves."


class Reader(NamedTuple):
    """A reader of lines; it raises EOFError at the end (Ctrl-D) and KeyboardInterrupt for a line that is dropped."""

    #: The next line, or all lines of a text that was pasted.
    read: Callable[[Talk], str]
    #: What the keys do, for the help.
    keys: str = ""


def open_reader(prompt: str, environment: Environment, history: Iterable[str]) -> Reader:
    """The best reader of lines that the terminal and the installation allow; `history` is oldest first."""
    if can_edit():
        with suppress(ImportError):
            from assistant.cli.repl.prompting import line_reader

            return Reader(line_reader(prompt, environment, history), _KEYS)
    return Reader(_plain_reader(prompt, environment, history), _PLAIN_KEYS)


def can_edit() -> bool:
    """Whether the terminal can move its cursor."""
    usual = "" if os.name == "nt" else "dumb"
    return os.environ.get("TERM", usual) not in ("dumb", "unknown")


def _plain_reader(prompt: str, environment: Environment, history: Iterable[str]) -> Callable[[Talk], str]:
    """`input`, with the editing and recalling that Python's own reader of lines has, where there is one."""
    with suppress(ImportError):
        import readline

        for line in history:
            readline.add_history(line)

    def read(talk: Talk) -> str:
        try:
            return input(prompt)
        except (EOFError, KeyboardInterrupt):
            # The cursor still stands behind what was typed.
            environment.write("\n")
            raise

    return read
