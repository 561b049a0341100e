"""Packs that change on disk replace those that answer, once they are whole; broken ones do not."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Final

from assistant.errors import AssistantError
from assistant.serving.knowledge import Knowledge, contents_of
from assistant.serving.middleware.faults import place_of
from assistant.serving.terminals import terminal_watch
from assistant.tuples import NamedTuple

_log = logging.getLogger(__name__)

#: How often the folders of the packs are looked at, in seconds.
EVERY: Final = 1.0


class _Loading(NamedTuple):
    """What is loaded anew, and who is told."""

    knowledge: Knowledge
    loaded: Callable[[], None]
    broken: Callable[[], None]


@asynccontextmanager
async def reloading(
    knowledge: Knowledge, *, loaded: Callable[[], None], broken: Callable[[], None], every: float = EVERY
) -> AsyncIterator[None]:
    """Meanwhile changed packs are loaded: when they have come to rest on disk, and at once on SIGHUP.

    `loaded` and `broken` are called after others answer, or were found not to be sound.
    """
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
    task = asyncio.create_task(_watch(_Loading(knowledge, loaded, broken), hurry, every))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _watch(loading: _Loading, hurry: asyncio.Event, every: float) -> None:
    #: What was on disk when the packs that answer were loaded, or when others were found to be broken; and last.
    knowledge = loading.knowledge
    known = last = knowledge.contents
    while True:
        is_asked_for = await _is_set_within(hurry, every)
        hurry.clear()
        found = await asyncio.to_thread(contents_of, knowledge.names)
        # A pack that is being written is broken only for a moment.
        has_come_to_rest = found == last
        last = found
        if is_asked_for or (has_come_to_rest and found != known):
            known = found
            await _load(loading, found)


async def _load(loading: _Loading, found: tuple[str, ...]) -> None:
    """Have the packs on disk answer from now on, if they are sound."""
    knowledge = loading.knowledge
    try:
        edition = await asyncio.to_thread(knowledge.opened)
    except Exception as error:
        # Whatever it is, it must not end the looking.
        knowledge.is_behind = True
        loading.broken()
        _log.error("the packs on disk are broken, and those loaded before go on answering: %s", _told(error))
        return
    knowledge.now, knowledge.contents, knowledge.is_behind = edition, found, False
    loading.loaded()
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
