"""Parts of the OpenAPI document: the published schema of an answer, that of an error, and responses with them."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, Final

REFERENCE: Final = "#/components/schemas/"
#: The response with an answer.
ANSWER: Final[dict[str, Any]] = {
    "description": "The answer, or why there is none",
    "content": {"application/json": {"schema": {"$ref": f"{REFERENCE}Answer"}}},
}
_FINISH: Final = {"enum": ["stop"]}
_CHOICE: Final[dict[str, Any]] = {
    "type": "object",
    "required": ["index", "message", "finish_reason"],
    "properties": {
        "index": {"const": 0},
        "message": {
            "type": "object",
            "required": ["role", "content"],
            "properties": {
                "role": {"const": "assistant"},
                "content": {"description": "The answer in words, or all of it as JSON text.", "type": "string"},
                "refusal": {"type": "null"},
                "annotations": {"type": "array", "maxItems": 0},
            },
        },
        "logprobs": {"type": "null"},
        "finish_reason": _FINISH,
    },
}
#: One event of a completion that is streamed.
CHUNK: Final[dict[str, Any]] = {
    "title": "Chunk",
    "description": "A part of a completion. The one with a `finish_reason` holds the whole `answer`.",
    "type": "object",
    "required": ["id", "object", "created", "model", "choices"],
    "properties": {
        "id": {"type": "string"},
        "object": {"const": "chat.completion.chunk"},
        "created": {"type": "integer"},
        "model": {"type": "string"},
        "system_fingerprint": {"type": "string"},
        "choices": {
            "description": "None in the last chunk where `usage` was asked for.",
            "type": "array",
            "maxItems": 1,
            "items": {
                "type": "object",
                "required": ["index", "delta", "finish_reason"],
                "properties": {
                    "index": {"const": 0},
                    "delta": {
                        "type": "object",
                        "properties": {"role": {"const": "assistant"}, "content": {"type": "string"}},
                    },
                    "logprobs": {"type": "null"},
                    "finish_reason": {"anyOf": [_FINISH, {"type": "null"}]},
                },
            },
        },
        "usage": {"type": ["object", "null"], "additionalProperties": {"type": "integer"}},
        "answer": {"$ref": f"{REFERENCE}Answer"},
    },
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
                    "system_fingerprint": {"type": "string"},
                    "choices": {"type": "array", "minItems": 1, "maxItems": 1, "items": _CHOICE},
                    "usage": {"type": "object", "additionalProperties": {"type": "integer"}},
                    "answer": {"$ref": f"{REFERENCE}Answer"},
                },
            }
        },
        "text/event-stream": {
            "schema": {
                "description": "An event: a chunk of the completion as JSON text, or `[DONE]`.",
                "type": "object",
                "required": ["data"],
                "properties": {
                    "data": {
                        "anyOf": [
                            {"const": "[DONE]"},
                            {
                                "type": "string",
                                "contentMediaType": "application/json",
                                "contentSchema": {"$ref": f"{REFERENCE}Chunk"},
                            },
                        ]
                    }
                },
            }
        },
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
    421: "The server is not known by this name",
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
            "content": {"application/json": {"schema": {"$ref": f"{REFERENCE}Error"}}},
        }
        for status in statuses
    }


def answer_schema() -> dict[str, Any]:
    """The published schema of an answer as a component of the document."""
    text = files("assistant").joinpath("answer.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text.replace('"#/$defs/', f'"{REFERENCE}Answer/$defs/'))
    return {name: value for name, value in schema.items() if name not in ("$schema", "$id")}
