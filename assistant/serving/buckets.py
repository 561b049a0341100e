"""Requests a minute: each client has a bucket of them that fills up again steadily."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Final, Protocol

from assistant.tuples import NamedTuple

#: Clients that are remembered; of those beyond, who asked longest ago begins anew with a full bucket.
MOST: Final = 20_000
#: Seconds of its rate that a client may use up at once.
_BURST: Final = 10.0


class Rate(NamedTuple):
    """How fast a bucket fills up, and how much is in it when it is full; both as seconds."""

    #: Until there is one more request in it.
    each: float
    #: Until it is full, once it is empty.
    full: float


def rate_of(a_minute: float) -> Rate:
    """The rate of so many requests a minute.

    >>> rate_of(60), rate_of(2)
    (Rate(each=1.0, full=10.0), Rate(each=30.0, full=30.0))
    """
    each = 60 / a_minute
    return Rate(each, max(each, _BURST))


class Buckets(Protocol):
    """The buckets of all clients."""

    async def take(self, client: str) -> int:
        """Take a request out of a client's bucket: 0, or the seconds until there is one in it again."""

    async def close(self) -> None:
        """Let go of what is held open."""


class OwnBuckets:
    """Those that a process keeps for itself; `clock` is the time in seconds, which never goes back."""

    def __init__(self, rate: Rate, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate, self._clock = rate, clock
        #: When the bucket of each client is full again; who asked longest ago comes first.
        self._full: OrderedDict[str, float] = OrderedDict()

    async def take(self, client: str) -> int:
        """Take a request out of a client's bucket: 0, or the seconds until there is one in it again."""
        now = self._clock()
        before = max(self._full.pop(client, now), now)
        wait = before + self._rate.each - now - self._rate.full
        is_empty = wait > 1e-9
        self._full[client] = before if is_empty else before + self._rate.each
        if len(self._full) > MOST:
            self._full.popitem(last=False)
        return math.ceil(wait) if is_empty else 0

    async def close(self) -> None:
        """Nothing is held open."""
