"""The front door for programs: load packs once, ask many times."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

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
        self._ask_table: Callable[[str], Answer] | None = None

    @classmethod
    def from_table(cls, source: Any, *, title: str | None = "", packs: Iterable[str | Path | Pack] = ()) -> Assistant:
        """An assistant over the table in a file, in bytes or in a data frame, and over packs if any are named.

        `title` says what the table is about where it does not say so itself. Raises `TableError` where no table can
        be read.
        """
        from assistant.tables.opening import open_tables

        assistant = cls(packs=packs)
        assistant._ask_table = open_tables(source, title=title or "").ask
        return assistant

    def ask(self, question: str) -> Answer:
        """The answer to one question on its own; it never raises for what a question says."""
        if self._ask_table is not None:
            found = self._ask_table(question)
            if found.status == "answered" or not self.packs:
                return found
            beside = converse_over(question, fresh_states(self.libraries), self.libraries)[0]
            return found if beside.status == "unknown" else beside
        return converse_over(question, fresh_states(self.libraries), self.libraries)[0]

    @property
    def is_over_table(self) -> bool:
        """Whether it answers from a table."""
        return self._ask_table is not None

    def conversation(self) -> Conversation:
        """A new conversation, in which a question may follow up on the one before."""
        return Conversation(self)


class Conversation:
    """Questions that follow one another; independent of every other conversation."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self.states = fresh_states(assistant.libraries)

    def ask(self, question: str) -> Answer:
        """The answer to the next turn; over a table every question stands on its own."""
        if self._assistant.is_over_table:
            return self._assistant.ask(question)
        answer, self.states = converse_over(question, self.states, self._assistant.libraries)
        return answer
