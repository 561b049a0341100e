"""The app for Slack: Bolt checks, sorts and acknowledges what comes; what it is worth is in `listening`."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Any

from slack_bolt import Ack, App, BoltContext, BoltRequest, BoltResponse, Respond
from slack_bolt.error import BoltUnhandledRequestError
from slack_sdk import WebClient

from assistant.messaging.slack import listening
from assistant.messaging.slack.buttons import ASK, WORKING
from assistant.messaging.slack.home import COMMAND
from assistant.messaging.slack.listening import Desk
from assistant.messaging.slack.logs import LOG, failures_logged, log_failure

#: What a request of another shape than Slack's leads to.
_OF_THE_REQUEST = (AttributeError, LookupError, TypeError, ValueError)


def slack_app(desk: Desk, *, client: WebClient, executor: Executor, signing_secret: str = "") -> App:
    """The app, once Slack has said that the token of its client is right.

    Requests over HTTP need the right signature; those of a socket come with none. Raises `BoltError` for a wrong token.
    """
    app = App(
        name="assistant",
        logger=LOG,
        client=client,
        signing_secret=signing_secret,
        listener_executor=executor,
        # Bolt would write what it has no use for into the log.
        raise_error_for_unhandled_request=True,
    )
    app.error(_failed)
    app.middleware(_once(desk))
    _listen(app, desk)
    return app


def _listen(app: App, desk: Desk) -> None:
    def message(event: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        with failures_logged():
            listening.hear(desk, event, team=_team(context), me=context.bot_user_id or "", client=client)

    def command(ack: Ack, body: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        with failures_logged():
            listening.command(desk, body, team=_team(context), respond=respond)

    def click(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient, respond: Respond) -> None:
        ack()
        with failures_logged():
            listening.click(desk, body, team=_team(context), client=client, respond=respond)

    def working(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        with failures_logged():
            listening.show_working(body, client=client)

    def home(event: dict[str, Any], client: WebClient) -> None:
        with failures_logged():
            listening.show_home(desk, event, client=client)

    for kind in ("message", "app_mention"):
        app.event(kind)(message)
    app.event("app_home_opened")(home)
    app.command(COMMAND)(command)
    app.action(_named(ASK))(click)
    app.action(_named(WORKING))(working)


def _team(context: BoltContext) -> str:
    """The team that the app is installed in: that of who clicks may be another one, in a channel of two teams."""
    own = context.authorize_result.team_id if context.authorize_result else None
    return own or context.team_id or ""


def _named(action: str) -> re.Pattern[str]:
    return re.compile(rf"{action}:\d+")


def _once(desk: Desk) -> Callable[..., BoltResponse | None]:
    """Lets each request through once: Slack sends again what was not acknowledged in time."""

    def only_once(body: dict[str, Any], next: Callable[[], Any]) -> BoltResponse | None:
        name = body.get("event_id") or body.get("trigger_id")
        if name and not desk.taken.is_first(str(name)):
            return BoltResponse(status=200, body="")
        next()
        return None

    return only_once


def _failed(error: Exception, request: BoltRequest) -> BoltResponse | None:
    """What is written into the log of a failure: what failed where, and nothing of what was asked."""
    if isinstance(error, BoltUnhandledRequestError):
        kind = (request.body.get("event") or {}).get("type") or request.body.get("type")
        LOG.info("nothing is done with %s", kind)
        return BoltResponse(status=200, body="")
    log_failure(error)
    return BoltResponse(status=400, body="") if isinstance(error, _OF_THE_REQUEST) else None
