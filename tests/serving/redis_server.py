"""A Redis of the tests' own, with its append-only file: started, killed and started again."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Sequence
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
