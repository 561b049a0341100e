"""A turn of a conversation that is kept in a store: taken up, gone on with, and kept again."""

from __future__ import annotations

import asyncio
import random
import zlib
from typing import NoReturn

from pydantic_core import to_json

from assistant.answers import Answer
from assistant.asking import Assistant
from assistant.conversation import Conversation
from assistant.errors import ResumeError
from assistant.serving.drawing import answer_from
from assistant.serving.errors import RequestError
from assistant.serving.served import Served
from assistant.serving.sessions.store import Record
from assistant.serving.table_turns import is_over_table, table_turn
from assistant.serving.thinking import ask

#: So often a turn is answered anew where another one came between, and so long it waits before, in seconds.
_TRIES = 10
_PAUSE = 0.01
#: So many of the last turns are asked anew over new facts: what the next one builds on is not further back.
_ASKED_ANEW = 100


def as_json(answer: Answer) -> bytes:
    """An answer as JSON text: what `assistant --json` prints."""
    return to_json(answer.to_json())


async def begin(served: Served) -> str:
    """The key of a new conversation."""
    return await served.sessions.create(_state(served.knowledge.now.assistant.conversation(keep=0)))


async def take_turn(served: Served, key: str, question: str) -> bytes:
    """The answer to the next turn of a conversation, as JSON text, once it is kept."""
    async with served.talks.lock(key):
        for _ in range(_TRIES):
            assistant = served.knowledge.now.assistant
            record = await served.sessions.load(key) or _missing()
            chat = None
            if is_over_table(record):
                answer, state = await table_turn(served, key, record, question)
            else:
                chat = served.talks.find(key, record, assistant) or await _taken_up(served, key, record, assistant)
                chat = chat.copy()
                answer = await ask(chat, question, served.beside)
                state = _state(chat)
            written, following = as_json(answer), Record(state, record.version + 1)
            if await served.sessions.save(key, following, zlib.compress(written, 1)):
                if chat:
                    served.talks.keep(key, following, assistant, chat)
                served.metrics.count_answer(answer)
                return written
            # A turn that another server took.
            await asyncio.sleep(random.uniform(0, _PAUSE))
    raise RequestError(
        409, "conversation_busy", "Several turns of this conversation came at once. Send one after the other."
    )


async def turns_of(served: Served, key: str) -> list[bytes]:
    """The answers of a conversation as JSON texts, the oldest first."""
    turns = await served.sessions.turns(key)
    return _missing() if turns is None else [unpacked(turn) for turn in turns]


async def forget(served: Served, key: str) -> None:
    """Forget a conversation; an error 404 where there is none."""
    served.talks.drop(key)
    served.tables.drop(key)
    if not await served.sessions.delete(key):
        _missing()


async def _taken_up(served: Served, key: str, record: Record, assistant: Assistant) -> Conversation:
    """The conversation that a record holds; asked anew where the facts are others now."""
    try:
        return assistant.resume(unpacked(record.state), keep=0)
    except ResumeError:
        chat = assistant.conversation(keep=0)
        for turn in (await turns_of(served, key))[-_ASKED_ANEW:]:
            await ask(chat, answer_from(turn).question, served.beside)
        return chat


def unpacked(kept: bytes) -> bytes:
    """What was kept packed. Raises `ResumeError` for what was not."""
    try:
        return zlib.decompress(kept)
    except zlib.error as error:
        raise ResumeError("What is kept of the conversation cannot be read.") from error


def _state(chat: Conversation) -> bytes:
    return zlib.compress(to_json(chat.to_json()), 1)


def _missing() -> NoReturn:
    raise RequestError(
        404, "conversation_not_found", "There is no such conversation, or it has expired. Begin a new one."
    )
