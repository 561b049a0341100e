"""What a store of conversations does, and what it holds of one."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Record(NamedTuple):
    """A conversation between two requests. What is in it says all: any server with the same packs can go on."""

    #: What `Conversation.to_json` wrote, as JSON text; empty before the first turn.
    state: bytes = b""
    #: The answers so far, each as JSON text.
    turns: tuple[bytes, ...] = ()
    #: Goes up by one with every change.
    version: int = 0


class Unavailable(Exception):  # noqa: N818 - what is away is not wrong
    """The store cannot be reached now. Its text says so, and nothing of addresses or passwords."""


class Sessions(Protocol):
    """A store of conversations. Every method may raise `Unavailable`."""

    async def create(self, record: Record) -> str:
        """Keep a new conversation; its id, which cannot be guessed."""

    async def load(self, key: str) -> Record | None:
        """The conversation with an id; None where there is none or it has expired."""

    async def save(self, key: str, record: Record) -> bool:
        """Keep the next version of a conversation; False where it is gone or another one was kept meanwhile."""

    async def delete(self, key: str) -> bool:
        """Forget a conversation; False where there is none."""

    async def check(self) -> None:
        """Return where the store can be used now."""

    async def close(self) -> None:
        """Let go of what the store holds open."""
