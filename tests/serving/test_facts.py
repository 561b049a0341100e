"""Packs and facts over HTTP."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from assistant.serving.knowledge import Knowledge


def test_the_packs_are_listed(client: TestClient) -> None:
    (pack,) = client.get("/v1/packs").json()
    assert (pack["name"], pack["date"]) == ("us-china-gap", "7 April 2025")
    assert "Stanford" in pack["publisher"]
    assert pack["facts"] == client.get("/v1/facts").json()["total"]
    answer = client.post("/v1/ask", json={"question": pack["examples"][0]}).json()
    assert answer["status"] == "answered"


def test_facts_are_listed_a_page_at_a_time(client: TestClient, knowledge: Knowledge) -> None:
    whole = client.get("/v1/facts", params={"limit": 500}).json()
    assert whole["total"] == len(whole["facts"]) == len(knowledge.now.claims)
    page = client.get("/v1/facts", params={"limit": 3, "offset": 2}).json()
    assert (page["total"], page["facts"]) == (whole["total"], whole["facts"][2:5])


def test_facts_are_searched(client: TestClient) -> None:
    found = client.get("/v1/facts", params={"query": "mmmu", "pack": "us-china-gap"}).json()
    assert found["total"]
    assert all("MMMU" in fact["statement"] for fact in found["facts"])
    assert client.get("/v1/facts", params={"query": "zebra"}).json() == {"total": 0, "facts": []}


def test_a_fact_is_read_by_its_pack_and_id(client: TestClient) -> None:
    (cited,) = client.post("/v1/ask", json={"question": "What was the US lead on MATH at the end of 2024?"}).json()[
        "facts"
    ]
    whole = client.get(f"/v1/facts/{cited['pack']}/{cited['id']}").json()
    assert {name: whole[name] for name in cited} == cited
    assert whole.keys() - cited.keys() == {"said", "origin", "publisher", "published", "rights", "url", "editorial"}


def test_a_figure_is_said_as_in_answers(client: TestClient) -> None:
    said = {
        fact: client.get(f"/v1/facts/us-china-gap/{fact}").json()["said"] for fact in ("notable-us", "lead-math-2024")
    }
    assert said == {"notable-us": "40 models", "lead-math-2024": "1.6 %"}
    facts = client.get("/v1/facts", params={"query": "billion", "pack": "us-china-gap"}).json()["facts"]
    found = [client.get(f"/v1/facts/us-china-gap/{fact['id']}").json() for fact in facts]
    assert all("billion US dollars" in fact["said"] for fact in found if fact["unit"] == "billion USD")


def test_a_definition_is_read_as_answers_cite_it(client: TestClient) -> None:
    (cited,) = client.post("/v1/ask", json={"question": "What does HumanEval test?"}).json()["facts"]
    whole = client.get(f"/v1/facts/{cited['pack']}/{cited['id']}").json()
    assert {name: whole[name] for name in cited} == cited
    assert client.get(f"/v1/facts/{cited['pack']}/china").status_code == 404


def test_what_is_not_there_is_told(client: TestClient) -> None:
    assert client.get("/v1/facts/us-china-gap/nothing").json()["error"]["code"] == "fact_not_found"
    assert client.get("/v1/facts", params={"pack": "nothing"}).json()["error"]["code"] == "pack_not_found"
    wrong = client.get("/v1/facts", params={"limit": 0})
    assert (wrong.status_code, wrong.json()["error"]["param"]) == (422, "limit")


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/v1/facts?querry=mmlu", "There is no parameter 'querry'; there are: query, pack, limit, offset."),
        ("/v1/packs?limit=1", "There is no parameter 'limit'; this address takes none."),
        ("/v1/facts/us-china-gap/mmlu?full=1", "There is no parameter 'full'; this address takes none."),
        (
            "/v1/conversations/abc/turns/0/chart.svg?theme=dark&size=2",
            "There is no parameter 'size'; there are: theme, width.",
        ),
    ],
)
def test_a_parameter_that_is_not_known_is_told(client: TestClient, path: str, message: str) -> None:
    response = client.get(path)
    assert (response.status_code, response.json()["error"]["code"]) == (422, "unknown_parameter")
    assert response.json()["error"]["message"] == message
