"""What FastAPI refuses, told in the shape of all errors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response
from starlette.routing import compile_path

from assistant.errors import ResumeError
from assistant.serving.errors import RequestError
from assistant.serving.field_errors import told_field
from assistant.serving.middleware.guarded import is_json
from assistant.serving.sessions.store import Unavailable

_NO_JSON = "The body is no JSON text."
#: What FastAPI and Starlette refuse by themselves; 400 is a body that cannot be read as JSON.
_CODES = {400: "invalid_json", 404: "not_found", 405: "method_not_allowed"}
#: Where clients are OpenAI's, for which whatever is wrong with a body is 400.
CHATS = "/v1/chat/"
_MESSAGES = {
    400: _NO_JSON,
    404: "There is nothing at this address. GET /openapi.json lists what there is.",
    405: "This address does not take this method. GET /openapi.json lists what there is.",
}


def tell_errors(app: FastAPI) -> None:
    """Have every error of the app told in one shape."""

    @app.exception_handler(RequestError)
    async def _refused(_: Request, error: RequestError) -> JSONResponse:
        return error.response()

    @app.exception_handler(Unavailable)
    async def _away(_: Request, error: Unavailable) -> JSONResponse:
        return RequestError(503, "unavailable", str(error), headers={"Retry-After": "1"}).response()

    @app.exception_handler(ResumeError)
    async def _damaged(_: Request, __: ResumeError) -> JSONResponse:
        message = "What is kept of this conversation cannot be read any more. Begin a new one."
        return RequestError(404, "conversation_unreadable", message).response()

    @app.exception_handler(HTTPException)
    async def _http(request: Request, error: HTTPException) -> Response:
        message = _MESSAGES.get(error.status_code, error.detail)
        code = _CODES.get(error.status_code, "invalid_request")
        headers = {"Allow": _allowed(app, request.url.path)} if error.status_code == 405 else error.headers
        return RequestError(error.status_code, code, message, headers=headers).response()

    @app.exception_handler(RequestValidationError)
    async def _invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        return _told(request, error).response()


def _allowed(app: FastAPI, path: str) -> str:
    """The methods that an address takes; each is a route of its own."""
    declared = app.openapi()["paths"].items()
    return ", ".join(
        method.upper() for route, each in declared if compile_path(route)[0].match(path) for method in each
    )


def _told(request: Request, error: RequestValidationError) -> RequestError:
    """What is wrong with a request: the first thing, and of what fits none of several forms that of the nearest."""
    problem = max(error.errors(), key=lambda each: len(each["loc"]))
    if problem["type"] == "json_invalid":
        return RequestError(400, "invalid_json", _NO_JSON)
    if problem["loc"] == ("body",) and not is_json(request.headers.get("content-type", "")):
        return RequestError(415, "unsupported_media_type", "Send JSON, and say so: Content-Type: application/json.")
    place = place_in(error.body, problem["loc"], is_missing=problem["type"] == "missing")
    status = 400 if request.url.path.startswith(CHATS) else 422
    return RequestError(status, "invalid_request", f"{place or 'The body'} {told_field(problem)}.", param=place or None)


def place_in(body: Any, parts: Sequence[str | int], *, is_missing: bool = False) -> str:
    """The place of a field, without the names of forms that pydantic puts in between.

    >>> place_in({"to": [{"name": 1}]}, ("body", "to", "list[Person]", 0, "name"))
    'to.0.name'
    """
    kind, *rest = parts
    if kind != "body":
        return ".".join(map(str, rest))
    found: list[str] = []
    for part in rest:
        is_there = part in body if isinstance(body, dict) else isinstance(body, list) and isinstance(part, int)
        if is_there:
            body = body[part]
        if is_there or (is_missing and part == rest[-1]):
            found.append(str(part))
    return ".".join(found)
