"""Connections on which a request has to begin in time: a client that sends nothing keeps no other out."""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.auto import AutoHTTPProtocol

#: The seconds in which the first line and the headers of a request have to arrive, and their bytes.
_PATIENCE = 10.0
_LARGEST = 64 * 1024
_TOO_LATE = b"HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"


def impatient(*, seconds: float = _PATIENCE) -> type[asyncio.Protocol]:
    """The class of uvicorn's connections, closed where no head of a request comes in within so many seconds."""
    return type("ImpatientConnection", (_Impatient, AutoHTTPProtocol), {"seconds": seconds})


class _Impatient(asyncio.Protocol):
    """A clock before uvicorn's own protocol, which waits for a head without end."""

    seconds = _PATIENCE

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._clock: asyncio.TimerHandle | None = None
        self._open: asyncio.Transport | None = None
        #: The bytes of a head that is not complete yet.
        self._begun = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for the first request."""
        super().connection_made(transport)
        self._open = transport
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing any more."""
        self._stop()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what came, and wait for no head once there is one."""
        if self._is_waiting():
            self._wait()
        super().data_received(data)
        if not self._is_waiting():
            self._stop()
            return
        self._begun += len(data)
        if self._begun > _LARGEST:
            self._give_up()

    def _is_waiting(self) -> bool:
        """Whether no request is being read or answered."""
        cycle = getattr(self, "cycle", None)
        return cycle is None or bool(cycle.response_complete)

    def _wait(self) -> None:
        if self._clock is None:
            self._clock = asyncio.get_running_loop().call_later(self.seconds, self._give_up)

    def _stop(self) -> None:
        if self._clock is not None:
            self._clock.cancel()
        self._clock, self._begun = None, 0

    def _give_up(self) -> None:
        self._stop()
        if self._open is not None and not self._open.is_closing():
            self._open.write(_TOO_LATE)
            self._open.close()
