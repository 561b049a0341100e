"""Conversations in Redis or Valkey: several replicas share them, and they outlive each of these."""

from __future__ import annotations

import logging
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import AuthenticationError, ConnectionError, NoPermissionError, OutOfMemoryError, RedisError

from assistant.serving.sessions.store import (
    MOST_TURNS,
    USUAL_EXPIRY,
    Record,
    Unavailable,
    is_key,
    new_key,
)

#: Before the names of all keys; the number is that of what is kept under them.
PREFIX = "report-assistant:1:"
#: How long is waited, in seconds.
_TIMEOUT = 2.0
_CONNECTIONS = 64

_log = logging.getLogger(__name__)
_Kind = TypeVar("_Kind")

#: Add a turn to a conversation if it is still what it was. A turn that was saved and of which no word came back is
#: known again by its token, so that it may be sent twice.
_SAVE = """
local version = redis.call('HGET', KEYS[1], 'version')
if not version then return 0 end
if version ~= ARGV[1] then
  if version == ARGV[2] and redis.call('HGET', KEYS[1], 'token') == ARGV[3] then return 1 end
  return 0
end
redis.call('HSET', KEYS[1], 'state', ARGV[4], 'version', ARGV[2], 'token', ARGV[3])
redis.call('RPUSH', KEYS[2], ARGV[5])
redis.call('LTRIM', KEYS[2], ARGV[6], -1)
redis.call('PEXPIRE', KEYS[1], ARGV[7])
redis.call('PEXPIRE', KEYS[2], ARGV[7])
redis.call('ZADD', KEYS[3], ARGV[8], ARGV[9])
return 1
"""
#: The turns of a conversation, which is in use now; nothing where there is none.
_TURNS = """
if redis.call('PEXPIRE', KEYS[1], ARGV[1]) == 0 then return false end
redis.call('PEXPIRE', KEYS[2], ARGV[1])
redis.call('ZADD', KEYS[3], ARGV[2], ARGV[3])
return redis.call('LRANGE', KEYS[2], 0, -1)
"""


