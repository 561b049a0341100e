"""Serving over streamable HTTP: each request stands for itself, so that any number of servers may answer."""

from __future__ import annotations

import logging
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Final

from mcp.server.lowlevel.server import Server
from mcp.server.transport_security import TransportSecuritySettings
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from assistant.mcp.letting_in import PATH, Messages, Origins
from assistant.mcp.tools import instructions
from assistant.serving.errors import RequestError
from assistant.serving.knowledge import Knowledge, state_of
from assistant.serving.middleware.stack import guard
from assistant.serving.opening_buckets import open_buckets
from assistant.serving.options import LOOPBACK, Options
from assistant.serving.reloading import reloading
from assistant.serving.running import prepare, server_of

_CODES: Final = {
    404: (
        "not_found",
        f"There is nothing at this address. Messages of the Model Context Protocol go to {PATH} by POST.",
    ),
    405: ("method_not_allowed", "This address takes GET only."),
}
Lifespan = Callable[[Any], AbstractAsyncContextManager[Any]]


def serve_http(
    server: Server[Any],
    knowledge: Knowledge,
    options: Options,
    opened: socket.socket,
    *,
    tell: Callable[[str], None],
) -> None:
    """Answer at the socket until SIGTERM or Ctrl-C."""
    prepare()
    # What the SDK logs of malformed requests would repeat them.
    logging.getLogger("mcp").setLevel(logging.CRITICAL)
    server_of(app_of(server, knowledge, options), options, opened, tell, path=PATH)()


def app_of(server: Server[Any], knowledge: Knowledge, options: Options) -> Starlette:
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
    app.router.redirect_slashes = False
    app.router.routes += _health(knowledge)
    app.add_exception_handler(HTTPException, _refused)
    app.add_middleware(Messages)
    app.add_middleware(Origins, names=options.names or LOOPBACK, origins=options.origins)
    guard(app, options, open_buckets(options))
    return app


def _health(knowledge: Knowledge) -> list[Route]:
    """Whether the server lives, and what it answers from: nothing that it needs can be away."""

    async def lives(_: Request) -> Response:
        return JSONResponse({"status": "ok"})

    async def is_ready(_: Request) -> Response:
        return JSONResponse({"status": "ok", "packs": state_of(knowledge)})

    return [Route("/healthz", lives), Route("/readyz", is_ready)]


async def _refused(_: Request, error: Exception) -> Response:
    """What Starlette refuses, told in the shape of all errors."""
    assert isinstance(error, HTTPException)
    code, message = _CODES.get(error.status_code, ("invalid_request", error.detail))
    return RequestError(error.status_code, code, message, headers=error.headers).response()


def _with_reloading(own: Lifespan, server: Server[Any], knowledge: Knowledge) -> Lifespan:
    """The life of an application, meanwhile changed packs are loaded."""

    def loaded() -> None:
        server.instructions = instructions(knowledge.now.assistant)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[Any]:
        async with own(app) as state, reloading(knowledge, loaded=loaded, broken=lambda: None):
            yield state

    return lifespan
