"""A question with all that the engine makes of it: what it names and where, the query, the answer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from assistant import Answer
from assistant.answering.answer import Response, respond
from assistant.composing.frame import Frame
from assistant.operations.query import Query
from assistant.reading.understanding import Library, open_library, understand
from assistant.utterance.mentions import choose
from assistant.utterance.scanning import Scan
from tests.corpus.reading import assistant, examples, misses


class Span(NamedTuple):
    """A stretch of the question that names a member of a dimension, or a period (dimension "")."""

    start: int
    end: int
    dimension: str
    means: str


@cache
def library() -> Library:
    """What is built from the pack of the corpora."""
    return open_library(assistant().packs[0])


@dataclass(frozen=True)
class Asked:
    """A question with its answer and the query that was answered, None where there was none (a definition)."""

    question: str
    response: Response

    @property
    def answer(self) -> Answer:
        """What was answered."""
        return self.response.answer

    @property
    def query(self) -> Query | None:
        """The query that was answered."""
        return self.response.query

    @cached_property
    def scan(self) -> Scan:
        """What stands in the question."""
        return understand(self.question, library()).scan

    @cached_property
    def frame(self) -> Frame | None:
        """Slots and facts, if a query was made from slots."""
        slots = self.response.slots
        return Frame(slots, library().cube) if slots and self.query else None

    def members(self) -> list[Span]:
        """Where the question names members."""
        if self.frame:
            found = [(each.dimension, each.member, each.at) for each in self.frame.slots.named]
        else:
            mentions = [each for each in self.scan.names if each.sense.kind in ("member", "described")]
            found = [(each.sense.more, each.sense.id, each.at) for each in choose(mentions)]
        return [self._span(dimension, member, at) for dimension, member, at in found]

    def periods(self) -> list[Span]:
        """Where the question names periods."""
        return [self._span("", each.period.label, each.at) for each in self.scan.periods]

    def _span(self, dimension: str, means: str, at: tuple[int, ...]) -> Span:
        words = self.scan.words
        start, end = words[at[0]].start, words[at[-1]].end
        if self.question[start:end].lower().endswith(("'s", "’s")):
            end -= 2
        return Span(start, end, dimension, means)


@cache
def ask(question: str) -> Asked:
    """The question, asked."""
    return Asked(question, respond(question, library()))


@cache
def accepted() -> tuple[Asked, ...]:
    """Every question of the corpora that is answered as expected."""
    found = ((example, ask(example.question)) for example in examples() if example.has_answer)
    return tuple(asked for example, asked in found if not misses(example, asked.answer))
