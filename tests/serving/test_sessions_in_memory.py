"""Conversations in memory: kept, expired, and never two at once."""

from __future__ import annotations

import asyncio

from assistant.serving.sessions.memory import MemorySessions
from assistant.serving.sessions.store import Record, Sessions


def test_a_conversation_expires_when_it_rests() -> None:
    now = [0.0]
    store: Sessions = MemorySessions(seconds=10, clock=lambda: now[0])

    async def use() -> None:
        one, other = await store.create(Record()), await store.create(Record())
        now[0] = 9
        assert await store.save(one, Record(b"{}", version=1))
        now[0] = 11
        assert await store.load(one) == Record(b"{}", version=1)
        assert await store.load(other) is None
        assert not await store.delete(other)
        now[0] = 19
        assert await store.load(one) is None

    asyncio.run(use())


def test_of_two_that_go_on_at_once_one_is_kept() -> None:
    async def use() -> None:
        store = MemorySessions()
        key = await store.create(Record())
        assert await store.save(key, Record(b"1", version=1))
        assert not await store.save(key, Record(b"2", version=1))
        assert await store.load(key) == Record(b"1", version=1)

    asyncio.run(use())


def test_those_that_rested_longest_are_forgotten() -> None:
    async def use() -> None:
        store = MemorySessions(most=2)
        keys = [await store.create(Record()) for _ in range(3)]
        assert [await store.load(key) is not None for key in keys] == [False, True, True]

    asyncio.run(use())
