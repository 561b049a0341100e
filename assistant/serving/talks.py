"""The conversations that this process answered in last, so that they need not be read from their store again."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from weakref import WeakValueDictionary

from assistant.asking import Assistant
from assistant.conversation import Conversation
from assistant.serving.sessions.store import Record
from assistant.tuples import NamedTuple

_MOST = 500


class _Talk(NamedTuple):
    record: Record
    assistant: Assistant
    chat: Conversation


class Talks:
    """The `most` conversations that were used last, each as it was after a certain turn over certain packs."""

    def __init__(self, *, most: int = _MOST) -> None:
        self._most = most
        self._talks: OrderedDict[str, _Talk] = OrderedDict()
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    def find(self, key: str, record: Record, assistant: Assistant) -> Conversation | None:
        """The conversation that a record holds, if it is here; it must not be asked, but a copy may."""
        talk = self._talks.get(key)
        if talk is None or talk.record != record or talk.assistant is not assistant:
            return None
        self._talks.move_to_end(key)
        return talk.chat

    def keep(self, key: str, record: Record, assistant: Assistant, chat: Conversation) -> None:
        """Keep a conversation as it is now."""
        self._talks[key] = _Talk(record, assistant, chat)
        self._talks.move_to_end(key)
        if len(self._talks) > self._most:
            self._talks.popitem(last=False)

    def drop(self, key: str) -> None:
        """Keep a conversation no longer."""
        self._talks.pop(key, None)

    def clear(self) -> None:
        """Keep none of them."""
        self._talks.clear()

    def lock(self, key: str) -> asyncio.Lock:
        """What lets turns of one conversation come one after the other here; other servers know nothing of it."""
        lock = self._locks.get(key)
        if lock is None:
            lock = self._locks[key] = asyncio.Lock()
        return lock
