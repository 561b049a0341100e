"""API keys: a request has to bring one of those that the server was started with."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from hmac import compare_digest

from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.serving.errors import RequestError
from assistant.serving.middleware.guarded import header, is_guarded, refuse

#: Where the scope of a request says which key it came with: the place of the key, not the key.
CLIENT = "assistant.client"


class Keys:
    """Refuses what brings none of the keys."""

    def __init__(self, app: ASGIApp, *, keys: Sequence[str]) -> None:
        self._app = app
        #: Digests are of one length, so that the time of a comparison tells nothing of the keys.
        self._digests = [sha256(key.encode()).digest() for key in keys]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Have the request done, or refuse it."""
        if not is_guarded(scope):
            await self._app(scope, receive, send)
            return
        place = self._place(header(scope, b"authorization"))
        if place is None:
            message = "Send one of the server's keys: Authorization: Bearer KEY."
            challenge = {"WWW-Authenticate": "Bearer"}
            await refuse(RequestError(401, "invalid_api_key", message, headers=challenge), scope, receive, send)
            return
        scope[CLIENT] = f"key {place}"
        await self._app(scope, receive, send)

    def _place(self, authorization: str) -> int | None:
        """The place of the key that was sent; as long is looked for one as for another."""
        scheme, _, key = authorization.partition(" ")
        given = sha256(key.strip().encode("latin-1", "replace")).digest()
        # Not a generator that ends with the first: each key is compared, whatever came of those before.
        same = [compare_digest(given, digest) for digest in self._digests]
        return same.index(True) if scheme.lower() == "bearer" and any(same) else None
