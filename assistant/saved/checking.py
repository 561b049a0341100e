"""Plain JSON values held against what they have to be; whatever else they are is an error that names its place."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NoReturn

from assistant.errors import ResumeError

#: More than any conversation comes to.
_LONGEST = 20_000_000
_DEEPEST = 200
_NUMBER = re.compile(r"-?[0-9]{1,400}(?:\.[0-9]{1,400})?")


def parsed(text: str | bytes) -> Any:
    """The values of a JSON text; raises `ResumeError` if it is none, is too long, or says a thing twice."""
    if len(text) > _LONGEST:
        wrong("", f"it is longer than {_LONGEST} characters")
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number, parse_float=_no_number)
    except (ValueError, RecursionError):
        wrong("", "it is no JSON text")


def wrong(place: str, what: str) -> NoReturn:
    """Raise the error for what is wrong at a place."""
    where = f"{place}: " if place else ""
    raise ResumeError(f"The saved conversation cannot be resumed: {where}{what}. Begin a new one.")


def fields(value: Any, names: tuple[str, ...], place: str, *, optional: bool = False) -> Mapping[str, Any]:
    """An object with exactly these fields; if `optional`, with these at most."""
    if not isinstance(value, Mapping):
        wrong(place, "it is no object")
    unknown = [name for name in value if name not in names]
    if unknown:
        wrong(place, f"it has the unknown field {str(unknown[0])[:40]!r}")
    missing = [name for name in names if name not in value]
    if missing and not optional:
        wrong(place, f"the field {missing[0]!r} is missing")
    return value


def listed(value: Any, place: str) -> list[Any]:
    """A list."""
    if not isinstance(value, list):
        wrong(place, "it is no list")
    return value


def text(value: Any, place: str) -> str:
    """A text."""
    if not isinstance(value, str):
        wrong(place, "it is no text")
    return value


def texts(value: Any, place: str) -> tuple[str, ...]:
    """A list of texts."""
    return tuple(text(each, f"{place}[{at}]") for at, each in enumerate(listed(value, place)))


def whole(value: Any, low: int, high: int, place: str) -> int:
    """A whole number within bounds, both included."""
    if type(value) is not int or not low <= value <= high:
        wrong(place, f"it is no whole number from {low} to {high}")
    return value


def truth(value: Any, place: str) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        wrong(place, "it is neither true nor false")
    return value


def decimal(value: Any, place: str) -> Decimal:
    """A number as a decimal string."""
    if not _NUMBER.fullmatch(text(value, place)):
        wrong(place, "it is no number")
    return Decimal(value)


def depth(at: int, place: str) -> int:
    """The depth one further down; an error where it is too deep."""
    if at > _DEEPEST:
        wrong(place, "it is nested too deeply")
    return at + 1


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a field twice")
    return found


def _no_number(written: str) -> NoReturn:
    raise ValueError(written)
