"""`assistant mcp` as the child of a client: nothing but the protocol on its output, and a quiet end."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from mcp import Client

from tests.cli.running import COMMAND, ROOT, run, surroundings
from tests.mcp.talking import PACK, over_stdio, text_of

_INITIALIZE = {
    "jsonrpc": "2.0",
    "id": 0,
    "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}},
}
_INITIALIZED = {"jsonrpc": "2.0", "method": "notifications/initialized"}


def call(key: object, name: str = "ask", /, **given: Any) -> dict[str, Any]:
    """The request to call a tool."""
    return {"jsonrpc": "2.0", "id": key, "method": "tools/call", "params": {"name": name, "arguments": given}}


def exchange(*lines: dict[str, Any] | str, after: tuple[str, ...] = ("--pack", PACK)) -> list[dict[str, Any]]:
    """The messages that come out after the handshake; each line is one, and nothing is said beside them."""
    given = "".join(f"{each if isinstance(each, str) else json.dumps(each)}\n" for each in (_INITIALIZE, _INITIALIZED))
    given += "".join(f"{each if isinstance(each, str) else json.dumps(each)}\n" for each in lines)
    result = run("mcp", *after, stdin=given)
    assert (result.code, result.err) == (0, "")
    first, *rest = [json.loads(line) for line in result.lines]
    assert first["result"]["serverInfo"]["name"] == "report-assistant"
    return rest


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_a_client_of_the_sdk_asks(mode: str) -> None:
    async def work(client: Client) -> list[str]:
        assert len((await client.list_tools()).tools) == 5
        answer = await client.call_tool("ask", {"question": "How much did the US lead on MMLU shrink?"})
        pack = await client.read_resource(f"report://packs/{PACK}")
        return [answer.structured_content["value"], pack.contents[0].text[:24]]

    assert over_stdio(work, "--pack", PACK, mode=mode) == ["17.2", '{"name": "us-china-gap",']


def test_a_table_is_asked_too(tmp_path: Path) -> None:
    (tmp_path / "sales.csv").write_text("region,2023,2024\nNorth,5,7\nSouth,6,9\n", encoding="utf-8")

    async def work(client: Client) -> list[str]:
        answer = await client.call_tool("ask", {"question": "How much did sales in the South grow?"})
        follow = {"question": "and in the North?", "earlier_questions": ["Sales of the South in 2024?"]}
        return [answer.structured_content["value"], text_of(await client.call_tool("ask", follow)).split(":")[0]]

    assert over_stdio(work, "--table", str(tmp_path / "sales.csv"), "--title", "Sales, million USD")[0] == "3"


def test_what_was_asked_before_the_input_ended_is_answered() -> None:
    answers = exchange(*(call(key, question="Notable models of China?") for key in range(1, 30)))
    assert {each["id"] for each in answers} == set(range(1, 30))
    assert {each["result"]["structuredContent"]["value"] for each in answers} == {"15"}


def test_what_is_malformed_is_answered_and_the_rest_goes_on() -> None:
    answers = exchange(
        "garbage",
        "{",
        "[]",
        "null",
        '{"jsonrpc": "2.0", "id": 5}',
        '{"jsonrpc": "1.0", "id": 6, "method": "tools/list"}',
        "[" * 50_000,
        json.dumps(call(7, question=["What?"])),
        json.dumps({**call(8), "params": "ask"}),
        json.dumps({**call(9), "method": "tools/guess"}),
        json.dumps(call(10, question="What is MMLU?")),
    )
    errors = [(each["id"], each["error"]["code"]) for each in answers if "error" in each]
    assert sorted(errors, key=str) == sorted(
        [(None, -32700)] * 3 + [(None, -32600)] * 4 + [(5, -32600), (9, -32601)], key=str
    )
    results = {each["id"]: each["result"] for each in answers if "result" in each}
    assert results[7]["isError"] is True
    assert results[10]["structuredContent"]["status"] == "answered"


def test_a_request_without_an_id_of_its_own_is_refused_and_strange_notifications_change_nothing() -> None:
    answers = exchange(
        *(json.dumps(call(key)) for key in (None, 1.5, {}, [1], True)),
        *(
            json.dumps({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": key}})
            for key in ({"a": 1}, [1], None, 1.5, "unheard of")
        ),
        '{"jsonrpc":"2.0","method":"notifications/cancelled"}',
        json.dumps(call(7, question="What is MMLU?")),
    )
    assert [(each["id"], each["error"]["code"]) for each in answers if "error" in each] == [(None, -32600)] * 5
    assert [each["id"] for each in answers if "result" in each] == [7]


def test_half_an_emoji_is_no_reason_to_be_silent() -> None:
    (answer,) = exchange(
        '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask","arguments":'
        '{"question":"What is MMLU? \\ud83d"}}}'
    )
    assert answer["result"]["structuredContent"]["question"] == "What is MMLU? ?"


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 0)])
def test_a_signal_ends_it_at_once_and_without_a_word(number: signal.Signals, code: int) -> None:
    command = [*COMMAND, "mcp", "--pack", PACK]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, **pipes, env=surroundings(), cwd=ROOT) as child:  # type: ignore[call-overload]
        child.stdin.write(json.dumps(_INITIALIZE).encode() + b"\n")
        child.stdin.flush()
        assert b"serverInfo" in child.stdout.readline()
        started = time.monotonic()
        child.send_signal(number)
        assert child.wait(timeout=10) == code
        assert time.monotonic() - started < 5
        assert (child.stdout.read(), child.stderr.read()) == (b"", b"")


def test_nothing_asked_ends_well() -> None:
    result = run("mcp", "--pack", PACK)
    assert (result.code, result.out, result.err) == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["--pack", "mine"], 3, "there is no pack 'mine'"),
        (["--table", "missing.csv"], 3, "'missing.csv' cannot be read"),
        (["--table", "-"], 2, "Standard input carries the protocol"),
        (["--title", "Sales"], 2, "--title tells of a table"),
        (["--json"], 2, "No such option: --json"),
    ],
)
def test_what_cannot_be_served_is_said(arguments: list[str], code: int, message: str) -> None:
    result = run("mcp", *arguments)
    assert (result.code, result.out) == (code, "")
    assert message in result.err
    assert "Traceback" not in result.err


def test_without_the_extra_one_message_names_it() -> None:
    program = "import sys; sys.modules['mcp'] = None; from assistant.__main__ import main; main()"
    command = [sys.executable, "-c", program, "mcp"]
    done = subprocess.run(command, capture_output=True, text=True, env=surroundings(), timeout=60)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "assistant: `assistant mcp` needs the SDK of the protocol. Install it: pip install 'report-assistant[mcp]'\n"
    )


def test_a_question_loads_nothing_of_it() -> None:
    program = (
        "import sys; from assistant.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: print(*sorted(sys.modules), file=sys.stderr)"
    )
    for arguments in (["What is MMLU?"], ["--json", "What is MMLU?"], ["facts", "list"]):
        done = subprocess.run(
            [sys.executable, "-c", program, *arguments], capture_output=True, text=True, env=surroundings(), timeout=60
        )
        loaded = {name.partition(".")[0] for name in done.stderr.split()} | set(done.stderr.split())
        assert not loaded & {"mcp", "mcp_types", "anyio", "starlette", "uvicorn", "assistant.mcp"}
