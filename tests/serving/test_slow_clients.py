"""Clients that send without end, not at all, or no HTTP, against a real connection."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import uvicorn

from assistant.serving import protocol
from assistant.serving.application import create_app
from assistant.serving.knowledge import Knowledge
from assistant.serving.options import Limits, Options
from assistant.serving.protocol import LARGEST_HEAD, MOST_WAITING, protocol_with
from assistant.serving.running import listen

_SECONDS = 0.4
#: What a busy machine may need; a server that never gives up takes longer than any of it.
_AT_MOST = 60


@contextmanager
def running(knowledge: Knowledge, *, seconds: float) -> Iterator[tuple[int, uvicorn.Server]]:
    """The port of a server that waits for so long, in a thread, and what stops it."""
    app = create_app(Options(limits=Limits(receiving=seconds, body=10_000)), knowledge=knowledge)
    config = uvicorn.Config(
        app,
        log_config=None,
        http=protocol_with(seconds=seconds),
        ws="none",
        timeout_keep_alive=1,
        timeout_graceful_shutdown=5,
    )
    server = uvicorn.Server(config)
    with listen("127.0.0.1", 0) as opened:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [opened]})
        thread.start()
        yield opened.getsockname()[1], server
        server.should_exit = True
        thread.join(timeout=10)


@pytest.fixture(scope="module")
def port(knowledge: Knowledge) -> Iterator[int]:
    """The port of a server without patience."""
    with running(knowledge, seconds=_SECONDS) as (port, _):
        yield port


def told(port: int, *parts: bytes, pause: float = 0.0) -> tuple[int, str, float]:
    """The status and the code that come back for bytes that are sent in parts, and the seconds until it is over."""
    began = time.monotonic()
    received = b""
    with socket.create_connection(("127.0.0.1", port), timeout=_AT_MOST) as connection:
        try:
            for part in parts:
                connection.sendall(part)
                time.sleep(pause)
        except OSError:
            pass
        try:
            while part := connection.recv(65536):
                received += part
        except ConnectionResetError:
            pass
    head, _, body = received.partition(b"\r\n\r\n")
    code = json.loads(body)["error"]["code"] if body else ""
    return int(head.split()[1]) if head else 0, code, time.monotonic() - began


HEAD = b"POST /v1/ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"


@pytest.mark.parametrize(
    "sent", [b"", b"\r\n", b"GET / HT", HEAD, b"GET /healthz HTTP/1.1\r\nX-Slow: a"], ids=["nothing", *"abcd"]
)
def test_headers_that_do_not_come_are_given_up(port: int, sent: bytes) -> None:
    status, code, seconds = told(port, sent)
    assert (status, code) == (408, "request_timeout")
    assert seconds < _AT_MOST


def test_headers_that_trickle_are_given_up(port: int) -> None:
    status, code, seconds = told(port, b"GET /healthz HTTP/1.1\r\n", *[b"X: y\r\n"] * 100, pause=0.05)
    assert (status, code) in ((408, "request_timeout"), (0, ""))
    assert seconds < _AT_MOST


def test_a_body_that_trickles_is_given_up(port: int) -> None:
    status, code, _ = told(port, HEAD, b"Content-Length: 1000\r\n\r\n", *[b" "] * 12, pause=0.05)
    assert (status, code) == (408, "request_timeout")


@pytest.mark.parametrize("part", [b"X-Long: " + b"a" * 70_000, b"/" * 70_000, b"X: y\r\n" * 20_000])
def test_headers_without_end_are_refused(port: int, part: bytes) -> None:
    status, code, _ = told(port, b"GET /healthz HTTP/1.1\r\n" if part[:1] == b"X" else b"GET /", *[part] * 10)
    assert (status, code) in ((431, "headers_too_large"), (0, ""))


def test_trailers_without_end_are_refused(port: int) -> None:
    trailer = b"X: " + b"a" * LARGEST_HEAD
    status, code, _ = told(port, HEAD, b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n", *[trailer] * 20)
    assert (status, code) in ((431, "headers_too_large"), (0, ""))


@pytest.mark.parametrize("sent", [b"\x16\x03\x01\x02\x00\x01", b"hello\r\n\r\n", b"GET \xff HTTP/1.1\r\n\r\n"])
def test_what_is_no_http_is_told(port: int, sent: bytes) -> None:
    assert told(port, sent)[:2] == (400, "invalid_http")


def test_a_huge_body_is_told_while_it_is_sent(port: int) -> None:
    status, code, _ = told(port, HEAD, b"Content-Length: 1000000000\r\n\r\n", *[b" " * 10_000] * 20)
    assert (status, code) == (413, "request_too_large")


def test_after_all_that_it_answers(port: int) -> None:
    body = b'{"question": "How much did the US lead on MMLU shrink?"}'

    async def many() -> list[bytes]:
        return await asyncio.gather(*(ask() for _ in range(50)))

    async def ask() -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(HEAD + b"Connection: close\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))
        received = await reader.read()
        writer.close()
        return received

    assert all(b'"value":"17.2"' in received for received in asyncio.run(many()))


def answers_to(port: int, sent: bytes) -> int:
    """How many answers come back for bytes that are sent at once, the reading begun a moment later."""
    received = b""
    with socket.create_connection(("127.0.0.1", port), timeout=_AT_MOST) as connection:
        try:
            connection.sendall(sent)
            time.sleep(0.05)
            while part := connection.recv(65536):
                received += part
        except ConnectionError:
            pass
    return received.count(b"HTTP/1.1 200")


REQUEST = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"


def test_requests_that_come_together_are_answered_one_after_the_other(port: int) -> None:
    assert answers_to(port, REQUEST * 50) == 50


def test_requests_that_come_without_end_end_the_connection(port: int, caplog: pytest.LogCaptureFixture) -> None:
    assert answers_to(port, REQUEST * 20_000) < 20_000
    assert answers_to(port, REQUEST * (MOST_WAITING + 100)) <= MOST_WAITING + 1
    assert answers_to(port, REQUEST) == 1
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


def test_a_head_that_others_may_read_otherwise_is_refused(port: int) -> None:
    status, code, _ = told(port, b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: example.com\r\n\r\n")
    assert (status, code) == (400, "invalid_http")
    coded = HEAD + b"Transfer-Encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
    assert told(port, coded)[:2] == (501, "transfer_encoding_unknown")
    with_body = b"POST /v1/ask HTTP/1.1\r\nHost: a\r\nhost: a\r\nContent-Length: 2\r\n\r\n{}"
    assert told(port, with_body)[:2] == (400, "invalid_http")


def test_what_comes_in_while_it_stops_is_answered_and_what_does_not_is_told(
    knowledge: Knowledge, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(protocol, "LINGERING", 3.0)
    with running(knowledge, seconds=10) as (port, server):
        place = ("127.0.0.1", port)
        idle, halting = socket.create_connection(place, timeout=20), socket.create_connection(place, timeout=20)
        with idle, halting:
            halting.sendall(HEAD + b"Content-Length: 1000\r\n\r\n{")
            idle.sendall(REQUEST)
            assert until(idle, b'{"status":"ok"}').startswith(b"HTTP/1.1 200")
            server.should_exit = True
            while _listens(place):
                time.sleep(0.01)
            idle.sendall(REQUEST)
            assert until(idle, b'{"status":"ok"}').startswith(b"HTTP/1.1 200")
            assert idle.recv(65536) == b""
            received = until(halting, b"}}")
            assert received.startswith(b"HTTP/1.1 503")
            assert b'"code": "stopping"' in received
    assert not [record for record in caplog.records if record.exc_info]


def until(connection: socket.socket, end: bytes) -> bytes:
    """What comes in on a connection, up to an end."""
    received = b""
    while not received.endswith(end) and (part := connection.recv(65536)):
        received += part
    return received


def _listens(place: tuple[str, int]) -> bool:
    try:
        socket.create_connection(place, timeout=5).close()
    except ConnectionError:
        return False
    return True
