"""`assistant serve` as a process: how it starts, and how it ends."""

from __future__ import annotations

import json
import signal
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest

from tests.cli.running import run
from tests.serving.running import serving


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
def test_it_answers_until_it_is_told_to_stop(tmp_path: Path, number: int, code: int) -> None:
    with serving(tmp_path, "--pack", "us-china-gap") as server:
        body = json.dumps({"question": "How much did the US lead on MMLU shrink?"}).encode()
        request = Request(f"{server.url}/v1/ask", data=body, headers={"Content-Type": "application/json"})
        with urlopen(request, timeout=10) as response:
            assert json.load(response)["value"] == "17.2"
        assert server.stop(number) == code
        assert "Traceback" not in server.log.read_text()


def test_what_was_begun_is_finished_before_it_stops(tmp_path: Path) -> None:
    body = json.dumps({"question": "Which benchmark had the biggest lead at the end of 2024?"}).encode()
    with serving(tmp_path, "--pack", "us-china-gap") as server, ThreadPoolExecutor() as pool:
        request = Request(f"{server.url}/v1/chart", data=body, headers={"Content-Type": "application/json"})
        urlopen(f"{server.url}/healthz", timeout=20).read()
        # The first chart takes about a second: the libraries for it are loaded.
        drawn = pool.submit(lambda: urlopen(request, timeout=20).read())
        time.sleep(0.3)
        assert server.stop() == 0
        assert b"</svg>" in drawn.result()
        with pytest.raises(URLError):
            urlopen(server.url, timeout=5)


def test_a_port_in_use_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("serve", "--port", str(port))
    assert (done.code, done.out) == (2, "")
    assert done.err == f"assistant: cannot listen at 127.0.0.1, port {port}: Address already in use. Choose others.\n"


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1"])
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


def test_a_missing_pack_is_told() -> None:
    done = run("serve", "--port", "0", "--pack", "us-china-gapp")
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith("assistant: there is no pack 'us-china-gapp'")
