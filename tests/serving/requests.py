"""Requests to a real server, by nothing but the standard library."""

from __future__ import annotations

import http.client
import json
from typing import Any, NamedTuple
from urllib.parse import urlsplit


class Reply(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The values of the body."""
        return json.loads(self.body)


def send(url: str, method: str, path: str, values: Any = None, *, timeout: float = 20) -> Reply:
    """Send a request over a connection of its own."""
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=timeout)
    try:
        body = None if values is None else json.dumps(values).encode()
        connection.request(method, path, body, {"Content-Type": "application/json"} if body else {})
        response = connection.getresponse()
        headers = {name.lower(): value for name, value in response.getheaders()}
        return Reply(response.status, headers, response.read())
    finally:
        connection.close()


def ask(url: str, question: str) -> Any:
    """The answer to a question on its own."""
    return send(url, "POST", "/v1/ask", {"question": question}).json


def metrics_of(url: str) -> dict[str, float]:
    """What the server counts, by name and labels."""
    lines = send(url, "GET", "/metrics").body.decode().splitlines()
    rows = (line.rpartition(" ") for line in lines if not line.startswith("#"))
    return {name: float(value) for name, _, value in rows}
