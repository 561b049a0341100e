"""`assistant slack` as a process: what it needs, its manifest, and a conversation over HTTP and over a socket."""

from __future__ import annotations

import http.client
import json
import queue
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import pytest

from assistant.messaging.slack.manifest import SCOPES, manifest
from tests.cli.running import COMMAND, run, surroundings
from tests.messaging.slack import payloads
from tests.messaging.slack.block_kit import buttons, check_message, shown
from tests.messaging.slack.payloads import SECRET, encoded, event, mention, message, signed
from tests.messaging.slack.socket_server import SocketServer, socket_server
from tests.messaging.slack.web_api import WebApi

QUESTION = "Notable models of China?"
TOKENS = {"SLACK_BOT_TOKEN": "xoxb-made-up", "SLACK_APP_TOKEN": "xapp-made-up", "SLACK_SIGNING_SECRET": SECRET}
_NONE = dict.fromkeys(TOKENS, "")


# -- what it needs ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "given", "named"),
    [
        ((), {}, ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"]),
        ((), {"SLACK_BOT_TOKEN": "xoxb-secret"}, ["SLACK_APP_TOKEN"]),
        (("--http",), {}, ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"]),
        ((), {"SLACK_BOT_TOKEN": "xapp-secret", "SLACK_APP_TOKEN": "xoxb-secret"}, ["SLACK_BOT_TOKEN is of another"]),
        ((), {**TOKENS, "SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "secret"}, ["SLACK_CLIENT_ID"]),
    ],
)
def test_what_is_missing_is_said_at_once(arguments: tuple[str, ...], given: dict[str, str], named: list[str]) -> None:
    result = run("slack", "--pack", "us-china-gap", *arguments, env={**_NONE, **given})
    assert result.code == 2
    assert result.out == ""
    assert result.err.startswith("assistant: Slack needs ")
    assert all(name in result.err for name in named)
    assert "secret" not in result.err.replace("SLACK_CLIENT_SECRET", "")
    assert "Traceback" not in result.err


_WITHOUT = """
import sys
for name in ("slack_bolt", "slack_sdk", "uvicorn"):
    sys.modules[name] = None
from assistant.__main__ import main
main()
"""


def test_without_the_libraries_their_mend_is_named_and_the_manifest_is_printed() -> None:
    command = [sys.executable, "-c", _WITHOUT, "slack"]
    done = subprocess.run(command, capture_output=True, env=surroundings(**TOKENS), timeout=30)
    assert done.returncode == 2
    assert done.stderr == b'assistant: Slack needs further libraries: pip install "report-assistant[slack]".\n'
    done = subprocess.run([*command, "--manifest"], capture_output=True, env=surroundings(**TOKENS), timeout=30)
    assert (done.returncode, json.loads(done.stdout)) == (0, manifest())


@pytest.mark.parametrize("name", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"])
def test_a_token_that_slack_refuses_is_named(api: WebApi, name: str) -> None:
    method = {"SLACK_BOT_TOKEN": "auth.test", "SLACK_APP_TOKEN": "apps.connections.open"}[name]
    api.instead[method] = [(200, {"ok": False, "error": "invalid_auth"})] * 4
    result = run("slack", "--pack", "us-china-gap", env={**TOKENS, "SLACK_API_URL": api.url})
    assert result.code == 2
    assert (
        result.err.splitlines()[-1]
        == f"assistant: Slack refuses {name}: invalid_auth. Copy it anew from the app's settings."
    )
    assert "made-up" not in result.err


def test_a_scope_that_an_app_token_lacks_is_named(api: WebApi) -> None:
    refused = {"ok": False, "error": "missing_scope", "needed": "connections:write", "provided": "authorizations:read"}
    api.instead["apps.connections.open"] = [(200, refused)] * 4
    result = run("slack", "--pack", "us-china-gap", env={**TOKENS, "SLACK_API_URL": api.url})
    assert result.code == 2
    assert result.err.splitlines()[-1] == (
        "assistant: Slack refuses SLACK_APP_TOKEN: missing_scope (it needs connections:write). "
        "Make one with the scope connections:write in the app's settings."
    )


def test_without_the_scope_to_say_anything_it_does_not_start(api: WebApi) -> None:
    api.scopes = ",".join(scope for scope in SCOPES if scope != "chat:write")
    result = run("slack", "--pack", "us-china-gap", env={**TOKENS, "SLACK_API_URL": api.url})
    assert result.code == 2
    assert result.err == (
        "assistant: The token in SLACK_BOT_TOKEN lacks chat:write (to say anything). Add that in the app's settings "
        "under “OAuth & Permissions”, install the app again, and copy its token anew.\n"
    )


def test_a_scope_that_is_missing_is_named_at_the_start(api: WebApi, connected: SocketServer) -> None:
    api.scopes = ", ".join(scope for scope in SCOPES if scope not in ("im:history", "im:write"))
    with running(api) as process:
        said = process.lines.get(timeout=20)
        assert "lacks im:history (to hear direct messages); im:write (to answer what is clicked on" in said
        assert process.lines.get(timeout=20) == "Connected to Slack; Ctrl-C ends it.\n"


def test_with_all_scopes_nothing_is_said_of_them(api: WebApi, connected: SocketServer) -> None:
    api.scopes = ",".join([*SCOPES, "reactions:read"])
    with running(api) as process:
        assert process.lines.get(timeout=20) == "Connected to Slack; Ctrl-C ends it.\n"


def test_a_slack_that_cannot_be_reached_is_named() -> None:
    result = run("slack", "--pack", "us-china-gap", env={**TOKENS, "SLACK_API_URL": "http://127.0.0.1:9/api"})
    assert result.code == 74
    assert "assistant: Slack cannot be reached at http://127.0.0.1:9/api/: " in result.err
    assert "Traceback" not in result.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("--url", "https://a.example"),
        ("--manifest", "--url", "http://a.example"),
        ("--manifest", "--http"),
        ("--json",),
    ],
)
def test_options_that_do_not_go_together_are_a_usage_error(arguments: tuple[str, ...]) -> None:
    assert run("slack", *arguments, env=TOKENS).code == 2


# -- the manifest -----------------------------------------------------------------------------------------


def test_the_manifest_of_a_socket_has_no_address() -> None:
    result = run("slack", "--manifest", env=_NONE)
    assert (result.code, result.err) == (0, "")
    said = json.loads(result.out)
    assert said == manifest()
    assert said["settings"]["socket_mode_enabled"] is True
    assert "https" not in result.out


def test_the_manifest_of_http_names_the_address_three_times() -> None:
    url = "https://a.example/slack/events"
    said = json.loads(run("slack", "--manifest", "--http", "--url", url, env=_NONE).out)
    assert said["settings"]["socket_mode_enabled"] is False
    assert said["settings"]["event_subscriptions"]["request_url"] == url
    assert said["settings"]["interactivity"] == {"is_enabled": True, "request_url": url}
    assert said["features"]["slash_commands"][0]["url"] == url


def test_the_manifest_keeps_to_what_slack_takes() -> None:
    for said in (manifest(), manifest(url="https://a.example")):
        assert len(said["display_information"]["name"]) <= 35
        assert len(said["display_information"]["description"]) <= 140
        assert len(said["features"]["bot_user"]["display_name"]) <= 80
        scopes = said["oauth_config"]["scopes"]["bot"]
        # What Slack tells of has to be allowed: each event goes with a scope.
        needs = {
            "app_mention": "app_mentions:read",
            "message.channels": "channels:history",
            "message.groups": "groups:history",
            "message.im": "im:history",
            "message.mpim": "mpim:history",
        }
        events = said["settings"]["event_subscriptions"]["bot_events"]
        assert set(events) == {"app_home_opened", *needs}
        assert set(scopes) == {"chat:write", "commands", "im:write", *needs.values()}


# -- at work ----------------------------------------------------------------------------------------------


class Running:
    """A running `assistant slack`, with the lines that it writes to standard error."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.lines: queue.Queue[str] = queue.Queue()
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            self.lines.put(line.decode())

    def stop(self, number: int = signal.SIGTERM) -> tuple[int, str]:
        """The exit code after a signal, and what was written that nobody has read."""
        self.process.send_signal(number)
        code = self.process.wait(20)
        self.reader.join()
        rest = []
        while not self.lines.empty():
            rest.append(self.lines.get())
        return code, "".join(rest)


@contextmanager
def running(api: WebApi, *arguments: str) -> Iterator[Running]:
    command = [*COMMAND, "slack", "--pack", "us-china-gap", *arguments]
    env = surroundings(**TOKENS, SLACK_API_URL=api.url)
    process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, env=env)
    found = Running(process)
    try:
        yield found
    finally:
        process.kill()
        process.wait()
        found.reader.join()
        assert process.stderr
        process.stderr.close()


def post(port: int, payload: dict[str, Any], **how: Any) -> int:
    """The status with which a payload is taken."""
    body, kind = encoded(payload)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("POST", "/slack/events", body.encode(), {"content-type": kind, **signed(body, **how)})
        response = connection.getresponse()
        response.read()
        return response.status
    finally:
        connection.close()


def port_of(process: Running) -> int:
    line = process.lines.get(timeout=20)
    assert line.startswith("Waiting for Slack at http://127.0.0.1:"), line
    return int(line.split(":")[2].partition("/")[0])


def test_a_conversation_over_http(api: WebApi) -> None:
    with running(api, "--http", "--port", "0") as process:
        port = port_of(process)
        told = mention("How big is the lead?")
        assert post(port, event(told)) == 200
        (said,) = api.wait_for("chat.postMessage")
        choice = buttons(said["blocks"])["MATH"]
        assert post(port, payloads.click(choice, thread=told["ts"])) == 200
        said = api.wait_for("chat.postMessage", 2)[1]
        assert shown(said["blocks"])[1] == "1.6 %"
        assert post(port, event(message("and at the end of 2023?", thread=told["ts"]))) == 200
        said = api.wait_for("chat.postMessage", 3)[2]
        assert shown(said["blocks"])[0] == "24.3 %"
        assert post(port, payloads.command(QUESTION, response_url=api.response_url)) == 200
        (said,) = api.wait_for("response")
        assert shown(said["blocks"])[1] == "15 models"
        for message_ in api.messages:
            check_message(message_)
        assert post(port, event(mention(QUESTION)), secret="another") == 401
        assert post(port, event(mention(QUESTION)), age=301) == 401
        with socket.create_connection(("127.0.0.1", port), timeout=10) as other:
            other.sendall(b"\x00no HTTP\r\n\r\n")
            assert b" 400 " in other.recv(1000)
        code, err = process.stop()
        assert (code, err) == (0, "")
        assert len(api.messages) == 4


def test_who_connects_and_sends_nothing_keeps_nobody_out(api: WebApi) -> None:
    with running(api, "--http", "--port", "0") as process, ExitStack() as idle:
        port = port_of(process)
        for _ in range(300):
            idle.enter_context(socket.create_connection(("127.0.0.1", port), timeout=10))
        assert post(port, event(mention(QUESTION))) == 200
        api.wait_for("chat.postMessage")


def test_an_answer_that_has_begun_is_given_before_the_end(api: WebApi) -> None:
    api.delays["chat.postMessage"] = 1.0
    with running(api, "--http", "--port", "0") as process:
        port = port_of(process)
        for _ in range(5):
            assert post(port, event(mention(QUESTION))) == 200
        api.wait_for("chat.postMessage", 1)
        assert process.stop() == (0, "")
        assert len(api.of("chat.postMessage")) == 5


def test_ctrl_c_ends_it_as_interrupted(api: WebApi) -> None:
    with running(api, "--http", "--port", "0") as process:
        port_of(process)
        assert process.stop(signal.SIGINT) == (130, "")


def test_a_second_ctrl_c_ends_it_at_once(api: WebApi) -> None:
    api.delays["chat.postMessage"] = 5.0
    with running(api, "--http", "--port", "0") as process:
        port = port_of(process)
        post(port, event(mention(QUESTION)))
        api.wait_for("chat.postMessage", 1)
        start = time.monotonic()
        process.process.send_signal(signal.SIGINT)
        time.sleep(0.3)
        assert process.stop(signal.SIGINT)[0] == 130
        assert time.monotonic() - start < 4.5


def test_a_port_that_is_taken_is_named(api: WebApi) -> None:
    port = api.base.rpartition(":")[2]
    result = run("slack", "--pack", "us-china-gap", "--http", "--port", port, env={**TOKENS, "SLACK_API_URL": api.url})
    assert result.code == 74
    assert result.err == f"assistant: 127.0.0.1:{port}: Address already in use\n"


def test_many_at_once_are_all_answered(api: WebApi) -> None:
    with running(api, "--http", "--port", "0") as process:
        port = port_of(process)
        threads = [threading.Thread(target=post, args=(port, event(mention(QUESTION)))) for _ in range(40)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
        said = api.wait_for("chat.postMessage", 40)
        assert len({each["thread_ts"] for each in said}) == 40
        assert process.stop() == (0, "")


@pytest.fixture
def connected(api: WebApi) -> Iterator[SocketServer]:
    """The other end of the socket that the app opens."""
    with socket_server() as server:
        api.socket = server.url
        yield server


def test_a_conversation_over_a_socket(api: WebApi, connected: SocketServer) -> None:
    with running(api) as process:
        assert process.lines.get(timeout=20) == "Connected to Slack; Ctrl-C ends it.\n"
        told = mention("How big is the lead?")
        assert connected.send("events_api", event(told)) == {"envelope_id": "1"}
        (said,) = api.wait_for("chat.postMessage")
        choice = buttons(said["blocks"])["MATH"]
        assert connected.send("interactive", payloads.click(choice, thread=told["ts"])) == {"envelope_id": "2"}
        said = api.wait_for("chat.postMessage", 2)[1]
        assert shown(said["blocks"])[:2] == ["Asked: “MATH”", "1.6 %"]
        typed = payloads.command(QUESTION, response_url=api.response_url)
        assert connected.send("slash_commands", typed) == {"envelope_id": "3"}
        (said,) = api.wait_for("response")
        assert shown(said["blocks"])[1] == "15 models"
        again = event(mention(QUESTION))
        assert connected.send("events_api", again)
        assert connected.send("events_api", again, retry_attempt=1, retry_reason="timeout")
        api.wait_for("chat.postMessage", 3)
        assert process.stop() == (0, "")
        assert len(api.of("chat.postMessage")) == 3


def test_a_socket_that_does_not_open_is_said(api: WebApi) -> None:
    api.socket = "ws://127.0.0.1:9/link"
    with running(api) as process:
        lines = [process.lines.get(timeout=20) for _ in range(3)]
        while not lines[-1].startswith("The socket to Slack does not open yet"):
            lines.append(process.lines.get(timeout=20))
        assert "Traceback" not in "".join(lines)
        assert process.stop()[0] == 0


def test_a_socket_that_slack_closes_is_opened_again(api: WebApi, connected: SocketServer) -> None:
    with running(api) as process:
        process.lines.get(timeout=20)
        connected.send_raw({"type": "disconnect", "reason": "refresh_requested"})
        connected.wait_for_connections(2)
        assert connected.send("events_api", event(mention(QUESTION)))
        api.wait_for("chat.postMessage")
        assert process.stop()[0] == 0
