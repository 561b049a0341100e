"""Where conversations are kept between their turns: what a store has to do, and the one in memory."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Protocol

#: A conversation that nobody has gone on with for so long is forgotten, in seconds.
USUAL_EXPIRY = 7 * 24 * 60 * 60
#: Beyond these, those that rested longest are forgotten.
MOST_CONVERSATIONS = 10_000
MOST_BYTES = 256 * 1024 * 1024


class Store(Protocol):
    """Keeps what conversations have come to, each under the key of its thread. Used from several threads."""

    def load(self, key: str) -> bytes | None:
        """What was saved last under a key; None if nothing was, or no longer is."""

    def save(self, key: str, state: bytes) -> None:
        """Keep a state under a key, in place of the one before."""

    def delete(self, key: str) -> None:
        """Forget what is kept under a key, if anything is."""


class InMemory:
    """A store in the memory of this process. `expiry` is in seconds, as is what `clock` gives; it never goes back."""

    def __init__(
        self,
        *,
        expiry: float = USUAL_EXPIRY,
        most: int = MOST_CONVERSATIONS,
        most_bytes: int = MOST_BYTES,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._expiry, self._most, self._most_bytes, self._clock = expiry, most, most_bytes, clock
        #: When each was used last, and its state; in that order, so that the oldest stand first.
        self._kept: OrderedDict[str, tuple[float, bytes]] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def __len__(self) -> int:
        """How many conversations are kept."""
        with self._lock:
            self._tidy()
            return len(self._kept)

    def load(self, key: str) -> bytes | None:
        """What was saved last under a key; it counts as used now."""
        with self._lock:
            self._tidy()
            state = self._take(key)
            if state is not None:
                self._put(key, state)
            return state

    def save(self, key: str, state: bytes) -> None:
        """Keep a state under a key."""
        with self._lock:
            self._take(key)
            self._put(key, state)
            self._tidy()

    def delete(self, key: str) -> None:
        """Forget what is kept under a key."""
        with self._lock:
            self._take(key)

    def _put(self, key: str, state: bytes) -> None:
        self._kept[key] = (self._clock(), state)
        self._bytes += len(state)

    def _take(self, key: str) -> bytes | None:
        _, state = self._kept.pop(key, (0.0, None))
        self._bytes -= len(state or b"")
        return state

    def _tidy(self) -> None:
        """Forget what has expired and what is too much."""
        expired = self._clock() - self._expiry
        while self._kept:
            oldest, (used, _) = next(iter(self._kept.items()))
            if used > expired and len(self._kept) <= self._most and self._bytes <= self._most_bytes:
                return
            self._take(oldest)
