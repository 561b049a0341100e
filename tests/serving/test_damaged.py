"""Conversations of which the store has kept something else: an error that says so, or asked anew; never a fault."""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from assistant.serving.application import create_app
from assistant.serving.knowledge import Knowledge
from assistant.serving.sessions.memory import MemorySessions

RUBBISH = (b"", b"rubbish", zlib.compress(b"{"), zlib.compress(b"{}"), zlib.compress(b"\xff"))
TABLE = b"Region,2023,2024\nNorth,5,7\nSouth,6,8\n"
Kept = Any


def statuses(
    knowledge: Knowledge, damage: Callable[[Kept], None], *, over_table: bool = False
) -> list[tuple[int, str]]:
    """What comes back for each request about a conversation that was damaged after two turns."""
    store = MemorySessions()
    table = {"table": {"name": "a.csv", "title": "Sales, million USD", "content": b64encode(TABLE).decode()}}
    with TestClient(app := create_app(knowledge=knowledge, sessions=store)) as client:
        key = client.post("/v1/conversations", json=table if over_table else {}).json()["id"]
        place = f"/v1/conversations/{key}"
        for question in ("Sales in the North in 2024?", "and in 2023?"):
            assert client.post(f"{place}/ask", json={"question": question}).status_code == 200
        damage(store._kept[key])
        app.state.served.talks.clear()
        app.state.served.tables.drop(key)
        found = [
            client.get(f"{place}/turns/0/chart.svg"),
            client.get(place),
            client.post(f"{place}/ask", json={"question": "Sales in the South in 2024?"}),
            client.delete(place),
        ]
    codes = [each.json()["error"]["code"] if each.status_code >= 400 else "" for each in found]
    return [(each.status_code, code) for each, code in zip(found, codes, strict=True)]


@pytest.mark.parametrize("rubbish", RUBBISH)
def test_a_state_that_cannot_be_read_is_made_anew_from_the_turns(knowledge: Knowledge, rubbish: bytes) -> None:
    def damage(kept: Kept) -> None:
        kept.record = kept.record._replace(state=rubbish)

    assert [status for status, _ in statuses(knowledge, damage)][1:] == [200, 200, 204]


@pytest.mark.parametrize("rubbish", RUBBISH)
def test_turns_that_cannot_be_read_are_told(knowledge: Knowledge, rubbish: bytes) -> None:
    def damage(kept: Kept) -> None:
        kept.turns[:] = [rubbish]
        kept.record = kept.record._replace(state=b"")

    chart, _, ask, forget = statuses(knowledge, damage)
    assert chart == ask == (404, "conversation_unreadable")
    assert forget == (204, "")


@pytest.mark.parametrize("rubbish", RUBBISH)
def test_a_table_that_cannot_be_read_is_told(knowledge: Knowledge, rubbish: bytes) -> None:
    def damage(kept: Kept) -> None:
        kept.table = rubbish

    _, read, ask, forget = statuses(knowledge, damage, over_table=True)
    assert read[0] == 200
    assert ask[0] == 404
    assert forget[0] == 204


def test_what_was_said_of_a_table_may_be_unreadable(knowledge: Knowledge) -> None:
    def damage(kept: Kept) -> None:
        kept.record = kept.record._replace(state=b"table\n{}")

    assert statuses(knowledge, damage, over_table=True)[2] == (200, "")
