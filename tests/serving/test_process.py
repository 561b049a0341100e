"""`assistant serve` as a process: how it starts, and how it ends."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from tests.cli.running import run, surroundings
from tests.serving.running import serving

LEAD = "How much did the US lead on MMLU shrink?"


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
def test_it_answers_until_it_is_told_to_stop(tmp_path: Path, number: int, code: int) -> None:
    with serving(tmp_path, "--pack", "us-china-gap") as server:
        body = json.dumps({"question": LEAD}).encode()
        request = Request(f"{server.url}/v1/ask", data=body, headers={"Content-Type": "application/json"})
        with urlopen(request, timeout=10) as response:
            assert json.load(response)["value"] == "17.2"
        assert server.stop(number) == code
        assert "Traceback" not in server.log.read_text()


def test_what_was_begun_is_finished_before_it_stops(tmp_path: Path) -> None:
    body = json.dumps({"question": LEAD}).encode()
    head = f"POST /v1/ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
    with serving(tmp_path, "--pack", "us-china-gap") as server:
        place = ("127.0.0.1", int(server.url.rpartition(":")[2]))
        with socket.create_connection(place, timeout=20) as connection:
            connection.sendall(f"{head}\r\nExpect: 100-continue\r\n\r\n".encode())
            # It says so when the request has reached what answers it.
            assert connection.recv(1000).startswith(b"HTTP/1.1 100 Continue")
            server.process.send_signal(signal.SIGTERM)
            while _is_open(place):
                time.sleep(0.05)
            connection.sendall(body)
            with connection.makefile("rb") as response:
                assert b'"value":"17.2"' in response.read()
        assert server.process.wait(timeout=20) == 0


def _is_open(place: tuple[str, int]) -> bool:
    """Whether something listens there."""
    try:
        socket.create_connection(place, timeout=5).close()
    except ConnectionRefusedError:
        return False
    return True


def test_a_port_in_use_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("serve", "--port", str(port))
    assert (done.code, done.out) == (2, "")
    assert done.err == f"assistant: cannot listen at 127.0.0.1, port {port}: Address already in use. Choose others.\n"


@pytest.mark.parametrize(
    ("option", "value", "mend"),
    [
        ("--cors-origin", "foo", "is no origin. Write https://NAME"),
        ("--cors-origin", "https://chat.example/", "without a path"),
        ("--trust-proxy", "foo", "is no address. Write one like 10.0.0.7"),
        ("--trust-proxy", "10.0.0.7:80", "is no address."),
        ("--allow-host", "foo:80", "is no name of a machine. Write the name alone, without a port"),
        ("--allow-host", "https://foo", "is no name of a machine."),
    ],
)
def test_a_setting_that_would_let_nobody_in_is_told(option: str, value: str, mend: str) -> None:
    done = run("serve", "--port", "0", option, value)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"assistant: {option}: {value!r} ")
    assert mend in done.err


def test_a_redis_that_is_away_is_told_once(tmp_path: Path) -> None:
    with serving(
        tmp_path, "--pack", "us-china-gap", "--sessions", "redis://:hidden@127.0.0.1:1/0", "--workers", "2"
    ) as server:
        server.stop()
        log = server.log.read_text()
    assert log.count("Redis is away: ") == 1
    assert "hidden" not in log


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_other_machines_are_let_in_only_with_keys_or_when_told(host: str) -> None:
    done = run("serve", "--port", "0", "--host", host, env={"ASSISTANT_API_KEYS": " , "})
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        f"assistant: whoever reaches {host} could ask. Put keys into ASSISTANT_API_KEYS, or say --insecure.\n"
    )


def test_an_address_that_is_none_is_told() -> None:
    done = run("serve", "--port", "0", "--host", "no address", "--insecure")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert done.err.startswith("assistant: cannot listen at no address, port 0: ")


def test_a_library_that_is_missing_is_told() -> None:
    blocked = "import sys; sys.modules['uvicorn'] = None; from assistant.__main__ import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", blocked, "serve"], capture_output=True, text=True, env=surroundings(), timeout=30
    )
    told = """assistant: the server needs 'uvicorn', which is not installed: pip install "report-assistant[serve]"\n"""
    assert (done.returncode, done.stdout, done.stderr) == (2, "", told)


def test_a_missing_pack_is_told() -> None:
    done = run("serve", "--port", "0", "--pack", "us-china-gapp")
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith("assistant: there is no pack 'us-china-gapp'")


@pytest.mark.parametrize(("options", "told"), [((), "127.0.0.1"), (("--trust-proxy", "127.0.0.1"), "192.0.2.7")])
def test_a_proxy_is_believed_if_it_is_trusted(tmp_path: Path, options: tuple[str, ...], told: str) -> None:
    with serving(tmp_path, "--pack", "us-china-gap", *options) as server:
        with urlopen(Request(f"{server.url}/healthz", headers={"X-Forwarded-For": "192.0.2.7"}), timeout=10):
            pass
        server.stop()
        assert f" {told} GET /healthz 200 " in server.log.read_text()
