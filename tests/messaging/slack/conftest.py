"""A workspace of Slack in which the assistant is a member: what is said there, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from typing import Any, NamedTuple

import pytest
from slack_bolt import App, BoltResponse
from slack_sdk import WebClient
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

from assistant import Assistant
from assistant.messaging.keeping import InMemory
from assistant.messaging.once import Once
from assistant.messaging.slack.app import slack_app
from assistant.messaging.slack.listening import Desk
from assistant.messaging.talking import Talk
from assistant.messaging.welcome import welcome
from tests.messaging.slack import payloads
from tests.messaging.slack.block_kit import check_message
from tests.messaging.slack.payloads import SECRET
from tests.messaging.slack.web_api import WebApi, web_api


class AtOnce(Executor):
    """Does what it is given before it goes on, so that no test has to wait."""

    def submit(self, work: Callable[..., Any], /, *args: Any, **named: Any) -> Future[Any]:
        """The work, done."""
        done: Future[Any] = Future()
        done.set_result(work(*args, **named))
        return done


class Workspace(NamedTuple):
    """The app with the stand-in for Slack that it talks to."""

    app: App
    api: WebApi
    desk: Desk

    def send(self, payload: dict[str, Any], **how: Any) -> BoltResponse:
        """What the app responds to a payload over HTTP; whatever it said until then is fit for Slack."""
        response = self.app.dispatch(payloads.request(payload, **how))
        for message in self.api.messages:
            check_message(message)
        return response

    def hear(self, inner: dict[str, Any], **how: Any) -> list[dict[str, Any]]:
        """The messages that the app says when it is told of an event."""
        before = len(self.api.messages)
        assert self.send(payloads.event(inner), **how).status == 200
        return self.api.messages[before:]

    def click(self, button: Any, **where: Any) -> list[dict[str, Any]]:
        """The messages that the app says when a button is clicked."""
        before = len(self.api.messages)
        assert self.send(payloads.click(button, response_url=self.api.response_url, **where)).status == 200
        return self.api.messages[before:]

    def command(self, text: str, **more: Any) -> dict[str, Any]:
        """What comes of a command."""
        before = len(self.api.messages)
        assert self.send(payloads.command(text, response_url=self.api.response_url, **more)).status == 200
        (said,) = self.api.messages[before:]
        return said


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test goes through a proxy, or takes tokens from outside."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_API_URL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def api() -> Iterator[WebApi]:
    """The stand-in for Slack's Web API."""
    with web_api() as found:
        yield found


@pytest.fixture(scope="session")
def article() -> Assistant:
    """The assistant over one of the packs that ship with it."""
    return Assistant("us-china-gap")


def workspace_over(assistant: Assistant, api: WebApi) -> Workspace:
    """A workspace in which an assistant answers."""
    desk = Desk(Talk(assistant, InMemory()), welcome(assistant), Once())
    client = WebClient("xoxb-made-up", base_url=api.url, retry_handlers=[RateLimitErrorRetryHandler(max_retry_count=2)])
    app = slack_app(desk, client=client, executor=AtOnce(), signing_secret=SECRET)
    return Workspace(app, api, desk)


@pytest.fixture
def workspace(api: WebApi, article: Assistant) -> Workspace:
    """A workspace in which the article is asked."""
    return workspace_over(article, api)
