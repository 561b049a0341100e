"""What comes twice is answered once: messengers send an event again where they are not sure that it arrived."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

#: Events are sent again for an hour at most; in seconds.
USUAL_EXPIRY = 60 * 60
MOST_REMEMBERED = 50_000


class Once:
    """Remembers the names of events, the latest ones, for a while; may be used from several threads."""

    def __init__(
        self,
        *,
        expiry: float = USUAL_EXPIRY,
        most: int = MOST_REMEMBERED,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._expiry, self._most, self._clock = expiry, most, clock
        self._seen: OrderedDict[str, float] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        """How many names are remembered."""
        return len(self._seen)

    def is_first(self, name: str) -> bool:
        """Whether the name was not seen before; it is from now on.

        >>> once = Once()
        >>> once.is_first("Ev1"), once.is_first("Ev1")
        (True, False)
        """
        now = self._clock()
        with self._lock:
            while self._seen and (len(self._seen) > self._most or next(iter(self._seen.values())) + self._expiry < now):
                self._seen.popitem(last=False)
            if name in self._seen:
                return False
            self._seen[name] = now
            return True

    def forget(self, name: str) -> None:
        """Take a name for one that was not seen, because nothing came of it."""
        with self._lock:
            self._seen.pop(name, None)
