"""Serving over streamable HTTP: each request stands for itself, so that any number of servers may answer."""

from __future__ import annotations

import logging
import socket
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Final
from urllib.parse import urlsplit

from mcp.server.lowlevel.server import Server
from mcp.server.transport_security import TransportSecuritySettings
from starlette.applications import Starlette
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.mcp.tools import instructions
from assistant.serving.errors import RequestError
from assistant.serving.knowledge import Knowledge
from assistant.serving.middleware.guarded import header, refuse
from assistant.serving.middleware.stack import guard
from assistant.serving.opening_buckets import open_buckets
from assistant.serving.options import Options
from assistant.serving.reloading import reloading
from assistant.serving.running import prepare, server_of

PATH: Final = "/mcp"
Lifespan = Callable[[Any], AbstractAsyncContextManager[Any]]


def serve_http(
    server: Server[Any],
    knowledge: Knowledge,
    options: Options,
    opened: socket.socket,
    *,
    origins: Iterable[str],
    tell: Callable[[str], None],
) -> None:
    """Answer at the socket until SIGTERM or Ctrl-C; pages may ask if they are of these names."""
    prepare()
    # What the SDK logs of malformed requests would repeat them.
    logging.getLogger("mcp").setLevel(logging.CRITICAL)
    server_of(app_of(server, knowledge, options, origins=origins), options, opened, tell, path=PATH)()


def app_of(server: Server[Any], knowledge: Knowledge, options: Options, *, origins: Iterable[str]) -> Starlette:
    """The application that answers for a server, with everything that guards it."""
    app = server.streamable_http_app(
        streamable_http_path=PATH,
        json_response=True,
        stateless_http=True,
        max_request_body_size=options.limits.body,
        # Names and origins are looked at here, for all addresses and with messages that tell the mend.
        transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),
    )
    app.router.lifespan_context = _with_reloading(app.router.lifespan_context, server, knowledge)
    app.add_middleware(OnlyPosts)
    app.add_middleware(Origins, names=origins, origins=options.origins)
    guard(app, options, open_buckets(options))
    return app


def _with_reloading(own: Lifespan, server: Server[Any], knowledge: Knowledge) -> Lifespan:
    """The life of an application, meanwhile changed packs are loaded."""

    def loaded() -> None:
        server.instructions = instructions(knowledge.now.assistant)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[Any]:
        async with own(app) as state, reloading(knowledge, loaded=loaded, broken=lambda: None):
            yield state

    return lifespan


class Origins:
    """Refuses what pages of other sites send: a browser tells where they are from."""

    def __init__(self, app: ASGIApp, *, names: Iterable[str], origins: Iterable[str]) -> None:
        """Pages may ask that are of these names or origins; "*" is any."""
        self._app, self._origins = app, frozenset(origins)
        self._names = frozenset(name.lower() for name in names)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Have the request done, or refuse it."""
        origin = header(scope, b"origin") if scope["type"] == "http" else ""
        if not origin or name_of(origin) in self._names or self._origins & {origin, "*"}:
            await self._app(scope, receive, send)
            return
        message = "Pages of this site may not ask. Start the server with --cors-origin ORIGIN to let them."
        await refuse(RequestError(403, "origin_not_allowed", message), scope, receive, send)


def name_of(origin: str) -> str:
    """The name of the site that an Origin header tells; "" where it tells none.

    >>> name_of("http://LOCALHOST:6274"), name_of("https://[::1]:80"), name_of("null"), name_of("http://[")
    ('localhost', '::1', '', '')
    """
    try:
        return urlsplit(origin).hostname or ""
    except ValueError:
        return ""


class OnlyPosts:
    """Refuses to open streams and to end sessions: there are none, and clients do without."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Have the request done, or refuse it."""
        if scope["type"] != "http" or scope["path"] != PATH or scope["method"] == "POST":
            await self._app(scope, receive, send)
            return
        message = f"Send messages of the Model Context Protocol to {PATH} by POST."
        allowed = {"Allow": "POST"}
        await refuse(RequestError(405, "method_not_allowed", message, headers=allowed), scope, receive, send)
