"""The app at work: connected to Slack by a socket or waiting for its requests, until told to stop."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Thread
from urllib.error import URLError

import uvicorn
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.error import BoltError
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import (
    ConnectionErrorRetryHandler,
    RateLimitErrorRetryHandler,
    ServerErrorRetryHandler,
)

from assistant.connections import most_connections
from assistant.messaging.errors import SetUpError
from assistant.messaging.slack.app import slack_app
from assistant.messaging.slack.credentials import APP_TOKEN, BOT_TOKEN, Credentials
from assistant.messaging.slack.heads import impatient
from assistant.messaging.slack.listening import Desk
from assistant.messaging.slack.logs import LOG, cause_of
from assistant.messaging.slack.scopes import check_scopes
from assistant.messaging.slack.web import door
from assistant.tuples import NamedTuple

#: Answers that are worked on at once; most of the time of each goes by in waiting for Slack.
_WORKERS = 16
#: The seconds that requests which have begun are given to end.
_GRACE = 10


class Address(NamedTuple):
    """Where requests are waited for."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


@contextmanager
def over_socket(desk: Desk, known: Credentials) -> Iterator[bool]:
    """Answer what Slack sends down a socket, which is open at once or later; at the end the last answers are given."""
    with _app(desk, known) as app:
        handler = SocketModeHandler(app, known.app_token, concurrency=_WORKERS)
        try:
            try:
                handler.client.connect()
            except SlackApiError as error:
                raise SetUpError(_refused(APP_TOKEN, error)) from None
            yield handler.client.is_connected()
        finally:
            handler.client.close()


@contextmanager
def over_http(desk: Desk, known: Credentials, address: Address) -> Iterator[Address]:
    """Answer Slack's requests at an address, which is given back as it was bound; raises `OSError` if it is taken."""
    with _app(desk, known) as app, _bound(address) as listening:
        config = uvicorn.Config(
            door(app, signing_secret=known.signing_secret),
            log_config=None,
            access_log=False,
            server_header=False,
            lifespan="off",
            # Who connects and sends nothing is waited for, and must not keep Slack out meanwhile.
            http=impatient(),
            limit_concurrency=most_connections(),
            timeout_graceful_shutdown=_GRACE,
        )
        server = uvicorn.Server(config)
        # In a thread of its own the server leaves the signals to whoever started it.
        thread = Thread(target=server.run, kwargs={"sockets": [listening]}, name="slack-http")
        thread.start()
        try:
            host, port = listening.getsockname()[:2]
            yield Address(host, port)
        finally:
            server.should_exit = True
            thread.join()


@contextmanager
def _app(desk: Desk, known: Credentials) -> Iterator[App]:
    """The app, whose last answers are waited for at the end."""
    client = WebClient(
        known.bot_token,
        base_url=known.api_url,
        logger=LOG,
        retry_handlers=[
            RateLimitErrorRetryHandler(max_retry_count=2),
            ServerErrorRetryHandler(max_retry_count=2),
            ConnectionErrorRetryHandler(max_retry_count=2),
        ],
    )
    with ThreadPoolExecutor(_WORKERS, thread_name_prefix="slack-answers") as executor:
        try:
            app = slack_app(desk, client=client, executor=executor, signing_secret=known.signing_secret)
        except BoltError as error:
            cause = error.__context__
            raise SetUpError(_refused(BOT_TOKEN, cause) if isinstance(cause, SlackApiError) else str(error)) from None
        except URLError as error:
            raise OSError(f"Slack cannot be reached at {known.api_url}: {error.reason}") from None
        check_scopes(client)
        yield app


@contextmanager
def _bound(address: Address) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    try:
        listening = socket.create_server(address, family=family)
    except OSError as error:
        raise OSError(error.errno, os.strerror(error.errno or 0), str(address)) from None
    with listening:
        yield listening


def _refused(name: str, error: SlackApiError) -> str:
    needed = error.response.get("needed")
    mend = f"Make one with the scope {needed} in" if needed else "Copy it anew from"
    return f"Slack refuses {name}: {cause_of(error)}. {mend} the app's settings."
