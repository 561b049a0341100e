"""What FastAPI refuses, told in the shape of all errors."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from assistant.serving.errors import RequestError
from assistant.serving.sessions.store import Unavailable

_NO_JSON = "The body is no JSON text."
#: What FastAPI and Starlette refuse by themselves; 400 is a body that cannot be read as JSON.
_CODES = {400: "invalid_json", 404: "not_found", 405: "method_not_allowed"}
#: Where clients are OpenAI's, for which whatever is wrong with a body is 400.
_CHATS = "/v1/chat/"
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

    @app.exception_handler(HTTPException)
    async def _http(_: Request, error: HTTPException) -> Response:
        message = _MESSAGES.get(error.status_code, error.detail)
        code = _CODES.get(error.status_code, "invalid_request")
        return RequestError(error.status_code, code, message, headers=error.headers).response()

    @app.exception_handler(RequestValidationError)
    async def _invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        return _told(request, error.errors()).response()


def _told(request: Request, problems: Any) -> RequestError:
    """The first thing that is wrong with a request."""
    first = problems[0]
    place = ".".join(str(part) for part in first["loc"][1:])
    if first["type"] == "json_invalid":
        return RequestError(400, "invalid_json", _NO_JSON)
    if first["loc"] == ("body",) and not is_json(request.headers.get("content-type", "")):
        return RequestError(415, "unsupported_media_type", "Send JSON, and say so: Content-Type: application/json.")
    status = 400 if request.url.path.startswith(_CHATS) else 422
    return RequestError(status, "invalid_request", f"{place or 'The body'}: {first['msg']}.", param=place or None)


def is_json(content_type: str) -> bool:
    """Whether a media type is that of JSON.

    >>> is_json("application/json; charset=utf-8"), is_json("text/plain")
    (True, False)
    """
    kind = content_type.partition(";")[0].strip().lower()
    return kind == "application/json" or (kind.startswith("application/") and kind.endswith("+json"))
