"""Counts every request and how long it took."""

from __future__ import annotations

from time import perf_counter

from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.serving.metrics import Metrics
from assistant.serving.middleware.watching import watched

#: What is counted where nothing was answered: the client has gone.
_GONE = 499


class Measuring:
    """Has each request done, and counts it by its route and its status."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Have the request done."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = perf_counter()
        sent = watched(send)
        try:
            await self._app(scope, receive, sent)
        finally:
            self._metrics.count_request(
                method=scope["method"],
                route=getattr(scope.get("route"), "path", ""),
                status=sent.status or _GONE,
                seconds=perf_counter() - started,
            )
