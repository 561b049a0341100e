"""Work beside the event loop that may take long: what is given up holds up neither others nor the end."""

from __future__ import annotations

import asyncio
import math
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final, TypeVar

from assistant.serving.errors import RequestError

Done = TypeVar("Done")

#: In a thread of ours, what is waited for: done already, where nobody waits any more.
_awaited: Final = threading.local()


class Beside:
    """So many places for work; each piece has a thread of its own, which ends with the process at the latest."""

    def __init__(
        self, *, at_once: int, of: str = "questions", waiting: float | None = None, working: float | None = None
    ) -> None:
        """`of` tells what is worked on, `waiting` how long a place is waited for, `working` how long the work may take.

        Both are in seconds, and without end where they are left out. In more threads than two nothing is done sooner,
        for they take turns, and the event loop would have to wait for more of them.
        """
        self._free = asyncio.Semaphore(at_once)
        self._of, self._waiting, self._working = of, waiting, working

    async def run(self, work: Callable[[], Done]) -> Done:
        """What the work gives. Raises `TimeoutError` where it takes too long, `RequestError` where no place gets free.

        A thread cannot be stopped: what is given up keeps its place until it is done, or asks `is_awaited`.
        """
        try:
            async with asyncio.timeout(self._waiting):
                await self._free.acquire()
        except TimeoutError:
            wait = math.ceil(self._waiting or 0)
            message = f"The server is busy with other {self._of}. Go on in {wait} s."
            raise RequestError(503, "overloaded", message, headers={"Retry-After": str(wait)}) from None
        loop = asyncio.get_running_loop()
        done: asyncio.Future[Done] = loop.create_future()

        def tell(result: Done | None, error: BaseException | None) -> None:
            self._free.release()
            if done.done():
                return
            if error is None:
                done.set_result(result)  # type: ignore[arg-type]
            else:
                done.set_exception(error)

        def begin() -> None:
            _awaited.done = done
            result, error = None, None
            try:
                result = work()
            except BaseException as raised:
                error = raised
            # Where the loop is closed, nobody waits any more.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(tell, result, error)

        # Not of a pool, whose threads the process would wait for at its end.
        threading.Thread(target=begin, daemon=True, name="beside").start()
        async with asyncio.timeout(self._working):
            return await done


def is_awaited() -> bool:
    """Whether somebody waits for the work that asks this: what has several steps may end after the one it is at."""
    done: asyncio.Future[object] | None = getattr(_awaited, "done", None)
    return done is None or not done.done()
