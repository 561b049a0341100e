"""Bodies: each is read whole before anything is done with it, unless it is too large or comes too slowly."""

from __future__ import annotations

import asyncio
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.serving.errors import RequestError
from assistant.serving.middleware.guarded import header, refuse

#: What is still read of a body that is too large, in seconds: who is sending does not listen yet.
_PATIENCE: Final = 1.0
#: Bytes a second of a connection that is slow, and not too slow for a large body.
_SLOWEST: Final = 200_000
#: So much of a wrong name is repeated.
_SHOWN: Final = 40
_CLOSE: Final = {"Connection": "close"}


class Incoming:
    """Refuses bodies that are too large or too slow."""

    def __init__(self, app: ASGIApp, *, largest: int, larger: dict[str, int], seconds: float) -> None:
        """`larger` has the sizes of those addresses that take more than `largest` bytes."""
        self._app, self._largest, self._larger, self._seconds = app, largest, larger, seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Have the request done, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        most = self._larger.get(scope["path"], self._largest)
        try:
            body = await self._read(scope, receive, most)
        except RequestError as error:
            await refuse(error, scope, receive, send)
            return
        if body is not None:
            await self._app(scope, again(body, receive), send)

    async def _read(self, scope: Scope, receive: Receive, most: int) -> bytes | None:
        """The body; None where whoever sent it has gone."""
        if (coded := header(scope, b"content-encoding").strip().lower()) not in ("", "identity"):
            await _pass_over(scope, receive)
            told = f"A body in the encoding {coded[:_SHOWN]!r} is not read. Send it as it is, without Content-Encoding."
            raise RequestError(415, "unsupported_encoding", told, headers=_CLOSE)
        length = header(scope, b"content-length")
        if length.isdecimal() and int(length[:20]) > most:
            await _pass_over(scope, receive)
            raise _too_large(most)
        message = await self._next(receive)
        if message["type"] == "http.disconnect":
            return None
        if not message.get("more_body"):
            return _within(message.get("body", b""), most)
        return await self._rest(message.get("body", b""), scope, receive, most)

    async def _rest(self, body: bytes, scope: Scope, receive: Receive, most: int) -> bytes | None:
        parts, size = [body], len(body)
        end = asyncio.get_running_loop().time() + self._seconds + most / _SLOWEST
        while True:
            if size > most:
                await _pass_over(scope, receive)
                raise _too_large(most)
            message = await self._next(receive, end)
            if message["type"] == "http.disconnect":
                return None
            parts.append(message.get("body", b""))
            size += len(parts[-1])
            if not message.get("more_body"):
                return _within(b"".join(parts), most)

    async def _next(self, receive: Receive, end: float | None = None) -> Message:
        try:
            async with asyncio.timeout_at(end or asyncio.get_running_loop().time() + self._seconds):
                return await receive()
        except TimeoutError:
            message = f"The request did not come in within {self._seconds:g} s."
            raise RequestError(408, "request_timeout", message, headers=_CLOSE) from None


def _within(body: bytes, most: int) -> bytes:
    if len(body) > most:
        raise _too_large(most)
    return body


def _too_large(most: int) -> RequestError:
    message = f"The body is too large: at most {most:,} bytes are read."
    return RequestError(413, "request_too_large", message, headers=_CLOSE)


async def _pass_over(scope: Scope, receive: Receive) -> None:
    """Read on for a moment what is not wanted; who waits to be told to go on is not told."""
    if header(scope, b"expect"):
        return
    try:
        async with asyncio.timeout(_PATIENCE):
            while (await receive()).get("more_body"):
                pass
    except TimeoutError:
        pass


def again(body: bytes, receive: Receive) -> Receive:
    """What gives the body as it came, and then what comes after it."""
    is_read = False

    async def received() -> Message:
        nonlocal is_read
        if is_read:
            return await receive()
        is_read = True
        return {"type": "http.request", "body": body, "more_body": False}

    return received
