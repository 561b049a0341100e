"""The server that most tests ask, in the same process and over the pack of the article; a Redis for the others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from assistant.serving.application import create_app
from assistant.serving.knowledge import Knowledge
from assistant.serving.options import Options
from tests.serving.redis_server import RedisServer
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
def redis_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    """A Redis that runs as long as the tests do."""
    server = RedisServer(tmp_path_factory.mktemp("redis"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def own_redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    """A Redis that a test may kill."""
    server = RedisServer(tmp_path_factory.mktemp("redis"))
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A real server, which asks for a key."""
    with serving(tmp_path_factory.mktemp("server"), "--pack", ARTICLE, ASSISTANT_API_KEYS=f"other,{KEY}") as running:
        yield running
