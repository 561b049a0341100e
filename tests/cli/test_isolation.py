"""Answers depend on the question and the packs alone: on no chance, no network and no file that an answer left."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import KNOWN, Result, run, surroundings
from tests.corpus.reading import corpus_files, read_corpus

_EVERY = 48
#: Runs `assistant` and writes a line to standard error for all that it does to the world outside.
WATCHED = """
import os, sys
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGING = ("socket.", "os.", "shutil.", "subprocess.", "urllib.", "http.", "ftplib.", "smtplib.", "tempfile.")
READING = ("os.listdir", "os.scandir", "os.walk", "os.fwalk", "os.getxattr", "os.listxattr")
def watch(event, args):
    if event == "open" and isinstance(args[2], int) and args[2] & WRITING:
        print("writes", args[0], file=sys.stderr)
    elif event.startswith(CHANGING) and event not in READING:
        print(event, *args[:2], file=sys.stderr)
sys.addaudithook(watch)
from assistant.__main__ import main
main()
"""


@pytest.fixture(scope="module")
def batch() -> str:
    """Some hundred questions of the corpus, of every kind, as a batch."""
    questions = [example.question for file in corpus_files() for example in list(read_corpus(file))[::_EVERY]]
    assert len(questions) > 100
    lines = [json.dumps({"id": number, "question": question}) for number, question in enumerate(questions)]
    turns = json.dumps({"id": "turns", "turns": questions[:20]})
    return "\n".join([*lines, turns])


@pytest.fixture(scope="module")
def ran(batch: str) -> Result:
    """What comes of the batch."""
    return run("batch", "-", stdin=batch, env={"PYTHONHASHSEED": "1"})


def watched(*arguments: str, stdin: str = "", **changes: str) -> list[str]:
    """What a run does to the world outside, in the order of that."""
    command = [sys.executable, "-B", "-c", WATCHED, *arguments]
    environment = surroundings(**changes)
    done = subprocess.run(command, input=stdin.encode(), capture_output=True, env=environment, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stderr.decode().splitlines()


def test_the_watch_sees_what_it_has_to(tmp_path: Path) -> None:
    deeds = "import socket; open(sys.argv[1], 'w').close(); socket.socket()"
    command = [sys.executable, "-c", WATCHED.partition("from assistant")[0] + deeds, str(tmp_path / "file")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)
    assert [line.split()[0] for line in done.stderr.splitlines()] == ["writes", "socket.__new__"]


@pytest.mark.parametrize("changes", [{"TZ": "Pacific/Kiritimati"}, {"PYTHONHASHSEED": "2", "LC_ALL": "C"}])
def test_a_batch_gives_the_same_bytes_in_every_process(batch: str, ran: Result, changes: dict[str, str]) -> None:
    assert (ran.code, ran.err) == (0, "")
    assert run("batch", "-", stdin=batch, env={"PYTHONHASHSEED": "0", **changes}) == ran


def test_an_answer_does_not_depend_on_those_before_it(batch: str, ran: Result) -> None:
    backwards = run("batch", "-", stdin="\n".join(reversed(batch.splitlines())))
    assert sorted(ran.lines) == sorted(backwards.lines)


def test_once_the_pack_is_compiled_nothing_outside_is_touched(batch: str) -> None:
    assert watched("batch", "-", stdin=batch) == []
    assert watched(KNOWN) == []
    assert watched("--explain", KNOWN) == []
    assert watched("facts", "list") == []


def test_the_first_question_ever_writes_to_the_cache_and_nowhere_else(tmp_path: Path) -> None:
    deeds = watched(KNOWN, XDG_CACHE_HOME=str(tmp_path))
    assert deeds
    assert all(str(tmp_path) in deed for deed in deeds)


def test_an_answer_is_the_same_where_nothing_can_be_written() -> None:
    assert run(KNOWN, env={"XDG_CACHE_HOME": "/dev/null/nowhere", "HOME": "/dev/null"}) == run(KNOWN)
