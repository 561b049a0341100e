"""A thread of a messenger is a conversation: its next turn, with what came before it taken from a store."""

from __future__ import annotations

import json
import zlib
from threading import Lock
from typing import Any, NamedTuple

from assistant.answers import Answer
from assistant.asking import Assistant
from assistant.errors import ResumeError
from assistant.messaging.keeping import Store

#: Turns of one thread wait for each other, those of most others do not.
_LOCKS = 64


class Thread(NamedTuple):
    """Where a conversation is held. What `thread` is in a channel is for the messenger to say."""

    team: str
    channel: str
    thread: str

    @property
    def key(self) -> str:
        """The name under which the conversation is kept."""
        return json.dumps(self, separators=(",", ":"))


class Turn(NamedTuple):
    """An answer, and the how-manieth of its conversation it is."""

    answer: Answer
    number: int


class Talk:
    """Holds the conversations of all threads; may be used from several threads of the process."""

    def __init__(self, assistant: Assistant, store: Store) -> None:
        self.assistant = assistant
        self._store = store
        self._locks = tuple(Lock() for _ in range(_LOCKS))

    def ask(self, thread: Thread, question: str) -> Turn:
        """The next turn of a thread, or the first one."""
        key = thread.key
        with self._locks[hash(key) % _LOCKS]:
            before = self._load(key)
            answer, conversation = _answered(self.assistant, question, before.get("conversation"))
            number = before.get("turns", 0) + 1
            self._save(key, {"turns": number, "conversation": conversation})
        return Turn(answer, number)

    def turns(self, thread: Thread) -> int:
        """How many turns a thread has had; 0 if nothing is known of it, or no longer."""
        return int(self._load(thread.key).get("turns", 0))

    def _load(self, key: str) -> dict[str, Any]:
        state = self._store.load(key)
        return json.loads(zlib.decompress(state)) if state else {}

    def _save(self, key: str, state: dict[str, Any]) -> None:
        self._store.save(key, zlib.compress(json.dumps(state, separators=(",", ":")).encode(), level=1))


def _answered(assistant: Assistant, question: str, before: Any) -> tuple[Answer, Any]:
    """The answer, and what the conversation has come to with it, as JSON-ready values."""
    if assistant.is_over_table:
        return assistant.follow(question, before or "")
    try:
        chat = assistant.resume(before) if before else assistant.conversation()
    except ResumeError:
        # The facts have changed since: nothing that was said of the old ones is carried on.
        chat = assistant.conversation()
    return chat.ask(question), chat.to_json()
