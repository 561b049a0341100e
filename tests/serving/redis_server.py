"""A Redis of the tests' own, with its append-only file: started, killed and started again."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from tests.requirements_of_system import needs

_PATIENCE = 20


def free_port() -> int:
    """A port on which nothing listens just now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


class RedisServer:
    """A server whose data lie in a folder; with a password, and with options of its own, if they are given."""

    def __init__(self, folder: Path, *, password: str = "", options: Sequence[str] = ()) -> None:
        self._program = needs("redis-server")
        self.folder, self.port = folder, free_port()
        self.socket = folder / "redis.sock"
        self.url = f"redis://{f':{password}@' if password else ''}127.0.0.1:{self.port}/0"
        self._options = [*(["--requirepass", password] if password else []), *options]
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and wait until it answers; what it kept is there again."""
        options = {"port": self.port, "bind": "127.0.0.1", "dir": self.folder, "appendonly": "yes", "save": "''"}
        options |= {"unixsocket": self.socket, "appendfsync": "always", "daemonize": "no"}
        written = [str(each) for name, value in options.items() for each in (f"--{name}", value)]
        self.process = subprocess.Popen([self._program, *written, *self._options], stdout=subprocess.DEVNULL)
        end = time.monotonic() + _PATIENCE
        while b"NOAUTH" not in (said := self._ping()) and b"PONG" not in said:
            assert time.monotonic() < end, "redis-server does not answer"
            time.sleep(0.02)

    def kill(self) -> None:
        """End it at once, as a crash does."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        """End it, if it runs."""
        if self.process is not None and self.process.poll() is None:
            self.kill()

    def _ping(self) -> bytes:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1) as connection:
                connection.sendall(b"PING\r\n")
                return connection.recv(100)
        except OSError:
            return b""


#: What no Redis answers.
RUBBISH = (
    *(
        b"+OK\r\n",
        b":5\r\n",
        b":99999999999999999999999\r\n",
        b"$3\r\nabc\r\n",
        b"*2\r\n+a\r\n+b\r\n",
    ),
    *(
        b"*3\r\n+OK\r\n-ERR\r\n:1\r\n",
        b"#t\r\n",
        b"%1\r\n+a\r\n+b\r\n",
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        b"\x00\xff\r\n",
    ),
)


@asynccontextmanager
async def talking_rubbish(reply: bytes) -> AsyncIterator[str]:
    """The address of something that greets as Redis does, and then answers each command with the reply."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while sent := await reader.read(65536):
                is_greeting = any(word in sent for word in (b"HELLO", b"CLIENT", b"SELECT"))
                commands = max(1, sent.count(b"\r\n*") + 1)
                writer.write((b"+OK\r\n" if is_greeting else reply) * commands)
                await writer.drain()
        writer.close()

    port = free_port()
    async with await asyncio.start_server(answer, "127.0.0.1", port):
        yield f"redis://127.0.0.1:{port}/0"
