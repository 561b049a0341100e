"""Columns that give the same before and after something, with its effect between: a standard adopted, a restatement."""

from __future__ import annotations

from itertools import permutations

from assistant.english.table_words import AFTERWARDS, BEFOREHAND, EFFECTS
from assistant.tables.asked import Asked
from assistant.tables.cells import number_of
from assistant.tables.changes import change
from assistant.tables.leaves import leaf
from assistant.tables.matrix.cells import CLOSE
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.operands import operands
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.values import pick_value
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found
from assistant.tables.stems import words_of
from assistant.tables.vocabulary import match_line
from assistant.tuples import NamedTuple

#: What is restated has at least so many rows.
_FEWEST = 2
_ADOPTED = frozenset("adoption adopting standard".split())
#: So much of the name of a row is said that it is meant.
_SAID = 0.5


class States(NamedTuple):
    """The columns of what was before, and of what was after."""

    start: int
    end: int


def states_of(frame: Frame) -> States | None:
    """The two states that a matrix sets beside each other; None where it has no two states with an effect between.

    The effect is known by its name, and because one state comes to the other with it in all rows.
    """
    lines = frame.table.columns
    columns = [at for at, line in enumerate(lines) if line.kind in ("value", "change")]
    if len(columns) != len(States._fields) + 1 or len(set(frame.times)) > 1 and frame.time_axis == "columns":
        return None
    for effect, one, other in permutations(columns):
        if not _words(frame, effect) & EFFECTS or not _leads(frame, one, effect, other):
            continue
        is_turned = bool(_words(frame, other) & BEFOREHAND) and not _words(frame, one) & BEFOREHAND
        return States(other, one) if is_turned else States(one, other)
    return None


def _words(frame: Frame, column: int) -> set[str]:
    return {word.lower() for word in words_of(frame.table.columns[column].full_name)}


def _leads(frame: Frame, start: int, effect: int, end: int) -> bool:
    """Whether a state comes to the other by the effect, in all rows that have all three."""
    seen = 0
    for row in frame.table.rows:
        cells = [number_of(frame.table.cell(row, frame.table.columns[at])) for at in (start, effect, end)]
        numbers = [number for number in cells if number is not None]
        if len(numbers) == len(cells):
            if numbers[0] + numbers[1] != numbers[2]:
                return False
            seen += 1
    return seen >= _FEWEST


def answer(frame: Frame, asked: Asked, wants: Wanted) -> Found | None:
    """What was before or after, or how that differs; None where a question asks for neither, or there are no states."""
    words = {word.text.lower() for word in asked.words}
    is_before, is_after = bool(words & BEFOREHAND), bool(words & AFTERWARDS)
    is_change = wants.operation in ("change", "percent change")
    if wants.target != "number" or len(wants.periods) > 1 or not (is_change or is_before != is_after):
        return None
    states = states_of(frame) if is_change or wants.operation == "value" else None
    if states is None or len(operands(frame, asked, range(len(asked.words)))) > 1:
        return None
    terms = [term for term in asked.terms if term.text.lower() not in BEFOREHAND | AFTERWARDS | EFFECTS | _ADOPTED]
    found = pick_value(frame, asked, terms, wants.periods[0] if wants.periods else None)
    match = match_line(frame.rows, found.row, terms) if found else None
    if found is None or match is None or match.said < _SAID or found.margin < CLOSE:
        return None
    start, end = (leaf(frame.table, place_of(frame, found.row, at)) for at in states)
    if not is_change:
        return Found(0.8, start if is_before else end)
    return Found(0.8, change(start, end, is_relative=wants.operation == "percent change"))
