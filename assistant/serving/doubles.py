"""JSON texts that say a thing twice: others may read the one, and we the other."""

from __future__ import annotations

import json
from typing import Any, Final

from assistant.serving.errors import RequestError

#: So much of a name is repeated.
_SHOWN: Final = 40


def refuse_doubles(content: bytes) -> None:
    """Raise an error 400 where an object has two fields of one name. What is no JSON at all is told elsewhere.

    >>> refuse_doubles(b'{"a": {"b": 1, "b": 2}}')
    Traceback (most recent call last):
    assistant.serving.errors.RequestError: The body says 'b' twice. Send it once.
    """
    # Each field has a colon: most questions have one field.
    if content.count(b":") < 2:
        return
    try:
        json.loads(content, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        return


def _once(pairs: list[tuple[str, Any]]) -> None:
    names = [name for name, _ in pairs]
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)[:_SHOWN]
        raise RequestError(400, "invalid_json", f"The body says {twice!r} twice. Send it once.", param=twice)
