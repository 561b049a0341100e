"""Packs that change on disk replace those that answer, once they are whole; broken ones do not."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Final

from assistant.errors import AssistantError
from assistant.serving.knowledge import Edition, contents_of
from assistant.serving.middleware.faults import place_of
from assistant.serving.served import Served
from assistant.serving.terminals import terminal_watch

_log = logging.getLogger(__name__)

#: How often the folders of the packs are looked at, in seconds.
EVERY: Final = 1.0


@asynccontextmanager
async def reloading(served: Served, *, every: float = EVERY) -> AsyncIterator[None]:
    """Meanwhile changed packs are loaded: when they have come to rest on disk, and at once on SIGHUP."""
    hurry = asyncio.Event()
    has_gone = terminal_watch()

    def heard() -> None:
        if has_gone():
            signal.raise_signal(signal.SIGTERM)
        else:
            hurry.set()

    with suppress(ValueError, RuntimeError, NotImplementedError):
        # Only the main thread hears signals.
        asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, heard)
    served.metrics.packs_loaded(time.time(), is_first=True)
    task = asyncio.create_task(_watch(served, hurry, every))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _watch(served: Served, hurry: asyncio.Event, every: float) -> None:
    #: What was on disk when the packs that answer were loaded, or when others were found to be broken; and last.
    known = last = served.knowledge.contents
    while True:
        is_asked_for = await _is_set_within(hurry, every)
        hurry.clear()
        found = await asyncio.to_thread(contents_of, served.knowledge.names)
        # A pack that is being written is broken only for a moment.
        has_come_to_rest = found == last
        last = found
        if is_asked_for or (has_come_to_rest and found != known):
            known = found
            await _load(served, found)


async def _load(served: Served, found: tuple[str, ...]) -> None:
    """Have the packs on disk answer from now on, if they are sound."""
    knowledge = served.knowledge
    try:
        edition = await asyncio.to_thread(Edition.opened, knowledge.names)
    except Exception as error:
        # Whatever it is, it must not end the looking.
        knowledge.is_behind = True
        served.metrics.packs_broken()
        _log.error("the packs on disk are broken, and those loaded before go on answering: %s", _told(error))
        return
    knowledge.now, knowledge.contents, knowledge.is_behind = edition, found, False
    served.talks.clear()
    served.metrics.packs_loaded(time.time(), is_first=False)
    _log.info("packs are loaded: %s", ", ".join(edition.packs))
    await asyncio.to_thread(_settle)


def _told(error: Exception) -> str:
    return str(error) if isinstance(error, AssistantError) else place_of(error)


def _settle() -> None:
    """Look once for what the packs before have left; what stays is not looked through again."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


async def _is_set_within(event: asyncio.Event, seconds: float) -> bool:
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    return True
