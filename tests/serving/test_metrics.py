"""What Prometheus reads: true, bounded, and without a word of what was asked."""

from __future__ import annotations

import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.testclient import TestClient

from assistant import __version__
from assistant.serving.application import create_app
from assistant.serving.knowledge import Knowledge
from assistant.serving.sessions.memory import MemorySessions
from assistant.serving.sessions.store import Unavailable

LEAD = "How much did the US lead on MMLU shrink?"


def read(client: TestClient) -> dict[str, float]:
    """The samples by name and labels, as Prometheus understands them."""
    response = client.get("/metrics")
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/plain; version=0.0.4")
    found = {}
    for family in text_string_to_metric_families(response.text):
        assert family.documentation
        for sample in family.samples:
            labels = ",".join(f"{name}={value}" for name, value in sorted(sample.labels.items()))
            found[f"{sample.name}{{{labels}}}"] = sample.value
    return found


def test_requests_are_counted_by_route_and_status(client: TestClient) -> None:
    for _ in range(3):
        client.post("/v1/ask", json={"question": LEAD})
    client.post("/v1/ask", json={"question": 1})
    client.get("/v1/facts/us-china-gap/nothing")
    found = read(client)
    assert found["assistant_requests_total{method=POST,route=/v1/ask,status=200}"] == 3
    assert found["assistant_requests_total{method=POST,route=/v1/ask,status=422}"] == 1
    assert found["assistant_requests_total{method=GET,route=/v1/facts/{pack}/{key},status=404}"] == 1
    assert found["assistant_request_seconds_count{route=/v1/ask}"] == 4
    assert found["assistant_request_seconds_bucket{le=+Inf,route=/v1/ask}"] == 4
    assert 0 < found["assistant_request_seconds_sum{route=/v1/ask}"] < 10


def test_answers_are_counted_by_what_became_of_the_question(client: TestClient) -> None:
    place = f"/v1/conversations/{client.post('/v1/conversations').json()['id']}/ask"
    client.post(place, json={"question": LEAD})
    client.post(place, json={"question": "and MATH?"})
    client.post("/v1/ask", json={"question": "How big is the lead?"})
    client.post("/v1/ask", json={"question": "What was the lead on MMLU in 2019?"})
    found = read(client)
    assert found["assistant_answers_total{reason=,status=answered}"] == 2
    assert found["assistant_answers_total{reason=,status=clarify}"] == 1
    assert found["assistant_answers_total{reason=no_such_period,status=unknown}"] == 1


def test_open_conversations_are_counted(client: TestClient) -> None:
    keys = [client.post("/v1/conversations").json()["id"] for _ in range(3)]
    client.delete(f"/v1/conversations/{keys[0]}")
    found = read(client)
    assert (found["assistant_open_conversations{}"], found["assistant_sessions_up{}"]) == (2, 1)


def test_what_runs_and_which_packs_it_has_is_told(client: TestClient, knowledge: Knowledge) -> None:
    found = read(client)
    (name,) = (name for name in found if name.startswith("assistant_build_info"))
    assert f"version={__version__}}}" in name
    (pack,) = knowledge.now.assistant.packs
    assert found["assistant_pack_facts{pack=us-china-gap}"] == len(pack.facts) + len(pack.topics)
    assert found["assistant_packs_broken{}"] == 0
    assert found["assistant_packs_loaded_timestamp_seconds{}"] > 1_700_000_000


def test_clients_cannot_add_labels_and_nothing_of_what_they_ask_is_told(client: TestClient) -> None:
    def visit(number: int) -> None:
        client.get(f"/xanadu/{number}")
        client.request(f"XANADU{number}", "/v1/ask")
        client.get(f"/v1/conversations/xanadu{number}")
        client.get("/v1/facts", params={"query": f"xanadu {number}"})
        client.post("/v1/ask", json={"question": f"Where is Xanadu {number}?"})

    visit(0)
    read(client)
    before = set(read(client))
    for number in range(1, 50):
        visit(number)
    assert set(read(client)) == before
    assert "xanadu" not in " ".join(before).lower()


def test_counts_can_be_read_while_the_store_is_away(knowledge: Knowledge) -> None:
    class Away(MemorySessions):
        async def count(self) -> int:
            raise Unavailable("Away.")

    with TestClient(create_app(knowledge=knowledge, sessions=Away())) as client:
        found = read(client)
    assert found["assistant_sessions_up{}"] == 0
    assert "assistant_open_conversations{}" not in found


@pytest.mark.parametrize("method", ["POST", "DELETE"])
def test_they_are_only_read(client: TestClient, method: str) -> None:
    assert client.request(method, "/metrics").status_code == 405
