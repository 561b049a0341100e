"""Requests to an ASGI application, without a server."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, MutableMapping, Sequence
from typing import Any, NamedTuple

from assistant.messaging.slack.web import Door


class Response(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: str


def ask(
    door: Door,
    body: bytes | Sequence[bytes] = b"",
    headers: Mapping[str, str] | None = None,
    *,
    method: str = "POST",
    path: str = "/slack/events",
) -> Response:
    """The response to a request, whose body may come in pieces."""
    return asyncio.run(response_to(door, body, headers, method=method, path=path))


async def response_to(
    door: Door,
    body: bytes | Sequence[bytes] = b"",
    headers: Mapping[str, str] | None = None,
    *,
    method: str = "POST",
    path: str = "/slack/events",
    pause: float = 0.0,
) -> Response:
    """The response to a request, with a pause before each piece of its body."""
    pieces = [body] if isinstance(body, bytes) else list(body)
    sent: list[MutableMapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        await asyncio.sleep(pause)
        piece = pieces.pop(0) if pieces else b""
        return {"type": "http.request", "body": piece, "more_body": bool(pieces)}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    lines = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in (headers or {}).items()]
    scope = {"type": "http", "method": method, "path": path, "query_string": b"", "headers": lines}
    await door(scope, receive, send)
    start, end = sent
    return Response(
        start["status"],
        {name.decode(): value.decode() for name, value in start["headers"]},
        end["body"].decode(),
    )
