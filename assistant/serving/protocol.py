"""Connections: uvicorn's own, closed where a client sends its headers too slowly or without end, or does not read.

What is done for a client that goes away is given up.
"""

from __future__ import annotations

import asyncio
import json
from asyncio import TimerHandle
from functools import partial
from typing import Any

from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from assistant.serving.errors import error_body

#: Bytes of the first line and the headers of a request, as far as they do not come in at once.
LARGEST_HEAD = 64 * 1024
#: Requests that wait on one connection for the answer to the one before.
MOST_WAITING = 64
#: Seconds in which a request may still come in on an open connection when the server stops.
LINGERING = 0.2


def protocol_with(*, seconds: float) -> type[asyncio.Protocol]:
    """The class of connections on which headers come, and answers are read, within so many seconds."""
    return type("GuardedConnection", (_Guarded,), {"seconds": seconds})


class _Guarded(HttpToolsProtocol):
    """A connection with a clock for what uvicorn waits for without end."""

    seconds = 0.0

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._coming: TimerHandle | None = None
        self._going: TimerHandle | None = None
        #: Bytes since the last that was of use: a head that was complete, a part of a body.
        self._useless = 0
        #: The request that is being answered: uvicorn remembers only the one that came last.
        self._answered: RequestResponseCycle | None = None
        self._answering: asyncio.Task[Any] | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for the first request."""
        super().connection_made(transport)
        self._await_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing any more."""
        self._stop_clocks()
        # Nobody reads the answers to those that wait; the one that is being answered would write to nobody.
        self.pipeline.clear()
        if self._answered is not None:
            self._answered.disconnected = True
            self._answered.message_event.set()
        super().connection_lost(exc)
        if self._answering is not None:
            self._answering.cancel()

    def data_received(self, data: bytes) -> None:
        """Take what came, unless it is a head that does not end."""
        if self.cycle is None or self.cycle.response_complete:
            self._await_head()
        self._useless += len(data)
        super().data_received(data)
        if self._useless > LARGEST_HEAD and not self.transport.is_closing():
            self._end(431, "headers_too_large", f"The headers are too large: at most {LARGEST_HEAD:,} bytes are read.")

    def on_headers_complete(self) -> None:
        """Begin with the request: its body has a clock of its own."""
        if self._coming is not None:
            self._coming.cancel()
            self._coming = None
        self._useless = 0
        if len(self.pipeline) >= MOST_WAITING:
            # An error would come in the midst of the answers before it.
            self.transport.abort()
        elif told := _wrong_head(self.headers):
            self._end(*told)
            raise ValueError("a head that is refused")
        if not self.transport.is_closing():
            super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """Take a part of the body."""
        self._useless = 0
        super().on_body(body)

    def on_message_complete(self) -> None:
        """The request has come in whole."""
        self._useless = 0
        super().on_message_complete()

    def on_response_complete(self) -> None:
        """Begin with the next request that waits; more are read once none does."""
        super().on_response_complete()
        if self.pipeline:
            self.flow.pause_reading()

    def pause_writing(self) -> None:
        """Wait for the client to read on."""
        super().pause_writing()
        if self._going is None:
            self._going = self.loop.call_later(self.seconds, self.transport.abort)

    def resume_writing(self) -> None:
        """Go on."""
        super().resume_writing()
        if self._going is not None:
            self._going.cancel()
            self._going = None

    def shutdown(self) -> None:
        """Close the connection once what has come in, or is on its way, is answered."""
        self.loop.call_later(LINGERING, super().shutdown)

    def send_400_response(self, msg: str) -> None:
        """Tell what is no HTTP, in the shape of all errors."""
        if not self.transport.is_closing():
            self._end(400, "invalid_http", "This is no HTTP request.")

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: Any) -> None:
        self._answered = cycle
        super()._start_asgi_task(cycle, partial(self._answer, cycle, app))

    async def _answer(
        self, cycle: RequestResponseCycle, app: ASGIApp, scope: Scope, receive: Receive, send: Send
    ) -> None:
        """Answer a request, as long as the client is there."""
        self._answering = asyncio.current_task()
        try:
            await app(scope, receive, send)
        except asyncio.CancelledError:
            if not (cycle.disconnected or cycle.response_started):
                # It took longer than a stop is delayed.
                self._end(503, "stopping", "The server stops. Ask again in some seconds.")
            elif not cycle.disconnected:
                self.transport.abort()
            cycle.disconnected = True
        finally:
            self._answering = None

    def _await_head(self) -> None:
        if self._coming is None:
            self._coming = self.loop.call_later(self.seconds, self._give_up)

    def _give_up(self) -> None:
        if not self.transport.is_closing():
            self._end(408, "request_timeout", f"The headers did not come in within {self.seconds:g} s.")

    def _end(self, status: int, code: str, message: str) -> None:
        self._stop_clocks()
        body = json.dumps(error_body(status, code, message)).encode()
        head = f"HTTP/1.1 {status} \r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n"
        self.transport.write(f"{head}connection: close\r\n\r\n".encode() + body)
        self.transport.close()

    def _stop_clocks(self) -> None:
        for clock in (self._coming, self._going):
            if clock is not None:
                clock.cancel()
        self._coming = self._going = None


def _wrong_head(headers: list[tuple[bytes, bytes]]) -> tuple[int, str, str] | None:
    """What is wrong with the headers of a request, as an error: what those before this server may read otherwise."""
    if sum(name == b"host" for name, _ in headers) > 1:
        return 400, "invalid_http", "The request has several Host headers. Send one."
    if any(name == b"transfer-encoding" and value.strip().lower() != b"chunked" for name, value in headers):
        return 501, "transfer_encoding_unknown", "Of transfer encodings only 'chunked' is read. Send the body as it is."
    return None
