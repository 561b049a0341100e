"""The front door for programs: load packs once, ask many times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.answers import Answer, Citation
from assistant.facts import Pack
from assistant.packs.finding import open_pack, shipped_packs
from assistant.several.reports import Reports
from assistant.several.states import fresh_states
from assistant.several.turn import converse_over

if TYPE_CHECKING:
    from assistant.catalogue import Catalogue, FactPage, PackSummary
    from assistant.tables.opening import Tables


class Assistant:
    """Answers questions over one or more packs: by default over those that ship with it.

    `packs` holds names, folders or `Pack` values, or is one of them. Raises `PackError` when one is broken or missing.
    """

    def __init__(self, packs: Iterable[str | Path | Pack] | str | Path | Pack | None = None) -> None:
        if isinstance(packs, (str, Path, Pack)):
            packs = [packs]
        chosen: Iterable[str | Path | Pack] = shipped_packs() if packs is None else packs
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
        reading: str | Path | Mapping[str, Any] | None = None,
        packs: Iterable[str | Path | Pack] = (),
    ) -> Assistant:
        """An assistant over the table in a file, in bytes or in a data frame, and over packs if any are named.

        `title` says what the table is about where it does not say so itself; `reading` corrects how it is read: the
        path of a file, or its fields. Raises `TableError` where no table can be read, or a correction is wrong.
        """
        from assistant.tables.opening import open_tables

        assistant = cls(packs=packs)
        assistant._tables = open_tables(source, title=title or "", reading=reading)
        return assistant

    def ask(self, question: str) -> Answer:
        """The answer to one question on its own; it never raises for what a question says.

        Raises `TypeError` for anything but text.
        """
        _check_text(question, "a question")
        if self._tables is not None:
            found = self._tables.ask(question)
            if found.status == "answered" or not self.packs:
                return found
            beside = converse_over(question, fresh_states(self.reports), self.reports)[0]
            return found if beside.status == "unknown" else beside
        return converse_over(question, fresh_states(self.reports), self.reports)[0]

    def follow(self, question: str, before: str) -> tuple[Answer, str]:
        """The answer to a turn over a table after a full question, and the full question that comes next before."""
        assert self._tables is not None
        found, after = self._tables.follow(question, before)
        if found.status != "answered" and self.packs:
            beside = converse_over(question, fresh_states(self.reports), self.reports)[0]
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

    def list_packs(self) -> tuple[PackSummary, ...]:
        """What it answers from, in short: each pack, and each table, with title, publisher and example questions.

        >>> article = Assistant("us-china-gap").list_packs()[0]
        >>> article.name, article.publisher
        ('us-china-gap', 'Stanford Institute for Human-Centered Artificial Intelligence (HAI)')
        >>> article.examples[0]
        'What was the US lead on MMLU at the end of 2024?'
        """
        return self._catalogue.summaries

    def find_facts(self, query: str = "", *, pack: str = "", limit: int | None = None, offset: int = 0) -> FactPage:
        """The facts that have a word like each word of the query, or all facts; of all packs or of the one named.

        They come in the order of the packs, `limit` of them from `offset` on; `total` counts all of them. Raises
        `PackError` for a pack that is not among its own, `ValueError` for numbers below 0.

        >>> found = Assistant("us-china-gap").find_facts("lead 2024", limit=1)
        >>> found.total, found.facts[0].value, found.facts[0].locator
        (8, '0.3', 'paragraph 3')
        """
        _check_text(query, "a query")
        return self._catalogue.find(query, pack=pack, limit=limit, offset=offset)

    def get_fact(self, pack: str, id: str) -> Citation | None:
        """The fact with an id, as answers cite it; None if the pack has none, or is not among its own.

        >>> Assistant("us-china-gap").get_fact("us-china-gap", "notable-china").statement
        'China made 15 notable AI models in 2024.'
        """
        return self._catalogue.fact(pack, id)

    @cached_property
    def _catalogue(self) -> Catalogue:
        from assistant.catalogue import Catalogue

        return Catalogue(self.described)

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

        return tuple(sha256(to_bytes(pack, "")).hexdigest() for pack in self.packs)


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
        _check_text(question, "a question")
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


def _check_text(text: object, what: str) -> None:
    if not isinstance(text, str):
        raise TypeError(f"{what} is text, not {type(text).__name__}")
