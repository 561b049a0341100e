"""A rate holds for all workers and servers together; while Redis is away, or talks rubbish, each keeps its share."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from assistant.serving.buckets import OwnBuckets, rate_of
from assistant.serving.opening_buckets import open_buckets
from assistant.serving.options import Limits, Options
from assistant.serving.sessions.redis import redis_pool
from assistant.serving.shared_buckets import SharedBuckets
from tests.serving.redis_server import RUBBISH, RedisServer, talking_rubbish
from tests.serving.requests import send
from tests.serving.running import serving

#: A full bucket of it has 100 requests.
RATE = 600


@asynccontextmanager
async def shared(
    url: str, number: int, *, rate: int = RATE, seconds: float = 2.0
) -> AsyncIterator[list[SharedBuckets]]:
    """So many servers with one Redis, whose own buckets have half of the rate."""
    own = rate_of(rate / 2)
    found = [SharedBuckets(redis_pool(url, seconds=seconds), rate_of(rate), OwnBuckets(own)) for _ in range(number)]
    yield found
    for each in found:
        await each.close()


def test_servers_share_the_buckets_of_their_clients(redis_server: RedisServer) -> None:
    async def work() -> None:
        async with shared(redis_server.url, 3) as servers:
            waits = await asyncio.gather(*(servers[at % 3].take("key 0") for at in range(300)))
            # A bucket goes on filling up while it is emptied.
            assert 100 <= waits.count(0) <= 130
            assert set(waits) == {0, 1}
            assert await servers[0].take("key 1") == 0
            await asyncio.sleep(1)
            assert await servers[1].take("key 0") == 0

    asyncio.run(work())


def test_few_requests_a_minute_are_counted_one_by_one(redis_server: RedisServer) -> None:
    async def work() -> None:
        async with shared(redis_server.url, 2, rate=2) as servers:
            waits = [await servers[at % 2].take("a") for at in range(4)]
            assert waits[0] == 0
            assert all(25 <= wait <= 30 for wait in waits[1:])

    asyncio.run(work())


def test_redis_is_not_asked_for_each_request(redis_server: RedisServer) -> None:
    async def work() -> int:
        async with shared(redis_server.url, 1, rate=60_000) as (server,):
            before = (await server._redis.info("commandstats")).get("cmdstat_evalsha", {"calls": 0})["calls"]
            assert [await server.take("b") for _ in range(1000)] == [0] * 1000
            # Those that ask at once lose nothing to one another.
            assert await asyncio.gather(*(server.take("b") for _ in range(1000))) == [0] * 1000
            return int((await server._redis.info("commandstats"))["cmdstat_evalsha"]["calls"]) - before

    assert asyncio.run(work()) <= 21


def test_while_redis_is_away_each_has_its_share(own_redis: RedisServer, caplog: pytest.LogCaptureFixture) -> None:
    async def work() -> None:
        async with shared(own_redis.url, 1) as (server,):
            own_redis.kill()
            with caplog.at_level(logging.WARNING, logger="assistant"):
                assert 50 <= [await server.take("c") for _ in range(200)].count(0) <= 60
            assert ["limits rates by itself" in each.getMessage() for each in caplog.records] == [True]
            own_redis.start()
            server._away_until = 0.0
            assert [await server.take("c") for _ in range(100)].count(0) == 100

    asyncio.run(work())


def test_a_redis_that_hangs_delays_nobody_for_long(own_redis: RedisServer) -> None:
    async def work() -> float:
        async with shared(own_redis.url, 1, seconds=0.2) as (server,):
            assert own_redis.process
            os.kill(own_redis.process.pid, signal.SIGSTOP)
            began = time.monotonic()
            assert await asyncio.gather(*(server.take("d") for _ in range(40))) == [0] * 40
            assert await server.take("d") == 0
            return time.monotonic() - began

    assert asyncio.run(work()) < 3


@pytest.mark.parametrize("reply", RUBBISH, ids=lambda reply: repr(reply[:12]))
def test_rubbish_from_redis_keeps_nobody_from_being_answered(reply: bytes) -> None:
    async def work() -> list[int]:
        async with talking_rubbish(reply) as url, shared(url, 1, seconds=0.2) as (server,):
            return [await server.take("e") for _ in range(3)]

    assert asyncio.run(work()) == [0] * 3


def test_several_workers_without_redis_would_each_have_a_part() -> None:
    async def work() -> int:
        buckets = open_buckets(Options(workers=4, limits=Limits(rate=RATE)))
        assert buckets is not None
        return [await buckets.take("f") for _ in range(200)].count(0)

    assert asyncio.run(work()) == 25
    assert open_buckets(Options(workers=4)) is None


def test_all_workers_of_a_server_together_keep_to_its_rate(tmp_path: Path, own_redis: RedisServer) -> None:
    arguments = ("--pack", "us-china-gap", "--workers", "2", "--sessions", own_redis.url, "--rate", "120")
    with serving(tmp_path, *arguments) as server:
        statuses = Counter(send(server.url, "GET", "/v1/models").status for _ in range(60))
        assert set(statuses) == {200, 429}
        assert 20 <= statuses[200] <= 40
        own_redis.kill()
        assert {send(server.url, "GET", "/v1/models").status for _ in range(60)} == {200, 429}
