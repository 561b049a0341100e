"""What a button of a message carries, so that nothing has to be remembered until it is clicked."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Sequence

from assistant.messaging.slack import limits
from assistant.tuples import NamedTuple

#: The actions: a click asks something as the next turn, or shows how an answer came about.
ASK = "ask"
WORKING = "working"
_MOST_UNPACKED = 100_000


class Asked(NamedTuple):
    """What a click says in a thread: a question, or one of the choices that the question `of` gave in a `version`."""

    said: str
    thread: str
    of: str = ""
    version: str = ""


def asking(asked: Asked) -> str | None:
    """The value of a button that asks this; None where that is more than a button can carry."""
    text = json.dumps(asked, separators=(",", ":"))
    # Slack may send back entities in place of these signs.
    value = text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    return value if len(value) <= limits.BUTTON_VALUE else None


def asked(value: str) -> Asked:
    """What the button with this value asks. Raises `ValueError` for a value that is none of ours."""
    found = json.loads(value)
    if not isinstance(found, list) or [type(each) for each in found] != [str, str, str, str]:
        raise ValueError("not the value of a button")
    return Asked(*found)


def packed(lines: Sequence[tuple[str, str]], more: str) -> str:
    """Labels with their texts as the value of a button; `more` says, in it {count}, how many had to be left out."""
    count = len(lines)
    while True:
        left = [("", more.format(count=len(lines) - count))] if count < len(lines) else []
        text = json.dumps([*lines[:count], *left], separators=(",", ":"))
        value = base64.urlsafe_b64encode(zlib.compress(text.encode(), level=9)).decode("ascii")
        if len(value) <= limits.BUTTON_VALUE or not count:
            return value
        count = count * 9 // 10


def unpacked(value: str) -> list[tuple[str, str]]:
    """What `packed` made a value of. Raises `ValueError` for a value that is none of ours."""
    try:
        text = zlib.decompressobj().decompress(base64.urlsafe_b64decode(value), _MOST_UNPACKED)
        return [(str(label), str(said)) for label, said in json.loads(text)]
    except (zlib.error, TypeError) as error:
        raise ValueError("not the value of a button") from error
