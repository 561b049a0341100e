"""Charts: of a question, and of a turn of a conversation."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Path, Query, Response

from assistant.answers import Answer
from assistant.serving import thinking
from assistant.serving.beside import Beside
from assistant.serving.drawing import Theme, Width, answer_from, drawn
from assistant.serving.errors import RequestError
from assistant.serving.openapi import errors
from assistant.serving.routes.bodies import Asked
from assistant.serving.routes.conversations import Key
from assistant.serving.routes.direct import DirectRoute
from assistant.serving.routes.known import refuse_unknown
from assistant.serving.served import Served
from assistant.serving.turns import turns_of

_SVG: Final[dict[str, Any]] = {
    "description": "The chart",
    "content": {"image/svg+xml": {"schema": {"type": "string"}}},
}
#: A chart is a document that a browser may open: nothing in it runs or fetches anything.
_HEADERS: Final = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "X-Content-Type-Options": "nosniff",
}
#: Charts that are drawn at the same time, each of which takes a whole processor, and seconds that others wait.
_AT_ONCE: Final = 2
_WAITING: Final = 5.0


class ChartAsked(Asked):
    """A question whose answer is to be drawn, on which ground and how wide."""

    theme: Theme = "auto"
    width: Width = "wide"


def routes(served: Served) -> APIRouter:
    """`/v1/chart` and the charts of turns."""
    router = APIRouter(prefix="/v1", tags=["charts"], dependencies=[Depends(refuse_unknown)], route_class=DirectRoute)
    drawing = Beside(at_once=_AT_ONCE, of="charts", waiting=_WAITING)

    async def picture(answer: Answer, theme: Theme, width: Width) -> Response:
        svg = await drawing.run(partial(drawn, answer, theme, width))
        return Response(svg, media_type="image/svg+xml", headers=_HEADERS)

    @router.post("/chart", responses={200: _SVG, **errors(404, 422)}, response_class=Response, summary="Draw an answer")
    async def draw_answer(asked: ChartAsked) -> Response:
        """The answer as a picture; where it holds nothing to draw, the reason."""
        served.hear(asked.question)
        answer = await thinking.ask(served.knowledge.now.assistant, asked.question, served.beside)
        return await picture(answer, asked.theme, asked.width)

    @router.get(
        "/conversations/{key}/turns/{turn}/chart.svg",
        responses={200: _SVG, **errors(404, 422)},
        response_class=Response,
        summary="Draw a turn",
    )
    async def draw_turn(
        key: Key,
        turn: Annotated[int, Path(ge=0, le=1_000_000, description="The place of the answer among the turns, from 0.")],
        theme: Annotated[Theme, Query()] = "auto",
        width: Annotated[Width, Query()] = "wide",
    ) -> Response:
        """An answer of a conversation as a picture; where it holds nothing to draw, the reason."""
        turns = await turns_of(served, key)
        if turn >= len(turns):
            raise RequestError(404, "turn_not_found", f"The conversation has {len(turns)} turns, counted from 0.")
        return await picture(answer_from(turns[turn]), theme, width)

    return router
