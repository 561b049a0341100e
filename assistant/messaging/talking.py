"""A thread of a messenger is a conversation: its next turn, with what came before it taken from a store."""

from __future__ import annotations

import json
import zlib
from hashlib import sha256
from threading import Lock
from typing import Any

from assistant.answers import Answer
from assistant.asking import Assistant
from assistant.errors import ResumeError
from assistant.messaging.keeping import Store
from assistant.messaging.overhearing import is_answer, is_asked, is_follow_up
from assistant.tuples import NamedTuple

#: Turns of one thread wait for each other, those of most others do not.
_LOCKS = 64
#: Letters of a version.
_VERSION = 16


class Thread(NamedTuple):
    """Where a conversation is held. What `thread` is in a channel is for the messenger to say."""

    team: str
    channel: str
    thread: str

    @property
    def key(self) -> str:
        """The name under which the conversation is kept."""
        return json.dumps(self, separators=(",", ":"))


class _Kept(NamedTuple):
    """What is kept of a thread: its conversation as JSON-ready values, None before the first turn; its last choices."""

    conversation: Any = None
    choices: tuple[str, ...] = ()

    @property
    def version(self) -> str:
        """What tells one conversation from another: the same in every process, so that it outlives a restart."""
        if self.conversation is None:
            return ""
        return sha256(json.dumps(self.conversation, separators=(",", ":")).encode()).hexdigest()[:_VERSION]


class Turn(NamedTuple):
    """An answer, and the version of what its conversation has come to with it."""

    answer: Answer
    version: str
    #: What its thread had come to before.
    before: _Kept = _Kept()


class Talk:
    """Holds the conversations of all threads; may be used from several threads of the process."""

    def __init__(self, assistant: Assistant, store: Store) -> None:
        self.assistant = assistant
        self._store = store
        self._locks = tuple(Lock() for _ in range(_LOCKS))

    def ask(self, thread: Thread, question: str) -> Turn:
        """The next turn of a thread, or the first one."""
        with self._lock(thread):
            before = self._load(thread)
            return self._keep(thread, before, *_answered(self.assistant, question, before))

    def overhear(self, thread: Thread, said: str) -> Turn | None:
        """The turn that somebody takes in a thread without naming the assistant; None for what is clearly none."""
        with self._lock(thread):
            before = self._load(thread)
            if before.conversation is None or not is_asked(said, before.choices):
                return None
            if not (is_follow_up(said, before.choices) or is_answer(self.assistant.ask(said))):
                # By itself it asks nothing of the reports.
                return None
            answer, conversation = _answered(self.assistant, said, before)
            return self._keep(thread, before, answer, conversation) if is_answer(answer) else None

    def choose(self, thread: Thread, choice: str, *, of: str, version: str) -> Turn | None:
        """The turn that takes one of the choices which the question `of` gave in that version of a thread.

        Where the thread has gone on since, the question is asked again before. None if it no longer means the same.
        """
        with self._lock(thread):
            before = self._load(thread)
            if before.version != version:
                again, conversation = _answered(self.assistant, of, before)
                before = _Kept(conversation)
                if again != self.assistant.ask(of) or choice not in again.choices:
                    return None
            return self._keep(thread, before, *_answered(self.assistant, choice, before))

    def take_back(self, thread: Thread, turn: Turn) -> None:
        """Have a thread be as it was before a turn, of which nobody there knows, unless it has gone on since."""
        with self._lock(thread):
            if self._load(thread).version == turn.version:
                self._save(thread, turn.before)

    def version(self, thread: Thread) -> str:
        """The version of what a thread has come to: a turn that comes to nothing leaves it as it is.

        It is "" if nothing is known of the thread, or no longer.
        """
        return self._load(thread).version

    def _lock(self, thread: Thread) -> Lock:
        return self._locks[hash(thread) % _LOCKS]

    def _keep(self, thread: Thread, before: _Kept, answer: Answer, conversation: Any) -> Turn:
        kept = _Kept(conversation, answer.choices)
        self._save(thread, kept)
        return Turn(answer, kept.version, before)

    def _save(self, thread: Thread, kept: _Kept) -> None:
        state = json.dumps(kept._asdict(), separators=(",", ":")).encode()
        self._store.save(thread.key, zlib.compress(state, level=1))

    def _load(self, thread: Thread) -> _Kept:
        """What a thread has come to."""
        state = self._store.load(thread.key)
        found = json.loads(zlib.decompress(state)) if state else {}
        return _Kept(found.get("conversation"), tuple(found.get("choices", ())))


def _answered(assistant: Assistant, question: str, before: _Kept) -> tuple[Answer, Any]:
    """The answer, and what the conversation has come to with it, as JSON-ready values."""
    try:
        said = before.conversation
        chat = assistant.resume(said, keep=0) if said else assistant.conversation(keep=0)
    except ResumeError:
        # The facts have changed since: nothing that was said of the old ones is carried on.
        chat = assistant.conversation(keep=0)
    return chat.ask(question), chat.to_json()
