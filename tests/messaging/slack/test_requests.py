"""Requests over HTTP: what Slack signed is answered once, anything else is refused and never a fault."""

from __future__ import annotations

import asyncio
import json
import logging
import random
import time
from collections.abc import MutableMapping
from typing import Any

import pytest

from assistant import Assistant
from assistant.messaging.slack import web
from assistant.messaging.slack.web import Door, door
from tests.messaging.slack import payloads
from tests.messaging.slack.asgi import ask, response_to
from tests.messaging.slack.block_kit import shown
from tests.messaging.slack.conftest import Workspace, workspace_over
from tests.messaging.slack.payloads import CHANNEL, DIRECT, SECRET, encoded, event, mention, message, signed
from tests.messaging.slack.web_api import WebApi

QUESTION = "Notable models of China?"
_JSON = {"content-type": "application/json"}


@pytest.fixture
def entrance(workspace: Workspace) -> Door:
    """The door of the app of the workspace."""
    return door(workspace.app, signing_secret=SECRET)


# -- signatures, by Bolt itself and at the door -----------------------------------------------------------


@pytest.mark.parametrize(
    ("how", "status"),
    [
        ({}, 200),
        ({"age": 290}, 200),
        ({"age": 310}, 401),
        ({"age": -310}, 401),
        ({"age": 86_400}, 401),
        ({"secret": "another secret"}, 401),
    ],
)
def test_bolt_answers_only_what_was_signed_within_five_minutes(
    workspace: Workspace, how: dict[str, Any], status: int
) -> None:
    response = workspace.send(event(mention(QUESTION)), **how)
    assert response.status == status
    assert len(workspace.api.messages) == (status == 200)


@pytest.mark.parametrize(
    "payload",
    [event(mention(QUESTION)), payloads.command(QUESTION), {"type": "url_verification", "challenge": "c"}],
    ids=["event", "command", "challenge"],
)
def test_nothing_is_done_for_a_wrong_signature(entrance: Door, workspace: Workspace, payload: dict[str, Any]) -> None:
    body, kind = encoded(payload)
    headers = {"content-type": kind, **signed(body)}
    for wrong in (
        headers | signed(body, secret="another"),
        headers | signed(body, age=301),
        headers | signed(body + " "),
        headers | {"x-slack-request-timestamp": "1"},
        headers | {"x-slack-request-timestamp": "soon"},
        headers | {"x-slack-request-timestamp": "9" * 400},
        headers | {"x-slack-request-timestamp": ""},
        headers | {"x-slack-signature": "v0=ÿ"},
        headers | {"x-slack-signature": ""},
        headers | {"x-slack-signature": headers["x-slack-signature"].replace("v0", "v1")},
        {"content-type": kind},
    ):
        assert ask(entrance, body.encode(), wrong).status == 401
    assert ask(entrance, body.encode() + b" ", headers).status == 401
    assert workspace.api.messages == []
    assert ask(entrance, body.encode(), headers).status == 200


def test_slack_finds_its_challenge(entrance: Door) -> None:
    body = json.dumps({"token": "made-up", "challenge": "3eZbrw1aB", "type": "url_verification"})
    response = ask(entrance, body.encode(), {**_JSON, **signed(body)})
    assert response.status == 200
    assert json.loads(response.body) == {"challenge": "3eZbrw1aB"}


# -- once -------------------------------------------------------------------------------------------------


def test_an_event_that_is_sent_again_is_answered_once(workspace: Workspace) -> None:
    sent = event(mention(QUESTION))
    for retry in range(4):
        assert workspace.send(sent, retry=retry).status == 200
    assert len(workspace.api.messages) == 1


def test_an_event_of_which_only_the_second_sending_arrives_is_answered(workspace: Workspace) -> None:
    workspace.send(event(mention(QUESTION)), retry=1)
    assert len(workspace.api.messages) == 1


def test_a_mention_that_is_told_of_in_two_events_is_answered_once(workspace: Workspace) -> None:
    told = mention(QUESTION)
    workspace.hear(told)
    assert workspace.hear(told | {"type": "message", "channel_type": "channel"}) == []


def test_a_request_that_is_replayed_within_five_minutes_is_not_answered_again(
    entrance: Door, workspace: Workspace
) -> None:
    for payload in (event(mention(QUESTION)), payloads.command(QUESTION, response_url=workspace.api.response_url)):
        body, kind = encoded(payload)
        headers = {"content-type": kind, **signed(body)}
        assert [ask(entrance, body.encode(), headers).status for _ in range(3)] == [200, 200, 200]
    assert len(workspace.api.messages) == 2


