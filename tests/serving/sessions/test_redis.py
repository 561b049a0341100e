"""Redis goes away and comes back, refuses, fills up or hangs: nothing is lost, and what is wrong is said."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from assistant.serving.sessions.redis import RedisSessions, redis_pool
from assistant.serving.sessions.store import MOST_TURNS, Record, Unavailable
from tests.requirements_of_system import needs
from tests.serving.redis_server import RUBBISH, RedisServer, free_port, talking_rubbish


@pytest.fixture
def locked_redis(tmp_path: Path) -> Iterator[RedisServer]:
    """A Redis with a password."""
    server = RedisServer(tmp_path, password="open sesame")
    server.start()
    yield server
    server.stop()


def test_what_was_kept_outlives_redis_and_the_server(own_redis: RedisServer) -> None:
    async def work() -> None:
        store = RedisSessions(redis_pool(own_redis.url))
        keys = [await store.create(b"at first") for _ in range(50)]
        for key in keys:
            assert await store.save(key, Record(b"then", 1), b"one")
        own_redis.kill()
        with pytest.raises(Unavailable, match="cannot be reached just now"):
            await store.load(keys[0])
        own_redis.start()
        assert await store.save(keys[0], Record(b"at last", 2), b"two")
        await store.close()
        other = RedisSessions(redis_pool(own_redis.url))
        assert await other.load(keys[0]) == Record(b"at last", 2)
        assert [await other.turns(key) for key in keys[1:]] == [[b"one"]] * 49
        assert await other.count() == 50
        await other.close()

    asyncio.run(work())


def test_no_turn_that_was_kept_is_lost_when_redis_is_killed_at_work(own_redis: RedisServer) -> None:
    async def talk(store: RedisSessions, key: str, end: float) -> int:
        kept = 0
        while time.monotonic() < end:
            with suppress(Unavailable):
                if not await store.save(key, Record(b"after %d" % kept, kept + 1), b"%d" % kept):
                    # The word of the last one did not come back: it was kept all the same.
                    record = await store.load(key)
                    assert record == Record(b"after %d" % kept, kept + 1)
                kept += 1
            await asyncio.sleep(0.002)
        return kept

    async def work() -> None:
        store = RedisSessions(redis_pool(own_redis.url))
        keys = [await store.create(b"") for _ in range(8)]
        talks = [asyncio.create_task(talk(store, key, time.monotonic() + 1.2)) for key in keys]
        await asyncio.sleep(0.4)
        own_redis.kill()
        await asyncio.to_thread(own_redis.start)
        kept = await asyncio.gather(*talks)
        assert min(kept) > 0
        for key, number in zip(keys, kept, strict=True):
            turns = await store.turns(key)
            assert turns
            assert turns == [b"%d" % at for at in range(number)][-MOST_TURNS:]
        await store.close()

    asyncio.run(work())


def test_going_away_and_coming_back_is_logged_once(own_redis: RedisServer, caplog: pytest.LogCaptureFixture) -> None:
    async def work() -> None:
        store = RedisSessions(redis_pool(own_redis.url))
        own_redis.kill()
        for _ in range(3):
            with pytest.raises(Unavailable):
                await store.check()
        own_redis.start()
        for _ in range(3):
            await store.check()
        await store.close()

    with caplog.at_level(logging.WARNING, logger="assistant"):
        asyncio.run(work())
    assert [record.getMessage().split(":")[0] for record in caplog.records] == ["Redis is away", "Redis is back"]


def test_a_wrong_password_is_told_and_never_printed(
    locked_redis: RedisServer, caplog: pytest.LogCaptureFixture
) -> None:
    async def work(url: str) -> None:
        store = RedisSessions(redis_pool(url))
        try:
            await store.check()
        finally:
            await store.close()

    asyncio.run(work(locked_redis.url.replace("open sesame", "open%20sesame")))
    with pytest.raises(Unavailable, match="user or password in --sessions is not right") as caught:
        asyncio.run(work(f"redis://:Rumpelstilzchen@127.0.0.1:{locked_redis.port}/0"))
    with pytest.raises(Unavailable, match="user or password in --sessions is not right"):
        asyncio.run(work(f"redis://127.0.0.1:{locked_redis.port}/0"))
    assert "Rumpel" not in f"{caught.value}{caplog.text}"


def test_redis_is_reached_over_tls(tmp_path: Path) -> None:
    key, certificate, port = tmp_path / "key.pem", tmp_path / "certificate.pem", free_port()
    request = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    made = ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run([needs("openssl"), *request.split(), *made], check=True, capture_output=True)
    options = ["--tls-port", str(port), "--tls-auth-clients", "no"]
    server = RedisServer(tmp_path, options=[*options, "--tls-cert-file", str(certificate), "--tls-key-file", str(key)])
    server.start()

    async def work(url: str) -> int:
        store = RedisSessions(redis_pool(url))
        try:
            await store.create(b"")
            return await store.count()
        finally:
            await store.close()

    try:
        assert asyncio.run(work(f"rediss://localhost:{port}/0?ssl_ca_certs={certificate}")) == 1
        with pytest.raises(Unavailable):
            asyncio.run(work(f"rediss://localhost:{port}/0"))
    finally:
        server.stop()


def test_a_full_redis_is_told(own_redis: RedisServer) -> None:
    async def work() -> None:
        store = RedisSessions(redis_pool(own_redis.url))
        key = await store.create(b"")
        await store._redis.config_set("maxmemory", "1")
        with pytest.raises(Unavailable, match="is full"):
            await store.create(b"")
        with pytest.raises(Unavailable, match="is full"):
            await store.save(key, Record(b"", 1), b"one")
        await store._redis.config_set("maxmemory", "0")
        assert await store.save(key, Record(b"", 1), b"one")
        await store.close()

    asyncio.run(work())


def test_a_redis_that_hangs_is_not_waited_for_long() -> None:
    async def hang(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(asyncio.CancelledError):
            await asyncio.sleep(60)
        writer.close()

    async def work() -> None:
        port = free_port()
        async with await asyncio.start_server(hang, "127.0.0.1", port):
            store = RedisSessions(redis_pool(f"redis://127.0.0.1:{port}/0"))
            started = time.monotonic()
            with pytest.raises(Unavailable):
                await store.check()
            assert time.monotonic() - started < 4
            await store.close()
            for task in asyncio.all_tasks() - {asyncio.current_task()}:
                task.cancel()

    asyncio.run(work())


def test_what_has_expired_leaves_nothing_behind(own_redis: RedisServer) -> None:
    async def work() -> None:
        store = RedisSessions(redis_pool(own_redis.url), seconds=0.2)
        for _ in range(5):
            await store.save(await store.create(b""), Record(b"", 1), b"one")
        await asyncio.sleep(0.4)
        key = await store.create(b"")
        assert await store._redis.zcard("report-assistant:1:open") == 1
        assert sorted(await store._redis.keys("*")) == sorted(
            [f"report-assistant:1:{key}".encode(), b"report-assistant:1:open"]
        )
        await store.close()

    asyncio.run(work())


@pytest.mark.parametrize("reply", RUBBISH, ids=lambda reply: repr(reply[:12]))
def test_rubbish_is_as_if_redis_were_away(reply: bytes) -> None:
    async def work() -> None:
        async with talking_rubbish(reply) as url:
            store, key = RedisSessions(redis_pool(url, seconds=0.3)), "A" * 24
            asked = (store.create(b""), store.load(key), store.save(key, Record(b"", 1), b""), store.turns(key))
            for each in (*asked, store.table(key), store.delete(key), store.count(), store.check()):
                with suppress(Unavailable):
                    await each
            with pytest.raises(Unavailable):
                await store.load(key)
            await store.close()

    asyncio.run(work())
