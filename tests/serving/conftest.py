"""The server that most tests ask: in the same process, over the pack of the article."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from assistant.serving.application import create_app
from assistant.serving.knowledge import Knowledge
from assistant.serving.options import Options
from tests.serving.running import Server, serving

ARTICLE, KEY = "us-china-gap", "secret"


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """What is known: the article."""
    return Knowledge((ARTICLE,))


@pytest.fixture
def client(knowledge: Knowledge) -> Iterator[TestClient]:
    """A client of a new server."""
    with TestClient(create_app(Options(packs=(ARTICLE,)), knowledge=knowledge)) as opened:
        yield opened


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A real server, which asks for a key."""
    with serving(tmp_path_factory.mktemp("server"), "--pack", ARTICLE, ASSISTANT_API_KEYS=f"other,{KEY}") as running:
        yield running
