"""Requests at the same time: beyond so many the next ones are told to come again."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.serving.errors import RequestError
from assistant.serving.middleware.guarded import is_guarded, refuse


class Crowding:
    """Refuses what comes while too much is being worked on."""

    def __init__(self, app: ASGIApp, *, most: int) -> None:
        self._app, self._most, self._now = app, most, 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Have the request done, or refuse it."""
        if not is_guarded(scope):
            await self._app(scope, receive, send)
            return
        if self._now >= self._most:
            message = "The server is busy with other requests. Go on in 1 s."
            busy = RequestError(503, "overloaded", message, headers={"Retry-After": "1"})
            await refuse(busy, scope, receive, send)
            return
        self._now += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._now -= 1