# -- what is no request of Slack --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/healthz", 200),
        ("HEAD", "/healthz", 200),
        ("GET", "/slack/events", 405),
        ("PUT", "/slack/events", 405),
        ("POST", "/", 404),
        ("GET", "/slack/install", 404),
        ("GET", "/slack/oauth_redirect", 404),
    ],
)
def test_only_posts_to_one_path_are_let_in(entrance: Door, method: str, path: str, status: int) -> None:
    assert ask(entrance, method=method, path=path).status == status


def test_a_request_that_is_too_large_is_not_read_to_its_end(entrance: Door) -> None:
    assert ask(entrance, [b"x" * 400_000] * 50).status == 413


def test_of_large_requests_few_are_read_at_once(entrance: Door) -> None:
    async def statuses() -> list[int]:
        bodies = [[b"x" * 70_000, b"x", b""]] * 60 + [[b"x", b"x", b"x", b""]]
        responses = await asyncio.gather(*(response_to(entrance, body, pause=0.05) for body in bodies))
        return [response.status for response in responses]

    found = asyncio.run(statuses())
    assert (found.count(503), found.count(401), found[-1]) == (10, 51, 401)


def test_a_request_that_does_not_arrive_is_given_up(entrance: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "_PATIENCE", 0.05)

    async def receive() -> MutableMapping[str, Any]:
        await asyncio.sleep(5)
        return {"type": "http.request", "body": b""}

    sent: list[MutableMapping[str, Any]] = []

    async def send(said: MutableMapping[str, Any]) -> None:
        sent.append(said)

    scope = {"type": "http", "method": "POST", "path": "/slack/events", "query_string": b"", "headers": []}
    asyncio.run(entrance(scope, receive, send))
    assert sent[0]["status"] == 408


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b"null",
        b"payload=",
        b"payload=%7B",
        b"payload=[]",
        b"payload=1",
        b"payload=null",
        b"a=b",
        b"\xff\xfe",
        b"\x00",
        b'{"event":1}',
        b'{"event":[]}',
        b'{"event":null,"type":"event_callback"}',
        b'{"type":"event_callback","event":{"type":1}}',
        b'{"type":"event_callback","event":{"type":"message","channel":5,"user":[],"ts":{}}}',
        b'{"type":"event_callback","event":{"type":"app_mention","text":7,"channel":"C","user":"U","ts":"1"}}',
        b'{"type":"event_callback","event":{"type":"app_home_opened","tab":"home"}}',
        b'{"type":"block_actions","actions":[]}',
        b'{"type":"block_actions","actions":[{"action_id":"ask:0","value":null}],"user":{}}',
        b'{"type":"block_actions","actions":[{"action_id":"ask:0","value":5}],"user":7}',
        b'{"type":"view_submission","view":1}',
        b'{"authorizations":7}',
        b'{"authorizations":[{}],"team":[],"enterprise":3}',
        b"command=%2Freport",
        b"command=%2Freport&text=x&channel_id=C",
        b"[" * 100_000,
        b'{"a":' * 50_000,
    ],
    ids=lambda body: body[:60].decode("latin-1"),
)
def test_a_signed_request_that_makes_no_sense_is_no_fault(entrance: Door, body: bytes) -> None:
    text = body.decode("latin-1") if b"\xff" in body else body.decode()
    for headers in (signed(text), {**_JSON, **signed(text)}):
        assert ask(entrance, body, headers).status in (200, 400, 401, 404)


def test_garbage_is_never_a_fault(entrance: Door, workspace: Workspace) -> None:
    chance = random.Random(8)
    whole = [encoded(each)[0] for each in (event(mention(QUESTION)), payloads.command(QUESTION), event(message("x")))]
    for _ in range(1_000):
        text = chance.choice(whole)
        for _ in range(chance.randrange(1, 4)):
            at, end = sorted((chance.randrange(len(text)), chance.randrange(len(text))))
            text = text[:at] + chance.choice(["", "\x00", "null", "[", '"', "}", "9" * 30, "é"]) + text[end:]
        assert ask(entrance, text.encode(), signed(text)).status < 500
        assert ask(entrance, text.encode(), signed(text, secret="another")).status == 401
    assert workspace.hear(mention(QUESTION))


# -- what the app has no use for, and what goes wrong ------------------------------------------------------


