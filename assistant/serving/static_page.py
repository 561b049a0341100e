"""The page in the browser: its files at `/`, from memory, with a policy that lets nothing in from elsewhere."""

from __future__ import annotations

import gzip
from collections.abc import Awaitable, Callable
from hashlib import sha256
from importlib.resources import files
from typing import Final, NamedTuple

from fastapi import FastAPI, Request, Response

#: Nothing of another place, nothing inline; the page talks to its own server only.
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    # It is asked each time whether a file is still the same, so that all files are of one version.
    "Cache-Control": "no-cache",
    "Vary": "Accept-Encoding",
}
_KINDS: Final = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
_START: Final = "index.html"


class PageFile(NamedTuple):
    """A file of the page as it is sent."""

    kind: str
    tag: str
    content: bytes
    packed: bytes


def page_files() -> dict[str, PageFile]:
    """The files of the page by their names."""
    found = {}
    for file in files("assistant.serving").joinpath("page").iterdir():
        stem, dot, ending = file.name.rpartition(".")
        if stem and (kind := _KINDS.get(dot + ending)):
            content = file.read_bytes()
            tag = f'"{sha256(content).hexdigest()[:20]}"'
            found[file.name] = PageFile(kind, tag, content, gzip.compress(content, mtime=0))
    return found


def serve_page(app: FastAPI) -> None:
    """Serve each file of the page at its name, and its start at `/`."""
    for name, file in page_files().items():
        for path in (f"/{name}", *(["/"] if name == _START else [])):
            app.add_route(path, _sender(file), methods=["GET"], include_in_schema=False)


def _sender(file: PageFile) -> Callable[[Request], Awaitable[Response]]:
    async def send(request: Request) -> Response:
        headers = {**HEADERS, "ETag": file.tag}
        if file.tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        if "gzip" in request.headers.get("accept-encoding", ""):
            return Response(file.packed, media_type=file.kind, headers={**headers, "Content-Encoding": "gzip"})
        return Response(file.content, media_type=file.kind, headers=headers)

    return send
