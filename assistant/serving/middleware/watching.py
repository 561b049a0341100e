"""What has become of a request, as far as it is answered."""

from __future__ import annotations

from starlette.types import Message, Send


class Watched:
    """Sends on what it is given. `status` is that of the response; 0 as long as none has begun."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.status = 0

    async def __call__(self, message: Message) -> None:
        """Send a message."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
        await self._send(message)


def watched(send: Send) -> Watched:
    """What watches what is sent; if something does already, that."""
    return send if isinstance(send, Watched) else Watched(send)
