"""`assistant mcp --http`: clients of the protocol over the network, and everybody else who knocks."""

from __future__ import annotations

import asyncio
import http.client
import json
import random
import shutil
import signal
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx2 as httpx
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

from tests.cli.running import run
from tests.mcp.talking import PACK
from tests.serving.running import Server, serving
from tests.serving.test_reloading import SHIPPED, write
from tests.serving.test_workers import eventually

_KEY = "s3cret"
_COMMAND = ("mcp", "--http", "--pack", PACK)
_PING = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "ping"})


def call(question: str) -> str:
    """The body of a request that asks a question."""
    params = {"name": "ask", "arguments": {"question": question}}
    return json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params})


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server without keys."""
    with serving(tmp_path_factory.mktemp("open"), command=_COMMAND) as running:
        yield running


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with keys."""
    keys = f"other, {_KEY}"
    with serving(tmp_path_factory.mktemp("locked"), command=_COMMAND, ASSISTANT_API_KEYS=keys) as running:
        yield running


def asked(transport: Any, work: Callable[[Client], Awaitable[Any]], *, mode: str = "auto") -> Any:
    """What comes of the work of a client."""

    async def main() -> Any:
        async with Client(transport, mode=mode) as client:
            return await work(client)

    return asyncio.run(main())


def posted(server: Server, body: str | bytes = _PING, *, method: str = "POST", path: str = "", **headers: str) -> Any:
    """The status, the headers and the body of a response to a plain request."""
    address = urlsplit(server.url)
    sent = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}
    connection = http.client.HTTPConnection(address.netloc, timeout=20)
    sent |= {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path or address.path, body.encode() if isinstance(body, str) else body, sent)
    response = connection.getresponse()
    found = response.status, response.headers, response.read().decode()
    connection.close()
    return found


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_a_client_of_the_sdk_asks(mode: str, server: Server) -> None:
    async def work(client: Client) -> list[Any]:
        tools = (await client.list_tools()).tools
        follow = {"question": "and MATH?", "earlier_questions": ["How much did the US lead on MMLU shrink?"]}
        at_once = await asyncio.gather(*(client.call_tool("ask", follow) for _ in range(10)))
        pack = await client.read_resource(f"report://packs/{PACK}")
        return [len(tools), {each.structured_content["value"] for each in at_once}, pack.contents[0].mime_type]

    assert asked(server.url, work, mode=mode) == [5, {"22.7"}, "application/json"]


def test_a_client_with_a_key_is_let_in(locked: Server) -> None:
    async def main() -> str:
        async with (
            httpx.AsyncClient(headers={"Authorization": f"Bearer {_KEY}"}) as sender,
            Client(streamable_http_client(locked.url, http_client=sender)) as client,
        ):
            found = await client.call_tool("ask", {"question": "Notable models of China?"})
            return str(found.structured_content["value"])

    assert asyncio.run(main()) == "15"


@pytest.mark.parametrize(
    "sent", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": _KEY}, {"Authorization": ""}]
)
def test_nobody_else_is(sent: dict[str, str], locked: Server) -> None:
    status, headers, body = posted(locked, call("What is MMLU?"), **sent)
    assert (status, headers["WWW-Authenticate"]) == (401, "Bearer")
    assert "Authorization: Bearer KEY" in json.loads(body)["error"]["message"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://localhost.evil.example"}, 403),
        ({"Origin": "http://localhost:6274"}, 200),
        ({"Host": "evil.example"}, 421),
        ({"Host": "127.0.0.1.evil.example:80"}, 421),
        ({"Host": "localhost"}, 200),
    ],
)
def test_pages_of_other_sites_are_kept_out(headers: dict[str, str], status: int, server: Server) -> None:
    found, _, body = posted(server, **headers)
    assert found == status
    assert {403: "--cors-origin", 421: "--allow-host", 200: "result"}[status] in body


def test_a_name_may_be_allowed(tmp_path: Path) -> None:
    with serving(tmp_path, "--allow-host", "reports.example", command=_COMMAND) as server:
        assert posted(server, Host="reports.example:80", Origin="https://reports.example")[0] == 200
        assert posted(server, Host="other.example")[0] == 421


