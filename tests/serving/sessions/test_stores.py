"""What holds for conversations wherever they are kept."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from assistant.serving.sessions.memory import MemorySessions
from assistant.serving.sessions.redis import RedisSessions, redis_pool
from assistant.serving.sessions.store import MOST_TURNS, Record, Sessions, is_key, new_key
from tests.serving.redis_server import RedisServer

Work = Callable[[Sessions], Awaitable[Any]]


@pytest.fixture(params=["memory", "redis", "redis over a socket"])
def run(request: pytest.FixtureRequest) -> Callable[..., Any]:
    """Runs work with a new store of each kind."""

    def with_store(work: Work, **options: Any) -> Any:
        async def whole() -> Any:
            store: Sessions
            if request.param == "memory":
                store = MemorySessions(**options)
            else:
                server: RedisServer = request.getfixturevalue("redis_server")
                url = server.url if request.param == "redis" else f"unix://{server.socket}"
                store = RedisSessions(redis_pool(url), prefix=f"{secrets.token_hex(4)}:", **options)
            try:
                return await work(store)
            finally:
                await store.close()

        return asyncio.run(whole())

    return with_store


async def with_turns(store: Sessions, *turns: bytes) -> str:
    """A conversation with these turns."""
    key = await store.create(b"at first")
    for version, turn in enumerate(turns, 1):
        assert await store.save(key, Record(b"after " + turn, version), turn)
    return key


def test_a_conversation_is_what_was_kept_of_it(run: Callable[..., Any]) -> None:
    async def work(store: Sessions) -> None:
        key = await store.create(b"\x00\xff at first")
        assert await store.load(key) == Record(b"\x00\xff at first", 0)
        assert await store.turns(key) == []
        assert await store.save(key, Record(b"then", 1), b"one")
        assert await store.save(key, Record(b"at last", 2), b"\x00two")
        assert await store.load(key) == Record(b"at last", 2)
        assert await store.turns(key) == [b"one", b"\x00two"]
        assert await store.table(key) is None

    run(work)


def test_a_table_stays_with_its_conversation(run: Callable[..., Any]) -> None:
    async def work(store: Sessions) -> None:
        table = bytes(range(256)) * 1000
        key, other = await store.create(b"", table=table), await store.create(b"")
        await store.save(key, Record(b"then", 1), b"one")
        assert (await store.table(key), await store.table(other)) == (table, None)
        assert await store.load(key) == Record(b"then", 1)

    run(work)


def test_of_two_turns_at_once_one_is_kept_and_the_other_is_told(run: Callable[..., Any]) -> None:
    async def work(store: Sessions) -> None:
        key = await store.create(b"")
        turns = [b"%d" % number for number in range(20)]
        kept = await asyncio.gather(*(store.save(key, Record(b"after " + turn, 1), turn) for turn in turns))
        assert sum(kept) == 1
        winner = turns[kept.index(True)]
        assert await store.load(key) == Record(b"after " + winner, 1)
        assert await store.turns(key) == [winner]

    run(work)


def test_turns_at_once_that_are_tried_again_are_all_kept_in_one_order(run: Callable[..., Any]) -> None:
    async def one(store: Sessions, key: str, turn: bytes) -> None:
        while True:
            record = await store.load(key)
            assert record
            if await store.save(key, Record(record.state + turn, record.version + 1), turn):
                return

    async def work(store: Sessions) -> None:
        key = await store.create(b"")
        await asyncio.gather(*(one(store, key, b"<%d>" % number) for number in range(12)))
        record, turns = await store.load(key), await store.turns(key)
        assert turns
        assert record == Record(b"".join(turns), 12)
        assert len(set(turns)) == 12

    run(work)


@pytest.mark.parametrize("key", ["", "x", "a" * 24, "../../etc/passwd", "*", "open", "é" * 24, "a" * 10_000])
def test_what_is_no_conversation_is_none(key: str, run: Callable[..., Any]) -> None:
    async def work(store: Sessions) -> None:
        assert await store.load(key) is None
        assert await store.table(key) is None
        assert await store.turns(key) is None
        assert not await store.save(key, Record(b"", 1), b"one")
        assert not await store.delete(key)
        assert await store.count() == 0

    run(work)


def test_what_is_deleted_is_gone_for_good(run: Callable[..., Any]) -> None:
    async def work(store: Sessions) -> None:
        key, other = await with_turns(store, b"one"), await with_turns(store, b"two")
        assert await store.delete(key)
        assert not await store.delete(key)
        assert await store.load(key) is None
        assert await store.turns(key) is None
        assert not await store.save(key, Record(b"", 2), b"late")
        assert await store.load(key) is None
        assert await store.turns(other) == [b"two"]
        assert await store.count() == 1

    run(work)


def test_what_rests_expires_and_what_is_used_does_not(run: Callable[..., Any]) -> None:
    async def work(store: Sessions) -> None:
        resting, told, read = await with_turns(store, b"one"), await with_turns(store), await with_turns(store, b"one")
        for version in range(1, 4):
            await asyncio.sleep(0.6)
            await store.save(told, Record(b"", version), b"again")
            await store.turns(read)
        assert await store.load(resting) is None
        assert await store.turns(resting) is None
        assert await store.load(told) == Record(b"", 3)
        assert len(await store.turns(told) or ()) == 3
        assert await store.turns(read) == [b"one"]
        assert await store.count() == 2

    run(work, seconds=1.5)


def test_of_a_long_conversation_the_latest_turns_are_kept(run: Callable[..., Any]) -> None:
    async def work(store: Sessions) -> None:
        written = [b"%d" % number for number in range(MOST_TURNS + 3)]
        key = await with_turns(store, *written)
        assert await store.turns(key) == written[3:]
        record = await store.load(key)
        assert record
        assert record.version == MOST_TURNS + 3

    run(work)


def test_open_conversations_are_counted(run: Callable[..., Any]) -> None:
    async def work(store: Sessions) -> None:
        keys = [await store.create(b"") for _ in range(5)]
        await store.save(keys[0], Record(b"", 1), b"one")
        await store.check()
        assert await store.count() == 5

    run(work)


def test_keys_cannot_be_guessed() -> None:
    keys = [new_key() for _ in range(1000)]
    assert len(set(keys)) == 1000
    assert all(is_key(key) for key in keys)
