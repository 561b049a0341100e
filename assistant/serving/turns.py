"""A turn of a conversation that is kept in a store: taken up, gone on with, and kept again."""

from __future__ import annotations

import json

from assistant.answers import Answer
from assistant.asking import Assistant
from assistant.errors import ResumeError
from assistant.serving.errors import RequestError
from assistant.serving.served import Served
from assistant.serving.sessions.store import Record

#: Turns of one conversation, after which a new one has to be begun.
MOST_TURNS = 1_000
#: So often a turn is answered anew where another one came between.
_TRIES = 5


def as_json(answer: Answer) -> bytes:
    """An answer as JSON text: what `assistant --json` prints."""
    return json.dumps(answer.to_json(), ensure_ascii=False, separators=(",", ":")).encode()


def next_turn(assistant: Assistant, record: Record, question: str) -> Record:
    """The conversation with the answer to its next turn. Raises `ResumeError` where the facts are others now."""
    chat = assistant.resume(record.state) if record.state else assistant.conversation()
    answer = chat.ask(question)
    state = json.dumps(chat.to_json(), ensure_ascii=False, separators=(",", ":")).encode()
    return Record(state, (*record.turns, as_json(answer)), record.version + 1)


async def loaded(served: Served, key: str) -> Record:
    """The conversation with an id; an error 404 where there is none."""
    record = await served.sessions.load(key)
    if record is None:
        raise RequestError(
            404, "conversation_not_found", "There is no such conversation, or it has expired. Begin a new one."
        )
    return record


async def take_turn(served: Served, key: str, question: str) -> bytes:
    """The answer to the next turn of a conversation, as JSON text, once it is kept."""
    for _ in range(_TRIES):
        record = await loaded(served, key)
        if len(record.turns) >= MOST_TURNS:
            raise RequestError(
                409, "conversation_full", f"The conversation has {MOST_TURNS:,} turns already. Begin a new one."
            )
        try:
            following = next_turn(served.knowledge.now.assistant, record, question)
        except ResumeError:
            raise RequestError(
                409, "conversation_outdated", "The facts have changed since this conversation began. Begin a new one."
            ) from None
        if await served.sessions.save(key, following):
            return following.turns[-1]
    raise RequestError(
        409, "conversation_busy", "Several turns of this conversation came at once. Send one after the other."
    )
