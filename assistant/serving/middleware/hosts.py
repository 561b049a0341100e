"""Names that a request may be addressed to: a page of another site cannot reach an open server by a name of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.serving.errors import RequestError
from assistant.serving.middleware.guarded import header, refuse


class Hosts:
    """Refuses what is addressed to another name."""

    def __init__(self, app: ASGIApp, *, names: Iterable[str]) -> None:
        self._app, self._names = app, frozenset(name.lower() for name in names)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Have the request done, or refuse it."""
        if scope["type"] != "http" or name_in(header(scope, b"host")) in self._names:
            await self._app(scope, receive, send)
            return
        message = "The server is not known by this name. Start it with --allow-host NAME to have it answer to it."
        await refuse(RequestError(421, "misdirected_request", message), scope, receive, send)


def name_in(host: str) -> str:
    """The name in a Host header, without its port; "" where it is no name.

    >>> name_in("LOCALHOST:8765"), name_in("[::1]:80"), name_in("")
    ('localhost', '::1', '')
    >>> name_in("localhost:80@example.com"), name_in("[localhost]example.com")
    ('', '')
    """
    found = _HOST.fullmatch(host.strip().lower())
    return (found["address"] or found["name"]) if found else ""


_HOST: Final = re.compile(r"(?:\[(?P<address>[0-9a-f.]*:[0-9a-f:.]*)\]|(?P<name>[^\s:@/?#\[\]]+))(?::[0-9]*)?")
