"""What is let in over HTTP: messages of the protocol, and not from pages of other sites."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from mcp_types import JSONRPCError
from mcp_types.jsonrpc import jsonrpc_message_adapter
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.mcp.incoming import unanswerable
from assistant.serving.doubles import refuse_doubles
from assistant.serving.errors import RequestError
from assistant.serving.middleware.guarded import header, headers, is_json, refuse
from assistant.serving.middleware.incoming import again

PATH: Final = "/mcp"


class Origins:
    """Refuses what pages of other sites send: a browser tells where they are from."""

    def __init__(self, app: ASGIApp, *, names: Iterable[str], origins: Iterable[str]) -> None:
        """Pages may ask that are of these names or origins; "*" is any."""
        self._app, self._origins = app, frozenset(origins)
        self._names = frozenset(name.lower() for name in names)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Have the request done, or refuse it."""
        if scope["type"] != "http" or all(self._is_known(origin) for origin in headers(scope, b"origin")):
            await self._app(scope, receive, send)
            return
        message = "Pages of this site may not ask. Start the server with --cors-origin ORIGIN to let them."
        await refuse(RequestError(403, "origin_not_allowed", message), scope, receive, send)

    def _is_known(self, origin: str) -> bool:
        return not origin or name_of(origin) in self._names or bool(self._origins & {origin, "*"})


def name_of(origin: str) -> str:
    """The name of the site that an Origin header tells; "" where it tells none.

    >>> name_of("http://LOCALHOST:6274"), name_of("https://[::1]:80"), name_of("null"), name_of("http://[")
    ('localhost', '::1', '', '')
    """
    try:
        return urlsplit(origin).hostname or ""
    except ValueError:
        return ""


class Messages:
    """Lets in messages of the protocol: there are no streams to open and no sessions to end, and clients do without."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Have the request done, or refuse it."""
        if scope["type"] != "http" or scope["path"] != PATH:
            await self._app(scope, receive, send)
            return
        if scope["method"] != "POST":
            message = f"Send messages of the Model Context Protocol to {PATH} by POST."
            allowed = {"Allow": "POST"}
            await refuse(RequestError(405, "method_not_allowed", message, headers=allowed), scope, receive, send)
            return
        if not is_json(header(scope, b"content-type")):
            message = "Send JSON, and say so: Content-Type: application/json."
            await refuse(RequestError(415, "unsupported_media_type", message), scope, receive, send)
            return
        content: bytes = (await receive()).get("body", b"")
        try:
            refuse_doubles(content)
        except RequestError as error:
            await refuse(error, scope, receive, send)
            return
        if wrong := _unanswerable(content):
            body = wrong.model_dump_json(by_alias=True)
            await Response(body, 400, media_type="application/json")(scope, receive, send)
            return
        await self._app(scope, again(content, receive), send)


def _unanswerable(content: bytes) -> JSONRPCError | None:
    """The error for what waits for an answer and has no id to answer to; the SDK would say nothing at all."""
    try:
        return unanswerable(jsonrpc_message_adapter.validate_json(content, by_name=False))
    except ValueError:
        return None
