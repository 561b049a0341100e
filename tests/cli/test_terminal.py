"""What a person sees at a terminal: an answer, and the progress of a batch, on a real pseudo-terminal."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
from pathlib import Path
from time import monotonic

import pytest

from tests.cli.running import COMMAND, KNOWN, UNKNOWN, run, surroundings


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


def test_a_question_with_a_terminal_around_is_just_answered() -> None:
    terminal = Terminal(KNOWN, NO_COLOR="1")
    assert terminal.read_until("\0").split() == run(KNOWN).out.split()
    assert terminal.leave() == 0


@pytest.mark.parametrize("changes", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colours_where_they_are_not_wanted(changes: dict[str, str]) -> None:
    terminal = Terminal("--explain", UNKNOWN, **changes)
    assert "\x1b" not in terminal.read_until("\0")
    terminal.leave()


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
