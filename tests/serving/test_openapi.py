"""The OpenAPI document: it is whole, and the server does what it says."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from jsonschema import Draft202012Validator
from starlette.testclient import TestClient

from assistant.serving import running
from assistant.serving.application import create_app
from assistant.serving.knowledge import Knowledge
from assistant.serving.options import Options
from tests.cli.running import surroundings
from tests.serving.conftest import ARTICLE, KEY
from tests.serving.running import Server

#: Examples of each operation in each phase.
_EXAMPLES = 12


@pytest.fixture(scope="module")
def document(knowledge: Knowledge) -> Any:
    """The document of a server with keys."""
    app = create_app(Options(packs=(ARTICLE,), keys=(KEY,)), knowledge=knowledge)
    return TestClient(app).get("/openapi.json").json()


def within(value: Any) -> Iterator[tuple[str, Any]]:
    """All fields in a value with their names."""
    for name, each in value.items() if isinstance(value, dict) else enumerate(value):
        yield str(name), each
        if isinstance(each, dict | list):
            yield from within(each)


def test_all_that_is_referred_to_is_there(document: Any) -> None:
    for name, target in within(document):
        if name == "$ref":
            at = document
            for part in target.removeprefix("#/").split("/"):
                at = at[part]


def test_every_error_has_one_shape(document: Any) -> None:
    for path, operations in document["paths"].items():
        for operation in operations.values():
            failures = {code: told for code, told in operation["responses"].items() if int(code) >= 400}
            schemas = {told["content"]["application/json"]["schema"]["$ref"] for told in failures.values()}
            assert schemas <= {"#/components/schemas/Error"}, path


def test_what_is_guarded_says_so(document: Any) -> None:
    assert document["components"]["securitySchemes"]["key"]["scheme"] == "bearer"
    for path, operations in document["paths"].items():
        for operation in operations.values():
            is_guarded = path.startswith(("/v1/", "/metrics"))
            assert (operation.get("security") == [{"key": []}]) == is_guarded
            assert ({"401", "429", "503"} <= operation["responses"].keys()) == is_guarded


def test_operations_are_named(document: Any) -> None:
    names = [operation["operationId"] for each in document["paths"].values() for operation in each.values()]
    assert len(names) == len(set(names))
    assert all(re.fullmatch("[a-z]+(_[a-z]+)+", name) for name in names)


@pytest.mark.parametrize("question", ["How much did the US lead on MMLU shrink?", "Who leads?", "And on the moon?"])
def test_answers_are_as_the_document_says(document: Any, client: TestClient, question: str) -> None:
    schema = {"$ref": "#/components/schemas/Answer", "components": document["components"]}
    Draft202012Validator(schema).validate(client.post("/v1/ask", json={"question": question}).json())


def test_chats_are_as_the_document_says(document: Any, client: TestClient) -> None:
    body = {"model": "report-assistant", "messages": [{"role": "user", "content": "Who leads on MMLU?"}]}
    told = document["paths"]["/v1/chat/completions"]["post"]["responses"]["200"]["content"]["application/json"]
    schema = {**told["schema"], "components": document["components"]}
    Draft202012Validator(schema).validate(client.post("/v1/chat/completions", json=body).json())
    streamed = client.post(
        "/v1/chat/completions", json={**body, "stream": True, "stream_options": {"include_usage": True}}
    )
    chunks = [line.removeprefix("data: ") for line in streamed.text.split("\n\n") if line]
    assert chunks.pop() == "[DONE]"
    schema = {"$ref": "#/components/schemas/Chunk", "components": document["components"]}
    for chunk in chunks:
        Draft202012Validator(schema).validate(json.loads(chunk))


def test_a_server_with_names_says_that_it_answers_to_no_others(knowledge: Knowledge) -> None:
    app = create_app(Options(packs=(ARTICLE,), names=("testserver",)), knowledge=knowledge)
    paths = TestClient(app).get("/openapi.json").json()["paths"]
    assert all("421" in operation["responses"] for each in paths.values() for operation in each.values())


def test_without_keys_none_is_asked_for(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    assert "securitySchemes" not in document["components"]
    assert "401" not in document["paths"]["/v1/ask"]["post"]["responses"]


def test_the_methods_of_an_address_are_told(client: TestClient) -> None:
    response = client.put("/v1/conversations/abc")
    assert (response.status_code, set(response.headers["allow"].split(", "))) == (405, {"GET", "DELETE"})


def test_the_document_is_made_before_anybody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[FastAPI] = []
    monkeypatch.setattr(running, "server_of", lambda app, *_: made.append(app))
    with running.listen("127.0.0.1", 0) as opened:
        running._server(Options(packs=(ARTICLE,)), opened, print)
    assert made[0].openapi_schema


#: Whether bytes are a table, and a chat ends in a question, is more than a schema can say.
_OF_TABLES = """
[[operations]]
include-name = "POST /v1/conversations"
checks.positive_data_acceptance.expected-statuses = ["2xx", "413", "422"]

[[operations]]
include-name = "POST /v1/chat/completions"
checks.positive_data_acceptance.expected-statuses = ["2xx", "400", "404"]
"""


def test_the_server_does_what_the_document_says(server: Server, tmp_path: Path) -> None:
    tmp_path.joinpath("schemathesis.toml").write_text(_OF_TABLES, encoding="utf-8")
    command = [
        *(sys.executable, "-m", "schemathesis.cli", "run", f"{server.url}/openapi.json", "--checks", "all"),
        *("--phases", "examples,coverage,fuzzing,stateful", "--max-examples", str(_EXAMPLES), "--no-color"),
        *("--generation-deterministic", "--header", f"Authorization: Bearer {KEY}"),
    ]
    done = subprocess.run(command, cwd=tmp_path, env=surroundings(), capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout
    assert re.search(r"Test cases:\s+\d{3,} generated, \d+ passed", done.stdout), done.stdout
