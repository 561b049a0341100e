"""Holding conversations in tests: with typed lines in memory, and with keys on a real terminal."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Mapping
from time import monotonic

import pexpect
import pyte

from assistant import Assistant
from assistant.cli.environment import Environment
from assistant.cli.repl.loop import converse
from assistant.cli.repl.reading import Reader
from assistant.cli.repl.talk import Talk
from tests.cli.running import COMMAND, around, surroundings, written

#: The bytes of keys, and of the marks around what is pasted.
CTRL_C, CTRL_D, CTRL_R, TAB, RIGHT, UP = "\x03", "\x04", "\x12", "\t", "\x1b[C", "\x1b[A"
PASTE, PASTED = "\x1b[200~", "\x1b[201~"


def typing(*keys: str | type[BaseException]) -> Reader:
    """A reader of lines: each key press is a line, or an exception such as Ctrl-C; then the end."""
    pressed: Iterator[str | type[BaseException]] = iter(keys)

    def read(talk: Talk) -> str:
        key = next(pressed, EOFError)
        if isinstance(key, str):
            return key
        raise key

    return Reader(read, "The keys.")


def said(*keys: str | type[BaseException], assistant: Assistant | None = None, **changes: object) -> list[str]:
    """The lines that a conversation prints below its greeting."""
    environment = terminal(**changes)
    assert converse(environment, assistant or Assistant(["us-china-gap"]), reader=typing(*keys)) == 0
    return written(environment).partition("leaves.\n\n")[2].splitlines()


def terminal(**changes: object) -> Environment:
    """The environment of a terminal in memory."""
    return around(**{"is_interactive": True, "is_terminal": True, **changes})


class Screen:
    """A conversation over the article on a terminal of its own, and what a person sees there."""

    def __init__(self, *, columns: int = 80, rows: int = 40, env: Mapping[str, str] | None = None) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        #: All that was written to the terminal.
        self.raw = b""
        self._process = pexpect.spawn(
            COMMAND[0],
            [*COMMAND[1:], "--pack", "us-china-gap"],
            env=surroundings(**{"TERM": "xterm-256color", **(env or {})}),
            dimensions=(rows, columns),
            # Whoever runs the tests in the background has Ctrl-C ignored, and so would this process.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        self._process.delaybeforesend = None
        self.wait_for(lambda: self.line == ">")

    @property
    def lines(self) -> list[str]:
        """The lines of the screen."""
        return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        """The screen."""
        return "\n".join(self.lines)

    @property
    def line(self) -> str:
        """The line that the cursor is in."""
        return self.lines[self._screen.cursor.y]

    def behind_cursor(self) -> list[tuple[str, str]]:
        """The letters behind the cursor with their colours."""
        cursor = self._screen.cursor
        row = self._screen.buffer[cursor.y]
        return [(row[x].data, row[x].fg) for x in range(cursor.x, self._screen.columns) if row[x].data != " "]

    def strong(self) -> list[str]:
        """What stands out in each line."""
        rows = (self._screen.buffer[y] for y in range(self._screen.lines))
        return [
            "".join(row[x].data if row[x].bold else " " for x in range(self._screen.columns)).strip() for row in rows
        ]

    def type(self, keys: str) -> None:
        """Press these keys."""
        self._process.send(keys)

    def enter(self, line: str) -> None:
        """Type a line, and wait until it is worked through."""
        self.type(line)
        self.wait_for(lambda: self._before_cursor().endswith(line[-8:]))
        self.type("\r")
        self.wait_for(lambda: self.line == ">")

    def drop(self) -> None:
        """Press Ctrl-C, and wait for the new line."""
        self.type(CTRL_C)
        self.wait_for(lambda: self.line == ">")

    def _before_cursor(self) -> str:
        cursor = self._screen.cursor
        return (
            "".join(self._screen.display[max(0, cursor.y - 1) : cursor.y]) + self._screen.display[cursor.y][: cursor.x]
        )

    def wait_for(self, condition: str | Callable[[], bool]) -> None:
        """Wait until a text is on the screen, or a condition holds; fails after ten seconds."""
        holds = condition if callable(condition) else lambda: condition in self.text
        deadline = monotonic() + 10
        while True:
            self._take()
            if holds():
                return
            assert monotonic() < deadline, self.text

    def _take(self) -> None:
        """Take in what comes until nothing comes for a moment."""
        while True:
            try:
                new = self._process.read_nonblocking(10_000, timeout=0.02)
            except (pexpect.TIMEOUT, pexpect.EOF):
                return
            self.raw += new
            self._stream.feed(new)

    def resize(self, *, columns: int, rows: int) -> None:
        """Give the window another size."""
        self._screen.resize(rows, columns)
        self._process.setwinsize(rows, columns)

    def leave(self, keys: str = CTRL_D) -> int:
        """The exit code, once the conversation has ended after these keys."""
        self.type(keys)
        deadline = monotonic() + 10
        while self._process.isalive():
            self._take()
            assert monotonic() < deadline, self.text
        self._take()
        self._process.close()
        code: int = self._process.exitstatus
        return code

    def close(self) -> None:
        """Close the window."""
        self._process.close(force=True)
