"""What a store of conversations does, and what it holds of one."""

from __future__ import annotations

import re
import secrets
from typing import Final, Protocol

from assistant.tuples import NamedTuple

#: The latest turns of a conversation that are kept; what a turn builds on does not reach back further.
MOST_TURNS: Final = 1_000
#: A conversation that nobody goes on with is kept for this long unless told otherwise, in seconds.
USUAL_EXPIRY: Final = 24 * 60 * 60

_CHANCE = 18
_KEY = re.compile(r"[A-Za-z0-9_-]{24}")


class Record(NamedTuple):
    """A conversation between two requests. What is in it says all: any server with the same packs can go on."""

    #: What the conversation has come to; the store does not read it.
    state: bytes
    #: Goes up by one with every turn.
    version: int = 0


class Unavailable(Exception):  # noqa: N818 - what is away is not wrong
    """The store cannot be used now. Its text says so, and nothing of addresses or passwords."""


class Sessions(Protocol):
    """A store of conversations. Every method but `close` may raise `Unavailable`.

    A conversation expires when no turn was saved and its turns were not read for a while.
    """

    async def create(self, state: bytes, *, table: bytes = b"") -> str:
        """Keep a new conversation, with the table that it is over if it is over one; its key."""

    async def load(self, key: str) -> Record | None:
        """The conversation with a key; None where there is none or it has expired."""

    async def table(self, key: str) -> bytes | None:
        """The table that the conversation with a key is over; None where there is none."""

    async def turns(self, key: str) -> list[bytes] | None:
        """The turns of the conversation with a key, the oldest first; None where there is no such conversation."""

    async def save(self, key: str, record: Record, turn: bytes) -> bool:
        """Keep a turn and what it has come to; False where it is gone or another turn was kept meanwhile."""

    async def delete(self, key: str) -> bool:
        """Forget a conversation; False where there is none."""

    async def count(self) -> int:
        """How many conversations are open."""

    async def check(self) -> None:
        """Return where the store can be used now."""

    async def close(self) -> None:
        """Let go of what the store holds open."""


def new_key() -> str:
    """A key that nobody can guess: whoever knows it may go on with the conversation."""
    return secrets.token_urlsafe(_CHANCE)


def is_key(text: str) -> bool:
    """Whether a text has the form of a key, so that nothing else is ever looked up."""
    return bool(_KEY.fullmatch(text))
