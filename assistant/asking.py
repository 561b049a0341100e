"""The front door for programs: load packs once, ask many times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from os import PathLike
from typing import TYPE_CHECKING, Any

from assistant.answers import Answer
from assistant.facts import Pack
from assistant.packs.finding import open_pack, shipped_packs
from assistant.several.reports import Reports
from assistant.several.states import fresh_states
from assistant.several.turn import answer_over, converse_over

if TYPE_CHECKING:
    from assistant.tables.opening import Tables


class Assistant:
    """Answers questions over one or more packs: by default over those that ship with it.

    `packs` holds names, folders or `Pack` values, or is one of them. Raises `PackError` when one is broken or missing.
    """

    def __init__(self, packs: Iterable[str | PathLike[str] | Pack] | str | PathLike[str] | Pack | None = None) -> None:
        if isinstance(packs, (str, PathLike, Pack)):
            packs = [packs]
        chosen: Iterable[str | PathLike[str] | Pack] = shipped_packs() if packs is None else packs
        loaded = [pack if isinstance(pack, Pack) else open_pack(pack) for pack in chosen]
        self.packs: tuple[Pack, ...] = tuple({pack.id: pack for pack in loaded}.values())
        self.reports = Reports(self.packs)
        self._tables: Tables | None = None

    @classmethod
    def from_table(
        cls,
        source: Any,
        *,
        title: str | None = "",
        reading: str | PathLike[str] | Mapping[str, Any] | None = None,
        packs: Iterable[str | PathLike[str] | Pack] = (),
        name: str = "",
    ) -> Assistant:
        """An assistant over the table in a file, in bytes or in a data frame, and over packs if any are named.

        `title` says what the table is about where it does not say so itself; `reading` corrects how it is read: the
        path of a file, or its fields; `name` is that of the file that bytes are of. Raises `TableError` where no table
        can be read, or a correction is wrong.
        """
        from assistant.tables.opening import open_tables

        assistant = cls(packs=packs)
        assistant._tables = open_tables(source, title=title or "", reading=reading, name=name)
        return assistant

    def ask(self, question: str) -> Answer:
        """The answer to one question on its own; it never raises for what a question says.

        Raises `TypeError` for anything but text.
        """
        _check_text(question)
        if self._tables is not None:
            found = self._tables.ask(question)
            if found.status == "answered" or not self.packs:
                return found
            beside = answer_over(question, self.reports)
            return found if beside.status == "unknown" else beside
        return answer_over(question, self.reports)

    def follow(self, question: str, before: str) -> tuple[Answer, str]:
        """The answer to a turn over a table after a full question, and the full question that comes next before."""
        assert self._tables is not None
        found, after = self._tables.follow(question, before)
        if found.status != "answered" and self.packs:
            beside = answer_over(question, self.reports)
            return (found, after) if beside.status == "unknown" else (beside, before)
        return found, after

    @property
    def is_over_table(self) -> bool:
        """Whether it answers from a table."""
        return self._tables is not None

    @cached_property
    def described(self) -> tuple[Pack, ...]:
        """The packs, and a pack for each table: for looking at what there is, not for answers."""
        if self._tables is None:
            return self.packs
        from assistant.importing.describing import pack_of_table

        found = [pack_of_table(reader.table) for reader in self._tables.readers]
        answered = [
            pack._replace(examples=tuple(each for each in pack.examples if self.ask(each).status == "answered"))
            for pack in found
        ]
        return (*answered, *self.packs)

    def conversation(self) -> Conversation:
        """A new conversation, in which a question may follow up on the one before."""
        return Conversation(self)

    def resume(self, saved: str | bytes | Mapping[str, Any]) -> Conversation:
        """The conversation that `Conversation.to_json` wrote, as its JSON text or as the values of that.

        It goes on as the saved one would have. Raises `ResumeError` for anything but a conversation that was held
        over the same packs with the same facts and saved by the same version of this notation.
        """
        from assistant.saved.reading import resumed

        chat = Conversation(self)
        chat.states = resumed(saved, self.reports, self.contents)
        return chat

    @cached_property
    def contents(self) -> tuple[str, ...]:
        """A fingerprint of what each pack holds."""
        from hashlib import sha256

        from assistant.packs.compiled import to_bytes

        return tuple(sha256(to_bytes(pack._replace(made_of=""), "")).hexdigest() for pack in self.packs)


class Conversation:
    """Questions that follow one another; independent of every other conversation.

    It can be copied (`copy.copy` and `copy.deepcopy` do the same), saved and resumed: see `Assistant.resume`.
    """

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self.states = fresh_states(assistant.reports)
        #: The last full question over a table.
        self._asked = ""

    def ask(self, question: str) -> Answer:
        """The answer to the next turn. Raises `TypeError` for anything but text."""
        _check_text(question)
        if self._assistant.is_over_table:
            answer, self._asked = self._assistant.follow(question, self._asked)
            return answer
        answer, self.states = converse_over(question, self.states, self._assistant.reports)
        return answer

    def copy(self) -> Conversation:
        """A conversation that goes on from here; what is asked in one changes nothing in the other."""
        other = Conversation(self._assistant)
        other.states = self.states
        other._asked = self._asked
        return other

    def __copy__(self) -> Conversation:
        return self.copy()

    def __deepcopy__(self, _: dict[int, Any]) -> Conversation:
        return self.copy()

    def to_json(self) -> dict[str, Any]:
        """What the conversation has come to, as JSON-ready values for `Assistant.resume`."""
        from assistant.saved.writing import saved

        return saved(self.states, self._assistant.reports, self._assistant.contents)


def _check_text(question: object) -> None:
    if not isinstance(question, str):
        raise TypeError(f"a question is text, not {type(question).__name__}")
