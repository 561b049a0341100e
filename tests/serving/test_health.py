"""Whether the server lives and can answer, and that its faults are told in one line."""

from __future__ import annotations

import logging

import pytest
from starlette.testclient import TestClient

from assistant.serving.application import create_app
from assistant.serving.knowledge import Knowledge
from assistant.serving.sessions.memory import MemorySessions
from assistant.serving.sessions.store import Unavailable


class Away(MemorySessions):
    """A store that cannot be reached."""

    async def check(self) -> None:
        """Say so."""
        raise Unavailable("The store of conversations cannot be reached. Try again in a moment.")

    async def turns(self, key: str) -> list[bytes] | None:
        """Break, as nothing should."""
        raise ZeroDivisionError(f"secret {key}")


def test_it_lives_and_is_ready(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json() == {"status": "ok", "packs": "current"}


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_the_status_alone_can_be_asked_for(client: TestClient, path: str) -> None:
    assert client.head(path).status_code == 200


def test_where_a_conversation_is_is_told(client: TestClient) -> None:
    begun = client.post("/v1/conversations")
    assert begun.headers["location"] == f"/v1/conversations/{begun.json()['id']}"
    assert client.get(begun.headers["location"]).json() == {"id": begun.json()["id"], "turns": []}


def test_it_lives_and_is_not_ready_without_its_store(knowledge: Knowledge) -> None:
    client = TestClient(create_app(knowledge=knowledge, sessions=Away()))
    assert client.get("/healthz").status_code == 200
    away = client.get("/readyz")
    assert (away.status_code, away.json()["error"]["code"], away.headers["retry-after"]) == (503, "unavailable", "1")


def test_a_fault_is_an_error_500_and_one_line(knowledge: Knowledge, caplog: pytest.LogCaptureFixture) -> None:
    client = TestClient(create_app(knowledge=knowledge, sessions=Away()))
    with caplog.at_level(logging.ERROR):
        response = client.get("/v1/conversations/abc")
    assert (response.status_code, response.json()["error"]["code"]) == (500, "internal_error")
    (record,) = caplog.records
    assert record.getMessage().startswith("fault: ZeroDivisionError in test_health.py, line")
    assert record.exc_info is None
    assert "secret" not in caplog.text + response.text
