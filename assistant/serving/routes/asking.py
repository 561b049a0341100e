"""A question on its own."""

from __future__ import annotations

from fastapi import APIRouter, Response

from assistant.serving import thinking
from assistant.serving.answered import answered
from assistant.serving.openapi import ANSWER, errors
from assistant.serving.routes.bodies import Asked
from assistant.serving.routes.direct import DirectRoute
from assistant.serving.served import Served
from assistant.serving.turns import as_json


def routes(served: Served) -> APIRouter:
    """`POST /v1/ask`."""
    router = APIRouter(prefix="/v1", tags=["asking"], route_class=DirectRoute)

    @router.post("/ask", responses={200: ANSWER, **errors(422)}, summary="Answer a question")
    async def answer_question(asked: Asked) -> Response:
        """The answer with its working and its sources; `status` says whether there is one."""
        served.hear(asked.question)
        answer = await thinking.ask(served.knowledge.now.assistant, asked.question, served.beside)
        served.metrics.count_answer(answer)
        return answered(as_json(answer))

    return router
