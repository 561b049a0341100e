"""Requests a minute: each client has a bucket of them that fills up again steadily."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from ipaddress import ip_address

from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.serving.errors import RequestError
from assistant.serving.middleware.guarded import is_guarded, refuse
from assistant.serving.middleware.keys import CLIENT

#: Seconds of its rate that a client may use up at once.
_BURST = 10
#: Clients that are remembered; of those beyond, who asked longest ago begins anew with a full bucket.
_MOST = 20_000
#: Bits of an IPv6 address that one household has for itself.
_NETWORK = 64


class Rates:
    """Refuses what a client asks beyond its rate."""

    def __init__(self, app: ASGIApp, *, rate: int, clock: Callable[[], float] = time.monotonic) -> None:
        """`rate` is that of each client, a minute."""
        self._app, self._clock = app, clock
        self._a_second = rate / 60
        self._size = max(1.0, self._a_second * _BURST)
        #: What is left in the bucket of each client, and when that was so.
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Have the request done, or refuse it."""
        wait = self._take(scope.get(CLIENT) or network_of(scope.get("client"))) if is_guarded(scope) else 0
        if not wait:
            await self._app(scope, receive, send)
            return
        message = f"Too many requests. Go on in {wait} s."
        after = {"Retry-After": str(wait)}
        await refuse(RequestError(429, "rate_limit_exceeded", message, headers=after), scope, receive, send)

    def _take(self, client: str) -> int:
        """Take a request out of a client's bucket: 0, or the seconds until there is one in it again."""
        now = self._clock()
        left, then = self._buckets.pop(client, (self._size, now))
        left = min(self._size, left + (now - then) * self._a_second)
        is_empty = left < 1
        self._buckets[client] = (left if is_empty else left - 1, now)
        if len(self._buckets) > _MOST:
            self._buckets.popitem(last=False)
        return math.ceil((1 - left) / self._a_second) if is_empty else 0


def network_of(client: tuple[str, int] | None) -> str:
    """What stands for the one who sends from an address: the address, of IPv6 the network.

    >>> network_of(("127.0.0.1", 5)), network_of(("2001:db8:1:2:3::4", 5)), network_of(None)
    ('127.0.0.1', '2001:db8:1:2::', '')
    """
    if client is None:
        return ""
    address = client[0]
    if ":" not in address:
        return address
    try:
        number = int(ip_address(address.partition("%")[0]))
    except ValueError:
        return address
    rest = 128 - _NETWORK
    return str(ip_address(number >> rest << rest))
