"""Requests to an ASGI application, one at a time and without a server."""

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
    pieces = [body] if isinstance(body, bytes) else list(body)
    sent: list[MutableMapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        piece = pieces.pop(0) if pieces else b""
        return {"type": "http.request", "body": piece, "more_body": bool(pieces)}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    lines = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in (headers or {}).items()]
    scope = {"type": "http", "method": method, "path": path, "query_string": b"", "headers": lines}
    asyncio.run(door(scope, receive, send))
    start, end = sent
    return Response(
        start["status"],
        {name.decode(): value.decode() for name, value in start["headers"]},
        end["body"].decode(),
    )
