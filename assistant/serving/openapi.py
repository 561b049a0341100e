"""The OpenAPI document: what FastAPI gathers, with the published schema of an answer and that of an error."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, Final

from fastapi import FastAPI

from assistant import __version__

_REFERENCE: Final = "#/components/schemas/"
#: The response with an answer.
ANSWER: Final[dict[str, Any]] = {
    "description": "The answer, or why there is none",
    "content": {"application/json": {"schema": {"$ref": f"{_REFERENCE}Answer"}}},
}
#: The response with a completion, of which OpenAI's own description tells the rest.
COMPLETION: Final[dict[str, Any]] = {
    "description": "The completion, or with `stream` its chunks as server-sent events",
    "content": {
        "application/json": {
            "schema": {
                "type": "object",
                "required": ["id", "object", "created", "model", "choices", "usage", "answer"],
                "properties": {
                    "id": {"type": "string"},
                    "object": {"const": "chat.completion"},
                    "created": {"type": "integer"},
                    "model": {"type": "string"},
                    "choices": {"type": "array", "minItems": 1, "maxItems": 1, "items": {"type": "object"}},
                    "usage": {"type": "object", "additionalProperties": {"type": "integer"}},
                    "answer": {"$ref": f"{_REFERENCE}Answer"},
                },
            }
        },
        "text/event-stream": {"schema": {"type": "string"}},
    },
}
_TOLD: Final = {
    400: "The request is not understood",
    401: "The key is missing or wrong",
    404: "There is no such thing",
    408: "The request came in too slowly",
    409: "The conversation does not go on",
    413: "The request is too large",
    415: "The body is no JSON",
    422: "A field is missing or wrong",
    429: "Too many requests",
    500: "A fault of the server",
    503: "The server cannot answer now",
}
ERROR: Final[dict[str, Any]] = {
    "title": "Error",
    "description": "What is wrong with a request, for a person and for a program.",
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["message", "type", "param", "code"],
            "properties": {
                "message": {"description": "What is wrong and how to mend it.", "type": "string", "minLength": 1},
                "type": {"enum": ["invalid_request_error", "authentication_error", "rate_limit_error", "server_error"]},
                "param": {"description": "The field that is wrong.", "type": ["string", "null"]},
                "code": {"type": "string", "examples": ["conversation_not_found"]},
            },
        }
    },
}


def errors(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The responses of these statuses, as routes declare them."""
    return {
        status: {
            "description": _TOLD[status],
            "content": {"application/json": {"schema": {"$ref": f"{_REFERENCE}Error"}}},
        }
        for status in statuses
    }


def describe(app: FastAPI) -> None:
    """Have the app serve the whole document."""
    gathered = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            document = gathered()
            schemas = document.setdefault("components", {}).setdefault("schemas", {})
            schemas |= {"Answer": answer_schema(), "Error": ERROR}
        return app.openapi_schema or {}

    app.title, app.version = "report-assistant", __version__
    app.openapi = openapi  # type: ignore[method-assign]


def answer_schema() -> dict[str, Any]:
    """The published schema of an answer as a component of the document."""
    text = files("assistant").joinpath("answer.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text.replace('"#/$defs/', f'"{_REFERENCE}Answer/$defs/'))
    return {name: value for name, value in schema.items() if name not in ("$schema", "$id")}
