"""The page in the browser at `/`, from memory, with a policy that lets in nothing but what is in it."""

from __future__ import annotations

import gzip
from collections.abc import Awaitable, Callable
from hashlib import sha256
from importlib.resources import files
from typing import Final

from fastapi import FastAPI, Request, Response

from assistant.serving.one_document import Document, one_document
from assistant.tuples import NamedTuple

_HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    # It is asked each time whether the page is still the same.
    "Cache-Control": "no-cache",
    "Vary": "Accept-Encoding",
}
_START: Final = "index.html"
_ICON: Final = "icon.svg"


class PageFile(NamedTuple):
    """A file of the page as it is sent."""

    kind: str
    policy: str
    tag: str
    content: bytes
    packed: bytes


def page_files() -> dict[str, PageFile]:
    """What is sent of the page, by its names."""
    folder = files("assistant.serving").joinpath("page")
    texts = {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir() if file.is_file()}
    document = one_document(texts[_START], texts)
    return {
        _START: _file("text/html; charset=utf-8", document.text, policy=_policy(document)),
        _ICON: _file("image/svg+xml", texts[_ICON], policy="default-src 'none'"),
    }


def serve_page(app: FastAPI) -> None:
    """Serve the page at `/`, and its icon beside it."""
    for name, file in page_files().items():
        app.add_route("/" if name == _START else f"/{name}", _sender(file), methods=["GET"], include_in_schema=False)


def _policy(document: Document) -> str:
    """Nothing of another place, and no script or style but those of the document; it talks to its own server only."""
    return (
        f"default-src 'none'; script-src {' '.join(document.scripts)}; style-src {' '.join(document.styles)}; "
        "img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'"
    )


def _file(kind: str, text: str, *, policy: str) -> PageFile:
    content = text.encode()
    return PageFile(kind, policy, f'"{sha256(content).hexdigest()[:20]}"', content, gzip.compress(content, mtime=0))


def _sender(file: PageFile) -> Callable[[Request], Awaitable[Response]]:
    async def send(request: Request) -> Response:
        headers = {**_HEADERS, "Content-Security-Policy": file.policy, "ETag": file.tag}
        if file.tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        if "gzip" in request.headers.get("accept-encoding", ""):
            return Response(file.packed, media_type=file.kind, headers={**headers, "Content-Encoding": "gzip"})
        return Response(file.content, media_type=file.kind, headers=headers)

    return send
