"""From a file or a data frame to tables that answer questions."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from assistant.answering.courtesies import courtesy
from assistant.answering.telling import FROM_BEFORE
from assistant.answers import Answer
from assistant.conversing.doing import doing_in, points_at_one
from assistant.errors import TableError
from assistant.operations.query import Query
from assistant.tables.answering import Reader
from assistant.tables.asked import read_question
from assistant.tables.choices import picked
from assistant.tables.computed import Read, computed
from assistant.tables.correcting.applying import read_table
from assistant.tables.correcting.correction import NONE, Correction
from assistant.tables.files import read_grids
from assistant.tables.follow_ups import instead, is_time, names_something, rewritten, time_left, with_name
from assistant.tables.grid import Grid
from assistant.tables.long_form import made_long
from assistant.tables.outcome import AMBIGUOUS, Found, Outcome
from assistant.tables.over_told import asks_how_much, figure_of_pick, over_told
from assistant.tables.table import Table


class Tables:
    """The tables of one source; a question goes to the one that understands most of it."""

    def __init__(self, readers: tuple[Reader, ...]) -> None:
        self.readers = readers

    def ask(self, question: str) -> Answer:
        """The answer of the table that is surest of it; where none is, that of the first.

        A table that leaves a time aside loses to one that has it, and to one that lacks nothing but that time.
        """
        reply = courtesy(question, "the tables" if self.readers[1:] else "the table")
        if reply:
            return Answer("unknown", question, reply, reason="out_of_scope")
        reader, read = self._best(question)
        return reader.tell(question, read)

    def _best(self, question: str) -> tuple[Reader, Read]:
        """The table that is surest of a question, and what that comes to over it."""
        found = [reader.read(question) for reader in self.readers]
        is_open = any(map(_leaves_aside, found)) and len(found) > 1
        ranks = [is_open and _rank(reader, each) for reader, each in zip(self.readers, found, strict=True)]
        best = max(range(len(found)), key=lambda at: (ranks[at], found[at].sure, -at))
        return self.readers[best], found[best]

    def follow(self, question: str, before: str, answered: tuple[str, ...]) -> tuple[Answer, str, tuple[str, ...]]:
        """The answer to a turn after a question, the question that a further turn follows, and what was answered."""
        done = self._done(question, answered) if answered and len(question) <= _LONGEST_REPLY else None
        if done is not None:
            is_made = done.status == "answered" and not points_at_one(question)
            return done, before, _after(answered, question) if is_made else answered
        puts_instead = bool(answered) and bool(instead(question))
        last = doing_in(answered[-1]) if puts_instead else None
        if last is not None and last.holds:
            # "And the South?" after how far two others are apart is told neither alone nor beside one of them.
            text = f'It is not clear what "{instead(question)}" is to be held against.'
            return Answer("unknown", question, text, reason="unclear"), before, answered
        answer, asked = self._followed(question, before)
        if answer.status == "answered":
            return answer, asked, _after(answered, asked)
        return answer, asked, _after(answered, "") if puts_instead else answered

    def _done(self, question: str, answered: Sequence[str]) -> Answer | None:
        """The answer to a turn that does something with the figures told last; None where it asks for something else,
        or for what the table itself calls so."""
        doing = doing_in(question)
        if doing is None:
            may_ask = answered[-1] and len(question.split()) <= _FEW and asks_how_much(question)
            one = figure_of_pick(question, self._best(answered[-1])[1].outcome) if may_ask else None
            return self._told(question, Found(1.0, query=one)) if one is not None else None
        if any(not doing.words.isdisjoint(reader.printed) for reader in self.readers):
            return None
        outcome = over_told(doing, self._queries(answered))
        if outcome is None:
            return None
        return self._told(question, outcome)

    def _told(self, question: str, outcome: Outcome) -> Answer:
        """The answer to a turn that is made of what was told before."""
        read = computed(read_question(question), outcome)
        if isinstance(read.outcome, Found):
            read = read._replace(outcome=read.outcome._replace(assumptions=(FROM_BEFORE,)))
        return self.readers[0].tell(question, read)

    def _queries(self, answered: Sequence[str]) -> list[Query | None]:
        """What was told after some turns, each read as it was when it was said; None where that was no figure."""
        queries: list[Query | None] = []
        for turn in answered:
            doing = doing_in(turn) if turn else None
            outcome = over_told(doing, queries) if doing else None
            if outcome is None and turn:
                outcome = self._best(turn)[1].outcome
            queries.append(outcome.query if isinstance(outcome, Found) else None)
        return queries

    def _followed(self, question: str, before: str) -> tuple[Answer, str]:
        """The answer to a turn after a question, and the question that a further turn follows."""
        taken = self._chosen(question, before) if before else ""
        if taken and (answer := self.ask(taken)).status == "answered":
            return _read_as(answer, question, taken), taken
        phrase = instead(question) if before else ""
        if before and not phrase and is_time(self.readers[0], question):
            phrase = question.strip(" ?!.")
        if phrase:
            full = next(filter(None, (rewritten(reader, phrase, before) for reader in self.readers)), "")
            return (
                (_read_as(self.ask(full), question, full), full) if full else (self._unplaced(question, phrase), before)
            )
        is_short = bool(before) and len(question.split()) <= _SHORT
        if is_short and (when := time_left(self.readers[0], question, before)):
            # "The South?" after the North in 2021 is asked of that year.
            put = next(filter(None, (rewritten(reader, question, before) for reader in self.readers)), "")
            for full in filter(None, (put, f"{question.strip(' ?.!')} in {when}")):
                if (dated := self.ask(full)).status == "answered":
                    return _read_as(dated, question, full), full
        alone = self.ask(question)
        if alone.status != "answered" and before:
            full = next(filter(None, (with_name(reader, question, before) for reader in self.readers)), "")
            if not full and len(question.split()) <= _SHORT:
                full = next(filter(None, (rewritten(reader, question, before) for reader in self.readers)), "")
            answer = self.ask(full) if full else alone
            if answer.status == "answered":
                return _read_as(answer, question, full), full
        is_about = alone.status != "unknown" or any(names_something(reader, question) for reader in self.readers)
        return alone, question if is_about else before

    def _chosen(self, question: str, before: str) -> str:
        """The question before with the choice that a turn takes of those that it left open; "" where it takes none."""
        if len(question) > _LONGEST_REPLY:
            return ""
        open_still = self.ask(before)
        choice = picked(question, open_still.choices) if open_still.status == "clarify" else ""
        return f"{before.rstrip(' ?!.')} {choice}" if choice else ""

    def _unplaced(self, question: str, phrase: str) -> Answer:
        """The answer to a turn that names nothing of the kind of what the question before names."""
        if any(names_something(reader, phrase) for reader in self.readers):
            text = f'It is not clear what "{phrase}" is asked for in place of.'
            return Answer("unknown", question, text, reason="no_such_measure")
        return Answer("unknown", question, f'The table has nothing called "{phrase}".', reason="no_such_entity")


#: A turn of so few words may only name what is asked for instead.
_SHORT = 3
#: So many letters has a reply that picks a choice at most.
_LONGEST_REPLY = 80
#: A turn of so few words may only ask how much the one is that was picked.
_FEW = 5
#: So many turns are gone back over.
_MOST = 12


def _after(answered: tuple[str, ...], turn: str) -> tuple[str, ...]:
    return (*answered, turn)[-_MOST:]


def _leaves_aside(read: Read) -> bool:
    """Whether an answer is one for another time than is asked for, or for none."""
    return isinstance(read.outcome, Found) and bool(read.outcome.aside)


def _rank(reader: Reader, read: Read) -> int:
    """How far what a table says counts before what others say, where one of them leaves a time aside."""
    if isinstance(read.outcome, Found):
        return 1 if read.outcome.aside else 3
    return 2 if read.outcome.reason == "no_such_period" and _is_told_without_times(reader, read) else 0


def _is_told_without_times(reader: Reader, read: Read) -> bool:
    """Whether a table has something for a question but for the times that it names."""
    if read.asked is None:
        return False
    times = {at for dated in read.asked.periods for at in dated.at}
    untimed = reader.read(" ".join(word.text for at, word in enumerate(read.asked.words) if at not in times)).outcome
    return isinstance(untimed, Found) or untimed.reason == AMBIGUOUS


def _read_as(answer: Answer, question: str, full: str) -> Answer:
    """The answer to a turn that was read as a full question."""
    note = f'Read as "{full}".'
    head, *rest = answer.text.split("\n")
    text = "\n".join([head, f"({note})", *rest])
    return answer._replace(question=question, text=text, assumptions=(note, *answer.assumptions))


def read_tables(
    source: Any, *, title: str = "", reading: Any = None, name: str = ""
) -> tuple[tuple[Grid, ...], Correction]:
    """The tables of a file, of bytes, of standard input ("-") or of a data frame as they are printed, and how they are
    to be read. Raises `TableError`.

    `reading` is a correction of how they are read: a file, or what stands in one; `name` is that of bytes.
    """
    correction = NONE
    if reading is not None:
        # Corrections are checked with pydantic, which takes longer to load than most tables.
        from assistant.tables.correcting.reading import read_correction

        correction = read_correction(reading)
    with _kept():
        return read_grids(source, title=title, sheet=correction.sheet, name=name), correction


def open_tables(grids: Sequence[Grid], correction: Correction = NONE, *, title: str = "") -> Tables:
    """Tables that answer questions. Raises `TableError`."""
    with _kept():
        tables = understood(grids, correction)
    is_called = bool(title or correction.title)
    with _kept():
        return Tables(
            tuple(Reader(table if is_called else _as_printed(table), is_called=is_called) for table in tables)
        )


def _as_printed(table: Table) -> Table:
    """A table whose title only its file has: by that it is cited, but it is no chart that shows what the title says
    where it tells several things of each, or in several units."""
    is_chart = table.form == "matrix" or len({line.unit for line in table.columns[1:]}) == 1 and made_long(table)
    return table if is_chart or not table.title else table._replace(title="", name=" ".join(table.title.split()))


@contextmanager
def _kept() -> Iterator[None]:
    """While a table is read all that is made stays: looking again and again for what may go takes a third of the
    time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def understood(grids: Sequence[Grid], correction: Correction = NONE) -> tuple[Table, ...]:
    """The tables that some grids are, those that hold none left out. Raises `TableError` where none is one."""
    if correction != NONE:
        return tuple(read_table(grid, correction) for grid in grids)
    tables, reason = [], TableError("there is no table")
    for grid in grids:
        try:
            tables.append(read_table(grid))
        except TableError as error:
            reason = error
    if not tables:
        raise reason
    return tuple(tables)