def test_pages_of_a_site_may_ask_that_is_named(tmp_path: Path) -> None:
    site = "https://chat.example"
    with serving(tmp_path, "--cors-origin", site, command=_COMMAND) as server:
        wanted = "content-type,mcp-protocol-version"
        asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": wanted}
        status, headers, _ = posted(server, method="OPTIONS", Origin=site, **asked)
        assert (status, headers["Access-Control-Allow-Origin"]) == (200, site)
        assert headers["Access-Control-Allow-Headers"] == wanted
        status, headers, _ = posted(server, Origin=site)
        assert (status, headers["Access-Control-Allow-Origin"]) == (200, site)
        assert posted(server, Origin="https://evil.example")[0] == 403


@pytest.mark.parametrize("method", ["GET", "DELETE", "PUT", "HEAD", "OPTIONS"])
def test_there_is_no_stream_and_no_session_to_keep(method: str, server: Server) -> None:
    status, headers, _ = posted(server, method=method)
    assert (status, headers["Allow"]) == (405, "POST")
    assert "mcp-session-id" not in posted(server)[1]


def test_other_addresses_are_not_there(server: Server) -> None:
    assert posted(server, path="/")[0] == posted(server, path="/v1/ask")[0] == 404
    assert json.loads(posted(server, path="/")[2])["error"]["code"] == "not_found"


def test_bodies_have_a_limit(server: Server) -> None:
    status, _, body = posted(server, call("x" * 300_000))
    assert (status, json.loads(body)["error"]["code"]) == (413, "request_too_large")


def test_questions_have_a_limit(server: Server) -> None:
    status, _, body = posted(server, call("x" * 1001))
    result = json.loads(body)["result"]
    assert (status, result["isError"]) == (200, True)
    assert "at most 1000" in result["content"][0]["text"]


def test_health_is_told_without_a_key(locked: Server) -> None:
    lives, ready = (posted(locked, "", method="GET", path=path) for path in ("/healthz", "/readyz"))
    assert (lives[0], json.loads(lives[2])) == (200, {"status": "ok"})
    assert (ready[0], json.loads(ready[2])) == (200, {"status": "ok", "packs": "current"})
    assert [posted(locked, "", method="HEAD", path=path)[0] for path in ("/healthz", "/readyz")] == [200, 200]
    status, headers, body = posted(locked, "{}", path="/healthz")
    allowed = sorted(headers["Allow"].split(", "))
    assert (status, allowed, json.loads(body)["error"]["code"]) == (405, ["GET", "HEAD"], "method_not_allowed")


def test_limits_are_those_that_it_was_told(tmp_path: Path) -> None:
    limits = ("--rate", "12", "--max-body", "1024", "--no-access-log")
    with serving(tmp_path, *limits, command=_COMMAND) as server:
        assert posted(server, call("x" * 1000))[0] == 413
        assert [posted(server)[0] for _ in range(3)] == [200, 429, 429]
        assert int(posted(server)[1]["Retry-After"]) in range(1, 6)
        assert posted(server, "", method="GET", path="/healthz")[0] == 200
        assert server.log.read_text() == ""


def test_a_crowd_is_told_to_come_again(tmp_path: Path) -> None:
    with serving(tmp_path, "--concurrency", "1", command=_COMMAND) as server, ThreadPoolExecutor(8) as pool:
        question = " and ".join(["What did the US lead on MMLU and MATH"] * 20)
        statuses = Counter(status for status, _, _ in pool.map(lambda _: posted(server, call(question)), range(16)))
        assert statuses[200] >= 1
        assert statuses[503] >= 1
        assert set(statuses) == {200, 503}


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        "null",
        "[]",
        "[" * 50_000,
        '{"jsonrpc": "2.0"}',
        b"\xff\xfe\x00",
        call("What?").replace("ask", "guess"),
        call("What is MMLU? \\ud83d").replace("\\\\", "\\"),
    ],
)
def test_what_is_no_message_is_told_so(body: str | bytes, server: Server) -> None:
    status, _, told = posted(server, body)
    assert status in (200, 400)
    assert json.loads(told)["error"]["message"]
    assert "Traceback" not in told


