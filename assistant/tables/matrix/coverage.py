"""How much of a question some cells of a matrix explain."""

from __future__ import annotations

from assistant.english.numberwords import ORDINALS
from assistant.english.table_words import SAYING
from assistant.tables.adjectives import measures_of
from assistant.tables.asked import Asked
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.picking import weigh
from assistant.tables.unexplained import is_country, is_titled
from assistant.tables.vocabulary import Term


def coverage(frame: Frame, asked: Asked, explained: frozenset[int]) -> float:
    """The share of the telling words of a question that some cells explain."""
    telling = [
        term
        for term in asked.terms
        if term.counts >= 1.0
        and not is_titled(frame.table, term)
        and not is_owner(frame, term)
        and not _is_place(frame, term)
        and not any(words.weight(noun) for noun in measures_of(term.text) for words in (frame.rows, frame.columns))
    ]
    whole = sum(weigh(frame, term) for term in telling)
    return sum(weigh(frame, term) for term in telling if term.at in explained) / whole if whole else 1.0


def _is_place(frame: Frame, term: Term) -> bool:
    """Whether a word only says which of several is meant, "third" in "third lowest", or nothing of its own."""
    word = term.text.lower()
    return (word in ORDINALS or word in SAYING) and not any(
        words.weight(sign) for words in (frame.rows, frame.columns) for sign in (term.stem, *term.meanings)
    )


def is_owner(frame: Frame, term: Term) -> bool:
    """Whether a word is a name that the table lacks, and so may be that of what all of it is about."""
    signs = (term.stem, *term.meanings)
    return (
        term.is_name
        and not is_country(term)
        and not any(words.weight(sign) for words in (frame.rows, frame.columns) for sign in signs)
    )
