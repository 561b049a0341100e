"""What a message of Slack asks, and of which conversation: or that it is not meant for the assistant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.messaging.slack.asides import marked, without_asides
from assistant.messaging.talking import Thread
from assistant.tuples import NamedTuple

#: Messages of people; all other kinds tell of something that happened (an edit, someone who joined).
_SAID = (None, "file_share", "thread_broadcast")
_SLACKBOT = "USLACKBOT"
#: <@U1>, <@U1|name>, <#C1|name>, <!here>, <!date^...|text>, <https://a.example|text>.
_SPECIAL = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
#: *strong*, _slanted_ and `code`, around whole words; and what was struck out, which nobody asks any more.
_FORMATTED = re.compile(r"(?<![\w*_`])([*_`])(?=\S)([^*_`\n]*\S)\1(?![\w*_`])")
_STRUCK = re.compile(r"(?<![\w~])~(?=\S)[^~\n]*(?<=\S)~(?![\w~])")
_FENCE = "```"
#: The signs of a list, which no question begins with.
_BULLET = re.compile(r"^[ \t]*[•◦▪‣][ \t]*", re.MULTILINE)
#: A flag stands for a country: :flag-cn:, and :cn: of the few that have a short name.
_FLAG = re.compile(r":(?:flag-([a-z]{2})|(cn|de|es|fr|gb|it|jp|kr|ru|uk|us)):")
#: Pictures of letters, two of which are a flag, begin here.
_LETTER = 0x1F1E6 - ord("a")
#: The short names of flags that are not the code of the country.
_CODES = {"uk": "gb"}
#: What Slack makes of a picture: :smile:, :+1::skin-tone-2:; 10:30:00 is a time.
_PICTURE = re.compile(r" ?(?<!\w):(?:[a-z][a-z0-9_'+-]*|[+-]1|100|1234)(?:::skin-tone-[2-6])?:(?!\w)")
_QUOTED = re.compile(r"^(?:>|&gt;)+ ?", re.MULTILINE)
#: Somebody or everybody: <@U1>, <!here>, <!subteam^S1|@team>; a date is nobody.
_TO_OTHERS = re.compile(r"<@|<!(?!date)|(?<!\S)@\w")
_EVERYBODY = ("!here", "!channel", "!everyone")


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
    #: Files hang on the message; they are not read.
    has_files: bool


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
        bool(event.get("files")),
    )


def asked_in(text: str, *, me: str) -> str:
    """The question in the text of a message: as it was typed, without Slack's notation, pictures and its own name.

    What was struck out is left out, and so are those who are only to see the message.

    >>> asked_in("<@U0> what about *R&amp;D* in <#C1|north>? <@U1>", me="U0")
    'what about R&D in #north?'
    """
    bare = _QUOTED.sub("", _SPECIAL.sub(lambda found: _said(found[1], found[2], me), text.replace("\x00", "")))
    bare = without_asides(bare)
    bare = bare.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replace(_FENCE, "\n")
    bare, before = _PICTURE.sub("", _FLAG.sub(_flag, _STRUCK.sub("", bare))), None
    while before != bare:
        before, bare = bare, _FORMATTED.sub(r"\2", bare)
    return _BULLET.sub("", bare).strip()


def _said(target: str, label: str | None, me: str) -> str:
    if target == f"@{me}":
        return ""
    if target.startswith("#"):
        return marked(f"#{label or 'channel'}")
    if target.startswith("!date"):
        return label or ""
    if target in _EVERYBODY:
        return marked(f"@{target[1:]}")
    if target.startswith(("@", "!")):
        # The key of a user is no word that anybody typed.
        return marked(f"@{(label or 'somebody').removeprefix('@')}")
    # A link that has a text is words of the message, and so is what Slack takes for one: "Character.AI".
    return label if label and not target.startswith("mailto:") else marked(label or target.removeprefix("mailto:"))


def _flag(found: re.Match[str]) -> str:
    """The flag itself, as it is typed elsewhere."""
    code = found[1] or _CODES.get(found[2], found[2])
    return "".join(chr(_LETTER + ord(letter)) for letter in code)
