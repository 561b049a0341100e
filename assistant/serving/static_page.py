"""The page in the browser: the files of a folder at `/`, with a policy that lets nothing in from elsewhere."""

from __future__ import annotations

from importlib.resources import files
from typing import Any, Final

from fastapi import FastAPI
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

#: Nothing of another place, nothing inline; the page talks to its own server only.
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-cache",
}


class PageFiles(StaticFiles):
    """Files that are sent with the policy."""

    async def get_response(self, path: str, scope: Any) -> Response:
        """The response with a file."""
        response = await super().get_response(path, scope)
        response.headers.update(HEADERS)
        return response


def serve_page(app: FastAPI) -> None:
    """Serve the folder of the page at `/`, behind all other routes."""
    folder = files("assistant.serving").joinpath("page")
    if folder.joinpath("index.html").is_file():
        app.mount("/", PageFiles(directory=str(folder), html=True), name="page")
