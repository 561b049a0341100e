"""What is said in conversations is stored nowhere on its way: a browser would keep it after it is forgotten here."""

from __future__ import annotations

from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_CONVERSATIONS: Final = "/v1/conversations"
_NO_STORE: Final = (b"cache-control", b"no-store")


class Unstored:
    """Has no response of a conversation stored."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Have the request done."""

        async def unstored(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], _NO_STORE]
            await send(message)

        is_said = scope["type"] == "http" and scope.get("path", "").startswith(_CONVERSATIONS)
        await self._app(scope, receive, unstored if is_said else send)
