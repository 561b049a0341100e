"""Tables that clients send: read a few at a time, beside what is answered meanwhile, and never written to a file."""

from __future__ import annotations

import json
import zlib
from binascii import Error as NotBase64
from binascii import a2b_base64
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Final

from assistant.answers import Answer
from assistant.asking import Assistant
from assistant.catalogue import FactPage, examples_in_turn
from assistant.errors import ResumeError, TableError
from assistant.facts import Pack
from assistant.operations.wording import capitalised, listed
from assistant.serving.beside import Beside, Done
from assistant.serving.errors import RequestError
from assistant.tables.files import read_grids
from assistant.tables.grid import Grid
from assistant.tuples import NamedTuple

#: Tables that are worked on at the same time.
_AT_ONCE: Final = 2
#: Seconds that a table waits while others are worked on.
_WAITING: Final = 5.0
#: What a table may have: more takes longer than anybody waits.
MOST_COLUMNS: Final = 1_000
MOST_CELLS: Final = 120_000
#: Bytes that its file may unpack to: some hundred for each cell.
MOST_UNPACKED: Final = 32 * 1024 * 1024
#: Bytes of the files of tables that stay read, and how many of them: an understood table takes far more than its file.
_MOST_BYTES: Final = 8 * 1024 * 1024
_MOST: Final = 200


class OwnTable(NamedTuple):
    """A table as a client sent it: the name of its file, what it is about, its bytes."""

    name: str
    title: str
    content: bytes

    def packed(self) -> bytes:
        """The table as it is kept with its conversation."""
        head = json.dumps([self.name, self.title]).encode()
        return zlib.compress(head + b"\n" + self.content, 1)


def unpacked(kept: bytes) -> OwnTable:
    """The table that was kept with a conversation. Raises `ResumeError` for what is none.

    >>> unpacked(OwnTable("a.csv", "", b"1\\n2").packed())
    OwnTable(name='a.csv', title='', content=b'1\\n2')
    """
    try:
        head, _, content = zlib.decompress(kept).partition(b"\n")
        name, title = json.loads(head)
    except (zlib.error, ValueError, TypeError) as error:
        raise ResumeError("The table of the conversation cannot be read.") from error
    return OwnTable(name, title, content)


def decoded(text: str, *, most: int) -> bytes:
    """The bytes that a text in base 64 stands for. Raises `RequestError`."""
    try:
        content = a2b_base64(text.encode("ascii"), strict_mode=True)
    except (NotBase64, UnicodeEncodeError):
        raise RequestError(
            422, "invalid_request", "table.content: this is no base 64.", param="table.content"
        ) from None
    if len(content) > most:
        message = f"The table is too large: at most {most:,} bytes are read. Keep only the rows that are asked about."
        raise RequestError(413, "table_too_large", message, param="table.content")
    return content


class OwnTables:
    """What was read of tables, by the keys of their conversations; those that were asked last stay read."""

    def __init__(self, *, seconds: float) -> None:
        """`seconds` is how long reading a table, or answering from one, may take."""
        self._seconds = seconds
        self._beside = Beside(at_once=_AT_ONCE, of="tables", waiting=_WAITING, working=seconds)
        self._read: OrderedDict[str, tuple[Assistant, int]] = OrderedDict()

    async def read(self, table: OwnTable) -> Assistant:
        """The assistant over a table. Raises `RequestError` where none can be read."""
        try:
            return await self._work(lambda: _opened(table))
        except TableError as error:
            # The name of a file stays as it is.
            message = str(error) if str(error).startswith(table.name) else capitalised(str(error))
            raise RequestError(422, "table_unreadable", message, param="table.content") from None

    async def examples(self, assistant: Assistant) -> tuple[str, int, tuple[str, ...]]:
        """The titles of the tables of an assistant, how many figures they have, and questions that it answers.

        No figures are counted in large tables, and no questions made.
        """
        packs = await self._work(lambda: assistant.described)
        return _called(packs), sum(len(pack.facts) for pack in packs), examples_in_turn(packs)

    async def is_of_words(self, table: OwnTable) -> bool:
        """Whether no number stands anywhere in a table."""
        return await self._work(lambda: not any(map(_has_numbers, read_grids(table.content, name=table.name))))

    async def find_facts(self, assistant: Assistant, find: Callable[[Assistant], FactPage]) -> FactPage:
        """What is found in the table of an assistant; nothing in a large one."""
        return await self._work(lambda: find(assistant))

    def keep(self, key: str, assistant: Assistant, size: int) -> None:
        """Keep what was read of the table of a conversation, a file of so many bytes, as the one asked last."""
        self._read.pop(key, None)
        self._read[key] = assistant, size
        while len(self._read) > _MOST or (
            len(self._read) > 1 and sum(each for _, each in self._read.values()) > _MOST_BYTES
        ):
            self._read.popitem(last=False)

    def find(self, key: str) -> Assistant | None:
        """The assistant over the table of a conversation, if it is still here."""
        if (found := self._read.get(key)) is None:
            return None
        self._read.move_to_end(key)
        return found[0]

    def drop(self, key: str) -> None:
        """Keep nothing of a conversation."""
        self._read.pop(key, None)

    async def turn(self, assistant: Assistant, question: str, saved: bytes) -> tuple[Answer, bytes]:
        """The answer to the next turn of a saved conversation, a new one if nothing is saved, and that saved again."""
        return await self._work(lambda: _turn(assistant, question, saved))

    async def _work(self, work: Callable[[], Done]) -> Done:
        try:
            return await self._beside.run(work)
        except TimeoutError:
            message = f"The table took longer than {self._seconds:g} s. Keep only the rows that are asked about."
            raise RequestError(422, "table_too_slow", message, param="table.content") from None


def _has_numbers(grid: Grid) -> bool:
    return any(map(str.isdigit, "".join(cell for row in grid.rows for cell in row)))


#: So many tables of one file are named.
_MOST_NAMED: Final = 3


def _called(packs: Sequence[Pack]) -> str:
    """What the tables of a file are called together."""
    titles = [pack.title for pack in packs]
    more = len(titles) - _MOST_NAMED
    return listed((*titles[:_MOST_NAMED], f"{more} more") if more > 1 else tuple(titles))


def _turn(assistant: Assistant, question: str, saved: bytes) -> tuple[Answer, bytes]:
    try:
        chat = assistant.resume(saved, keep=0) if saved else assistant.conversation(keep=0)
    except ResumeError:
        # Another version of the assistant has saved it.
        chat = assistant.conversation(keep=0)
    answer = chat.ask(question)
    return answer, json.dumps(chat.to_json()).encode()


def _opened(table: OwnTable) -> Assistant:
    for grid in read_grids(table.content, name=table.name, unpacked=MOST_UNPACKED):
        _check(len(grid.rows), max(map(len, grid.rows), default=0))
    return Assistant.from_table(table.content, title=table.title, name=table.name)


def _check(rows: int, columns: int) -> None:
    """Raises `RequestError` for a table of more columns or cells than are read."""
    if columns <= MOST_COLUMNS and rows * columns <= MOST_CELLS:
        return
    message = (
        f"The table is too large: it has {rows:,} rows and {columns:,} columns, where at most {MOST_CELLS:,} cells in "
        f"at most {MOST_COLUMNS:,} columns are read. Keep only the rows and columns that are asked about."
    )
    raise RequestError(413, "table_too_large", message, param="table.content")
