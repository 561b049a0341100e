"""A question made ready for a matrix: its periods and words as the matrix prints them, and which of them are names."""

from __future__ import annotations

from collections import Counter

from assistant.tables.asked import Asked
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.days import with_day_nouns
from assistant.tables.matrix.each_in_columns import spelt_out, with_columns_of_each
from assistant.tables.matrix.fitting import fitted, without_corner
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.highs import with_highs
from assistant.tables.matrix.losses import with_losses
from assistant.tables.matrix.spelt_out import with_abbreviations
from assistant.tables.matrix.than_then import with_moves
from assistant.tables.matrix.unnamed import TOTALS
from assistant.tables.open_spans import closed
from assistant.tables.stems import SMALL, stems_of
from assistant.tables.vocabulary import Vocabulary


def prepared(frame: Frame, asked: Asked) -> Asked:
    """The question with its words and periods as the matrix has them."""
    asked = with_highs(frame, spelt_out(frame, with_moves(frame, with_day_nouns(frame, asked))))
    asked = with_abbreviations(frame, fitted(frame, closed(with_losses(frame, asked), frame.times)))
    return with_columns_of_each(frame, without_corner(frame, asked))


def label_words(frame: Frame, asked: Asked) -> frozenset[int]:
    """The positions of words that stand in the own names of the row and the column that are named best."""
    found: set[int] = set()
    said = {term.stem for term in asked.terms}
    signs = Counter(sign for term in asked.terms for sign in term.meanings)
    for words in (frame.rows, frame.columns):
        for place, best in enumerate(best_lines(words, asked.terms)):
            if best.said < 0.5 or place and not (best.is_whole and _is_telling(words, best.line)):
                continue
            if words is frame.columns and frame.table.columns[best.line].kind == "change":
                continue
            own = words.named[best.line].own
            if words is frame.rows and frame.table.rows[best.line].path:
                # A group whose whole name is said is a part of the name: "same-store sales growth" of the South.
                stems = frozenset(stems_of(frame.table.rows[best.line].path[-1])) - SMALL
                own = {**own, **dict.fromkeys(stems, 1.0)} if len(stems) > 1 and stems <= said else own
            phrases = {sign for sign, count in signs.items() if count > 1 and sign in own}
            found.update(term.at for term in asked.terms if term.stem in own or phrases & set(term.meanings))
    return frozenset(found)


def _is_telling(words: Vocabulary, line: int) -> bool:
    """Whether the name of a line is more than "total"."""
    return any(word not in TOTALS for word in words.named[line].order)
