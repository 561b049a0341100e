"""Conversations in memory are bounded in number and in size."""

from __future__ import annotations

import asyncio

from assistant.serving.sessions.memory import MemorySessions
from assistant.serving.sessions.store import Record


def test_beyond_the_most_those_that_rested_longest_are_forgotten() -> None:
    async def work() -> None:
        store = MemorySessions(most=3)
        first, second, third = [await store.create(b"") for _ in range(3)]
        await store.turns(first)
        fourth = await store.create(b"")
        assert await store.load(second) is None
        assert [bool(await store.load(key)) for key in (first, third, fourth)] == [True] * 3
        assert await store.count() == 3

    asyncio.run(work())


def test_large_tables_do_not_fill_the_memory() -> None:
    async def work() -> None:
        store = MemorySessions(most_bytes=1_000_000)
        keys = [await store.create(b"", table=bytes(300_000)) for _ in range(10)]
        assert [await store.load(key) is not None for key in keys] == [False] * 7 + [True] * 3
        larger = await store.create(b"", table=bytes(2_000_000))
        assert await store.count() == 1
        assert await store.load(larger)

    asyncio.run(work())


def test_the_size_is_that_of_what_is_kept() -> None:
    async def work() -> None:
        store = MemorySessions(most_bytes=100_000)
        key = await store.create(b"")
        for version in range(1, 400):
            await store.save(key, Record(bytes(1000), version), bytes(100))
        others = [await store.create(bytes(1000)) for _ in range(20)]
        assert await store.load(key)
        for other in others:
            await store.delete(other)
        await store.delete(key)
        assert await store.count() == 0
        assert store._bytes == 0

    asyncio.run(work())


def test_it_expires_by_the_clock_that_never_goes_back() -> None:
    async def work() -> None:
        now = [100.0]
        store = MemorySessions(seconds=60, clock=lambda: now[0])
        key = await store.create(b"")
        now[0] += 59
        assert await store.load(key)
        await store.turns(key)
        now[0] += 59
        assert await store.load(key)
        now[0] += 2
        assert await store.load(key) is None
        assert await store.count() == 0

    asyncio.run(work())
