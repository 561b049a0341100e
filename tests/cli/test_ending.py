"""How a run ends when something gets in its way: never with a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from assistant.cli.exits import ExitCode
from assistant.cli.guard import guarded
from assistant.cli.input import UnreadableTextError
from assistant.errors import PackError, Problem
from tests.cli.running import COMMAND, UNKNOWN, around, surroundings, written


def start(*arguments: str, **streams: int) -> subprocess.Popen[bytes]:
    """A running `assistant`; nothing is held back on this side of its pipes, so that they may break at any time."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    # Whoever runs the tests in the background has Ctrl-C ignored, and so would this process.
    heed = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}
    return subprocess.Popen([*COMMAND, *arguments], env=surroundings(), bufsize=0, **pipes, **heed)  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize("arguments", [["--json"], ["--short"], [], ["batch", "-"]])
def test_a_pipe_closed_in_the_middle_ends_quietly(arguments: list[str]) -> None:
    line = b'{"id": 1, "question": "what is this?"}\n'
    with start(*arguments) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(line)
        process.stdout.readline()
        process.stdout.close()
        with suppress(BrokenPipeError):
            process.stdin.write(line * 2_000)
        process.stdin.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        [UNKNOWN],
        ["--json", UNKNOWN],
        ["--help"],
        ["ask", "--help"],
        ["facts", "--help"],
        ["facts", "list"],
        ["--version"],
    ],
)
def test_a_pipe_closed_from_the_start_ends_quietly(arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with start(*arguments, stdout=writer) as process:
        os.close(writer)
        assert process.stderr
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_the_head_of_a_long_output_in_a_shell() -> None:
    command = f"yes what is this | {' '.join(COMMAND)} --json | head -1; echo ${{PIPESTATUS[1]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=surroundings(), timeout=30)
    assert done.stderr == ""
    assert done.stdout.splitlines()[1:] == ["0"]


@pytest.mark.parametrize("arguments", [["--json"], ["batch", "-"]])
def test_ctrl_c_ends_with_130_and_keeps_what_was_answered(arguments: list[str]) -> None:
    with start(*arguments) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(b'{"id": 1, "question": "what is this?"}\n')
        assert process.stdout.readline().startswith(b"{")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == 130
        assert process.stderr.read() == b""


def test_ctrl_c_while_the_engine_is_being_loaded() -> None:
    program = (
        "import sys\n"
        "class Interrupting:\n"
        "    def find_spec(name, path, target=None):\n"
        "        if name == 'assistant.answering.answer': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupting)\n"
        "from assistant.__main__ import main\n"
        "main()"
    )
    command = [sys.executable, "-c", program, UNKNOWN]
    done = subprocess.run(command, capture_output=True, env=surroundings(), timeout=30)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.parametrize("arguments", [[UNKNOWN], ["--json", UNKNOWN], ["facts", "list"]])
def test_a_full_disk_is_one_line(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full, start(*arguments, stdout=full.fileno()) as process:
        assert process.stderr
        assert process.stderr.read() == b"assistant: No space left on device\n"
    assert process.returncode == 74


def test_streams_that_are_closed_altogether() -> None:
    command = f"{' '.join(COMMAND)} <&- >&- 2>&-; echo $?; {' '.join(COMMAND)} '{UNKNOWN}' >&- 2>&-; echo $?"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=surroundings(), timeout=30)
    assert (done.stdout, done.stderr) == ("0\n74\n", "")


@pytest.mark.parametrize("arguments", [f"'{UNKNOWN}'", "--json what", "facts list", "--help", "--version"])
def test_an_answer_that_has_nowhere_to_go_is_an_error(arguments: str) -> None:
    command = f"{' '.join(COMMAND)} {arguments} >&-"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=surroundings(), timeout=30)
    assert (done.returncode, done.stdout) == (74, "")
    assert done.stderr == "assistant: standard output: Bad file descriptor\n"


def test_ctrl_c_while_the_command_line_itself_is_being_loaded() -> None:
    program = (
        "import os, signal, sys\n"
        "class Interrupting:\n"
        "    def find_spec(name, path, target=None):\n"
        "        if name == 'assistant.cli.environment': os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Interrupting)\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from assistant.__main__ import main\n"
        "main()"
    )
    done = subprocess.run([sys.executable, "-c", program, UNKNOWN], capture_output=True, env=surroundings(), timeout=30)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.parametrize(
    ("code", "message", "error"),
    [
        (130, "", KeyboardInterrupt()),
        (0, "", BrokenPipeError()),
        (2, "assistant: line 3: not UTF-8\n", UnreadableTextError("line 3: not UTF-8")),
        (
            3,
            "assistant: the pack a is broken\n  a.yaml:7: no unit. Add one\n",
            PackError("the pack a is broken", (Problem("a.yaml", 7, "no unit", "Add one"),)),
        ),
        (
            74,
            "assistant: a.txt: No such file or directory\n",
            FileNotFoundError(2, "No such file or directory", "a.txt"),
        ),
    ],
)
def test_each_mishap_has_its_code_and_message(code: int, message: str, error: BaseException) -> None:
    environment = around()

    def work() -> int:
        raise error

    assert guarded(environment, work) == ExitCode(code)
    assert environment.stderr.getvalue() == message  # type: ignore[attr-defined]
    assert written(environment) == ""


def test_a_fault_of_the_program_is_one_line_that_says_what_to_report() -> None:
    environment = around()
    assert guarded(environment, lambda: int("no\nnumber")) == 70
    message = environment.stderr.getvalue()  # type: ignore[attr-defined]
    assert message.count("\n") == 1
    assert "internal error in test_ending.py, line" in message
    assert "ValueError" in message
    assert "Please report" in message
