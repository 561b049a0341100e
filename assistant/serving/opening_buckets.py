"""From what a server is told to the buckets that limit the rates of its clients."""

from __future__ import annotations

from typing import Final

from assistant.serving.buckets import Buckets, OwnBuckets, rate_of
from assistant.serving.options import Options
from assistant.serving.sessions.opening import MEMORY

#: How long Redis is waited for, in seconds: every request would wait.
_SECONDS: Final = 0.3


def open_buckets(options: Options) -> Buckets | None:
    """The buckets; None where rates have no limit. They are those of all workers and servers if these share a Redis."""
    a_minute = options.limits.rate
    if not a_minute:
        return None
    own = OwnBuckets(rate_of(a_minute / options.workers))
    if options.sessions == MEMORY:
        return own
    from assistant.serving.sessions.redis import redis_pool
    from assistant.serving.shared_buckets import SharedBuckets

    return SharedBuckets(redis_pool(options.sessions, seconds=_SECONDS), rate_of(a_minute), own)
