"""The front door for programs: load packs once, ask many times."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from assistant.answers import Answer
from assistant.conversing.packs_chosen import converse_over, fresh_states
from assistant.facts import Pack
from assistant.packs.finding import open_pack, shipped_packs
from assistant.understanding import open_library


class Assistant:
    """Answers questions over one or more packs: by default over those that ship with it.

    `packs` holds names, folders or `Pack` values. Raises `PackError` when one is broken or missing.
    """

    def __init__(self, packs: Iterable[str | Path | Pack] | None = None) -> None:
        chosen: Iterable[str | Path | Pack] = shipped_packs() if packs is None else packs
        loaded = [pack if isinstance(pack, Pack) else open_pack(pack) for pack in chosen]
        self.packs: tuple[Pack, ...] = tuple({pack.id: pack for pack in loaded}.values())
        self.libraries = tuple(open_library(pack) for pack in self.packs)

    def ask(self, question: str) -> Answer:
        """The answer to one question on its own; it never raises for what a question says."""
        return converse_over(question, fresh_states(self.libraries), self.libraries)[0]

    def conversation(self) -> Conversation:
        """A new conversation, in which a question may follow up on the one before."""
        return Conversation(self)


class Conversation:
    """Questions that follow one another; independent of every other conversation."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self.states = fresh_states(assistant.libraries)

    def ask(self, question: str) -> Answer:
        """The answer to the next turn."""
        answer, self.states = converse_over(question, self.states, self._assistant.libraries)
        return answer
