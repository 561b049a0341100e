"""Questions and conversations over HTTP."""

from __future__ import annotations

import gzip

import pytest
from starlette.testclient import TestClient

from assistant.serving.knowledge import Knowledge

LEAD = "How much did the US lead on MMLU shrink?"


def test_a_question_gets_the_answer_that_python_gives(client: TestClient, knowledge: Knowledge) -> None:
    response = client.post("/v1/ask", json={"question": LEAD})
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    assert response.json() == knowledge.now.assistant.ask(LEAD).to_json()
    assert response.json()["value"] == "17.2"


def test_what_is_not_known_is_an_answer_too(client: TestClient) -> None:
    response = client.post("/v1/ask", json={"question": "What was the lead on MMLU in 2019?"})
    assert (response.status_code, response.json()["status"]) == (200, "unknown")


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"", 422, "invalid_request"),
        (b"{", 400, "invalid_json"),
        (b"[]", 422, "invalid_request"),
        (b'{"question": 1}', 422, "invalid_request"),
        (b'{"question": ""}', 422, "invalid_request"),
        (b'{"question": "a", "more": 1}', 422, "invalid_request"),
        (b'{"question": "\\ud800"}', 422, "invalid_request"),
        (b'{"question": "' + b"a" * 1001 + b'"}', 422, "invalid_request"),
        (b"[" * 100_000, 400, "invalid_json"),
        (b"\xff", 400, "invalid_json"),
    ],
)
def test_a_malformed_body_is_told(client: TestClient, body: bytes, status: int, code: str) -> None:
    response = client.post("/v1/ask", content=body, headers={"Content-Type": "application/json"})
    assert (response.status_code, response.json()["error"]["code"]) == (status, code)
    assert response.json()["error"]["message"]


@pytest.mark.parametrize(
    ("path", "body", "message"),
    [
        ("/v1/ask", b'{"question": ""}', "question is empty; send something."),
        (
            "/v1/ask",
            b'{"question": "' + b"a" * 1001 + b'"}',
            "question has 1,001 characters; at most 1,000 are read.",
        ),
        ("/v1/ask", b'{"question": 1}', "question has to be text."),
        ("/v1/ask", b"{}", "question is missing; send it."),
        ("/v1/ask", b"[]", "The body has to be a JSON object."),
        ("/v1/ask", b'{"question": "a", "moer": 1}', "moer is not known here; leave it out, or look for a slip"),
        ("/v1/ask", b'{"question": "\\ud800"}', "question holds half of a surrogate pair"),
        ("/v1/chart", b'{"question": "a", "theme": "\\ud800"}', "theme holds half of a surrogate pair"),
        ("/v1/chart", b'{"question": "a", "theme": "red"}', "theme has to be 'auto', 'light' or 'dark'."),
        ("/v1/conversations", b'{"table": {"name": "", "content": ""}}', "table.name is empty; send something."),
        ("/v1/chat/completions", b'{"model": "a", "messages": []}', "messages is empty; send something."),
        (
            "/v1/chat/completions",
            b'{"model": "a", "messages": [{"role": "pirate"}]}',
            "messages.0 has a role that is none; there are 'user', 'system'",
        ),
        (
            "/v1/chat/completions",
            b'{"model": "a", "messages": [{"role": "user", "content": "b"}], "n": 2}',
            "n has to be 1: there is one answer to a question.",
        ),
    ],
)
def test_what_is_wrong_with_a_field_is_told_with_its_mend(
    client: TestClient, path: str, body: bytes, message: str
) -> None:
    response = client.post(path, content=body, headers={"Content-Type": "application/json"})
    assert response.json()["error"]["message"].startswith(message)


def test_a_body_that_does_not_say_that_it_is_json_is_refused(client: TestClient) -> None:
    response = client.post("/v1/ask", content=b'{"question": "a"}', headers={"Content-Type": "text/plain"})
    assert (response.status_code, response.json()["error"]["code"]) == (415, "unsupported_media_type")


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/v1/ask", b'{"question": "Who leads?", "question": "Who lags?"}'),
        ("/v1/ask", b'{"question": 1, "qu\\u0065stion": "Who lags?"}'),
        ("/v1/chart", b'{"theme": "dark", "question": "Who leads?", "theme": "light"}'),
        ("/v1/conversations", b'{"table": {"name": "a.csv", "content": "YQ==", "name": "b.csv"}}'),
    ],
)
def test_a_body_that_says_a_thing_twice_is_refused(client: TestClient, path: str, body: bytes) -> None:
    response = client.post(path, content=body, headers={"Content-Type": "application/json"})
    assert (response.status_code, response.json()["error"]["code"]) == (400, "invalid_json")
    assert " twice. Send it once." in response.json()["error"]["message"]
    assert client.post("/v1/ask", json={"question": "Who leads: the US or China: on MMLU?"}).status_code == 200


def test_a_body_that_is_packed_is_refused(client: TestClient) -> None:
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    response = client.post("/v1/ask", content=gzip.compress(b'{"question": "a"}'), headers=headers)
    assert (response.status_code, response.json()["error"]["code"]) == (415, "unsupported_encoding")


def test_a_conversation_goes_on_and_is_forgotten(client: TestClient) -> None:
    begun = client.post("/v1/conversations")
    assert begun.status_code == 201
    place = f"/v1/conversations/{begun.json()['id']}"
    assert client.post(f"{place}/ask", json={"question": LEAD}).json()["value"] == "17.2"
    assert client.post(f"{place}/ask", json={"question": "and MATH?"}).json()["value"] == "22.7"
    read = client.get(place).json()
    assert (read["id"], [turn["value"] for turn in read["turns"]]) == (begun.json()["id"], ["17.2", "22.7"])
    assert client.delete(place).status_code == 204
    for gone in (client.get(place), client.delete(place), client.post(f"{place}/ask", json={"question": LEAD})):
        assert (gone.status_code, gone.json()["error"]["code"]) == (404, "conversation_not_found")


def test_conversations_do_not_hear_one_another(client: TestClient) -> None:
    one, other = (f"/v1/conversations/{client.post('/v1/conversations').json()['id']}/ask" for _ in range(2))
    client.post(one, json={"question": LEAD})
    assert client.post(other, json={"question": "and MATH?"}).json()["value"] != "22.7"
    assert client.post(one, json={"question": "and MATH?"}).json()["value"] == "22.7"


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/v1/nothing", 404), ("GET", "/v1/ask", 405)])
def test_other_addresses_are_told(client: TestClient, method: str, path: str, status: int) -> None:
    response = client.request(method, path)
    assert (response.status_code, set(response.json()["error"])) == (status, {"message", "type", "param", "code"})
