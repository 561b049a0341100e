"""The addresses of OpenAI's API for chats and models."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel
from pydantic_core import to_json

from assistant.serving.answered import answered
from assistant.serving.chat.asked import questions_of
from assistant.serving.chat.completions import completion_of
from assistant.serving.chat.messages import ChatRequest
from assistant.serving.chat.replaying import Replays
from assistant.serving.errors import RequestError
from assistant.serving.knowledge import Edition
from assistant.serving.openapi import COMPLETION, errors
from assistant.serving.routes.direct import DirectRoute
from assistant.serving.served import Served

_OWNER = "report-assistant"
_UNBUFFERED = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}


class Model(BaseModel):
    """What can be asked as a model: all packs, or one of them."""

    id: str
    object: Literal["model"] = "model"
    created: int
    owned_by: str = _OWNER


class Models(BaseModel):
    """All that can be asked as a model."""

    object: Literal["list"] = "list"
    data: list[Model]


def routes(served: Served) -> APIRouter:
    """`/v1/chat/completions` and `/v1/models`."""
    router = APIRouter(prefix="/v1", tags=["chat"], route_class=DirectRoute)
    replays = Replays(served.beside, most=served.options.limits.replayed)

    @router.post("/chat/completions", responses={200: COMPLETION, **errors(400, 404)}, summary="Go on with a chat")
    async def complete_chat(request: ChatRequest) -> Response:
        """The answer to the last message, which may follow up on those before it: they are the whole conversation."""
        edition = served.knowledge.now
        assistant = edition.of_model(request.model)
        if assistant is None:
            raise _no_model(edition, request.model)
        questions = questions_of(request)
        served.hear(questions[-1])
        answer = await replays.answer(assistant, questions)
        served.metrics.count_answer(answer)
        completion = completion_of(
            answer,
            as_json=request.response_format is not None and request.response_format.type == "json_object",
            model=request.model,
            fingerprint=edition.fingerprint,
            prompt_words=request.words,
        )
        if request.stream:
            tells_usage = bool(request.stream_options and request.stream_options.include_usage)
            events = completion.events(tells_usage=tells_usage)
            return StreamingResponse(_one_by_one(events), media_type="text/event-stream", headers=_UNBUFFERED)
        return answered(to_json(completion.to_json()))

    @router.get("/models", summary="List what can be asked as a model")
    async def list_models() -> Models:
        """All packs together, and each alone."""
        return Models(data=[_model(served.knowledge.now, name) for name in served.knowledge.now.models])

    @router.get("/models/{name}", responses=errors(404), summary="Read about a model")
    async def read_model(name: Annotated[str, Path(description="The name of a pack, or `report-assistant`.")]) -> Model:
        """One of those that are listed."""
        edition = served.knowledge.now
        if name not in edition.models:
            raise _no_model(edition, name)
        return _model(edition, name)

    return router


async def _one_by_one(events: Iterator[bytes]) -> AsyncIterator[bytes]:
    for event in events:
        yield event


def _model(edition: Edition, name: str) -> Model:
    return Model(id=name, created=edition.models[name])


def _no_model(edition: Edition, name: str) -> RequestError:
    message = f"There is no model {name[:100]!r}. There are: {', '.join(edition.models)}."
    return RequestError(404, "model_not_found", message, param="model")
