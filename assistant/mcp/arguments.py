"""The arguments that a model calls a tool with, checked by the tool's own schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

#: How the types of a schema are called in a message.
_TYPES: dict[str, tuple[type, str]] = {
    "string": (str, "text"),
    "integer": (int, "a whole number"),
    "array": (list, "a list"),
}
#: So much of a wrong name is repeated.
_SHOWN = 40


class ArgumentError(Exception):
    """An argument is missing, unknown or out of bounds; the text tells the model what to send instead."""


def checked(given: Mapping[str, Any], schema: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments by name, those that were left out with their defaults; raises `ArgumentError`.

    >>> schema = {"properties": {"question": {"type": "string"}, "limit": {"type": "integer", "default": 20}},
    ...           "required": ["question"]}
    >>> checked({"question": "What is it?"}, schema)
    {'question': 'What is it?', 'limit': 20}
    """
    properties = schema["properties"]
    if unknown := [name for name in given if name not in properties]:
        known = ", ".join(properties) or "none"
        raise ArgumentError(f"There is no argument {unknown[0][:_SHOWN]!r}; the arguments are: {known}.")
    found = {}
    for name, wanted in properties.items():
        # Models often send null for what they leave out.
        if given.get(name) is not None:
            found[name] = _checked(given[name], wanted, f"{name!r}")
        elif name in schema.get("required", ()):
            raise ArgumentError(f"The argument {name!r} is missing: {wanted.get('description', 'it is needed')}")
        else:
            found[name] = wanted["default"]
    return found


def _checked(value: Any, wanted: Mapping[str, Any], name: str) -> Any:
    kind, called = _TYPES[wanted["type"]]
    if not isinstance(value, kind) or isinstance(value, bool):
        raise ArgumentError(f"The argument {name} has to be {called}.")
    if isinstance(value, list):
        if len(value) > wanted["maxItems"]:
            raise ArgumentError(f"The argument {name} has {len(value)} entries; send at most {wanted['maxItems']}.")
        return [_checked(each, wanted["items"], f"{name}[{at}]") for at, each in enumerate(value)]
    (_check_text if kind is str else _check_bounds)(value, wanted, name)
    return value


def _check_text(value: Any, wanted: Mapping[str, Any], name: str) -> None:
    if not value.strip() and wanted.get("minLength"):
        raise ArgumentError(f"The argument {name} is empty.")
    if len(value) > wanted.get("maxLength", len(value)):
        raise ArgumentError(f"The argument {name} has {len(value)} characters; send at most {wanted['maxLength']}.")
    if "enum" in wanted and value not in wanted["enum"]:
        raise ArgumentError(f"The argument {name} has to be one of: {', '.join(wanted['enum'])}.")


def _check_bounds(value: Any, wanted: Mapping[str, Any], name: str) -> None:
    least, most = wanted["minimum"], wanted["maximum"]
    if not least <= value <= most:
        raise ArgumentError(f"The argument {name} has to lie between {least} and {most}.")
