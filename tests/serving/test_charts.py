"""Charts over HTTP."""

from __future__ import annotations

import asyncio
import threading
from importlib import import_module
from typing import Any
from xml.etree import ElementTree

import httpx2 as httpx
import pytest
from starlette.testclient import TestClient

from assistant.charting.vega.colours import DARK, LIGHT
from assistant.serving.application import create_app
from assistant.serving.drawing import answer_from
from assistant.serving.knowledge import Knowledge
from assistant.serving.turns import as_json

LEADS = "Which benchmark had the biggest lead at the end of 2024?"


@pytest.mark.parametrize(
    ("theme", "ground", "follows"), [("light", LIGHT, False), ("dark", DARK, False), ("auto", LIGHT, True)]
)
def test_a_question_is_drawn(client: TestClient, theme: str, ground: Any, follows: bool) -> None:
    response = client.post("/v1/chart", json={"question": LEADS, "theme": theme})
    assert (response.status_code, response.headers["content-type"]) == (200, "image/svg+xml")
    assert response.headers["content-security-policy"].startswith("default-src 'none'")
    root = ElementTree.fromstring(response.content)
    assert root.tag.endswith("svg")
    assert f'fill="{ground.ground}"' in response.text
    assert ("prefers-color-scheme" in response.text) == follows
    assert "MMMU 8.1 %" in response.text


def test_a_narrow_chart_is_for_phones(client: TestClient) -> None:
    drawn = client.post("/v1/chart", json={"question": LEADS, "width": "narrow"})
    width = ElementTree.fromstring(drawn.content).attrib["width"]
    assert float(width) < 340
    assert client.post("/v1/chart", json={"question": LEADS, "width": "vast"}).status_code == 422


def test_a_turn_is_drawn(client: TestClient) -> None:
    place = f"/v1/conversations/{client.post('/v1/conversations').json()['id']}"
    client.post(f"{place}/ask", json={"question": "Which benchmark had the biggest lead at the end of 2023?"})
    client.post(f"{place}/ask", json={"question": "and at the end of 2024?"})
    drawn = client.get(f"{place}/turns/1/chart.svg", params={"theme": "dark"})
    assert drawn.content == client.post("/v1/chart", json={"question": LEADS, "theme": "dark"}).content
    missing = client.get(f"{place}/turns/2/chart.svg")
    assert (missing.status_code, missing.json()["error"]["code"]) == (404, "turn_not_found")


def test_what_cannot_be_drawn_is_told(client: TestClient) -> None:
    response = client.post("/v1/chart", json={"question": "Who publishes the report?"})
    assert (response.status_code, response.json()["error"]["code"]) == (404, "no_chart")
    assert response.json()["error"]["message"] == "The answer holds no figures to draw."


def test_a_server_without_the_libraries_says_so(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def without(name: str) -> Any:
        if name == "vl_convert":
            raise ImportError(name)
        return import_module(name)

    monkeypatch.setattr("assistant.charting.vega.extras.import_module", without)
    response = client.post("/v1/chart", json={"question": LEADS})
    assert (response.status_code, response.json()["error"]["code"]) == (404, "charts_not_installed")


@pytest.mark.parametrize("question", [LEADS, "How much did the US lead on MMLU shrink?", "What about the moon?"])
def test_an_answer_is_read_back_as_it_was(knowledge: Knowledge, question: str) -> None:
    answer = knowledge.now.assistant.ask(question)
    assert answer_from(as_json(answer)) == answer


def test_others_are_answered_while_a_chart_is_drawn(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = threading.Event()

    def wait(*_: Any) -> bytes:
        assert drawn.wait(10)
        return b"<svg/>"

    async def ask() -> tuple[int, bytes]:
        transport = httpx.ASGITransport(create_app(knowledge=knowledge))
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            chart = asyncio.create_task(client.post("/v1/chart", json={"question": LEADS}))
            await asyncio.sleep(0.05)
            other = await client.post("/v1/ask", json={"question": LEADS})
            assert not chart.done()
            drawn.set()
            return other.status_code, (await chart).content

    monkeypatch.setattr("assistant.serving.routes.charts.drawn", wait)
    assert asyncio.run(ask()) == (200, b"<svg/>")
