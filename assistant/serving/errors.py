"""Errors as clients see them: one JSON shape, which is also that of OpenAI's API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.responses import JSONResponse

from assistant.serving.text import mended


class RequestError(Exception):
    """A request that is not done: its status, a code for programs and a message that tells the mend."""

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        *,
        param: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status, self.code, self.message, self.param = status, code, message, param
        self.headers = dict(headers or {})

    def response(self) -> JSONResponse:
        """The error as the response to its request."""
        body = error_body(self.status, self.code, self.message, param=self.param)
        return JSONResponse(body, status_code=self.status, headers=self.headers)


def error_body(status: int, code: str, message: str, *, param: str | None = None) -> dict[str, Any]:
    """The JSON-ready values of an error.

    >>> error_body(404, "not_found", "There is no such fact.")["error"]["type"]
    'invalid_request_error'
    """
    place = None if param is None else mended(param)
    return {"error": {"message": mended(message), "type": _type_of(status), "param": place, "code": code}}


def _type_of(status: int) -> str:
    if status >= 500:
        return "server_error"
    return {401: "authentication_error", 429: "rate_limit_error"}.get(status, "invalid_request_error")
