"""How an answer came about, in a window of its own."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.messaging.slack import limits
from assistant.messaging.slack.blocks import NOTHING, Block, contexts, plain, sections


def working_view(lines: Iterable[tuple[str, str]]) -> Block:
    """The window with the reading of a question, the steps to its answer and the facts that it stands on."""
    blocks: list[Block] = []
    for label, said in lines:
        blocks += contexts([label]) if label else []
        blocks += sections(said)
    return {
        "type": "modal",
        "title": plain("How it was worked out", limits.VIEW_TITLE),
        "close": plain("Close", limits.VIEW_TITLE),
        "blocks": _held(blocks or sections(NOTHING)),
    }


def _held(blocks: list[Block]) -> list[Block]:
    if len(blocks) <= limits.VIEW_BLOCKS:
        return blocks
    more = sections("More than a window of Slack holds; “assistant --explain” shows all of it.")
    return [*blocks[: limits.VIEW_BLOCKS - len(more)], *more]
