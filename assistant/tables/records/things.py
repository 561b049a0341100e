"""Nouns of a question that say what the rows of records are, and no quantity of a column with a form of the word."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.table_words import MONEY, TIME_NOUNS
from assistant.tables.asked import Asked
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import Frame
from assistant.tables.records.mentions import HeaderMention
from assistant.tables.records.nouns import asked_noun
from assistant.tables.stems import stem, stems_of, words_of

#: What the name of a column ends with that measures one thing: "flight time", "order value".
_MEASURES = frozenset(
    map(stem, "time duration amount value cost price size length weight fee rate distance area date".split())
)
#: Superlatives and comparatives of counts.
_MOST = frozenset("most fewest more fewer".split())


def things_said(frame: Frame, asked: Asked, headers: Sequence[HeaderMention]) -> tuple[int, ...]:
    """The positions of nouns that say what the rows are where a question counts: "how many flights" beside "Flight
    time (h)", "the most claims" beside "Claimed EUR"."""
    if asked.periods and frame.table.title or not asked.has("count", "max", "min"):
        return ()
    word, phrase = asked_noun(asked)
    found = [*phrase[:1]] if word == "how many" else []
    found = [at for at in found if _are_rows(frame, headers, asked, at)]
    ends = {place[-1] for cue in ("max", "min") for place in asked.cues.get(cue, ())}
    most = [end + 1 for end in sorted(ends) if asked.words[end].text.lower() in _MOST and asked.key(end + 1)]
    return (*found, *(at for at in most if _are_rows(frame, headers, asked, at, is_most=True)))


def _are_rows(frame: Frame, headers: Sequence[HeaderMention], asked: Asked, at: int, *, is_most: bool = False) -> bool:
    """Whether columns are called by a plural only as what was done to it, or what of it they tell."""
    noun = asked.words[at].text
    if noun in TIME_NOUNS or not (noun.islower() and noun.endswith("s") and not noun.endswith("ss")):
        return False
    named = [frame.columns[each.column] for each in headers if at in each.at]
    return bool(named) and all(_tells_of_each(column, noun, is_most=is_most) for column in named)


def _tells_of_each(column: Column, noun: str, *, is_most: bool) -> bool:
    """Whether a column tells something of each of what a plural calls, and not how many there are."""
    label = column.name.partition("(")[0]
    words = [word.lower() for word in words_of(label) if word not in MONEY]
    own = [at for at, word in enumerate(words) if stem(word) == stem(noun)]
    if not own or column.kind == "number" and noun in words and not column.is_numbering:
        return False
    if all(words[at].endswith("ed") for at in own):
        # What was claimed is no number of claims, nor is the day on which something was loaned.
        return column.kind == "time" or column.line.unit.base in MONEY
    if column.kind != "number" or column.is_numbering:
        # "Claim ID" numbers the claims.
        return is_most or own[-1] < len(words) - 1
    has_unit = bool(column.line.unit.base) and column.line.unit.base != "percent"
    return own[-1] < len(words) - 1 and bool(has_unit or _MEASURES & set(stems_of(words[-1])))
