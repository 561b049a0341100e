"""What Slack's reference says of blocks, checked: what is found here Slack would refuse, or read as more than text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from slack_sdk.models.blocks import Block as SdkBlock

_FIELDS = {
    "header": {"type", "text", "block_id"},
    "section": {"type", "text", "block_id"},
    "context": {"type", "elements", "block_id"},
    "actions": {"type", "elements", "block_id"},
}
_UNESCAPED = re.compile(r"[<>]|&(?!(?:amp|lt|gt);)")
#: The least that is known to have been refused as too long, of all texts of a message together.
_REFUSED = 11_300


def check_message(message: Mapping[str, Any]) -> None:
    """Fail for a message that Slack would refuse."""
    assert 1 <= len(message["text"]) <= 3_000
    check_text(message["text"])
    blocks = message["blocks"]
    check_blocks(blocks, most=50)
    assert len(json.dumps(blocks, ensure_ascii=False)) < _REFUSED
    json.dumps(message, ensure_ascii=False).encode()


def check_view(view: Mapping[str, Any]) -> None:
    """Fail for a modal or home that Slack would refuse."""
    if view["type"] == "modal":
        check_plain(view["title"], most=24)
        check_plain(view["close"], most=24)
    check_blocks(view["blocks"], most=100)
    assert len(json.dumps(view)) < 250_000


def check_blocks(blocks: Sequence[Mapping[str, Any]], *, most: int) -> None:
    """Fail for blocks that are too many, or of which one is not as it has to be."""
    assert 1 <= len(blocks) <= most
    for block in blocks:
        assert set(block) <= _FIELDS[block["type"]], block
        match block["type"]:
            case "header":
                check_plain(block["text"], most=150)
            case "section":
                check_plain(block["text"], most=3_000)
            case "context":
                assert 1 <= len(block["elements"]) <= 10
                for element in block["elements"]:
                    check_plain(element, most=2_000)
            case "actions":
                assert 1 <= len(block["elements"]) <= 25
                for element in block["elements"]:
                    check_button(element)
        parsed = SdkBlock.parse(dict(block))
        assert parsed is not None
        parsed.validate_json()
    actions = [element["action_id"] for element in elements_of(blocks) if "action_id" in element]
    assert len(actions) == len(set(actions))


def check_button(element: Mapping[str, Any]) -> None:
    """Fail for a button that is too long somewhere."""
    assert set(element) == {"type", "text", "action_id", "value"}
    assert element["type"] == "button"
    check_plain(element["text"], most=75)
    assert 1 <= len(element["action_id"]) <= 255
    assert 1 <= len(element["value"]) <= 2_000
    assert not set("<>&") & set(element["value"])


def check_plain(text: Mapping[str, Any], *, most: int) -> None:
    """Fail for a text in which Slack would find more than text."""
    assert text["type"] == "plain_text"
    assert text["emoji"] is False
    assert 1 <= len(text["text"]) <= most
    assert text["text"].strip()
    check_text(text["text"])


def check_text(text: str) -> None:
    """Fail for signs that begin mentions and links, and for such as steer the screen."""
    assert not _UNESCAPED.search(text), text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)


def elements_of(blocks: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """The elements of all blocks that have some."""
    for block in blocks:
        yield from block.get("elements", ())


def shown(blocks: Sequence[Mapping[str, Any]]) -> list[str]:
    """What a person reads, a line for each text."""
    found = []
    for block in blocks:
        texts = [block["text"]] if "text" in block else [each.get("text") for each in block["elements"]]
        for text in texts:
            inner = text["text"] if isinstance(text, Mapping) else text
            found.append(inner.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    return found


def buttons(blocks: Sequence[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """The buttons by what is written on them."""
    return {
        shown([{"elements": [element]}])[0]: element for element in elements_of(blocks) if element["type"] == "button"
    }
