"""Clients that go away: what they asked for is given up, and nobody else notices."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Iterator
from typing import NamedTuple

import pytest
import uvicorn

from assistant.answers import Answer
from assistant.mcp.http import app_of
from assistant.mcp.server import server_over
from assistant.serving.application import create_app
from assistant.serving.knowledge import Knowledge
from assistant.serving.options import Options
from assistant.serving.protocol import protocol_with
from assistant.serving.running import listen
from tests.serving.test_workers import eventually

_EARLIER = 50
LONG = "What was the lead on MMLU at the end of 2024, " + "really and truly and honestly " * 4 + "?"


class Slow:
    """Answers, a conversation of its own and an assistant in one; it takes its time."""

    packs = described = ()

    def __init__(self) -> None:
        self.asked = 0

    def conversation(self, *, keep: int) -> Slow:
        """Itself."""
        return self

    def list_packs(self) -> tuple[()]:
        """None."""
        return ()

    def ask(self, question: str) -> Answer:
        """Answer after a while."""
        self.asked += 1
        time.sleep(0.02)
        return Answer("answered", question, "Yes.")


class Running(NamedTuple):
    """A server in a thread, and what it asks."""

    port: int
    slow: Slow


@pytest.fixture(params=["serve", "mcp"])
def running(request: pytest.FixtureRequest) -> Iterator[Running]:
    """A server that answers slowly."""
    knowledge, slow = Knowledge(("us-china-gap",)), Slow()
    knowledge.now.assistant = slow  # type: ignore[assignment]
    if request.param == "serve":
        app = create_app(Options(), knowledge=knowledge)
    else:
        server = server_over(lambda: slow, note=str)  # type: ignore[arg-type, return-value]
        app = app_of(server, knowledge, Options())  # type: ignore[assignment]
    config = uvicorn.Config(app, log_config=None, http=protocol_with(seconds=5), ws="none")
    served = uvicorn.Server(config)
    with listen("127.0.0.1", 0) as opened:
        thread = threading.Thread(target=served.run, kwargs={"sockets": [opened]})
        thread.start()
        yield Running(opened.getsockname()[1], slow)
        served.should_exit = True
        thread.join(timeout=10)


def chat(question: str) -> bytes:
    """A request with many questions, to either of the servers."""
    earlier = [f"{question} {number}" for number in range(_EARLIER)]
    messages = [{"role": "user", "content": each} for each in (*earlier, question)]
    return _post("/v1/chat/completions", {"model": "report-assistant", "messages": messages})


def call(question: str) -> bytes:
    """The same to the other one."""
    arguments = {"question": question, "earlier_questions": [f"{question} {number}" for number in range(_EARLIER)]}
    params = {"name": "ask", "arguments": arguments}
    return _post("/mcp", {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params})


def _post(path: str, values: object) -> bytes:
    body = json.dumps(values).encode()
    head = (
        f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    )
    return f"{head}Accept: application/json, text/event-stream\r\n\r\n".encode() + body


@pytest.mark.parametrize("question", ["Who leads?", LONG], ids=["short", "long"])
def test_what_an_abandoned_client_asked_is_given_up(
    running: Running, question: str, request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> None:
    send = call if "mcp" in request.node.callspec.id else chat
    with socket.create_connection(("127.0.0.1", running.port)) as connection:
        # The second waits behind the first.
        connection.sendall(send(question) * 2)
        assert eventually(lambda: running.slow.asked >= 3)
    time.sleep(0.3)
    before = running.slow.asked
    time.sleep(0.2)
    assert running.slow.asked == before < _EARLIER // 2
    assert not [record for record in caplog.records if record.name == "uvicorn.error" and record.exc_info]
