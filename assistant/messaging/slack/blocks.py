"""Blocks of Slack whose texts are only ever text: nothing in them is a mention, a link, an emoji or a format."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from assistant.messaging.plain_text import cut, readable
from assistant.messaging.slack import limits
from assistant.tuples import NamedTuple

Block = dict[str, Any]
#: What stands for a text that shows nothing; Slack refuses empty ones.
NOTHING = "–"
#: The longest that `&`, `<` or `>` becomes.
_LONGEST_ENTITY = 5


class Button(NamedTuple):
    """A button: what is written on it, and what comes back when it is clicked."""

    label: str
    action: str
    value: str


def escaped(text: str) -> str:
    """The text as Slack has to be sent it: without the three signs that begin mentions and links.

    >>> escaped("<!channel> R&D")
    '&lt;!channel&gt; R&amp;D'
    """
    return readable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain(text: str, most: int) -> Block:
    """A text object of one line in at most so many characters; an ellipsis says where it was longer."""
    line = " ".join(readable(text).split())
    found, shorter = escaped(line), most
    while len(found) > most:
        found = escaped(cut(line, shorter))
        shorter -= max(1, (len(found) - most) // _LONGEST_ENTITY)
    return {"type": "plain_text", "text": found if found.strip() else NOTHING, "emoji": False}


def header(text: str) -> Block:
    """The largest text that there is. It must fit into a header."""
    return {"type": "header", "text": plain(text, limits.HEADER)}


def sections(text: str) -> list[Block]:
    """Paragraphs of text, as many as it takes."""
    return [{"type": "section", "text": _as_sent(piece)} for piece in pieces(text, limits.SECTION)]


def contexts(texts: Iterable[str]) -> list[Block]:
    """Small texts below the others, as many blocks as it takes."""
    elements = [_as_sent(piece) for text in texts for piece in pieces(text, limits.CONTEXT)]
    return [{"type": "context", "elements": row} for row in _rows(elements, limits.CONTEXT_ELEMENTS)]


def actions(buttons: Iterable[Button]) -> list[Block]:
    """Rows of buttons. Each value must fit."""
    # Each action of a message has a name of its own.
    elements = [_element(button, f"{button.action}:{number}") for number, button in enumerate(buttons)]
    return [{"type": "actions", "elements": row} for row in _rows(elements, limits.ACTIONS_ELEMENTS)]


def _element(button: Button, name: str) -> Block:
    return {"type": "button", "text": plain(button.label, limits.BUTTON), "action_id": name, "value": button.value}


def fits_button(label: str) -> bool:
    """Whether all of a label can be written on a button."""
    return len(escaped(label)) <= limits.BUTTON


def size_of(blocks: Iterable[Block]) -> int:
    """How many characters blocks take altogether."""
    return sum(len(json.dumps(block, ensure_ascii=False)) for block in blocks)


def pieces(text: str, size: int) -> Iterator[str]:
    """The escaped text in pieces of at most so many characters, broken between words where there are any.

    >>> list(pieces("one two & three", 9))
    ['one two', '&amp;', 'three']
    """
    rest = escaped(text).strip()
    while len(rest) > size:
        end = _break(rest, size)
        yield rest[:end].rstrip()
        rest = rest[end:].lstrip()
    if rest:
        yield rest


def _break(text: str, size: int) -> int:
    """Where a text that is too long is broken: before a word in its later half, else anywhere but in an entity."""
    for sign in ("\n", " "):
        found = text.rfind(sign, size // 2, size + 1)
        if found > 0:
            return found
    begun = text.rfind("&", size - _LONGEST_ENTITY, size)
    return begun if begun > 0 and ";" not in text[begun:size] else size


def _as_sent(piece: str) -> Block:
    return {"type": "plain_text", "text": piece, "emoji": False}


def _rows(elements: Sequence[Block], size: int) -> list[list[Block]]:
    return [list(elements[start : start + size]) for start in range(0, len(elements), size)]
