"""Serving the program that started this one, over standard input and output, until it closes them."""

from __future__ import annotations

import logging
import os
import signal
from types import FrameType
from typing import Any

import anyio
import mcp_types as types
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream
from mcp.server.lowlevel.server import Server
from mcp.server.stdio import stdio_server
from mcp.shared.message import SessionMessage

from assistant.mcp.incoming import mended, unanswerable

_INTERRUPTED = 130
#: Seconds in which what was asked before the end of the input is still answered.
_PATIENCE = 30

_Incoming = MemoryObjectSendStream[SessionMessage | Exception]
_Outgoing = MemoryObjectReceiveStream[SessionMessage]


def serve_stdio(server: Server[Any]) -> None:
    """Answer what comes in. Nothing but the protocol goes to standard output.

    A signal ends the process at once: a thread waits for input that may never come, and there is nothing to put away.
    """
    signal.signal(signal.SIGINT, _end)
    signal.signal(signal.SIGTERM, _end)
    # What the libraries log of malformed input would repeat it, with tracebacks; the client is told anyway.
    logging.disable()
    anyio.run(_serve, server)


async def _serve(server: Server[Any]) -> None:
    to_server, inside = anyio.create_memory_object_stream[SessionMessage | Exception]()
    outside, from_server = anyio.create_memory_object_stream[SessionMessage]()
    asked = _Asked()
    async with stdio_server() as (incoming, outgoing), incoming, outgoing, anyio.create_task_group() as tasks:
        tasks.start_soon(_feed, incoming, to_server, outgoing, asked)
        tasks.start_soon(_drain, from_server, outgoing, asked)
        async with inside, outside:
            await server.run(inside, outside, server.create_initialization_options())


class _Asked:
    """The requests that are not answered yet."""

    def __init__(self) -> None:
        self._keys: set[types.RequestId] = set()
        self._none_left = anyio.Event()

    def note(self, message: types.JSONRPCMessage) -> None:
        """Remember a request; one that is called off is never answered."""
        if isinstance(message, types.JSONRPCRequest):
            self._keys.add(message.id)
        elif isinstance(message, types.JSONRPCNotification) and message.method == "notifications/cancelled":
            self.answered((message.params or {}).get("requestId"))

    def answered(self, key: Any) -> None:
        """Forget a request."""
        if isinstance(key, str | int):
            self._keys.discard(key)
        if not self._keys:
            self._none_left.set()
            self._none_left = anyio.Event()

    async def wait(self) -> None:
        """Until all are answered, or patience is at an end."""
        with anyio.move_on_after(_PATIENCE):
            while self._keys:
                await self._none_left.wait()


async def _feed(incoming: Any, to_server: _Incoming, outgoing: Any, asked: _Asked) -> None:
    """Hand on what comes in; after its end wait for what was asked, which the SDK would call off."""
    async with to_server:
        async for item in incoming:
            if isinstance(item, Exception):
                message = mended(item)
                if isinstance(message, types.JSONRPCError):
                    await outgoing.send(SessionMessage(message))
                    continue
                item = SessionMessage(message)
            if error := unanswerable(item.message):
                await outgoing.send(SessionMessage(error))
                continue
            asked.note(item.message)
            await to_server.send(item)
        await asked.wait()


async def _drain(from_server: _Outgoing, outgoing: Any, asked: _Asked) -> None:
    """Hand on what goes out."""
    async with from_server:
        async for item in from_server:
            await outgoing.send(item)
            asked.answered(getattr(item.message, "id", None))


def _end(number: int, frame: FrameType | None) -> None:
    os._exit(_INTERRUPTED if number == signal.SIGINT else 0)
