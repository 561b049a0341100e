"""What is wrong with a field of a request, and how to mend it: in words of our own for what pydantic finds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from assistant.serving.text import HALF

_OBJECT: Final = "has to be a JSON object"
_BOOL: Final = "has to be true or false"
_NUMBER: Final = "has to be a whole number"
_MISSING: Final = "is missing; send it"


def told_field(problem: Mapping[str, Any]) -> str:
    """What is wrong, to be said after the name of the field.

    >>> told_field({"type": "missing"}), told_field({"type": "too_short", "ctx": {"min_length": 1}})
    ('is missing; send it', 'is empty; send something')
    >>> told_field({"type": "too_long", "input": "abc", "ctx": {"max_length": 2}})
    'has 3 characters; at most 2 are read'
    """
    kind = problem["type"]
    if kind in _PLAIN:
        return _PLAIN[kind]
    if kind in _BY_LIMIT:
        return _BY_LIMIT[kind](problem.get("ctx") or {}, problem.get("input"))
    return f"is wrong: {problem.get('msg', kind)}"


def _too_long(limit: Mapping[str, Any], given: Any) -> str:
    what = "characters" if isinstance(given, str) else "entries"
    return f"has {len(given):,} {what}; at most {limit['max_length']:,} are read"


_PLAIN: Final = {
    "missing": _MISSING,
    "union_tag_not_found": "has no role; send it",
    "extra_forbidden": "is not known here; leave it out, or look for a slip in its name",
    "string_too_short": "is empty; send something",
    "too_short": "is empty; send something",
    "string_type": "has to be text",
    "string_unicode": f"holds {HALF}",
    "list_type": "has to be a list",
    "int_type": _NUMBER,
    "int_parsing": _NUMBER,
    "int_parsing_size": "is too large",
    "int_from_float": _NUMBER,
    "bool_type": _BOOL,
    "bool_parsing": _BOOL,
    "model_type": _OBJECT,
    "model_attributes_type": _OBJECT,
    "dict_type": _OBJECT,
}
_BY_LIMIT: Final[dict[str, Callable[[Mapping[str, Any], Any], str]]] = {
    "string_too_long": _too_long,
    "too_long": _too_long,
    "greater_than_equal": lambda limit, _: f"has to be at least {limit['ge']:,}",
    "less_than_equal": lambda limit, _: f"has to be at most {limit['le']:,}",
    "literal_error": lambda limit, _: f"has to be {limit['expected']}",
    "union_tag_invalid": lambda limit, _: f"has a role that is none; there are {limit['expected_tags']}",
    "value_error": lambda limit, _: str(limit["error"]),
}
