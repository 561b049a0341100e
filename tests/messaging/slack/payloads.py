"""What Slack sends: the fields of its requests as they arrive, with made-up names."""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from slack_bolt import BoltRequest
from slack_sdk.signature import SignatureVerifier

SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
TEAM, ME, MY_BOT, ANN, BEN = "T0TEAM", "U0ASSISTANT", "B0ASSISTANT", "U0ANN", "U0BEN"
CHANNEL, DIRECT = "C0CHANNEL", "D0DIRECT"
_COUNT = itertools.count(1)


def event(inner: Mapping[str, Any], *, event_id: str = "") -> dict[str, Any]:
    """The envelope of an event."""
    return {
        "token": "made-up",
        "team_id": TEAM,
        "api_app_id": "A0APP",
        "event": dict(inner),
        "type": "event_callback",
        "event_id": event_id or f"Ev{next(_COUNT):08}",
        "event_time": 1_730_000_000,
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": TEAM,
                "user_id": ME,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": "4-made-up",
    }


def timestamp() -> str:
    """The name of a new message in its channel."""
    return f"1730000000.{next(_COUNT):06}"


def message(
    text: str, *, user: str = ANN, channel: str = CHANNEL, thread: str = "", at: str = "", **more: Any
) -> dict[str, Any]:
    """A message as an event."""
    at = at or timestamp()
    inner: dict[str, Any] = {
        "user": user,
        "type": "message",
        "ts": at,
        "client_msg_id": f"made-up-{at}",
        "text": text,
        "team": TEAM,
        "blocks": [{"type": "rich_text", "block_id": "x", "elements": []}],
        "channel": channel,
        "event_ts": at,
        "channel_type": "im" if channel.startswith("D") else "channel",
    }
    if thread:
        inner |= {"thread_ts": thread, "parent_user_id": ANN}
    return inner | more


def mention(text: str, **more: Any) -> dict[str, Any]:
    """A message that speaks to the assistant, in the event for that, which does not tell the kind of channel."""
    inner = message(f"<@{ME}> {text}", **more) | {"type": "app_mention"}
    del inner["channel_type"]
    return inner


def click(
    button: Mapping[str, Any],
    *,
    user: str = ANN,
    channel: str = CHANNEL,
    thread: str = "",
    at: str = "",
    is_ephemeral: bool = False,
    response_url: str = "http://127.0.0.1:9/",
) -> dict[str, Any]:
    """A click on a button of a message, which is one of its own unless it is said `at` what time."""
    at = at or timestamp()
    container: dict[str, Any] = {
        "type": "message",
        "message_ts": at,
        "channel_id": channel,
        "is_ephemeral": is_ephemeral,
    }
    if thread:
        container["thread_ts"] = thread
    body: dict[str, Any] = _interaction(button, user) | {
        "container": container,
        "channel": {"id": channel, "name": "channel"},
        "response_url": response_url,
    }
    if not is_ephemeral:
        body["message"] = {"type": "message", "user": ME, "bot_id": MY_BOT, "ts": at, "text": "…", "blocks": []}
    return body


def click_at_home(button: Mapping[str, Any], *, user: str = ANN) -> dict[str, Any]:
    """A click on a button of the home."""
    view = {"id": "V0HOME", "team_id": TEAM, "type": "home", "blocks": [], "callback_id": "", "app_id": "A0APP"}
    return _interaction(button, user) | {"container": {"type": "view", "view_id": "V0HOME"}, "view": view}


def _interaction(button: Mapping[str, Any], user: str) -> dict[str, Any]:
    number = next(_COUNT)
    return {
        "type": "block_actions",
        "user": {"id": user, "username": "somebody", "name": "somebody", "team_id": TEAM},
        "api_app_id": "A0APP",
        "token": "made-up",
        "trigger_id": f"{number}.made-up",
        "team": {"id": TEAM, "domain": "made-up"},
        "enterprise": None,
        "is_enterprise_install": False,
        "state": {"values": {}},
        "actions": [
            {
                "action_id": button["action_id"],
                "block_id": "b",
                "text": dict(button["text"]),
                "value": button["value"],
                "type": "button",
                "action_ts": f"1730000000.{number:06}",
            }
        ],
    }


def command(text: str, *, user: str = ANN, response_url: str = "http://127.0.0.1:9/") -> dict[str, str]:
    """A command that was typed."""
    return {
        "token": "made-up",
        "team_id": TEAM,
        "team_domain": "made-up",
        "channel_id": CHANNEL,
        "channel_name": "channel",
        "user_id": user,
        "user_name": "somebody",
        "command": "/report",
        "text": text,
        "api_app_id": "A0APP",
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": f"{next(_COUNT)}.made-up",
    }


def encoded(payload: Mapping[str, Any]) -> tuple[str, str]:
    """The body of the request for a payload, and its content type."""
    if payload.get("type") == "block_actions":
        return urlencode({"payload": json.dumps(payload)}), "application/x-www-form-urlencoded"
    if "command" in payload:
        return urlencode(payload), "application/x-www-form-urlencoded"
    return json.dumps(payload), "application/json"


def signed(body: str | bytes, *, secret: str = SECRET, age: float = 0) -> dict[str, str]:
    """The headers with which Slack signs a body."""
    at = str(int(time.time() - age))
    signature = SignatureVerifier(secret).generate_signature(timestamp=at, body=body)
    return {"x-slack-request-timestamp": at, "x-slack-signature": signature or ""}


def request(payload: Mapping[str, Any], *, secret: str = SECRET, age: float = 0, retry: int = 0) -> BoltRequest:
    """A payload as the request over HTTP that Bolt is given."""
    body, kind = encoded(payload)
    headers = {"content-type": kind, **signed(body, secret=secret, age=age)}
    if retry:
        headers |= {"x-slack-retry-num": str(retry), "x-slack-retry-reason": "http_timeout"}
    return BoltRequest(body=body, headers={**headers})
