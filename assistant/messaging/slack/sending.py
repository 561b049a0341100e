"""Messages to Slack: nothing that they say becomes a preview, a mention or a format."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from assistant.messaging.slack.answers import Message

#: Says a message where it belongs.
Say = Callable[[Message], Any]


def in_thread(client: WebClient, channel: str, below: str) -> Say:
    """Says messages in a channel for all to see, below another message or, if there is none, in the open."""

    def say(message: Message) -> Any:
        return client.chat_postMessage(
            channel=channel,
            thread_ts=below or None,
            text=message.text,
            blocks=message.blocks,
            mrkdwn=False,
            link_names=False,
            unfurl_links=False,
            unfurl_media=False,
        )

    return say


def to_one(client: WebClient, channel: str, below: str, user: str) -> Say:
    """Says messages that only one person sees, and only until they look elsewhere."""

    def say(message: Message) -> Any:
        return client.chat_postEphemeral(
            channel=channel,
            user=user,
            thread_ts=below or None,
            text=message.text,
            blocks=message.blocks,
            link_names=False,
        )

    return say


def in_reply(respond: Callable[..., Any]) -> Say:
    """Says messages that only the person sees who typed a command or clicked in such a message."""

    def say(message: Message) -> Any:
        response = respond(
            text=message.text,
            blocks=message.blocks,
            response_type="ephemeral",
            replace_original=False,
            unfurl_links=False,
            unfurl_media=False,
        )
        if response.status_code != HTTPStatus.OK:
            refused = {"error": f"status {response.status_code}"}
            raise SlackApiError("refused", refused)  # type: ignore[no-untyped-call]
        return response

    return say
