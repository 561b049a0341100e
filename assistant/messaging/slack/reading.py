"""What a message of Slack asks, and of which conversation: or that it is not meant for the assistant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from assistant.messaging.talking import Thread

#: Messages of people; all other kinds tell of something that happened (an edit, someone who joined).
_SAID = (None, "file_share", "thread_broadcast")
_SLACKBOT = "USLACKBOT"
#: <@U1>, <@U1|name>, <#C1|name>, <!here>, <!date^...|text>, <https://a.example|text>.
_SPECIAL = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
#: *strong*, _slanted_, ~struck~ and `code`, around whole words.
_FORMATTED = re.compile(r"(?<![\w*_~`])([*_~`])(?=\S)([^*_~`\n]*\S)\1(?![\w*_~`])")
#: What Slack makes of a picture: :smile:, :+1::skin-tone-2:; 10:30:00 is a time, and a flag (:us:) a country.
_PICTURE = re.compile(
    r" ?(?<!\w):(?!flag-|[a-z]{2}:)(?:[a-z][a-z0-9_'+-]*|[+-]1|100|1234)(?:::skin-tone-[2-6])?:(?!\w)"
)
_QUOTED = re.compile(r"^(?:>|&gt;)+ ?", re.MULTILINE)
#: Somebody or everybody: <@U1>, <!here>, <!subteam^S1|@team>; a date is nobody.
_TO_OTHERS = re.compile(r"<@|<!(?!date)")


class Heard(NamedTuple):
    """A question that somebody asked in Slack; "" for a mention that says nothing else."""

    question: str
    thread: Thread
    user: str
    #: The message that an answer goes below; "" where it stands in the open.
    below: str
    #: The assistant was spoken to, and does not only read along in a thread of its own.
    is_addressed: bool
    #: The name of the message: Slack tells of some messages in two events.
    message: str


def heard(event: Mapping[str, Any], *, team: str, me: str) -> Heard | None:
    """What a message says to the assistant whose user is `me`; None for what no person just said to it.

    What stands in a thread without speaking to it may still belong to a conversation with it.
    """
    text, channel, user = event.get("text") or "", event.get("channel"), event.get("user")
    is_said = event.get("subtype") in _SAID and "bot_id" not in event and "edited" not in event
    if not (is_said and channel and user and event.get("ts")) or user in (me, _SLACKBOT):
        return None
    is_direct = event.get("channel_type") == "im" or channel.startswith("D")
    is_mention = f"<@{me}>" in text or f"<@{me}|" in text
    within, at = event.get("thread_ts") or "", event["ts"]
    if not (is_direct or is_mention or within):
        return None
    if not is_direct and not is_mention and _TO_OTHERS.search(text):
        return None
    below = within if is_direct else within or at
    return Heard(
        asked_in(text, me=me),
        Thread(team, channel, below),
        user,
        below,
        is_direct or is_mention,
        f"{team}/{channel}/{at}",
    )


def asked_in(text: str, *, me: str) -> str:
    """The question in the text of a message: as it was typed, without Slack's notation, pictures and its own name.

    >>> asked_in("<@U0> what about *R&amp;D* in <#C1|north>?", me="U0")
    'what about R&D in #north?'
    """
    bare = _QUOTED.sub("", _SPECIAL.sub(lambda found: _said(found[1], found[2], me), text))
    bare = bare.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    bare, before = _PICTURE.sub("", bare), None
    while before != bare:
        before, bare = bare, _FORMATTED.sub(r"\2", bare)
    return bare.strip()


def _said(target: str, label: str | None, me: str) -> str:
    if target == f"@{me}":
        return ""
    if target.startswith("#"):
        return f"#{label or target[1:]}"
    if target.startswith("!date"):
        return label or ""
    if target.startswith(("@", "!")):
        return f"@{(label or target[1:]).removeprefix('@')}"
    return label or target.removeprefix("mailto:")
