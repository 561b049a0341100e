"""Time-outs of answers: a request that takes too long is told so, and holds nothing up any more."""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.serving.errors import RequestError
from assistant.serving.middleware.guarded import refuse
from assistant.serving.middleware.watching import watched


class Deadlines:
    """Gives up what takes too long."""

    def __init__(self, app: ASGIApp, *, seconds: float) -> None:
        self._app, self._seconds = app, seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Have the request done, or give it up."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        sent = watched(send)
        try:
            async with asyncio.timeout(self._seconds) as deadline:
                await self._app(scope, receive, sent)
        except TimeoutError:
            if not deadline.expired() or sent.status:
                raise
            message = f"The answer took longer than {self._seconds:g} s. Ask for less, or try again."
            late = RequestError(503, "timeout", message, headers={"Retry-After": "1"})
            await refuse(late, scope, receive, send)