@pytest.mark.parametrize(
    "payload",
    [
        event({"type": "team_join", "user": {"id": "U1"}}),
        event({"type": "reaction_added", "user": "U1", "item": {}}),
        {"type": "shortcut", "callback_id": "x", "user": {"id": "U1"}, "team": {"id": "T"}, "trigger_id": "t1"},
        payloads.command(QUESTION) | {"command": "/other"},
    ],
    ids=["join", "reaction", "shortcut", "other command"],
)
def test_what_it_has_no_use_for_is_acknowledged_in_silence(
    workspace: Workspace, payload: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    assert workspace.send(payload).status == 200
    assert workspace.api.messages == []
    assert caplog.text == ""


def test_nothing_that_was_asked_is_written_into_the_log(
    workspace: Workspace, entrance: Door, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG, logger="assistant")
    caplog.set_level(logging.WARNING, logger="slack_bolt")
    logging.getLogger("assistant.slack").setLevel(logging.WARNING)
    workspace.hear(mention("Notable models of Xanadu?"))
    workspace.command("Notable models of Xanadu?")
    workspace.api.instead["chat.postMessage"] = [(200, {"ok": False, "error": "missing_scope", "needed": "chat:write"})]
    workspace.hear(mention("Notable models of Xanadu?"))
    body = json.dumps(event(mention("Xanadu?")))
    ask(entrance, body.encode(), signed(body, secret="another"))
    workspace.app.dispatch(payloads.request(event(mention("Xanadu?")), secret="another"))

    def fail(*_: object) -> None:
        raise ValueError("Xanadu")

    monkeypatch.setattr(workspace.desk.talk, "ask", fail)
    (said,) = workspace.hear(mention("Notable models of Xanadu?"))
    assert shown(said["blocks"]) == [
        "That could not be answered, for a fault of the assistant; its log names the place."
    ]
    assert "Slack refuses a call: missing_scope (it needs chat:write)" in caplog.text
    assert "a fault of the assistant: ValueError in test_requests.py, line" in caplog.text
    assert "xanadu" not in caplog.text.lower()


def test_a_message_that_slack_wants_later_is_said_later(workspace: Workspace) -> None:
    workspace.api.instead["chat.postMessage"] = [(429, {"ok": False, "error": "ratelimited"})] * 2
    workspace.hear(mention(QUESTION))
    assert len(workspace.api.of("chat.postMessage")) == 3


def test_who_asked_is_told_that_slack_did_not_take_the_answer(
    workspace: Workspace, caplog: pytest.LogCaptureFixture
) -> None:
    limited = [(429, {"ok": False, "error": "ratelimited"})] * 3
    for refused in (limited, [(200, {"ok": False, "error": "msg_too_long\nERROR made up \x1b[31m"})]):
        workspace.api.instead["chat.postMessage"] = refused[:]
        *_, said = workspace.hear(mention(QUESTION))
        assert shown(said["blocks"]) == ["Slack did not take the answer. Ask for less at once, or again in a minute."]
    assert r"Slack refuses a call: msg_too_long\nERROR made up \x1b[31m" in caplog.messages
    assert not any("\n" in each or "\x1b" in each for each in caplog.messages)


def test_so_is_who_typed_a_command(workspace: Workspace) -> None:
    workspace.api.instead["response"] = [(500, {})]
    workspace.send(payloads.command(QUESTION, response_url=workspace.api.response_url))
    _, said = workspace.api.of("response")
    assert shown(said["blocks"]) == ["Slack did not take the answer. Ask for less at once, or again in a minute."]


def test_a_turn_that_nobody_was_told_of_is_taken_back(workspace: Workspace) -> None:
    first, second = mention("How big is the lead?"), "How much did the US lead on MMLU shrink?"
    workspace.hear(first)
    gone = [(200, {"ok": False, "error": "is_archived"})] * 2
    workspace.api.instead["chat.postMessage"] = gone[:]
    workspace.hear(mention(second, thread=first["ts"]))
    # The choice is one of the question before.
    (said,) = workspace.hear(message("MATH", thread=first["ts"]))
    assert shown(said["blocks"])[0] == "1.6 %"
    workspace.api.instead["chat.postMessage"] = gone[:]
    lost = mention("How big is the lead?")
    workspace.hear(lost)
    assert workspace.hear(message("and MATH?", thread=lost["ts"])) == []


def test_a_thread_goes_on_after_a_message_that_slack_refused(workspace: Workspace) -> None:
    told = mention("How big is the lead?")
    workspace.api.instead["chat.postMessage"] = [(200, {"ok": False, "error": "not_in_channel"})]
    workspace.hear(told)
    (said,) = workspace.hear(message("MATH", thread=told["ts"]))
    assert shown(said["blocks"])[0] == "1.6 %"


def test_the_facts_of_a_conversation_may_change(api: WebApi, article: Assistant) -> None:
    before = workspace_over(article, api)
    told = message(QUESTION, channel=DIRECT)
    before.hear(told)
    after = workspace_over(Assistant("ai-index-2025"), api)
    talk = after.desk.talk
    talk._store = before.desk.talk._store
    assert after.hear(message("and Europe?", channel=DIRECT))


def test_an_answer_comes_soon(workspace: Workspace) -> None:
    workspace.hear(mention(QUESTION))
    start = time.process_time()
    for _ in range(20):
        workspace.hear(mention(QUESTION, channel=CHANNEL))
    assert (time.process_time() - start) / 20 < 0.1
