"""Buckets of requests that all workers and servers with one Redis share; while it is away each has its own."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Final
from weakref import WeakValueDictionary

from redis.asyncio import BlockingConnectionPool, Redis

from assistant.serving.buckets import MOST, Buckets, Rate
from assistant.serving.sessions.redis import PREFIX

_log = logging.getLogger(__name__)

#: Parts of a full bucket that are taken at once, so that Redis need not be asked for each request.
_PARTS: Final = 100
#: How long Redis is not asked after it failed, in seconds.
_REST: Final = 5.0
#: Take up to so many requests: how many, or below 0 the seconds until there is one. The clock is that of Redis.
_TAKE: Final = """
local time = redis.call('TIME')
local now = time[1] + time[2] / 1000000
local each, full, most = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local before = math.max(tonumber(redis.call('GET', KEYS[1]) or now), now)
local left = math.floor((now + full - before) / each + 0.000001)
if left < 1 then return -math.ceil(before + each - now - full) end
local taken = math.min(left, most)
local after = before + taken * each
redis.call('SET', KEYS[1], string.format('%.6f', after), 'PX', math.ceil((after - now) * 1000))
return taken
"""


class SharedBuckets:
    """Buckets in Redis; `own` are those that stand in while it is away."""

    def __init__(
        self,
        pool: BlockingConnectionPool,
        rate: Rate,
        own: Buckets,
        *,
        prefix: str = PREFIX,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        # What its methods are said to give differs from one version of the client to the next.
        self._redis: Any = Redis(connection_pool=pool)
        self._pool, self._rate, self._own, self._clock = pool, rate, own, clock
        self._prefix = f"{prefix}rate:"
        self._take = self._redis.register_script(_TAKE)
        self._at_once = max(1, int(rate.full / rate.each / _PARTS))
        #: What was taken for each client and is not used up, and when that is given up.
        self._taken: OrderedDict[str, tuple[int, float]] = OrderedDict()
        self._asking: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._away_until = 0.0

    async def take(self, client: str) -> int:
        """Take a request out of a client's bucket: 0, or the seconds until there is one in it again."""
        if self._uses_up(client):
            return 0
        lock = self._asking.setdefault(client, asyncio.Lock())
        # One asks Redis for all that wait: it gives more than one of them needs.
        async with lock:
            return 0 if self._uses_up(client) else await self._ask(client)

    def _uses_up(self, client: str) -> bool:
        """Whether one of those requests is used that were taken for a client before."""
        left, end = self._taken.pop(client, (0, 0.0))
        if not left or end < self._clock():
            return False
        self._taken[client] = left - 1, end
        return True

    async def _ask(self, client: str) -> int:
        """Take requests out of a client's bucket, and use one of them."""
        if self._clock() < self._away_until:
            return await self._own.take(client)
        try:
            given = [self._rate.each, self._rate.full, self._at_once]
            left = min(int(await self._take(keys=[f"{self._prefix}{client}"], args=given)), self._at_once)
        except Exception as error:
            # Whatever it is: what only counts must not keep anybody from being answered.
            if self._clock() >= self._away_until:
                _log.warning("Redis is away, and each worker limits rates by itself: %s", type(error).__name__)
            self._away_until = self._clock() + _REST
            return await self._own.take(client)
        if left < 1:
            return max(1, -left)
        self._taken[client] = left - 1, self._clock() + self._rate.full
        if len(self._taken) > MOST:
            self._taken.popitem(last=False)
        return 0

    async def close(self) -> None:
        """Close the connections."""
        await self._redis.aclose()
        await self._pool.aclose()
