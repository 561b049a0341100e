"""Lines that the SDK cannot read: mended where they are messages all the same, else answered with the error."""

from __future__ import annotations

import json
from typing import Any

import mcp_types as types
from mcp_types.jsonrpc import JSONRPCMessage, jsonrpc_message_adapter
from pydantic import ValidationError


def mended(error: Exception) -> JSONRPCMessage | types.JSONRPCError:
    """The message of a line that was refused with an error, or the error that answers it.

    Half a surrogate pair, as is left of an emoji that was cut in two, makes no message unreadable: it becomes "?".
    """
    first = error.errors()[0] if isinstance(error, ValidationError) else None
    if first and first["type"] != "json_invalid":
        return _no_message(first["input"])
    try:
        values = json.loads(first["input"] if first else "")
        text = json.dumps(values, ensure_ascii=False).encode(errors="replace")
    except (ValueError, RecursionError):
        return _refused(types.PARSE_ERROR, "this is no line of JSON")
    try:
        return jsonrpc_message_adapter.validate_json(text, by_name=False)
    except ValidationError:
        return _no_message(values)


def unanswerable(message: JSONRPCMessage) -> types.JSONRPCError | None:
    """The error for a request whose id is none, so that the SDK took it for a notification; None for what is not one.

    All notifications of the protocol are called so, and all else that has a method waits for an answer.
    """
    if not isinstance(message, types.JSONRPCNotification) or message.method.startswith("notifications/"):
        return None
    return _refused(types.INVALID_REQUEST, "this request has no id that is text or a whole number")


def _no_message(values: Any) -> types.JSONRPCError:
    key = values.get("id") if isinstance(values, dict) else None
    return _refused(types.INVALID_REQUEST, "this is no message of JSON-RPC 2.0", key)


def _refused(code: int, message: str, key: Any = None) -> types.JSONRPCError:
    is_key = isinstance(key, str | int) and not isinstance(key, bool)
    return types.JSONRPCError(
        jsonrpc="2.0", id=key if is_key else None, error=types.ErrorData(code=code, message=message)
    )
