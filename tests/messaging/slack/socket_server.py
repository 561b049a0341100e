"""The other end of Slack's socket: a WebSocket server for one client after another, as far as the tests need it."""

from __future__ import annotations

import base64
import hashlib
import json
import queue
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

_MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_TEXT, _CLOSE, _PING, _PONG = 1, 8, 9, 10


class SocketServer:
    """Sends envelopes to whoever connected last, and hears what is acknowledged."""

    def __init__(self) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._peers: list[socket.socket] = []
        self._heard: queue.Queue[dict[str, Any]] = queue.Queue()
        self._changed = threading.Condition()
        self._envelopes = 0
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    @property
    def url(self) -> str:
        """Where to connect."""
        return f"ws://127.0.0.1:{self._listening.getsockname()[1]}/link?ticket=made-up"

    def send(self, kind: str, payload: dict[str, Any], **more: Any) -> dict[str, Any]:
        """What a payload is acknowledged with."""
        self._envelopes += 1
        envelope = {"type": kind, "envelope_id": str(self._envelopes), "payload": payload, **more}
        self.send_raw({**envelope, "accepts_response_payload": kind != "events_api"})
        return self._heard.get(timeout=10)

    def send_raw(self, message: dict[str, Any]) -> None:
        """Send a message that is not acknowledged."""
        self.wait_for_connections(1)
        self._peers[-1].sendall(_frame(_TEXT, json.dumps(message).encode()))

    def wait_for_connections(self, count: int) -> None:
        """Wait until so many have connected."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self._peers) >= count, 15)

    def close(self) -> None:
        """Hang up."""
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for peer in self._peers:
            with suppress(OSError):
                peer.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()
        for peer in self._peers:
            peer.close()

    def _accept(self) -> None:
        while True:
            try:
                peer, _ = self._listening.accept()
            except OSError:
                return
            self._shake_hands(peer)
            peer.sendall(_frame(_TEXT, json.dumps({"type": "hello", "num_connections": 1}).encode()))
            with self._changed:
                self._peers.append(peer)
                self._changed.notify_all()
            thread = threading.Thread(target=self._read, args=(peer,))
            self._threads.append(thread)
            thread.start()

    def _shake_hands(self, peer: socket.socket) -> None:
        asked = b""
        while b"\r\n\r\n" not in asked:
            asked += peer.recv(4096)
        key = asked.decode().partition("Sec-WebSocket-Key: ")[2].split("\r\n")[0]
        accepted = base64.b64encode(hashlib.sha1((key + _MAGIC).encode()).digest()).decode()
        lines = ("HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade")
        peer.sendall("\r\n".join([*lines, f"Sec-WebSocket-Accept: {accepted}", "", ""]).encode())

    def _read(self, peer: socket.socket) -> None:
        stream = peer.makefile("rb")
        try:
            while head := stream.read(2):
                kind, size = head[0] & 15, head[1] & 127
                if size == 126:
                    (size,) = struct.unpack(">H", stream.read(2))
                mask = stream.read(4)
                said = bytes(byte ^ mask[at % 4] for at, byte in enumerate(stream.read(size)))
                if kind == _PING:
                    peer.sendall(_frame(_PONG, said))
                elif kind == _TEXT:
                    self._heard.put(json.loads(said))
                elif kind == _CLOSE:
                    return
        except OSError:
            return
        finally:
            stream.close()


def _frame(kind: int, said: bytes) -> bytes:
    size = len(said)
    head = bytes([128 | kind, size]) if size < 126 else struct.pack(">BBH", 128 | kind, 126, size)
    return head + said


@contextmanager
def socket_server() -> Iterator[SocketServer]:
    """The server while a test runs."""
    server = SocketServer()
    try:
        yield server
    finally:
        server.close()
