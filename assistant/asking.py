"""The front door for programs: load packs once, ask many times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from os import PathLike
from typing import TYPE_CHECKING, Any, Final, NoReturn

from assistant.answers import Answer, Citation
from assistant.facts import Pack
from assistant.ground import USUALLY_KEPT, Ground, Said, check_text
from assistant.packs.finding import open_pack, shipped_packs

if TYPE_CHECKING:
    from assistant.catalogue import FactPage, PackSummary
    from assistant.conversation import Conversation


_PACKS: Final = "packs are names, folders or Pack values"


class Assistant:
    """Answers questions over one or more packs: by default over those that ship with it.

    `packs` holds names, folders or `Pack` values, or is one of them. Raises `PackError` when one is broken or missing,
    `TypeError` for anything else. Over no pack at all every answer is `unknown`.
    Nothing of an assistant changes once it is made: threads and tasks may share one.

    >>> assistant = Assistant("us-china-gap")
    >>> assistant.ask("What was the US lead on MMLU at the end of 2024?").value
    '0.3'
    """

    def __init__(self, packs: Iterable[str | PathLike[str] | Pack] | str | PathLike[str] | Pack | None = None) -> None:
        if isinstance(packs, (str, PathLike, Pack)):
            packs = [packs]
        chosen: Iterable[str | PathLike[str] | Pack] = shipped_packs() if packs is None else packs
        if not isinstance(chosen, Iterable):
            raise TypeError(f"{_PACKS}, not {type(chosen).__name__}")
        loaded = [pack if isinstance(pack, Pack) else open_pack(_named(pack)) for pack in chosen]
        self._ground = Ground({pack.id: pack for pack in loaded}.values())

    def __repr__(self) -> str:
        return f"<Assistant over {self._ground.called}>"

    def __copy__(self) -> Assistant:
        return self

    def __deepcopy__(self, _: dict[int, Any]) -> Assistant:
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError("an Assistant is not pickled: make one from the same packs; resume takes up its conversations")

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

        >>> sales = Assistant.from_table(b"region,2023,2024\\nNorth,5,7\\nSouth,6,8", title="Sales, million USD")
        >>> answer = sales.ask("How much did sales in the South grow?")
        >>> answer.value, answer.unit, answer.facts[0].locator
        ('2', 'million USD', 'row 3, column 2')
        """
        from assistant.importing.exported import EXPORTED
        from assistant.tables.opening import open_tables, read_tables

        title = title or ""
        grids, correction = read_tables(source, title=title, reading=reading, name=name)
        if len(grids) == 1 and EXPORTED.issubset(grids[0].rows[0]):
            from assistant.importing.making import pack_of_export

            # What was exported of a pack is that pack again.
            return cls(packs=[*packs, pack_of_export(grids[0])])
        assistant = cls(packs=packs)
        assistant._ground = Ground(assistant.packs, open_tables(grids, correction, title=title))
        return assistant

    @property
    def packs(self) -> tuple[Pack, ...]:
        """The packs that it answers from, as they were loaded: another assistant may share them.

        >>> everything = Assistant()
        >>> article = Assistant(everything.packs[-1])
        >>> article.packs[0].id
        'us-china-gap'
        """
        return self._ground.packs

    @property
    def described(self) -> tuple[Pack, ...]:
        """The packs, and before them a pack for each table: for looking at what there is, not for answers.

        >>> sales = Assistant.from_table(b"region,2023,2024\\nNorth,5,7\\nSouth,6,8", title="Sales, million USD")
        >>> [pack.title for pack in sales.described], sales.packs
        (['Sales, million USD'], ())
        """
        return self._ground.described

    @property
    def remarks(self) -> tuple[str, ...]:
        """What a person should know of how the tables were read that no answer says: rows of unlike length.

        >>> Assistant.from_table(b"shop,city,sales\\nNorth,Oslo,5\\nSouth,Rome\\nEast,Bonn,8").remarks[0].split(":")[0]
        '1 row does not have the 3 cells of most'
        """
        tables = [reader.table for reader in self._ground.tables.readers] if self._ground.tables else []
        said = (remark for table in tables for remark in table.remarks if remark not in table.assumptions)
        return tuple(dict.fromkeys(said))

    @property
    def fingerprint(self) -> str:
        """Of what the packs and tables hold: as long as it is the same, so are the answers of one version.

        >>> Assistant("us-china-gap").fingerprint == Assistant(["us-china-gap"]).fingerprint
        True
        >>> Assistant("us-china-gap").fingerprint == Assistant().fingerprint
        False
        """
        return self._ground.fingerprint

    def ask(self, question: str) -> Answer:
        """The answer to one question on its own; it never raises for what a question says.

        Raises `TypeError` for anything but text.

        >>> assistant = Assistant("us-china-gap")
        >>> assistant.ask("How much did the US lead on MMLU shrink?").text.split(":")[0]
        '17.2 percentage points'
        >>> assistant.ask("What was the lead on MMLU in 2019?").reason
        'no_such_period'
        """
        check_text(question, "a question")
        return self._ground.answer(question)

    async def aask(self, question: str) -> Answer:
        """The answer to one question, for `await` under asyncio: it is worked out in a thread, off the event loop.

        >>> import asyncio
        >>> asyncio.run(Assistant("us-china-gap").aask("What was the US lead on MMLU at the end of 2024?")).value
        '0.3'
        """
        check_text(question, "a question")
        return await self._ground.off_loop(partial(self._ground.answer, question))

    def list_packs(self) -> tuple[PackSummary, ...]:
        """What it answers from, in short: each pack, and each table, with title, publisher and example questions.

        >>> article = Assistant("us-china-gap").list_packs()[0]
        >>> article.name, article.publisher
        ('us-china-gap', 'Stanford Institute for Human-Centered Artificial Intelligence (HAI)')
        >>> article.examples[0]
        'What was the US lead on MMLU at the end of 2024?'
        """
        return self._ground.catalogue.summaries

    def find_facts(self, query: str = "", *, pack: str = "", limit: int | None = None, offset: int = 0) -> FactPage:
        """The facts that have a word like each word of the query, or all facts; of all packs or of the one named.

        They come in the order of the packs, `limit` of them from `offset` on; `total` counts all of them. Raises
        `PackError` for a pack that is not among its own, `ValueError` for numbers below 0.

        >>> found = Assistant("us-china-gap").find_facts("lead 2024", limit=1)
        >>> found.total, found.facts[0].value, found.facts[0].locator
        (8, '0.3', 'paragraph 3')
        """
        check_text(query, "a query")
        return self._ground.catalogue.find(query, pack=pack, limit=limit, offset=offset)

    def get_fact(self, pack: str, id: str) -> Citation | None:
        """The fact with an id, as answers cite it; None if the pack has none, or is not among its own.

        >>> Assistant("us-china-gap").get_fact("us-china-gap", "notable-china").statement
        'China made 15 notable AI models in 2024.'
        """
        return self._ground.catalogue.fact(pack, id)

    def conversation(self, *, keep: int = USUALLY_KEPT) -> Conversation:
        """A new conversation, in which a question may follow up on the one before; `keep` is how many `turns` it keeps.

        >>> chat = Assistant("us-china-gap").conversation()
        >>> chat.ask("Notable models of China?").value, chat.ask("and Europe?").value
        ('15', '3')
        """
        from assistant.conversation import Conversation

        return Conversation(self._ground, keep=keep)

    def resume(self, saved: str | bytes | Mapping[str, Any], *, keep: int = USUALLY_KEPT) -> Conversation:
        """The conversation that `Conversation.to_json` wrote, as its JSON text or as the values of that.

        It goes on as the saved one would have, in another process too; `keep` is how many of its `turns` it keeps.
        Raises `ResumeError` for anything but a conversation that was held over the same packs and tables and saved by
        the same version of this notation.

        >>> assistant = Assistant("us-china-gap")
        >>> chat = assistant.conversation()
        >>> chat.ask("Notable models of China?").value
        '15'
        >>> assistant.resume(chat.to_json()).ask("and Europe?").value
        '3'
        """
        from assistant.conversation import Conversation
        from assistant.saved.reading import resumed

        states, asked, answered, turns = resumed(saved, self._ground.reports, self._ground.contents)
        return Conversation(self._ground, Said(states, asked, answered), turns=turns, keep=keep)


def _named(pack: object) -> str | PathLike[str]:
    if not isinstance(pack, (str, PathLike)):
        raise TypeError(f"{_PACKS}, not {type(pack).__name__}")
    return pack
