"""Which requests are guarded: those that read or ask; the page and the questions about health are free."""

from __future__ import annotations

from typing import Final

from starlette.types import Receive, Scope, Send

from assistant.serving.errors import RequestError

_GUARDED: Final = ("/v1/", "/metrics", "/mcp")


def is_guarded(scope: Scope) -> bool:
    """Whether a request needs a key and counts towards limits."""
    path: str = scope.get("path", "")
    return scope["type"] == "http" and path.startswith(_GUARDED)


def header(scope: Scope, name: bytes) -> str:
    """The first value of a header, by its name in lower case; "" where it is not sent."""
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), "")


def is_json(content_type: str) -> bool:
    """Whether a media type is that of JSON.

    >>> is_json("application/json; charset=utf-8"), is_json("text/plain")
    (True, False)
    """
    kind = content_type.partition(";")[0].strip().lower()
    return kind == "application/json" or (kind.startswith("application/") and kind.endswith("+json"))


def headers(scope: Scope, name: bytes) -> list[str]:
    """All values of a header, by its name in lower case."""
    return [value.decode("latin-1") for key, value in scope["headers"] if key == name]


async def refuse(error: RequestError, scope: Scope, receive: Receive, send: Send) -> None:
    """Answer a request with an error."""
    await error.response()(scope, receive, send)