@pytest.mark.parametrize(
    ("body", "sent", "status"),
    [
        (_PING, {"Content-Type": "text/plain"}, 415),
        (_PING, {"Content-Type": ""}, 415),
        (_PING, {"Content-Encoding": "gzip"}, 415),
        ('{"jsonrpc": "2.0", "id": null, "method": "ping"}', {}, 400),
        ('{"jsonrpc": "2.0", "id": 1.5, "method": "tools/list"}', {}, 400),
        ('{"jsonrpc": "2.0", "method": "tools/list"}', {}, 400),
        ('{"jsonrpc": "2.0", "id": 1, "method": "ping", "method": "tools/list"}', {}, 400),
        (call("What is MMLU?").replace('"question"', '"question": "What is MATH?", "question"'), {}, 400),
        ('{"jsonrpc": "2.0", "method": "notifications/initialized"}', {}, 202),
    ],
)
def test_what_could_not_be_answered_is_refused(body: str, sent: dict[str, str], status: int, server: Server) -> None:
    found, _, told = posted(server, body, **sent)
    assert found == status
    assert status == 202 or json.loads(told)["error"]["message"]


def test_hundreds_of_hostile_requests_do_no_harm(server: Server) -> None:
    chance = random.Random(7)
    whole = call("How much did the US lead on MMLU shrink?").encode()
    for _ in range(300):
        body = bytearray(whole)
        for _ in range(chance.randrange(1, 12)):
            at = chance.randrange(len(body))
            body[at : at + chance.randrange(3)] = chance.randbytes(chance.randrange(4))
        version = chance.choice(["2025-06-18", "2026-07-28", "1999-01-01", "x"])
        status, _, _ = posted(
            server, bytes(body), MCP_Protocol_Version=version, Mcp_Session_Id="x" * chance.randrange(1, 99)
        )
        assert status < 500
    assert '"value":"17.2"' in posted(server, whole)[2].replace(": ", ":")
    log = server.log.read_text()
    assert "Traceback" not in log
    assert "shrink" not in log


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
def test_a_signal_stops_it_without_a_word(number: signal.Signals, code: int, tmp_path: Path) -> None:
    with serving(tmp_path, command=_COMMAND) as server:
        assert posted(server)[0] == 200
        assert server.stop(number) == code
        assert all("POST /mcp" in line for line in server.log.read_text().splitlines())


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the article's pack."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "report"))


def test_packs_are_read_anew(tmp_path: Path, pack: Path) -> None:
    def value() -> str:
        called = json.loads(posted(server, call("How many notable models did China make in 2024?"))[2])
        return str(called["result"]["structuredContent"]["value"])

    with serving(tmp_path, command=("mcp", "--http", "--pack", str(pack))) as server:
        assert value() == "15"
        write(pack, china="16")
        assert eventually(lambda: value() == "16")
        (pack / "pack.yaml").write_text("facts: [", encoding="utf-8")
        server.process.send_signal(signal.SIGHUP)
        assert eventually(lambda: "the packs on disk are broken" in server.log.read_text())
        assert value() == "16"
        write(pack, china="17")
        server.process.send_signal(signal.SIGHUP)
        assert eventually(lambda: value() == "17")
        assert server.stop() == 0


def test_a_table_is_read_anew_when_told(tmp_path: Path) -> None:
    def value() -> str:
        called = json.loads(posted(server, call("What were sales in the North in 2024?"))[2])
        return str(called["result"]["structuredContent"]["value"])

    table = tmp_path / "sales.csv"
    table.write_text("region,2023,2024\nNorth,5,7\nSouth,6,8\n", encoding="utf-8")
    command = ("mcp", "--http", "--table", str(table), "--title", "Sales, million USD")
    with serving(tmp_path, command=command) as server:
        assert value() == "7"
        table.write_text("region,2023,2024\nNorth,5,9\nSouth,6,8\n", encoding="utf-8")
        server.process.send_signal(signal.SIGHUP)
        assert eventually(lambda: value() == "9")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--http", "--host", "0.0.0.0"], "whoever reaches 0.0.0.0 could ask. Put keys into ASSISTANT_API_KEYS"),
        (["--http", "--host", "no such host"], "whoever reaches"),
        (["--http", "--insecure", "--host", "203.0.113.1"], "cannot listen at 203.0.113.1, port 8766"),
        (["--port", "80"], "--port needs --http."),
        (["--max-body", "262144"], "--max-body needs --http."),
        (["--http", "--cors-origin", "foo"], "--cors-origin: 'foo' is no origin."),
        (["--http", "--allow-host", "foo:80"], "--allow-host: 'foo:80' is no name of a machine."),
    ],
)
def test_what_cannot_be_listened_at_is_said(arguments: list[str], message: str) -> None:
    result = run("mcp", "--pack", PACK, *arguments)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
