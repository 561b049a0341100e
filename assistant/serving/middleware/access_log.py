"""A line in the log for each request: who, what kind, what came of it, how long it took; never what was asked."""

from __future__ import annotations

import logging
import time

from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.serving.middleware.watching import watched

_log = logging.getLogger("assistant.serving.access")
_TOLD = frozenset(
    (
        *("/", "/healthz", "/readyz", "/metrics", "/openapi.json", "/mcp"),
        *("/v1/ask", "/v1/conversations", "/v1/packs", "/v1/facts", "/v1/chart", "/v1/chat", "/v1/models"),
    )
)


class AccessLog:
    """Writes the lines."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Have the request done, and write its line."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        sent = watched(send)
        began = time.perf_counter()
        try:
            await self._app(scope, receive, sent)
        finally:
            client = scope["client"][0] if scope.get("client") else "-"
            took = (time.perf_counter() - began) * 1000
            what = f"{scope['method']} {pattern_of(scope)}"
            _log.info("%s %s %s %.1f ms", client, what, sent.status or "gone", took)


def pattern_of(scope: Scope) -> str:
    """The pattern of the address that was asked for; where it was refused before that is known, what is told of it."""
    return getattr(scope.get("route"), "path", "") or address_of(scope["path"])


def address_of(path: str) -> str:
    """What of an address is told: what kind of thing is asked for, and nothing that a client put into it.

    >>> address_of("/v1/conversations/3Yb/ask"), address_of("/v1/ask"), address_of("/v1/what is it?")
    ('/v1/conversations/…', '/v1/ask', '…')
    """
    head = "/".join(path.split("/", 3)[:3])
    if head not in _TOLD:
        return "…"
    return head if head == path else f"{head}/…"
