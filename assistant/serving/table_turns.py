"""Conversations over a table that a client sent: begun, and gone on with by any server that shares their store."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from assistant.answers import Answer
from assistant.asking import Assistant
from assistant.catalogue import FactPage
from assistant.serving.errors import RequestError
from assistant.serving.own_tables import OwnTable, unpacked
from assistant.serving.served import Served
from assistant.serving.sessions.store import Record
from assistant.tuples import NamedTuple

#: How the state of a conversation over a table begins; it is saved after that, once there is a turn.
_OVER_TABLE: Final = b"table\n"


class BegunOver(NamedTuple):
    """A conversation over a table: its key, what the table is called, how many figures it has, what can be asked."""

    key: str
    title: str
    figures: int
    examples: tuple[str, ...]
    #: Nothing but words stands in it.
    is_of_words: bool


async def begin_over(served: Served, table: OwnTable) -> BegunOver:
    """A new conversation over a table. Raises `RequestError` where no table can be read."""
    assistant = await served.tables.read(table)
    title, figures, examples = await served.tables.examples(assistant)
    key = await served.sessions.create(_OVER_TABLE, table=table.packed())
    served.tables.keep(key, assistant, len(table.content))
    return BegunOver(key, title, figures, examples, not figures and await served.tables.is_of_words(table))


def is_over_table(record: Record) -> bool:
    """Whether a conversation is over a table."""
    return record.state.startswith(_OVER_TABLE)


async def table_turn(served: Served, key: str, record: Record, question: str) -> tuple[Answer, bytes]:
    """The answer to the next turn of a conversation over a table, and what it has come to then."""
    assistant = await _assistant(served, key)
    answer, after = await served.tables.turn(assistant, question, record.state.removeprefix(_OVER_TABLE))
    return answer, _OVER_TABLE + after


async def table_facts(served: Served, key: str, find: Callable[[Assistant], FactPage]) -> FactPage:
    """What is found in the table of a conversation."""
    assistant = await _assistant(served, key)
    return await served.tables.find_facts(assistant, find)


async def _assistant(served: Served, key: str) -> Assistant:
    """The assistant over the table of a conversation."""
    assistant = served.tables.find(key)
    if assistant is None:
        kept = await served.sessions.table(key)
        if kept is None:
            raise RequestError(404, "conversation_not_found", "The conversation has expired. Begin a new one.")
        table = unpacked(kept)
        assistant = await served.tables.read(table)
        served.tables.keep(key, assistant, len(table.content))
    return assistant
