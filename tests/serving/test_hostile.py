"""Ten thousand requests that nobody should send: none of them makes the server fail, and then it answers as ever."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from tests.serving.conftest import ARTICLE, KEY
from tests.serving.hostile import request, requests
from tests.serving.running import serving

_COUNT, _AT_ONCE = 10_000, 32
#: Seconds until a request is given up that the server waits for the rest of.
_PATIENCE = 1.0
#: What refuses a request; of those that begin with 5 none but these, which say when to come again.
_ALLOWED = {200, 201, 204, 400, 401, 404, 405, 408, 409, 413, 415, 421, 422, 429, 431, 503}


async def ask(port: int, sent: bytes) -> bytes:
    """What comes back for a request; b"" where the connection is only closed."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    received = b""
    try:
        writer.write(sent)
        with suppress(TimeoutError):
            async with asyncio.timeout(_PATIENCE):
                while part := await reader.read(65536):
                    received += part
        # Of some of them nothing more comes, and the server waits for the rest.
        writer.close()
    except ConnectionError:
        pass
    return received.removeprefix(b"HTTP/1.1 100 Continue\r\n\r\n")


async def storm(port: int) -> Counter[int]:
    """Send all of them; how often each status came back."""
    found: Counter[int] = Counter()
    waiting: Iterator[bytes] = requests(_COUNT)

    async def work() -> None:
        for sent in waiting:
            received = await ask(port, sent)
            assert b"Traceback" not in received, sent[:500]
            status = int(received.split(b" ", 2)[1]) if received else 0
            assert status in {0, *_ALLOWED}, (sent[:500], received[:500])
            found[status] += 1

    await asyncio.gather(*(work() for _ in range(_AT_ONCE)))
    return found


def test_ten_thousand_of_them_do_no_harm(tmp_path: Path) -> None:
    with serving(tmp_path, "--pack", ARTICLE, ASSISTANT_API_KEYS=KEY) as server:
        port = int(server.url.rpartition(":")[2])
        found = asyncio.run(storm(port))
        body = json.dumps({"question": "How much did the US lead on MMLU shrink?"}).encode()
        assert b'"value":"17.2"' in asyncio.run(ask(port, request(body=body)))
        assert server.stop() == 0
        log = server.log.read_text(encoding="utf-8")
    assert sum(found.values()) == _COUNT
    assert found[200] > _COUNT / 10
    assert {400, 404, 405, 413, 415, 422} <= found.keys()
    assert "Traceback" not in log
    assert " error " not in log
