"""A real `assistant serve`: a process of its own at a free port."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.cli.running import surroundings


class Server(NamedTuple):
    """A server that runs: its process and its address."""

    process: subprocess.Popen[bytes]
    url: str
    log: Path

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Stop it; the exit code."""
        self.process.send_signal(number)
        return self.process.wait(timeout=20)


@contextmanager
def serving(folder: Path, *arguments: str, command: Sequence[str] = ("serve",), **changes: str) -> Iterator[Server]:
    """A server with these arguments, stopped in the end."""
    log = folder / "log"
    command = [sys.executable, "-m", "assistant", *command, "--port", "0", *arguments]
    with log.open("wb") as errors:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors, env=surroundings(**changes)
        )
    try:
        assert process.stdout
        line = process.stdout.readline().decode()
        assert line.startswith("Listening on http://"), log.read_text()
        yield Server(process, line.split()[2], log)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()
