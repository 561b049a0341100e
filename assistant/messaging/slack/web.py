"""The door for Slack's requests over HTTP: what is not signed by Slack, too large or no request goes no further."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any

from slack_bolt import App, BoltRequest, BoltResponse
from slack_sdk.signature import SignatureVerifier

from assistant.messaging.slack.manifest import PATH

Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Door = Callable[[MutableMapping[str, Any], Receive, Send], Awaitable[None]]

#: Says that the process lives, to whoever looks after it.
HEALTH = "/healthz"
#: In bytes; Slack sends a few thousand.
_LARGEST = 1_000_000
#: As many bytes are read of any number of requests at once; more only of so many.
_USUAL = 64_000
_MOST_LARGE = 50
#: The seconds in which a request has to arrive.
_PATIENCE = 10
_TIMESTAMP = re.compile(r"[0-9]{1,12}")
_SIGNATURE = re.compile(r"v0=[0-9a-f]{64}")


class _TooLargeError(Exception):
    pass


class _TooManyError(Exception):
    pass


def door(app: App, *, signing_secret: str) -> Door:
    """The app as an ASGI application. What Slack did not sign within five minutes is refused with 401."""
    verifier = SignatureVerifier(signing_secret)
    large = asyncio.Semaphore(_MOST_LARGE)

    async def answer(scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await _send(await _response(app, verifier, large, scope, receive), send)

    return answer


async def _response(
    app: App, verifier: SignatureVerifier, large: asyncio.Semaphore, scope: MutableMapping[str, Any], receive: Receive
) -> BoltResponse:
    method, path = scope["method"], scope["path"]
    if path == HEALTH and method in ("GET", "HEAD"):
        return BoltResponse(status=200, body="ok")
    if path != PATH:
        return _refusal(404, f"Slack's requests go to {PATH}.")
    if method != "POST":
        return _refusal(405, "Slack's requests are POST.")
    try:
        body = await asyncio.wait_for(_body(receive, large), _PATIENCE)
    except _TooLargeError:
        return _refusal(413, f"A request has at most {_LARGEST:,} bytes.")
    except _TooManyError:
        return _refusal(503, "Too many large requests at once.")
    except TimeoutError:
        return _refusal(408, f"A request has to arrive within {_PATIENCE} seconds.")
    headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
    # Bolt would read a request before it looks at the signature.
    if not _is_signed(body, headers, verifier):
        return _refusal(401, "The request has no signature of Slack that is right and at most five minutes old.")
    return await asyncio.to_thread(_dispatched, app, body, headers)


def _dispatched(app: App, body: bytes, headers: dict[str, str]) -> BoltResponse:
    try:
        return app.dispatch(BoltRequest(body=body.decode(), headers={**headers}))
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return _refusal(400, "The request is none that Slack sends.")


async def _body(receive: Receive, large: asyncio.Semaphore) -> bytes:
    found = bytearray()
    is_large = False
    try:
        while True:
            message = await receive()
            found += message.get("body", b"")
            if len(found) > _LARGEST:
                raise _TooLargeError
            if not message.get("more_body"):
                return bytes(found)
            if len(found) > _USUAL and not is_large:
                if large.locked():
                    raise _TooManyError
                is_large = await large.acquire()
    finally:
        if is_large:
            large.release()


def _is_signed(body: bytes, headers: Mapping[str, str], verifier: SignatureVerifier) -> bool:
    timestamp = headers.get("x-slack-request-timestamp", "")
    signature = headers.get("x-slack-signature", "")
    if not (_TIMESTAMP.fullmatch(timestamp) and _SIGNATURE.fullmatch(signature)):
        return False
    try:
        return verifier.is_valid(body, timestamp, signature)
    except UnicodeDecodeError:
        return False


def _refusal(status: int, message: str) -> BoltResponse:
    return BoltResponse(status=status, body={"error": message})


async def _send(response: BoltResponse, send: Send) -> None:
    headers = [
        (name.encode("latin-1"), str(value).encode("latin-1"))
        for name, values in response.headers.items()
        for value in values
    ]
    body = response.body.encode() if isinstance(response.body, str) else b""
    headers.append((b"content-length", str(len(body)).encode()))
    await send({"type": "http.response.start", "status": response.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
