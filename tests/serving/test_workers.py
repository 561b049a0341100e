"""Several processes at one address: they count together, share conversations, and are replaced when they die."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.serving.redis_server import RedisServer
from tests.serving.requests import ask, metrics_of, send
from tests.serving.running import serving

#: Workers that do not stop are killed after as many seconds.
PATIENCE = 10
LEAD = "How much did the US lead on MMLU shrink?"


def workers_of(pid: int) -> list[int]:
    """The processes below one."""
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False)
    return [int(each) for each in found.stdout.split()]


def eventually(holds: Callable[[], bool], *, within: float = 60) -> bool:
    """Whether something comes to hold soon."""
    end = time.monotonic() + within
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def test_workers_share_conversations_and_count_together(tmp_path: Path, redis_server: RedisServer) -> None:
    arguments = ("--pack", "us-china-gap", "--workers", "2", "--sessions", redis_server.url)
    with serving(tmp_path, *arguments) as server:
        place = f"/v1/conversations/{send(server.url, 'POST', '/v1/conversations').json['id']}"
        # Each over a connection of its own, which any of the workers takes.
        for benchmark in ("MMLU", "MATH", "MMMU", "HumanEval") * 5:
            turn = {"question": f"and {benchmark}?" if benchmark != "MMLU" else LEAD}
            assert send(server.url, "POST", f"{place}/ask", turn).json["status"] == "answered"
        assert len(send(server.url, "GET", place).json["turns"]) == 20
        for _ in range(3):
            found = metrics_of(server.url)
            assert found['assistant_answers_total{reason="",status="answered"}'] == 20
            ask_route = 'method="POST",route="/v1/conversations/{key}/ask",status="200"'
            assert found[f"assistant_requests_total{{{ask_route}}}"] == 20
        pids = workers_of(server.process.pid)
        assert len(pids) == 2
        os.kill(pids[0], signal.SIGKILL)
        assert eventually(lambda: len(set(workers_of(server.process.pid)) - set(pids)) == 1)
        assert metrics_of(server.url)['assistant_answers_total{reason="",status="answered"}'] == 20
        assert f"worker {pids[0]} has died and is replaced" in server.log.read_text()
        assert len(send(server.url, "GET", place).json["turns"]) == 20
        assert server.stop() == 0
        assert "Traceback" not in server.log.read_text()


def test_workers_do_not_outlive_the_process_above_them(tmp_path: Path, redis_server: RedisServer) -> None:
    arguments = ("--pack", "us-china-gap", "--workers", "2", "--sessions", redis_server.url)
    with serving(tmp_path, *arguments) as server:
        assert eventually(lambda: len(workers_of(server.process.pid)) == 2)
        pids = workers_of(server.process.pid)
        assert ask(server.url, LEAD)["value"] == "17.2"
        server.process.kill()
        assert eventually(lambda: not any(Path(f"/proc/{pid}").exists() for pid in pids))


def test_workers_that_have_hardly_begun_stop_too(tmp_path: Path, redis_server: RedisServer) -> None:
    for pause in (0, 0.2):
        with serving(tmp_path, "--pack", "us-china-gap", "--workers", "3", "--sessions", redis_server.url) as server:
            time.sleep(pause)
            started = time.monotonic()
            assert server.stop() == 0
            assert time.monotonic() - started < PATIENCE
            assert "Traceback" not in server.log.read_text()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--workers", "2"), "--workers 2 needs --sessions redis://HOST"),
        (("--sessions", "redis://localhost:port"), "--sessions: Port could not be cast"),
        (("--sessions", "http://localhost"), "--sessions: 'http' is the address of no Redis"),
    ],
)
def test_what_cannot_be_is_told_before_anything_is_served(arguments: tuple[str, ...], said: str) -> None:
    done = run("serve", "--port", "0", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("assistant: ")
    assert said in done.err
    assert done.err.count("\n") == 1


def test_the_address_may_stand_in_the_environment() -> None:
    done = run("serve", "--port", "0", env={"ASSISTANT_SESSIONS": "http://:secret@localhost"})
    assert (done.code, done.out) == (2, "")
    assert "'http' is the address of no Redis" in done.err
    assert "secret" not in done.err
