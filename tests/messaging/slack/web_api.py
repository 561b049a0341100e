"""A stand-in for Slack's Web API on loopback, which writes down what it is called with."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Thread
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

from tests.messaging.slack.payloads import DIRECT, ME, MY_BOT, TEAM


class Call(NamedTuple):
    """A call of the Web API, or what came to the address of a response."""

    method: str
    fields: dict[str, Any]


class WebApi:
    """What was called so far; what is answered can be changed."""

    def __init__(self, port: int) -> None:
        self.base = f"http://127.0.0.1:{port}"
        self.calls: list[Call] = []
        #: What a method answers the next times, in place of what it usually does: a status, and fields.
        self.instead: dict[str, list[tuple[int, dict[str, Any]]]] = {}
        #: The scopes of the token, as Slack tells them with each answer; None where it does not.
        self.scopes: str | None = None
        #: The seconds that a method takes.
        self.delays: dict[str, float] = {}
        self.socket = ""
        self.changed = Condition()

    @property
    def url(self) -> str:
        """The address of the API."""
        return f"{self.base}/api/"

    @property
    def response_url(self) -> str:
        """An address for responses to a command."""
        return f"{self.base}/response"

    @property
    def messages(self) -> list[dict[str, Any]]:
        """What was said, to all or to one, the oldest first."""
        said = ("chat.postMessage", "chat.postEphemeral", "response")
        return [call.fields for call in self.calls if call.method in said]

    def of(self, method: str) -> list[dict[str, Any]]:
        """The calls of a method."""
        return [call.fields for call in self.calls if call.method == method]

    def wait_for(self, method: str, count: int = 1, seconds: float = 10) -> list[dict[str, Any]]:
        """The calls of a method, once there are so many."""
        with self.changed:
            assert self.changed.wait_for(lambda: len(self.of(method)) >= count, seconds), self.calls
        return self.of(method)

    def answer(self, method: str, fields: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """Write a call down, and answer it."""
        with self.changed:
            self.calls.append(Call(method, fields))
            self.changed.notify_all()
        time.sleep(self.delays.get(method, 0))
        if self.instead.get(method):
            return self.instead[method].pop(0)
        usual: dict[str, Any] = {
            "auth.test": {
                "url": "https://made-up.slack.com/",
                "team": "made-up",
                "user": "assistant",
                "team_id": TEAM,
                "user_id": ME,
                "bot_id": MY_BOT,
                "is_enterprise_install": False,
            },
            "conversations.open": {"channel": {"id": DIRECT}},
            "apps.connections.open": {"url": self.socket},
        }
        return 200, {"ok": True, **usual.get(method, {})}


def _handler(api: WebApi) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0))).decode()
            is_json = self.headers.get("content-type", "").startswith("application/json")
            fields: dict[str, Any] = json.loads(body) if is_json else dict(parse_qsl(body))
            for name in ("blocks", "view"):
                if isinstance(fields.get(name), str):
                    fields[name] = json.loads(fields[name])
            status, answer = api.answer(self.path.rpartition("/")[2], fields)
            said = json.dumps(answer).encode()
            self.send_response(status)
            if status == 429:
                self.send_header("Retry-After", "0")
            if api.scopes is not None:
                self.send_header("X-OAuth-Scopes", api.scopes)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    return Handler


@contextmanager
def web_api() -> Iterator[WebApi]:
    """The Web API while a test runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    api = WebApi(server.server_port)
    server.RequestHandlerClass = _handler(api)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield api
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
