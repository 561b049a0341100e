"""Processes of one program that go through its last step at the same time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parent.parent
_RACERS = 3
_START = "print('ready', flush=True); sys.stdin.readline()"


def raced(imported: str, printed: str, *arguments: str) -> list[str]:
    """What each of three processes prints: all have imported what they need before the first begins."""
    program = f"import sys; {imported}\n{_START}\nprint({printed})"
    command = [sys.executable, "-c", program, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    racers = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)
        for _ in range(_RACERS)
    ]
    for racer in racers:
        assert racer.stdout
        assert racer.stdout.readline() == "ready\n"
    for racer in racers:
        assert racer.stdin
        racer.stdin.write("go\n")
        racer.stdin.flush()
    return [racer.communicate(timeout=30)[0] for racer in racers]
