"""Requests a minute: a client whose bucket of them is empty is told when to come again."""

from __future__ import annotations

from ipaddress import ip_address

from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.serving.buckets import Buckets
from assistant.serving.errors import RequestError
from assistant.serving.middleware.guarded import is_guarded, refuse
from assistant.serving.middleware.keys import CLIENT

#: Bits of an IPv6 address that one household has for itself.
_NETWORK = 64


class Rates:
    """Refuses what a client asks beyond its rate."""

    def __init__(self, app: ASGIApp, *, buckets: Buckets) -> None:
        self._app, self._buckets = app, buckets

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Have the request done, or refuse it."""
        client = scope.get(CLIENT) or network_of(scope.get("client"))
        wait = await self._buckets.take(client) if is_guarded(scope) else 0
        if not wait:
            await self._app(scope, receive, send)
            return
        message = f"Too many requests. Go on in {wait} s."
        after = {"Retry-After": str(wait)}
        await refuse(RequestError(429, "rate_limit_exceeded", message, headers=after), scope, receive, send)


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
