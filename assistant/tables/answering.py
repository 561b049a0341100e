"""From what a question came to over a table to its answer."""

from __future__ import annotations

import re

from assistant.answers import Answer, cite
from assistant.operations import evaluate
from assistant.query import NotComputableError
from assistant.tables.asked import Asked, read_question
from assistant.tables.matrix import asking as matrix
from assistant.tables.matrix.frame import Frame, frame_of
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records import asking as records
from assistant.tables.records import frame as records_frame
from assistant.tables.table import Table
from assistant.telling import compose, source_lines
from assistant.words import LONGEST_QUESTION


class Reader:
    """A table with what is indexed once so that questions on it are quick."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.frame: Frame | None = frame_of(table) if table.form == "matrix" else None
        self.records = records_frame.frame_of(table) if table.form == "records" else None

    def ask(self, question: str) -> Answer:
        """The answer to a question about the table."""
        if len(question) > LONGEST_QUESTION or not question.strip():
            return Answer("unknown", question, "Please ask a question about the table.", reason="out_of_scope")
        if (title := _title(question, self.table)) is not None:
            return title
        if self.records is not None:
            asked = read_question(question, self.records.printed)
            return _answer(asked, records.answer(self.records, asked))
        assert self.frame is not None
        asked = read_question(question, self.frame.rows.printed | self.frame.columns.printed)
        return _answer(asked, matrix.answer(self.frame, asked))


_TITLED = re.compile(
    r"\b(?:title|name|called|about)\b.*\b(?:chart|graph|table)\b|\b(?:chart|graph|table)\b.*\b(?:title|called|about)\b",
    re.IGNORECASE,
)


def _title(question: str, table: Table) -> Answer | None:
    """The title of the table, where it is what is asked for."""
    if not table.title or not _TITLED.search(question) or len(question.split()) > _SHORT:
        return None
    return Answer("answered", question, f"{table.title}.", value=table.title, understood="the title of the table")


#: A question for the title is no longer than this.
_SHORT = 12


def _answer(asked: Asked, outcome: Outcome) -> Answer:
    if isinstance(outcome, Refused):
        return Answer("unknown", asked.question, outcome.text, reason=outcome.reason, suggestions=outcome.near)
    assumptions = (*(f'Read "{typed}" as "{read}".' for typed, read in asked.repairs), *outcome.assumptions)
    if outcome.query is not None:
        try:
            return compose(asked.question, evaluate(outcome.query), assumptions)
        except NotComputableError as error:
            return Answer("unknown", asked.question, f"That cannot be computed, because {error}.", reason="unlike")
    return _picked(asked, outcome, assumptions)


def _picked(asked: Asked, found: Found, assumptions: tuple[str, ...]) -> Answer:
    facts = tuple(cite(query.pack, query.fact) for query in found.leaves if query.fact and query.pack)
    lines = [found.headline, *(f"({note})" for note in assumptions), *source_lines(facts)]
    return Answer(
        status="answered",
        question=asked.question,
        text="\n".join(line for line in lines if line),
        value=found.value,
        unit=found.unit,
        understood=found.understood or found.headline,
        derivation=found.steps,
        facts=facts,
        assumptions=assumptions,
    )
