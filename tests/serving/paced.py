"""Asks a server at a steady pace, whether it keeps up or not, and prints how long each answer took.

    python -m tests.serving.paced URL FILE REQUESTS_A_SECOND SECONDS

FILE has a question a line. Out come seconds, one a line, from the time at which a request was due.
"""

from __future__ import annotations

import asyncio
import json
import sys
from itertools import cycle
from pathlib import Path
from time import perf_counter
from urllib.parse import urlsplit

_CONNECTIONS = 32


class Connection:
    """A connection that is kept open."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, host: str) -> None:
        self._reader, self._writer, self._host = reader, writer, host

    @classmethod
    async def open(cls, url: str) -> Connection:
        """A new one."""
        host, _, port = urlsplit(url).netloc.rpartition(":")
        return cls(*await asyncio.open_connection(host, int(port)), f"{host}:{port}")

    async def post(self, path: str, body: bytes = b"") -> tuple[int, bytes]:
        """The status and the body that come back."""
        head = f"POST {path} HTTP/1.1\r\nHost: {self._host}\r\nContent-Length: {len(body)}\r\n"
        kind = "Content-Type: application/json\r\n" if body else ""
        self._writer.write(f"{head}{kind}\r\n".encode() + body)
        answered = await self._reader.readuntil(b"\r\n\r\n")
        lines = answered.decode("latin-1").lower().split("\r\n")
        length = next(int(line.partition(":")[2]) for line in lines if line.startswith("content-length"))
        return int(lines[0].split()[1]), await self._reader.readexactly(length)

    def close(self) -> None:
        """Close it."""
        self._writer.close()


async def paced(url: str, questions: list[str], rate: float, seconds: float) -> list[float]:
    """How long each answer took, in seconds from the time at which its request was due."""
    connections = [await Connection.open(url) for _ in range(_CONNECTIONS)]
    free: asyncio.Queue[Connection] = asyncio.Queue()
    for connection in connections:
        free.put_nowait(connection)
    taken: list[float] = []
    bodies = cycle([json.dumps({"question": question}).encode() for question in questions])

    async def one(due: float, body: bytes) -> None:
        connection = await free.get()
        status, _ = await connection.post("/v1/ask", body)
        assert status == 200
        taken.append(perf_counter() - due)
        free.put_nowait(connection)

    started = perf_counter()
    async with asyncio.TaskGroup() as group:
        for number in range(int(rate * seconds)):
            due = started + number / rate
            if (early := due - perf_counter()) > 0:
                await asyncio.sleep(early)
            group.create_task(one(due, next(bodies)))
    for connection in connections:
        connection.close()
    return taken


if __name__ == "__main__":
    url, file, rate, seconds = sys.argv[1:]
    asked = Path(file).read_text(encoding="utf-8").splitlines()
    sys.stdout.writelines(f"{each}\n" for each in asyncio.run(paced(url, asked, float(rate), float(seconds))))
