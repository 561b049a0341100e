"""What questions are put to, packs and tables, and how a turn over them goes. It never changes."""

import os
from _thread import allocate_lock
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar

from assistant.answers import Answer
from assistant.facts import Pack
from assistant.reading.general_questions import asks_for_capabilities
from assistant.several.reports import Reports
from assistant.several.states import States, fresh_states
from assistant.several.turn import answer_over, converse_over
from assistant.tuples import NamedTuple
from assistant.utterance.words import LONGEST_QUESTION

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from assistant.catalogue import Catalogue
    from assistant.tables.opening import Tables


Done = TypeVar("Done")


#: Turns that a conversation keeps unless it is told otherwise.
USUALLY_KEPT: Final = 50


class Said(NamedTuple):
    """What a conversation has come to, over packs and over tables."""

    states: States
    #: The last full question over a table; "" before the first.
    asked: str = ""
    #: The last turns over tables that were answered, newest last: full questions, and what was done with the figures
    #: that they gave. What was asked of another thing and not told leaves a gap, "".
    answered: tuple[str, ...] = ()

    def after_another(self) -> "Said":
        """What has been said once something else than the tables has answered, whose figures are not followed up."""
        return self._replace(answered=(*self.answered, "")) if any(self.answered[-1:]) else self


class Ground:
    """Packs, and the tables of one source if there are any."""

    def __init__(self, packs: Iterable[Pack], tables: "Tables | None" = None) -> None:
        self.reports = Reports(packs)
        self.tables = tables
        self.fresh = Said(fresh_states(self.reports))
        self._lock = allocate_lock()
        #: The thread for what is awaited, with the number of the process that it is of.
        self._thread: tuple[int, ThreadPoolExecutor] | None = None

    @property
    def packs(self) -> tuple[Pack, ...]:
        """The packs, without those that tables are described by."""
        return self.reports.packs

    @property
    def called(self) -> str:
        """What it consists of, in short: the names of tables and packs."""
        tables = [repr(reader.table.name) for reader in self.tables.readers] if self.tables else []
        return ", ".join([*tables, *(pack.id for pack in self.packs)]) or "no pack"

    def answer(self, question: str) -> Answer:
        """The answer to a question on its own."""
        if self.tables is None:
            return answer_over(question, self.reports)
        return self.turn(question, self.fresh)[0]

    async def off_loop(self, work: Callable[[], Done]) -> Done:
        """What comes of some work, which is done in the one thread of this ground while the event loop goes on.

        In more threads nothing would be done sooner, for they take turns, and the loop would have to wait for more.
        """
        from asyncio import get_running_loop
        from concurrent.futures import ThreadPoolExecutor

        process = os.getpid()
        with self._lock:
            if self._thread is None or self._thread[0] != process:
                # A fork has no threads but the one that forked.
                self._thread = process, ThreadPoolExecutor(1, thread_name_prefix="assistant")
            thread = self._thread[1]
        return await get_running_loop().run_in_executor(thread, work)

    def turn(self, question: str, said: Said) -> tuple[Answer, Said]:
        """The answer to a turn after what was said, and what has been said then.

        Tables are asked first; what their figures claim and the packs beside them answer what they leave open, each
        time on its own.
        """
        if self.tables is None:
            answer, states = converse_over(question, said.states, self.reports)
            return answer, said._replace(states=states)
        answer, asked, answered = self.tables.follow(question, said.asked, said.answered)
        if answer.status != "answered" and asks_for_capabilities(question):
            return answer_over(question, self._described_reports), said
        if answer.status != "answered" and self._made is not None:
            claimed = answer_over(question, self._made)
            if claimed.status == "answered":
                # What a table gives no unit for has none.
                return claimed._replace(unit=None) if claimed.unit == "number" else claimed, said.after_another()
        if answer.status != "answered" and self.packs:
            beside = answer_over(question, self.reports)
            if beside.status != "unknown":
                return beside, said.after_another()
        # What is too long to be read is not followed up either.
        return answer, said._replace(asked=asked, answered=answered) if len(asked) <= LONGEST_QUESTION else said

    @cached_property
    def described(self) -> tuple[Pack, ...]:
        """A pack for each table, and the packs: for looking at what there is, not for answers."""
        if self.tables is None:
            return self.packs
        from assistant.importing.describing import pack_of_table

        found = [pack_of_table(reader.table) for reader in self.tables.readers]
        answered = [
            pack._replace(examples=tuple(each for each in pack.examples if self.answer(each).status == "answered"))
            for pack in found
        ]
        return (*answered, *self.packs)

    @cached_property
    def _made(self) -> Reports | None:
        """What the figures of tables claim whose rows have several names; None where there are none.

        Of what is printed otherwise too little is known without looking at the table as a whole.
        """
        tables = [reader.table for reader in self.tables.readers if reader.table.places] if self.tables else []
        if not tables:
            return None
        from assistant.importing.describing import pack_of_table

        return Reports(map(pack_of_table, tables))

    @cached_property
    def _described_reports(self) -> Reports:
        return Reports(self.described)

    @cached_property
    def catalogue(self) -> "Catalogue":
        """What there is to read."""
        from assistant.catalogue import Catalogue

        return Catalogue(self.described)

    @cached_property
    def contents(self) -> tuple[tuple[str, str], ...]:
        """The name of each pack and each table with a fingerprint of what it holds."""
        from hashlib import sha256

        from assistant.compiled import to_bytes

        held = [(pack.id, to_bytes(pack._replace(made_of=""), "")) for pack in self.packs]
        tables = [reader.table for reader in self.tables.readers] if self.tables else []
        held += [(table.name, repr((table.title, table.grid)).encode(errors="backslashreplace")) for table in tables]
        return tuple((name, sha256(content).hexdigest()) for name, content in held)

    @cached_property
    def fingerprint(self) -> str:
        """One fingerprint of all contents."""
        from hashlib import sha256

        return sha256(repr(self.contents).encode(errors="backslashreplace")).hexdigest()


def check_text(text: object, what: str) -> None:
    """Raise `TypeError` for anything but text."""
    if not isinstance(text, str):
        raise TypeError(f"{what} is text, not {type(text).__name__}")
