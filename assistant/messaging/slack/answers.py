"""An answer as a message of Slack: the value first, what is said of it, the working and the source, then buttons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistant.answers import Answer
from assistant.messaging.parts import Passage, parts_of
from assistant.messaging.plain_text import cut
from assistant.messaging.slack import limits
from assistant.messaging.slack.blocks import (
    NOTHING,
    Block,
    Button,
    actions,
    contexts,
    escaped,
    fits_button,
    header,
    sections,
    size_of,
)
from assistant.messaging.slack.buttons import ASK, WORKING, Asked, asking, packed
from assistant.messaging.talking import Thread, Turn
from assistant.tuples import NamedTuple

_SHOW = "Show the working"
_LEFT_OUT = "and {count} more lines, which are too many for Slack; “assistant --explain” shows all of them"
_CUT = "The answer goes on, but a message of Slack holds no more. Ask for less at once, or ask on the command line."
_CUT_TEXT = " … (the message itself says more)"
#: So many buttons are shown; what else can be asked is written out.
_MOST_BUTTONS = 20
#: So long is what one report says, so that what was taken for granted and the source have room below it.
_LONGEST_PASSAGE = 5_000


class Message(NamedTuple):
    """A message: its blocks, and the text that is read out and shown in notifications."""

    blocks: list[Block]
    text: str


def message_of(turn: Turn, thread: Thread, *, asked_by_click: str = "") -> Message:
    """The message with an answer; for a question that nobody typed it says what was asked."""
    parts = parts_of(turn.answer)
    blocks = contexts([f"Asked: “{asked_by_click}”"] if asked_by_click else [])
    for passage in parts.passages:
        blocks += _laid_out(passage)
    where = thread.thread
    offered = [Asked(each, where, turn.answer.question, turn.version) for each in parts.choices]
    buttons, written = offering([*offered, *(Asked(each, where) for each in parts.suggestions)])
    if parts.suggestions:
        blocks += contexts(["You can ask:"])
    blocks += sections("\n".join(f"• {each}" for each in written))
    if parts.explanation:
        buttons.append(Button(_SHOW, WORKING, packed(parts.explanation, _LEFT_OUT)))
    return Message(within(blocks, actions(buttons)), spoken(turn.answer))


def offering(offered: Iterable[Asked]) -> tuple[list[Button], list[str]]:
    """Buttons for what can be said next, and what has to be written out.

    That is what no button has the room for, and what is not all to be read on its button.
    """
    buttons: list[Button] = []
    written: list[str] = []
    room = limits.BUTTONS
    for each in offered:
        value = asking(each)
        button = Button(each.said, ASK, value or "")
        room -= size_of(actions([button]))
        is_there = value is not None and room >= 0 and len(buttons) < _MOST_BUTTONS
        buttons += [button] * is_there
        written += [each.said] * (not is_there or not fits_button(each.said))
    return buttons, written


def spoken(answer: Answer) -> str:
    """All of an answer in one text, choices and suggestions too; a note says where it had to be cut."""
    whole = escaped(answer.text).strip() or NOTHING
    if len(whole) <= limits.TEXT:
        return whole
    # Escaped, a character takes up to five.
    return f"{escaped(cut(answer.text, limits.TEXT // 5 - len(_CUT_TEXT)))}{_CUT_TEXT}"


def within(blocks: list[Block], last: list[Block]) -> list[Block]:
    """The blocks that a message can hold, then the last ones, which it always has; a note says if any are left out."""
    room = limits.MESSAGE - size_of(last) - size_of(contexts([_CUT]))
    most = limits.BLOCKS - len(last) - 1
    kept: list[Block] = []
    for block in blocks:
        room -= size_of([block])
        if room < 0 or len(kept) == most:
            return [*kept, *contexts([_CUT]), *last]
        kept.append(block)
    return [*kept, *last] or sections(NOTHING)


def _laid_out(passage: Passage) -> Iterator[Block]:
    lines = list(passage.lines)
    yield from contexts([passage.label] if passage.label else [])
    if passage.headline:
        if len(escaped(passage.headline)) <= limits.HEADER:
            yield header(passage.headline)
        else:
            lines.insert(0, passage.headline)
    said = "\n".join(lines)
    yield from sections(cut(said, _LONGEST_PASSAGE))
    yield from contexts([_CUT] if len(said) > _LONGEST_PASSAGE else [])
    yield from contexts(["\n".join(passage.working), *passage.notes, passage.source])
