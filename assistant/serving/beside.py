"""Work beside the event loop that may take too long: what is given up holds up neither others nor the end."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TypeVar

Done = TypeVar("Done")


class BusyError(Exception):
    """Nothing became free in time: all that could be worked on is."""


class Beside:
    """So many places for work; each piece has a thread of its own, which ends with the process at the latest."""

    def __init__(self, *, at_once: int, waiting: float, working: float) -> None:
        """`waiting` is how long a place is waited for, `working` how long the work may take, both in seconds."""
        self._free = asyncio.Semaphore(at_once)
        self._waiting, self._working = waiting, working

    async def run(self, work: Callable[[], Done]) -> Done:
        """What the work gives. Raises `BusyError` where no place becomes free, `TimeoutError` where it takes too long.

        A thread cannot be stopped: what is given up keeps its place until it is done.
        """
        try:
            async with asyncio.timeout(self._waiting):
                await self._free.acquire()
        except TimeoutError:
            raise BusyError from None
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
            result, error = None, None
            try:
                result = work()
            except BaseException as raised:
                error = raised
            # Where the loop is closed, nobody waits any more.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(tell, result, error)

        # Not of a pool, whose threads the process would wait for at its end.
        Thread(target=begin, daemon=True, name="beside").start()
        async with asyncio.timeout(self._working):
            return await done
