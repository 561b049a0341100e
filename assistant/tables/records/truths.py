"""Columns of yes and no: how many are so, which are, and whether one is."""

from __future__ import annotations

from assistant.english.table_words import NO, YES
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.columns import are_truths
from assistant.tables.records.lacking import left_over
from assistant.tables.records.mentions import value_mentions
from assistant.tables.records.question import Question
from assistant.tables.records.reading import kept
from assistant.tables.records.told import cell_of, counted, told


def truth(question: Question) -> Outcome | None:
    """What a column of yes and no says of the rows that are meant; None where no such column is named alone."""
    columns = [question.frame.columns[mention.column] for mention in question.reading.headers if mention.said >= _SAID]
    found = [column for column in columns if are_truths(column)]
    if len(found) != 1 or question.bound is not None or question.order is not None:
        return None
    column, frame, asked = found[0], question.frame, question.asked
    is_denied = asked.has("not")
    wanted = NO if is_denied else YES
    rows = [row for row in question.rows if column.texts[row].strip().lower() in wanted]
    if question.word == "how many":
        return counted(frame, rows, len(rows))
    if question.word in ("which", "who", "what") and question.wanted != column.at:
        picked = question.wanted if question.wanted is not None else frame.subject
        return told(frame, rows, picked) if rows else Refused("no_such_entity", "No row of the table is so.")
    if asked.words and asked.words[0].key in _VERBS and question.reading.values and len(question.rows) == 1:
        text = column.texts[question.rows[0]].strip().lower()
        if text not in YES | NO:
            return Refused("no_such_measure", "Nothing is printed there.")
        holds = text in wanted
        leaves = (cell_of(frame, question.rows[0], column.at),)
        return Found(0.9, value=holds, headline=f"{'Yes' if holds else 'No'}: it is {text}.", leaves=leaves)
    return None


def membership(question: Question) -> Outcome | None:
    """Whether one row has what is said of it: "is the Castle on the blue line"; None where that is not claimed."""
    asked, frame = question.asked, question.frame
    if not asked.words or asked.words[0].key not in _VERBS or asked.numbers or asked.periods or len(asked.cues) > 0:
        return None
    said = [mention for mention in value_mentions(frame, asked) if mention.said >= _WHOLLY]
    columns = [mention.column for mention in said]
    if len(said) != 2 or len(set(columns)) != 2 or frame.subject not in columns or left_over(question):
        return None
    own, other = sorted(said, key=lambda mention: mention.column != frame.subject)
    rows = kept(frame, frame.rows, [own])
    if len(rows) != 1 or frame.columns[other.column].kind != "text":
        return None
    text = frame.columns[other.column].texts[rows[0]]
    holds = text in other.values
    leaves = (cell_of(frame, rows[0], other.column),)
    return Found(0.8, value=holds, headline=f"{'Yes' if holds else 'No'}: it is {text.strip()}.", leaves=leaves)


_WHOLLY = 0.98
#: So much of the name of a column is said that it is meant.
_SAID = 0.5
_VERBS = frozenset("is are was were do does did has have had can could will would".split())