class RedisSessions:
    """The store that replicas share; `seconds` is how long a conversation may rest."""

    def __init__(self, pool: BlockingConnectionPool, *, seconds: float = USUAL_EXPIRY, prefix: str = PREFIX) -> None:
        # What its methods are said to give differs from one version of the client to the next.
        self._redis: Any = Redis(connection_pool=pool)
        self._pool = pool
        self._milliseconds = int(seconds * 1000)
        self._prefix = prefix
        #: A sorted set of the open conversations by when they expire.
        self._open = f"{prefix}open"
        self._save = self._redis.register_script(_SAVE)
        self._turns = self._redis.register_script(_TURNS)
        self._is_away = False

    async def create(self, state: bytes, *, table: bytes = b"") -> str:
        """Keep a new conversation; its key."""
        key = new_key()
        fields: dict[str, Any] = {"state": state, "version": 0, **({"table": table} if table else {})}
        with self._reaching():
            async with self._redis.pipeline() as pipe:
                pipe.hset(self._at(key), mapping=fields)
                pipe.pexpire(self._at(key), self._milliseconds)
                pipe.zadd(self._open, {key: self._end()})
                # What has expired leaves this set only here and where it is counted.
                pipe.zremrangebyscore(self._open, "-inf", time.time())
                await pipe.execute()
        return key

    async def load(self, key: str) -> Record | None:
        """The conversation with a key; None where there is none or it has expired."""
        if not is_key(key):
            return None
        with self._reaching():
            match await self._redis.hmget(self._at(key), ["state", "version"]):
                case [None, None]:
                    return None
                case [bytes() as state, bytes() as version] if version.isdigit():
                    return Record(state, int(version))
                case _:
                    raise _WrongReplyError

    async def table(self, key: str) -> bytes | None:
        """The table that the conversation with a key is over."""
        if not is_key(key):
            return None
        with self._reaching():
            return _of(bytes, await self._redis.hget(self._at(key), "table"))

    async def save(self, key: str, record: Record, turn: bytes) -> bool:
        """Keep a turn and what it has come to; False where it is gone or another turn was kept meanwhile."""
        if not is_key(key):
            return False
        before, token = record.version - 1, secrets.token_bytes(8)
        values: list[Any] = [
            before,
            record.version,
            token,
            record.state,
            turn,
            -MOST_TURNS,
            self._milliseconds,
            self._end(),
            key,
        ]
        with self._reaching():
            return bool(_of(int, await self._save(keys=self._keys(key), args=values)))

    async def turns(self, key: str) -> list[bytes] | None:
        """The turns of a conversation, the oldest first."""
        if not is_key(key):
            return None
        with self._reaching():
            found: list[bytes] | None = _of(
                list, await self._turns(keys=self._keys(key), args=[self._milliseconds, self._end(), key])
            )
            if not all(isinstance(turn, bytes) for turn in found or ()):
                raise _WrongReplyError
            return found

    async def delete(self, key: str) -> bool:
        """Forget a conversation; False where there is none."""
        if not is_key(key):
            return False
        with self._reaching():
            async with self._redis.pipeline() as pipe:
                first, second, _ = self._keys(key)
                pipe.delete(first)
                pipe.delete(second)
                pipe.zrem(self._open, key)
                was_there, _, _ = await pipe.execute()
            return bool(_of(int, was_there))

    async def count(self) -> int:
        """How many conversations are open."""
        with self._reaching():
            async with self._redis.pipeline() as pipe:
                pipe.zremrangebyscore(self._open, "-inf", time.time())
                pipe.zcard(self._open)
                _, found = await pipe.execute()
            return _of(int, found) or 0

    async def check(self) -> None:
        """Return where Redis can be reached."""
        with self._reaching():
            if await self._redis.ping() is not True:
                raise _WrongReplyError

    async def close(self) -> None:
        """Close the connections."""
        await self._redis.aclose()
        await self._pool.aclose()

    def _at(self, key: str) -> str:
        return f"{self._prefix}{key}"

    def _keys(self, key: str) -> list[str]:
        """Where a conversation, its turns and the open ones are kept."""
        return [self._at(key), f"{self._at(key)}:turns", self._open]

    def _end(self) -> float:
        """When a conversation that is used now expires, in seconds since 1970."""
        return time.time() + self._milliseconds / 1000

    @contextmanager
    def _reaching(self) -> Iterator[None]:
        """Turn whatever Redis fails with into `Unavailable`, and log when it goes away and comes back."""
        try:
            yield
        except Exception as error:
            # Whatever it is, for what talks there may be no Redis.
            if not self._is_away:
                _log.error(
                    "Redis is away: %s", error if isinstance(error, RedisError | OSError) else type(error).__name__
                )
            self._is_away = True
            raise Unavailable(_told(error)) from error
        if self._is_away:
            _log.warning("Redis is back")
            self._is_away = False


class _WrongReplyError(RedisError):
    """What came is not what Redis was asked for."""

    def __str__(self) -> str:
        return "it gave what it was not asked for"


def _of(kind: type[_Kind], reply: Any) -> _Kind | None:
    """The reply, which is of a kind or None."""
    if reply is not None and not isinstance(reply, kind):
        raise _WrongReplyError
    return reply


def redis_pool(url: str, *, seconds: float = _TIMEOUT) -> BlockingConnectionPool:
    """The connections to the Redis at a URL, none of them open yet; raises `ValueError` or `TypeError` for a bad one.

    For a connection, an answer and a free connection so many `seconds` are waited.

    A command whose connection has broken is sent once more over a new one: after a restart all that were open have.
    """
    options: dict[str, Any] = {
        "max_connections": _CONNECTIONS,
        "timeout": seconds,
        "socket_timeout": seconds,
        "socket_connect_timeout": seconds,
        # What came to a time-out is not tried again: whoever waits has waited long enough.
        "retry": Retry(NoBackoff(), 1, supported_errors=(ConnectionError,)),
        "client_name": "report-assistant",
    }
    pool = BlockingConnectionPool.from_url(url, **options)
    # An option that it does not know shows only here; nothing is connected.
    pool.make_connection()  # type: ignore[no-untyped-call]
    return pool


def _told(error: Exception) -> str:
    if isinstance(error, AuthenticationError | NoPermissionError):
        return "The store of conversations refuses the server: its user or password in --sessions is not right."
    if isinstance(error, OutOfMemoryError):
        return "The store of conversations is full: it needs more memory, or a shorter expiry."
    return "The store of conversations cannot be reached just now. Ask again in some seconds."
