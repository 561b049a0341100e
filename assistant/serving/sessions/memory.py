"""Conversations in the memory of the process: they end with it, or when nobody has gone on for a while."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from assistant.serving.sessions.store import MOST_TURNS, USUAL_EXPIRY, Record, new_key

#: What the objects around the bytes of a conversation, and of a turn, take.
_AROUND = 600
_AROUND_TURN = 40


@dataclass(slots=True)
class _Kept:
    record: Record
    table: bytes
    turns: list[bytes] = field(default_factory=list)
    used: float = 0
    size: int = 0


class MemorySessions:
    """The store of a single process.

    Beyond `most` conversations, or `most_bytes` of all of them, those that rested longest are forgotten. `seconds` is
    how long one may rest; `clock` is the time in seconds, which never goes back.
    """

    def __init__(
        self,
        *,
        seconds: float = USUAL_EXPIRY,
        most: int = 20_000,
        most_bytes: int = 256 * 1024 * 1024,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._seconds, self._most, self._most_bytes, self._clock = seconds, most, most_bytes, clock
        #: By key, those that rested longest first.
        self._kept: dict[str, _Kept] = {}
        self._bytes = 0

    async def create(self, state: bytes, *, table: bytes = b"") -> str:
        """Keep a new conversation; its key."""
        key = new_key()
        self._keep(key, _Kept(Record(state), table))
        return key

    async def load(self, key: str) -> Record | None:
        """The conversation with a key; None where there is none or it has expired."""
        found = self._find(key)
        return found.record if found else None

    async def table(self, key: str) -> bytes | None:
        """The table that the conversation with a key is over."""
        found = self._find(key)
        return (found.table or None) if found else None

    async def turns(self, key: str) -> list[bytes] | None:
        """The turns of the conversation with a key, the oldest first."""
        found = self._find(key)
        if found is None:
            return None
        self._keep(key, found)
        return list(found.turns)

    async def save(self, key: str, record: Record, turn: bytes) -> bool:
        """Keep a turn and what it has come to; False where it is gone or another turn was kept meanwhile."""
        found = self._find(key)
        if found is None or found.record.version + 1 != record.version:
            return False
        found.record = record
        found.turns.append(turn)
        del found.turns[:-MOST_TURNS]
        self._keep(key, found)
        return True

    async def delete(self, key: str) -> bool:
        """Forget a conversation; False where there is none."""
        if self._find(key) is None:
            return False
        self._forget(key)
        return True

    async def count(self) -> int:
        """How many conversations are open."""
        self._tidy()
        return len(self._kept)

    async def check(self) -> None:
        """Return: memory can always be used."""

    async def close(self) -> None:
        """Forget all."""
        self._kept.clear()
        self._bytes = 0

    def _find(self, key: str) -> _Kept | None:
        self._tidy()
        return self._kept.get(key)

    def _keep(self, key: str, kept: _Kept) -> None:
        """Keep a conversation as the one that was used last."""
        if key in self._kept:
            self._forget(key)
        turns = sum(map(len, kept.turns)) + _AROUND_TURN * len(kept.turns)
        kept.used = self._clock()
        kept.size = _AROUND + len(kept.record.state) + len(kept.table) + turns
        self._kept[key] = kept
        self._bytes += kept.size
        self._tidy()

    def _forget(self, key: str) -> None:
        self._bytes -= self._kept.pop(key).size

    def _tidy(self) -> None:
        """Forget what has expired and what is too much; the one that was used last stays."""
        expired = self._clock() - self._seconds
        while self._kept:
            key, oldest = next(iter(self._kept.items()))
            is_too_much = len(self._kept) > self._most or (self._bytes > self._most_bytes and len(self._kept) > 1)
            if oldest.used > expired and not is_too_much:
                return
            self._forget(key)
