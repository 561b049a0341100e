"""The manifest from which Slack makes the app: what it is called, what it may do and what it is told of."""

from __future__ import annotations

from typing import Any

from assistant.messaging.slack.home import COMMAND

#: Where requests arrive, in HTTP mode.
PATH = "/slack/events"
#: Each scope that the app wants, and what it is for.
SCOPES = {
    "app_mentions:read": "hear who mentions it",
    "chat:write": "say anything",
    "commands": "answer its command",
    "channels:history": "hear replies in public channels",
    "groups:history": "hear replies in private channels",
    "im:history": "hear direct messages",
    "mpim:history": "hear direct messages of several people",
    "im:write": "answer what is clicked on in its home",
}
_EVENTS = ("app_home_opened", "app_mention", "message.channels", "message.groups", "message.im", "message.mpim")


def manifest(*, url: str = "") -> dict[str, Any]:
    """The manifest of an app that Slack connects to at a URL; without one, of an app that opens a socket."""
    where = {"request_url": url} if url else {}
    return {
        "display_information": {
            "name": "Report assistant",
            "description": "Answers questions about reports: exact, computed and with its sources.",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "assistant", "always_online": not url},
            "slash_commands": [
                {
                    "command": COMMAND,
                    "description": "Ask the report, for your eyes only",
                    "usage_hint": "question",
                    "should_escape": False,
                    **({"url": url} if url else {}),
                }
            ],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {**where, "bot_events": list(_EVENTS)},
            "interactivity": {"is_enabled": True, **where},
            "org_deploy_enabled": False,
            "socket_mode_enabled": not url,
            "token_rotation_enabled": False,
        },
    }
