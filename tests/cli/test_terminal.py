"""What a person sees at a terminal: the conversation and the progress of a batch, on a real pseudo-terminal."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest

from assistant.cli.repl import converse
from tests.cli.running import COMMAND, UNKNOWN, Parrot, around, run, surroundings, written


class Terminal:
    """A program on a terminal of its own, and what a person sees there."""

    def __init__(self, *arguments: str, **changes: str) -> None:
        self._process, self._screen = pty.fork()
        if not self._process:
            try:
                # Whoever runs the tests in the background has Ctrl-C ignored, and so would this process.
                signal.signal(signal.SIGINT, signal.SIG_DFL)
                os.execvpe(COMMAND[0], [*COMMAND, *arguments], surroundings(**{"TERM": "xterm", **changes}))
            finally:
                # Whatever went wrong, this copy of the tests must not go on with them.
                os._exit(127)

    def read_until(self, end: str) -> str:
        """What appears up to and with `end`; fails after ten seconds."""
        seen, deadline = b"", monotonic() + 10
        while not seen.endswith(end.encode()):
            assert select.select([self._screen], [], [], max(0, deadline - monotonic()))[0], seen
            try:
                seen += os.read(self._screen, 1)
            except OSError:
                break
        return seen.decode().replace("\r\n", "\n")

    def type(self, text: str) -> None:
        """Press these keys."""
        os.write(self._screen, text.encode())

    def leave(self) -> int:
        """The exit code, once the program has ended."""
        self.read_until("\0")
        _, status = os.waitpid(self._process, 0)
        os.close(self._screen)
        return os.waitstatus_to_exitcode(status)


def test_a_conversation_greets_answers_and_leaves() -> None:
    terminal = Terminal(NO_COLOR="1")
    assert "Ctrl-D leaves" in terminal.read_until("> ")
    terminal.type(f"{UNKNOWN}\n")
    assert run(UNKNOWN).out in terminal.read_until("> ")
    terminal.type("/quit\n")
    assert terminal.leave() == 0


def test_ctrl_c_drops_the_line_and_ctrl_d_leaves() -> None:
    terminal = Terminal()
    terminal.read_until("> ")
    terminal.type("half a quest")
    terminal.read_until("quest")
    terminal.type("\x03")
    assert "Traceback" not in terminal.read_until("> ")
    terminal.type("\x04")
    assert terminal.leave() == 0


def test_a_question_with_a_terminal_around_is_just_answered() -> None:
    terminal = Terminal(UNKNOWN, NO_COLOR="1")
    assert terminal.read_until("\0") == run(UNKNOWN).out
    assert terminal.leave() == 1


@pytest.mark.parametrize("changes", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colours_where_they_are_not_wanted(changes: dict[str, str]) -> None:
    terminal = Terminal("--explain", UNKNOWN, **changes)
    assert "\x1b" not in terminal.read_until("\0")
    terminal.leave()


def typing(*keys: str | type[BaseException]) -> Callable[[str], str]:
    """A reader of lines: each key press is a line, or an exception such as Ctrl-C; then the end."""
    pressed: Iterator[str | type[BaseException]] = iter(keys)

    def read(prompt: str) -> str:
        key = next(pressed, EOFError)
        if isinstance(key, str):
            return key
        raise key

    return read


def test_turns_belong_to_one_conversation() -> None:
    environment = around()
    code = converse(environment, Parrot(), read=typing("one", "", "two", KeyboardInterrupt, "three"))  # type: ignore[arg-type]
    assert code == 0
    assert written(environment).splitlines()[1:] == ["1: one", "2: two", "", "3: three", ""]


def test_commands_of_the_conversation() -> None:
    environment = around()
    converse(environment, Parrot(), read=typing("/help", "/nonsense", "/quit", "never asked"))  # type: ignore[arg-type]
    output = written(environment)
    assert "/facts lists" in output
    assert "There is no /nonsense" in output
    assert "never asked" not in output


def test_a_long_batch_shows_on_the_terminal_how_far_it_is(tmp_path: Path) -> None:
    """The lines come slowly here, so that the batch takes long enough for a bar, however fast it is answered."""
    screen, stderr = pty.openpty()
    line = b'{"id": 1, "question": "what is MMLU?"}\n'
    answers = tmp_path / "answers.jsonl"
    with answers.open("wb") as out:
        command = [*COMMAND, "batch", "-"]
        environment = surroundings(TERM="xterm")
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=out,
            stderr=stderr,
            env=environment,
            bufsize=0,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
    os.close(stderr)
    assert process.stdin
    seen, deadline = b"", monotonic() + 10
    while b"lines" not in seen:
        assert monotonic() < deadline
        process.stdin.write(line)
        if select.select([screen], [], [], 0.1)[0]:
            seen += os.read(screen, 1_000)
    process.stdin.close()
    assert process.wait(timeout=10) == 0
    seen += os.read(screen, 10_000)
    os.close(screen)
    assert re.fullmatch(rb"(\r\d+ lines\x1b\[K)+\r\x1b\[K", seen)
    assert all(line.startswith('{"id": 1, "answers"') for line in answers.read_text(encoding="utf-8").splitlines())
