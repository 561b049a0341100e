"""The OpenAPI document: what FastAPI gathers, with what stands around all routes, and examples from the packs."""

from __future__ import annotations

from typing import Any, Final

from fastapi import FastAPI

from assistant import __version__
from assistant.charting.chart import Chart
from assistant.charting.deciding import chart_of
from assistant.serving.knowledge import EVERY_PACK, Edition
from assistant.serving.middleware.guarded import is_guarded
from assistant.serving.openapi import CHUNK, ERROR, REFERENCE, answer_schema, errors
from assistant.serving.refusing import CHATS
from assistant.serving.served import Served

_ABOUT: Final = (
    "Exact, cited answers to questions in English over curated facts. Every answer says how it was worked out and "
    "where its figures stand; where there is none, it says why. The same question always gets the same answer."
)
_KEY: Final = {"type": "http", "scheme": "bearer", "description": "One of the keys that the server was started with."}
#: What may go wrong with every guarded request, and with those that have a body.
_ALWAYS: Final = (408, 413, 429, 500, 503)
_WITH_BODY: Final = (400, 415)
_NEXT: Final = {"key": "$response.body#/id"}


def describe(app: FastAPI, served: Served) -> None:
    """Have the app serve the whole document."""
    gathered = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            document = gathered()
            _complete(document, served)
        return app.openapi_schema or {}

    app.title, app.version, app.description = "report-assistant", __version__, _ABOUT
    app.openapi = openapi  # type: ignore[method-assign]


def _complete(document: dict[str, Any], served: Served) -> None:
    components = document.setdefault("components", {})
    components.setdefault("schemas", {}).update({"Answer": answer_schema(), "Chunk": CHUNK, "Error": ERROR})
    components["schemas"]["Begun"]["properties"]["answer"] = {"$ref": f"{REFERENCE}Answer"}
    if served.options.keys:
        components["securitySchemes"] = {"key": _KEY}
    for unused in ("HTTPValidationError", "ValidationError"):
        components["schemas"].pop(unused, None)
    for path, operations in document["paths"].items():
        for operation in operations.values():
            if served.options.names:
                operation["responses"].update({str(code): told for code, told in errors(421).items()})
            if is_guarded({"type": "http", "path": path}):
                _guard(operation, is_chat=path.startswith(CHATS), wants_key=bool(served.options.keys))
    _exemplify(document["paths"], served.knowledge.now)
    begun = document["paths"]["/v1/conversations"]["post"]["responses"]["201"]
    begun["links"] = {
        name: {"operationId": name, "parameters": _NEXT}
        for name in ("ask_next_question", "read_conversation", "list_facts_of_conversation", "forget_conversation")
    }


def _guard(operation: dict[str, Any], *, is_chat: bool, wants_key: bool) -> None:
    """Put in what may go wrong with a guarded request before its route is reached."""
    statuses = [*_ALWAYS, *(_WITH_BODY if "requestBody" in operation else ()), *([401] if wants_key else ())]
    responses: dict[str, Any] = operation["responses"]
    if responses.pop("422", None) and not is_chat:
        statuses.append(422)
    told = {str(status): response for status, response in errors(*statuses).items()}
    operation["responses"] = dict(sorted({**told, **responses}.items()))
    if wants_key:
        operation["security"] = [{"key": []}]


def _exemplify(paths: dict[str, Any], edition: Edition) -> None:
    """Put in examples of questions, an answer and a fact; packs without any leave it without."""
    answers = [edition.assistant.ask(example) for pack in edition.assistant.packs for example in pack.examples]
    if not answers:
        return
    answer, question = answers[0], answers[0].question
    asked = {"question": question}
    drawn = next((each for each in answers if isinstance(chart_of(each), Chart)), answer)
    chat = {"model": EVERY_PACK, "messages": [{"role": "user", "content": question}]}
    bodies = {
        "/v1/ask": asked,
        "/v1/conversations/{key}/ask": asked,
        "/v1/chart": {"question": drawn.question},
        "/v1/chat/completions": chat,
    }
    for path, body in bodies.items():
        _json_of(paths[path]["post"]["requestBody"])["example"] = body
    for path in ("/v1/ask", "/v1/conversations/{key}/ask"):
        _json_of(paths[path]["post"]["responses"]["200"])["example"] = answer.to_json()
    places = {"pack": answer.facts[0].pack, "key": answer.facts[0].id} if answer.facts else {}
    for parameter in (
        *paths["/v1/facts/{pack}/{key}"]["get"]["parameters"],
        *paths["/v1/models/{name}"]["get"]["parameters"],
    ):
        if example := {**places, "name": EVERY_PACK}.get(parameter["name"]):
            parameter["example"] = example


def _json_of(body: dict[str, Any]) -> dict[str, Any]:
    content: dict[str, Any] = body["content"]["application/json"]
    return content
