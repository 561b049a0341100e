"""Conversations in the memory of the process: they end with it, or when nobody has gone on for a while."""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable

from assistant.serving.sessions.store import Record

#: Bytes of chance in an id.
ID_BYTES = 18


class MemorySessions:
    """The store of a single process. Beyond `most` conversations those that rested longest are forgotten."""

    def __init__(
        self, *, seconds: float = 3600, most: int = 100_000, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._seconds, self._most, self._clock = seconds, most, clock
        #: By id, those that rested longest first, with the time at which each expires.
        self._kept: OrderedDict[str, tuple[float, Record]] = OrderedDict()

    async def create(self, record: Record) -> str:
        """Keep a new conversation; its id, which cannot be guessed."""
        key = secrets.token_urlsafe(ID_BYTES)
        self._keep(key, record)
        return key

    async def load(self, key: str) -> Record | None:
        """The conversation with an id; None where there is none or it has expired."""
        self._drop_expired()
        found = self._kept.get(key)
        return found[1] if found else None

    async def save(self, key: str, record: Record) -> bool:
        """Keep the next version of a conversation; False where it is gone or another one was kept meanwhile."""
        before = await self.load(key)
        if before is None or before.version + 1 != record.version:
            return False
        self._keep(key, record)
        return True

    async def delete(self, key: str) -> bool:
        """Forget a conversation; False where there is none."""
        self._drop_expired()
        return self._kept.pop(key, None) is not None

    async def check(self) -> None:
        """Return: memory can always be used."""

    async def close(self) -> None:
        """Forget all."""
        self._kept.clear()

    def _keep(self, key: str, record: Record) -> None:
        self._kept[key] = (self._clock() + self._seconds, record)
        self._kept.move_to_end(key)
        self._drop_expired()

    def _drop_expired(self) -> None:
        now = self._clock()
        while self._kept:
            key, (end, _) = next(iter(self._kept.items()))
            if end > now and len(self._kept) <= self._most:
                return
            del self._kept[key]
