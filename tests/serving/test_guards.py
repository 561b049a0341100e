"""What guards the server: keys, names, rates, crowds, sizes, times, other sites, and what stays out of the log."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx2 as httpx
import pytest
from starlette.testclient import TestClient

from assistant.serving.application import create_app
from assistant.serving.buckets import OwnBuckets, rate_of
from assistant.serving.knowledge import Knowledge
from assistant.serving.middleware.rates import Rates
from assistant.serving.options import Limits, Options
from assistant.serving.sessions.memory import MemorySessions

LEAD = {"question": "How much did the US lead on MMLU shrink?"}
Open = Callable[..., TestClient]


class SlowSessions(MemorySessions):
    """A store that thinks."""

    async def turns(self, key: str) -> list[bytes] | None:
        """Think."""
        await asyncio.sleep(0.4)
        return await super().turns(key)


@pytest.fixture
def opened(knowledge: Knowledge) -> Open:
    """A function that gives a client of a server with these options."""

    def client(**options: Any) -> TestClient:
        return TestClient(create_app(Options(**options), knowledge=knowledge, sessions=SlowSessions()))

    return client


def code_of(response: httpx.Response) -> tuple[int, str]:
    """The status of an error and its code."""
    return response.status_code, response.json()["error"]["code"]


# -- keys ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sent", ["", "Bearer", "Bearer three", "Basic one", "one", "Bearer onee", "Bearer é"])
def test_without_one_of_the_keys_nothing_is_asked(opened: Open, sent: str) -> None:
    headers = {"Authorization": sent.encode()} if sent else {}
    response = opened(keys=("one", "two")).post("/v1/ask", json=LEAD, headers=headers)
    assert code_of(response) == (401, "invalid_api_key")
    assert response.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize("sent", ["Bearer one", "bearer two", "Bearer  two ", "Bearer é€"])
def test_each_key_opens(opened: Open, sent: str) -> None:
    response = opened(keys=("one", "two", "é€")).post("/v1/ask", json=LEAD, headers={"Authorization": sent.encode()})
    assert response.json()["value"] == "17.2"


def test_health_and_the_description_need_no_key(opened: Open) -> None:
    client = opened(keys=("one",))
    assert [client.get(path).status_code for path in ("/healthz", "/readyz", "/openapi.json")] == [200] * 3


# -- names, and other sites ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("host", "status"), [("localhost:80", 200), ("[::1]:1", 200), ("evil.example", 421), ("", 421)]
)
def test_a_server_answers_to_its_names_only(opened: Open, host: str, status: int) -> None:
    response = opened(names=("localhost", "::1")).post("/v1/ask", json=LEAD, headers={"Host": host})
    assert response.status_code == status


def test_pages_of_other_sites_are_kept_out_unless_named(opened: Open) -> None:
    asked = {"Origin": "https://chat.example", "Access-Control-Request-Method": "POST"}
    closed, open_ = opened(keys=("one",)), opened(keys=("one",), origins=("https://chat.example",))
    assert "access-control-allow-origin" not in closed.options("/v1/ask", headers=asked).headers
    allowed = open_.options("/v1/ask", headers={**asked, "Access-Control-Request-Headers": "authorization"})
    assert (allowed.status_code, allowed.headers["access-control-allow-origin"]) == (200, "https://chat.example")
    other = open_.options("/v1/ask", headers={**asked, "Origin": "https://evil.example"})
    assert "access-control-allow-origin" not in other.headers
    refused = open_.post("/v1/ask", json=LEAD, headers={"Origin": "https://chat.example"})
    assert (refused.status_code, refused.headers["access-control-allow-origin"]) == (401, "https://chat.example")


def test_a_page_may_send_the_headers_that_its_client_has(opened: Open) -> None:
    client = opened(origins=("https://chat.example",))
    wanted = "authorization,content-type,x-stainless-lang,x-stainless-retry-count"
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": wanted}
    allowed = client.options("/v1/chat/completions", headers={**asked, "Origin": "https://chat.example"})
    assert (allowed.status_code, allowed.headers["access-control-allow-headers"]) == (200, wanted)


def test_what_a_page_may_not_do_is_told_as_json(opened: Open) -> None:
    client = opened(origins=("https://chat.example",))
    asked = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    other = client.options("/v1/ask", headers=asked)
    assert code_of(other) == (403, "origin_not_allowed")
    assert "--cors-origin" in other.json()["error"]["message"]
    asked = {"Origin": "https://chat.example", "Access-Control-Request-Method": "PUT"}
    assert code_of(client.options("/v1/ask", headers=asked)) == (400, "method_not_allowed")


# -- rates and crowds ------------------------------------------------------------------------------------


def test_who_asks_too_often_is_told_when_to_go_on(opened: Open) -> None:
    client = opened(keys=("one", "two"), limits=Limits(rate=12))
    one, two = {"Authorization": "Bearer one"}, {"Authorization": "Bearer two"}
    assert [client.post("/v1/ask", json=LEAD, headers=one).status_code for _ in range(3)] == [200, 200, 429]
    assert client.post("/v1/ask", json=LEAD, headers=two).status_code == 200
    refused = client.post("/v1/ask", json=LEAD, headers=one)
    assert code_of(refused) == (429, "rate_limit_exceeded")
    assert 1 <= int(refused.headers["retry-after"]) <= 5
    assert client.get("/healthz").status_code == 200


def test_a_bucket_fills_up_again() -> None:
    now = [0.0]

    async def app(*_: Any) -> None:
        done.append(now[0])

    async def ask(address: str) -> None:
        scope = {"type": "http", "path": "/v1/ask", "headers": [], "client": (address, 1)}
        await rates(scope, _nothing, _nowhere)

    done: list[float] = []
    rates = Rates(app, buckets=OwnBuckets(rate_of(60), clock=lambda: now[0]))
    for now[0] in [0.0] * 12 + [1.0, 1.5, 2.0]:
        asyncio.run(ask("2001:db8::1"))
    assert done == [0.0] * 10 + [1.0, 2.0]
    asyncio.run(ask("2001:db8::2"))
    asyncio.run(ask("2001:db9::2"))
    assert len(done) == 13


async def _nothing() -> dict[str, Any]:
    return {"type": "http.disconnect"}


async def _nowhere(_: Any) -> None:
    pass


def test_a_crowd_is_told_to_come_again(knowledge: Knowledge) -> None:
    app = create_app(Options(limits=Limits(concurrency=3)), knowledge=knowledge, sessions=SlowSessions())

    async def crowd() -> list[httpx.Response]:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
            return await asyncio.gather(*(client.get("/v1/conversations/abc") for _ in range(8)))

    found = asyncio.run(crowd())
    assert sorted(response.status_code for response in found) == [404] * 3 + [503] * 5
    refused = next(response for response in found if response.status_code == 503)
    assert (code_of(refused), refused.headers["retry-after"]) == ((503, "overloaded"), "1")


# -- sizes and times -------------------------------------------------------------------------------------


def test_a_body_that_is_too_large_is_refused_before_it_is_read(opened: Open) -> None:
    client = opened(limits=Limits(body=1000))
    response = client.post("/v1/ask", content=b'{"question": "' + b"a" * 1000 + b'"}')
    assert (code_of(response), response.headers["connection"]) == ((413, "request_too_large"), "close")


def test_a_body_in_parts_is_counted(opened: Open) -> None:
    client = opened(limits=Limits(body=1000))
    parts = (b" " * 100 for _ in range(11))
    assert code_of(client.post("/v1/ask", content=parts)) == (413, "request_too_large")
    fitting = (part for part in (b'{"question": ', b'"How much did the US lead on MMLU shrink?"', b"}"))
    response = client.post("/v1/ask", content=fitting, headers={"Content-Type": "application/json"})
    assert response.json()["value"] == "17.2"


def test_a_body_that_does_not_come_is_given_up(knowledge: Knowledge) -> None:
    app = create_app(Options(limits=Limits(receiving=0.2)), knowledge=knowledge)

    async def parts() -> AsyncIterator[bytes]:
        for _ in range(50):
            yield b" "
            await asyncio.sleep(0.05)

    async def ask() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
            return await client.post("/v1/ask", content=parts())

    assert code_of(asyncio.run(ask())) == (408, "request_timeout")


def test_an_answer_that_takes_too_long_is_given_up(opened: Open) -> None:
    response = opened(limits=Limits(answering=0.1)).get("/v1/conversations/abc")
    assert (code_of(response), response.headers["retry-after"]) == ((503, "timeout"), "1")


# -- the log ---------------------------------------------------------------------------------------------


def test_the_log_holds_no_question(opened: Open, caplog: pytest.LogCaptureFixture) -> None:
    client = opened()
    with caplog.at_level(logging.DEBUG, logger="assistant"):
        key = client.post("/v1/conversations").json()["id"]
        client.post(f"/v1/conversations/{key}/ask", json=LEAD)
        client.post("/v1/ask", json=LEAD)
        client.get("/v1/facts", params={"query": "MMLU"})
        client.get("/v1/what is MMLU?")
        client.post("/v1/ask", content=b'{"question": "MMLU')
    lines = [record.getMessage() for record in caplog.records]
    assert [line.split()[1:4] for line in lines] == [
        ["POST", "/v1/conversations", "201"],
        ["POST", "/v1/conversations/{key}/ask", "200"],
        ["POST", "/v1/ask", "200"],
        ["GET", "/v1/facts", "200"],
        ["GET", "…", "404"],
        ["POST", "/v1/ask", "415"],
    ]
    assert not any("MMLU" in line or key in line for line in lines)


def test_the_log_holds_questions_when_told(opened: Open, caplog: pytest.LogCaptureFixture) -> None:
    client = opened(logs_questions=True, logs_requests=False)
    with caplog.at_level(logging.INFO, logger="assistant"):
        client.post("/v1/ask", json={"question": "What is\nMMLU?"})
    assert [record.getMessage() for record in caplog.records] == ['question: "What is\\nMMLU?"']
