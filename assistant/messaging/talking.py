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
    """An answer, and the version of what its conversation has come to."""

    answer: Answer
    version: int


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
            return self._keep(key, before, *_answered(self.assistant, question, before.get("conversation")))

    def choose(self, thread: Thread, choice: str, *, of: str, version: int) -> Turn | None:
        """The turn that takes one of the choices which the question `of` gave in that version of a thread.

        Where the thread has gone on since, the question is asked again before. None if it no longer means the same.
        """
        key = thread.key
        with self._locks[hash(key) % _LOCKS]:
            before = self._load(key)
            conversation = before.get("conversation")
            if before.get("version") != version:
                alone = self.assistant.ask(of)
                again, conversation = _answered(self.assistant, of, conversation)
                if again != alone or choice not in again.choices:
                    return None
            return self._keep(key, before, *_answered(self.assistant, choice, conversation))

    def version(self, thread: Thread) -> int:
        """The version of what a thread has come to: every turn but one that came to nothing makes a new one.

        It is 0 if nothing is known of the thread, or no longer.
        """
        return int(self._load(thread.key).get("version", 0))

    def _keep(self, key: str, before: dict[str, Any], answer: Answer, conversation: Any) -> Turn:
        # What is no question leaves open what was asked back before it.
        is_same = answer.status == "unknown" and conversation == before.get("conversation")
        version = before.get("version", 0) + (not is_same)
        state = json.dumps({"version": version, "conversation": conversation}, separators=(",", ":"))
        self._store.save(key, zlib.compress(state.encode(), level=1))
        return Turn(answer, version)

    def _load(self, key: str) -> dict[str, Any]:
        state = self._store.load(key)
        return json.loads(zlib.decompress(state)) if state else {}


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
