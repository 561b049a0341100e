"""The last line: a fault of the program becomes one line in the log and an error 500; never a traceback."""

from __future__ import annotations

import logging
from pathlib import Path

from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.serving.errors import RequestError
from assistant.serving.middleware.watching import watched

_log = logging.getLogger("assistant.serving")


class Faults:
    """Answers with an error 500 where all else failed."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Have the request done."""
        sent = watched(send)
        try:
            await self._app(scope, receive, sent)
        except Exception as error:
            _log.error("fault: %s", place_of(error))
            if scope["type"] == "http" and not sent.status:
                message = "The server made a mistake, which is in its log. Ask in other words, or tell who runs it."
                await RequestError(500, "internal_error", message).response()(scope, receive, send)


def place_of(error: BaseException) -> str:
    """The kind and the place of a fault. What it says may hold a question, and is left out."""
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f" in {Path(place.tb_frame.f_code.co_filename).name}, line {place.tb_lineno}" if place else ""
    return f"{type(error).__name__}{where}"
