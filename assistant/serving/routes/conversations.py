"""Conversations: begun, gone on with, read, forgotten."""

from __future__ import annotations

import json
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Path, Response
from pydantic import BaseModel

from assistant.serving.answered import answered
from assistant.serving.openapi import ANSWER, errors
from assistant.serving.own_tables import OwnTable, decoded
from assistant.serving.routes.bodies import Asked, Beginning, TableSent
from assistant.serving.routes.direct import DirectRoute
from assistant.serving.routes.facts import Facts, Limit, Offset, Words
from assistant.serving.routes.known import refuse_unknown
from assistant.serving.served import Served
from assistant.serving.table_turns import begin_over
from assistant.serving.turns import begin, facts_of, forget, take_turn, turns_of

_BEGUN: Final[dict[str, Any]] = {
    "description": "The conversation is begun",
    "headers": {"Location": {"description": "Where it can be read.", "schema": {"type": "string"}}},
}
Key = Annotated[str, Path(description="The id that the conversation was begun with.", max_length=100)]


class TableRead(BaseModel):
    """What was read of a table: how many figures, and questions that it answers; none where it is large."""

    name: str
    title: str
    facts: int
    examples: list[str]
    #: What whoever sent it should know of it.
    note: str | None = None


class Begun(BaseModel):
    """A conversation that was begun."""

    id: str
    table: TableRead | None = None
    #: The answer to its first question, as `--json` prints it.
    answer: dict[str, Any] | None = None


def routes(served: Served) -> APIRouter:
    """`/v1/conversations` and what is below it."""
    router = APIRouter(prefix="/v1/conversations", tags=["conversations"], route_class=DirectRoute)

    @router.post(
        "",
        status_code=201,
        response_model_exclude_none=True,
        responses={201: _BEGUN, **errors(413, 422)},
        summary="Begin a conversation",
    )
    async def begin_conversation(response: Response, beginning: Beginning | None = None) -> Begun:
        """Its id, by which it is gone on with. It expires when nobody has gone on for a while.

        With a table it is over that alone, which is kept with it and forgotten with it. With a question it has its
        first turn already.
        """
        sent, question = (beginning.table, beginning.question) if beginning else (None, None)
        begun = Begun(id=await begin(served)) if sent is None else await _begun_over(served, sent)
        if question is not None:
            served.hear(question)
            begun.answer = json.loads(await take_turn(served, begun.id, question))
        response.headers["Location"] = f"{router.prefix}/{begun.id}"
        return begun

    @router.post("/{key}/ask", responses={200: ANSWER, **errors(404, 409, 422)}, summary="Ask the next question")
    async def ask_next_question(key: Key, asked: Asked) -> Response:
        """The answer to the next turn: a question on its own, or one that follows up ("and MATH?")."""
        served.hear(asked.question)
        return answered(await take_turn(served, key, asked.question))

    @router.get("/{key}", responses={200: TURNS, **errors(404)}, summary="Read a conversation")
    async def read_conversation(key: Key) -> Response:
        """All answers so far, in their order."""
        turns = await turns_of(served, key)
        return answered(b'{"id":"%s","turns":[%s]}' % (key.encode(), b",".join(turns)))

    @router.get(
        "/{key}/facts",
        dependencies=[Depends(refuse_unknown)],
        responses=errors(404, 422),
        summary="List or search the facts that a conversation is over",
    )
    async def list_facts_of_conversation(key: Key, query: Words = "", limit: Limit = 50, offset: Offset = 0) -> Facts:
        """The figures of its table, or the facts of the packs; none of a large table."""
        page = await facts_of(served, key, lambda each: each.find_facts(query, limit=limit, offset=offset))
        return Facts(**page.to_json())

    @router.delete("/{key}", status_code=204, responses=errors(404), summary="Forget a conversation")
    async def forget_conversation(key: Key) -> None:
        """Forget it at once."""
        await forget(served, key)

    return router


_ONLY_WORDS: Final = "No figures were found in it: only its words can be asked."


async def _begun_over(served: Served, sent: TableSent) -> Begun:
    content = decoded(sent.content, most=served.options.limits.table)
    begun = await begin_over(served, OwnTable(sent.name, sent.title, content))
    note = _ONLY_WORDS if begun.is_of_words else None
    read = TableRead(name=sent.name, title=begun.title, facts=begun.figures, examples=list(begun.examples), note=note)
    return Begun(id=begun.key, table=read)


#: As the OpenAPI document has it.
TURNS = {
    "description": "The answers so far",
    "content": {
        "application/json": {
            "schema": {
                "type": "object",
                "required": ["id", "turns"],
                "properties": {
                    "id": {"type": "string"},
                    "turns": {"type": "array", "items": {"$ref": "#/components/schemas/Answer"}},
                },
            }
        }
    },
}
