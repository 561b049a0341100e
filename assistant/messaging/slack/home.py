"""What the assistant says of itself: its home in Slack, and its help."""

from __future__ import annotations

from assistant.messaging.plain_text import cut
from assistant.messaging.slack.answers import Message, offering, within
from assistant.messaging.slack.blocks import Block, actions, contexts, escaped, header, sections
from assistant.messaging.slack.buttons import Asked
from assistant.messaging.talking import Thread
from assistant.messaging.welcome import Welcome

COMMAND = "/report"
_WHAT = (
    "Ask a question in your own words. You get the exact number with its unit, how it was worked out and where it "
    "stands; or a question back; or that the report does not say."
)
_HOW = (
    "• In a channel, mention me; I answer in a thread, and whoever goes on there need not mention me again.\n"
    "• In a direct message, just write.\n"
    "• A thread is a conversation: “and in 2023?” follows up on what was said in it.\n"
    f"• {COMMAND} and a question asks anywhere, for your eyes only."
)
_TITLE = "Ask the report"
_TITLES = "Ask the reports"
_MOST_SPOKEN = 600
_NO_THREAD = Thread("", "", "")


def help_message(welcome: Welcome, thread: Thread) -> Message:
    """What can be asked, and how, with questions to click on that go on in a thread."""
    said = "\n".join([_WHAT, *welcome.titles, *welcome.questions])
    return Message(_blocks(welcome, thread), escaped(cut(said, _MOST_SPOKEN)))


def home_view(welcome: Welcome) -> Block:
    """The home; questions that are clicked on there are asked in direct messages."""
    return {"type": "home", "blocks": _blocks(welcome, _NO_THREAD)}


def _blocks(welcome: Welcome, thread: Thread) -> list[Block]:
    more = [f"and {welcome.more} more"] if welcome.more else []
    blocks = [header(_TITLE if len(welcome.titles) < 2 else _TITLES), *sections(_WHAT)]
    blocks += sections("\n".join([f"• {title}" for title in welcome.titles] + more))
    blocks += sections(_HOW)
    buttons, written = offering(Asked(each, thread.thread) for each in welcome.questions)
    if welcome.questions:
        blocks += contexts(["For example:"])
    blocks += sections("\n".join(f"• {each}" for each in written))
    return within(blocks, actions(buttons))
