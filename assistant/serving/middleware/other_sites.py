"""Pages of other sites: those of the origins that the server was started with may ask, and are told so beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from starlette.datastructures import Headers
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import Response
from starlette.types import ASGIApp

from assistant.serving.errors import RequestError

METHODS: Final = ("GET", "POST", "DELETE")
_OK: Final = 200


class OtherSites(CORSMiddleware):
    """Tells browsers which pages may ask; these may send any header, for clients have some of their own."""

    def __init__(self, app: ASGIApp, *, origins: Sequence[str]) -> None:
        super().__init__(
            app,
            allow_origins=origins,
            allow_methods=METHODS,
            allow_headers=("*",),
            expose_headers=("Retry-After", "Location"),
            max_age=3600,
        )

    def preflight_response(self, request_headers: Headers) -> Response:
        """What a browser is told before a page asks."""
        response = super().preflight_response(request_headers)
        if response.status_code == _OK:
            return response
        headers = {name: value for name, value in response.headers.items() if not name.startswith("content-")}
        if not self.is_allowed_origin(request_headers["origin"]):
            message = "Pages of this site may not ask. Start the server with --cors-origin ORIGIN to let them."
            return RequestError(403, "origin_not_allowed", message, headers=headers).response()
        message = f"Pages of other sites may send {', '.join(METHODS)}, to public addresses."
        return RequestError(400, "method_not_allowed", message, headers=headers).response()
