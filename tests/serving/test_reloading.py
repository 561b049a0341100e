"""Packs change on disk while questions are answered: no request is dropped, and broken packs answer nothing."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pytest

from assistant.packs.finding import shipped_folder
from tests.cli.running import surroundings
from tests.serving.redis_server import RedisServer
from tests.serving.requests import ask, metrics_of, send
from tests.serving.running import Server, serving
from tests.serving.test_workers import eventually, workers_of

SHIPPED = Path(shipped_folder(), "us-china-gap")
CHINA = "How many notable models did China make in 2024?"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the article's pack."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "report"))


def write(pack: Path, *, china: str) -> None:
    """Have the pack give another number of models; written like an editor does, in several steps."""
    file = pack / "pack.yaml"
    text = (SHIPPED / "pack.yaml").read_text(encoding="utf-8")
    with file.open("w", encoding="utf-8") as opened:
        middle = text.index("notable-china")
        opened.write(text[:middle])
        opened.flush()
        time.sleep(0.1)
        rest = text[middle:].replace("value: 15", f"value: {china}", 1)
        opened.write(rest.replace("China made 15 notable", f"China made {china} notable", 1))


@contextmanager
def asked_all_the_time(server: Server) -> Iterator[list[str]]:
    """Meanwhile the question is asked again and again; what came of it."""
    found: list[str] = []
    is_over = threading.Event()

    def work() -> None:
        last = ""
        while not is_over.is_set():
            reply = send(server.url, "POST", "/v1/ask", {"question": CHINA})
            said = str(reply.json["value"]) if reply.status == 200 else f"status {reply.status}"
            found.append(said if said >= last else f"{said} after {last}")
            last = said

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        yield found
    finally:
        is_over.set()
        for thread in threads:
            thread.join()


def test_changed_packs_answer_and_broken_ones_do_not(tmp_path: Path, pack: Path) -> None:
    with serving(tmp_path, "--pack", str(pack)) as server:
        begun = send(server.url, "POST", "/v1/conversations").json["id"]
        turn = f"/v1/conversations/{begun}/ask"
        assert send(server.url, "POST", turn, {"question": CHINA}).json["value"] == "15"
        with asked_all_the_time(server) as found:
            write(pack, china="16")
            assert eventually(lambda: found[-1:] == ["16"])
            (pack / "pack.yaml").write_text("facts: [", encoding="utf-8")
            assert eventually(lambda: metrics_of(server.url)["assistant_packs_broken"] == 1)
            assert ask(server.url, CHINA)["value"] == "16"
            ready = send(server.url, "GET", "/readyz")
            assert ready.status == 200
            assert ready.json["packs"].startswith("broken on disk")
            write(pack, china="17")
            server.process.send_signal(signal.SIGHUP)
            assert eventually(lambda: found[-1:] == ["17"])
        assert set(found) == {"15", "16", "17"}
        # The conversation goes on over the new facts.
        assert send(server.url, "POST", turn, {"question": "and Europe?"}).json["value"] == "3"
        assert send(server.url, "POST", turn, {"question": "how many more did China make?"}).json["value"] == "14"
        assert send(server.url, "GET", "/readyz").json == {"status": "ok", "packs": "current"}
        counts = metrics_of(server.url)
        assert counts['assistant_pack_reloads_total{result="loaded"}'] == 2
        assert counts['assistant_pack_reloads_total{result="broken"}'] >= 1
        assert counts["assistant_packs_broken"] == 0
        assert server.stop() == 0
    log = server.log.read_text()
    assert "the packs on disk are broken, and those loaded before go on answering" in log
    assert "pack.yaml" in log
    assert "Traceback" not in log


@pytest.mark.parametrize("workers", [1, 2])
def test_it_ends_with_the_terminal_that_it_was_started_in(workers: int, redis_server: RedisServer) -> None:
    arguments = ["-m", "assistant", "serve", "--port", "0", "--pack", "us-china-gap", "--sessions", redis_server.url]
    child = pexpect.spawn(sys.executable, [*arguments, "--workers", str(workers)], env=surroundings(), timeout=20)
    child.expect("Listening on")
    time.sleep(0.5)
    child.kill(signal.SIGHUP)
    time.sleep(0.5)
    assert child.isalive()
    pids = [child.pid, *workers_of(child.pid)]
    os.close(child.fileno())
    # Nobody waits for a child that is only told to end.
    assert eventually(lambda: not any(is_working(pid) for pid in pids))
    child.wait()


def is_working(pid: int) -> bool:
    """Whether a process has not ended."""
    try:
        return " Z " not in Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
