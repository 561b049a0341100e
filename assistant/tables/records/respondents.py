"""How many people answered, where a column of a survey gives their number: "n", "Base", "No. of resp."."""

from __future__ import annotations

from assistant.tables.outcome import Outcome, Refused
from assistant.tables.records.aggregating import summed
from assistant.tables.records.columns import Column
from assistant.tables.records.question import Question
from assistant.tables.records.told import told
from assistant.tables.stems import words_of

#: What people do who are counted in a survey, and what they and their answers are called.
_ANSWERING = frozenset(
    "respond responded answer answered reply replied participate participated surveyed polled".split()
)
_ANSWERS = frozenset("respondents responses replies answers participants".split())
#: What a column is called that tells how many they are, and what may stand beside that.
_BASES = frozenset("n base sample resp respondents responses replies answers participants".split())
_BESIDE = frozenset("no of number size total".split())
#: Columns of what people were asked: the same people answer all of it.
_ASKED = frozenset("question questions statement statements item items".split())


def answered(question: Question) -> Outcome | None:
    """How many people answered; None where that is not asked for, or no column tells."""
    asked, frame = question.asked, question.frame
    words = {word.text.lower() for word in asked.words}
    noun = {asked.words[at].text.lower() for at in question.phrase[:1]}
    if not words & _ANSWERING and not noun & _ANSWERS or question.bound is not None or question.order is not None:
        return None
    bases = [column for column in frame.numbers if _tells_base(column)]
    if len(bases) != 1:
        return None
    (base,) = bases
    rows = list(question.rows)
    if len(rows) == 1:
        return told(frame, rows, base.at)
    topics = [column for column in frame.columns if _words(column) & _ASKED]
    if any(len({column.texts[row] for row in rows}) > 1 or column.distinct == frame.size for column in topics):
        return Refused("unclear", "The table gives that number for each of several questions.")
    return summed(frame, rows, base.at) if rows else None


def _words(column: Column) -> set[str]:
    label = column.name.partition("(")[0]
    return {word.lower() for word in words_of(label) if not word.isdigit()}


def _tells_base(column: Column) -> bool:
    """Whether a column tells how many people answered."""
    words = _words(column)
    return bool(words & _BASES) and words <= _BASES | _BESIDE
