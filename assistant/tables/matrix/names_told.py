"""Names that a matrix tells of its rows in a column of words: "who operates the CRJ700", "which partner flies it"."""

from __future__ import annotations

from assistant.tables.asked import Asked
from assistant.tables.leaves import leaf
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.cells import CLOSE
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.sureness import unknown_words
from assistant.tables.matrix.total_columns import tells_numbers
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found
from assistant.tables.stems import stem, words_of

#: So much of the name of a row is said; a doer's noun has so many letters before its ending.
_SAID, _ROOT = 0.6, 4
_OPERATIONS = ("max", "min", "change", "percent change", "difference", "average", "sum", "count", "above", "below")


def answer(frame: Frame, asked: Asked, wants: Wanted) -> Found | None:
    """What the column of names that is asked for tells of the row that is named; None where no such one is asked."""
    if asked.key(0) not in ("which", "who") or len(asked.words) < len(("who", "flies")):
        return None
    columns = [at for at in range(len(frame.table.columns)) if _is_asked(frame, asked, at)]
    if len(columns) != 1 or asked.has(*_OPERATIONS) or asked.numbers or asked.find("or") >= 0:
        return None
    nouns = {stem(word) for word in words_of(frame.table.columns[columns[0]].label)}
    rows = best_lines(frame.rows, [term for term in asked.terms if term.at > 1 and term.stem not in nouns])
    is_one = rows and rows[0].said >= _SAID and (len(rows) == 1 or rows[0].score - rows[1].score >= CLOSE)
    left = [t for t in unknown_words(frame, asked) if not t.is_name and t.at > 1]
    if not is_one or any(t.at + 1 < len(asked.words) and t.at not in rows[0].at for t in left):
        return None
    row, column = frame.table.rows[rows[0].line], frame.table.columns[columns[0]]
    name = " ".join(frame.table.text(row, column).split())
    if not any(map(str.isalpha, name)):
        return None
    cell = leaf(frame.table, place_of(frame, rows[0].line, columns[0]))
    return Found(0.8, value=name, headline=f"{name}.", leaves=(cell,))


def _is_asked(frame: Frame, asked: Asked, at: int) -> bool:
    """Whether a column of words is asked for by its noun, or by who does what those in it are called by."""
    words = [word.lower() for word in words_of(frame.table.columns[at].label)]
    second = asked.words[1].text.lower()
    if asked.key(0) == "which":
        return stem(second) in map(stem, words) and not tells_numbers(frame, at)
    roots = [word.removesuffix("s")[:-2] for word in words if word.removesuffix("s").endswith(("er", "or"))]
    return any(len(root) >= _ROOT and second.startswith(root) for root in roots) and not tells_numbers(frame, at)
