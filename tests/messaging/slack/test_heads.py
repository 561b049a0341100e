"""Connections of which no request comes are closed; those that send one are not."""

from __future__ import annotations

import socket
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from threading import Thread
from typing import Any

import pytest
import uvicorn

from assistant.messaging.slack.heads import impatient

_SECONDS = 0.4
_REQUEST = b"GET / HTTP/1.1\r\nhost: here\r\n\r\n"


async def _slow(scope: Any, receive: Callable[[], Awaitable[Any]], send: Callable[[Any], Awaitable[None]]) -> None:
    """An answer that takes longer than a head may."""
    time.sleep(2 * _SECONDS)
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"ok"})


@pytest.fixture(params=["httptools", "h11"])
def port(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    protocols = {
        "httptools": "uvicorn.protocols.http.httptools_impl.HttpToolsProtocol",
        "h11": "uvicorn.protocols.http.h11_impl.H11Protocol",
    }
    module, _, name = protocols[request.param].rpartition(".")
    protocol = getattr(__import__(module, fromlist=[name]), name)
    monkeypatch.setattr("assistant.messaging.slack.heads.AutoHTTPProtocol", protocol)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        config = uvicorn.Config(_slow, http=impatient(seconds=_SECONDS), log_config=None, lifespan="off")
        server = uvicorn.Server(config)
        thread = Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield listening.getsockname()[1]
        server.should_exit = True
        thread.join()


def answered(port: int, *parts: bytes, pause: float = 0.0) -> bytes:
    """All that comes back for what is sent in parts, with a pause before each but the first."""
    found = b""
    with socket.create_connection(("127.0.0.1", port), timeout=8) as connection, suppress(OSError):
        for place, part in enumerate(parts):
            time.sleep(pause if place else 0)
            connection.sendall(part)
        while part := connection.recv(1000):
            found += part
            if found.endswith(b"ok"):
                break
    return found


def test_who_sends_nothing_is_sent_away(port: int) -> None:
    assert b" 408 " in answered(port)


def test_who_sends_slowly_is_sent_away(port: int) -> None:
    assert b" 200 " not in answered(port, *(_REQUEST[at : at + 3] for at in range(0, len(_REQUEST), 3)), pause=0.1)


def test_who_sends_a_head_without_end_is_sent_away(port: int) -> None:
    assert b" 200 " not in answered(port, b"GET / HTTP/1.1\r\n", *[b"x: " + b"y" * 60_000 + b"\r\n"] * 3)


def test_an_answer_may_take_longer(port: int) -> None:
    assert answered(port, _REQUEST).endswith(b"ok")
    assert answered(port, _REQUEST[:9], _REQUEST[9:], pause=0.1).endswith(b"ok")
