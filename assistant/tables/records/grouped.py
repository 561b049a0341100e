"""Sums of a sheet's figures for each of what its rows repeat: who gave most in all, where most was spent."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from assistant.answers import Step
from assistant.english.column_comparisons import OFTEN, SPENDING
from assistant.english.table_words import MONEY
from assistant.operations.wording import listed
from assistant.tables.outcome import Found, Outcome
from assistant.tables.records.adding import adds_up
from assistant.tables.records.aggregating import value_column
from assistant.tables.records.columns import Column, only_money
from assistant.tables.records.frame import Frame, number_in
from assistant.tables.records.lacking import left_over
from assistant.tables.records.moves import asks_most_moved
from assistant.tables.records.question import Question
from assistant.tables.records.told import cell_of, shown
from assistant.units import plain

_SURE, _MOSTLY = 0.85, 0.75
#: Superlatives of all together, and such as are so only beside a word for a sum.
_ALONE = frozenset(("most", "least", "fewest"))
_SUMMED = frozenset(("total", "overall", "combined", "altogether"))
#: So many cells are cited.
_CITED = 20


def grouped(question: Question) -> Outcome | None:
    """The one of those whose rows come to most or least together; None where no such is asked for."""
    frame, asked = question.frame, question.asked
    if not frame.is_sheet or question.word not in ("who", "which") or asked.has("max") == asked.has("min"):
        return None
    words = {word.text.lower() for word in asked.words}
    if not words & _ALONE and not words & _SUMMED or words & OFTEN:
        return None
    if asks_most_moved(question) and any(column.kind == "time" for column in frame.columns):
        # What fell most is told by two times, and not by what all of them come to.
        return None
    column = _named(question)
    if column is None or question.reading.things or column.distinct >= len(question.rows) or left_over(question):
        return None
    at = value_column(question)
    wholly = {each.column for each in question.reading.headers if each.said >= _MOSTLY}
    if words & SPENDING and at not in wholly:
        at = only_money(frame.numbers)
    elif frame.columns[at or 0].line.unit.base in MONEY and at not in wholly:
        # Who handles the most claims is not told by what was claimed.
        return None
    if at is None or not adds_up(frame, frame.columns[at]):
        return None
    groups = groups_of(frame, question.rows, column, at)
    sums = {name: total for name, (total, _) in groups.items()}
    if len(sums) < 2:
        return None
    best = (max if asked.has("max") else min)(sums.values())
    return told_of_groups(frame, groups, sums, best, at, f"{plain(best)} together, the sum")


#: What rows repeat → the sum of their figures, and the rows that have them.
Groups = dict[str, tuple[Decimal, tuple[int, ...]]]


def groups_of(frame: Frame, rows: Iterable[int], column: Column, figures: int) -> Groups:
    """The names in a column of some rows with the sums of another column, which has figures."""
    groups: Groups = {}
    for row in rows:
        name, number = shown(column.texts[row]), number_in(frame.columns[figures], row)
        if name and number is not None:
            total, own = groups.get(name, (Decimal(0), ()))
            groups[name] = total + number, (*own, row)
    return groups


def told_of_groups(
    frame: Frame, groups: Groups, told: dict[str, Decimal], best: Decimal, figures: int, how: str
) -> Found:
    """The names of which `told` has the `best` figure, with the figures of all; `how` says what it is of a column."""
    names = tuple(name for name, total in told.items() if total == best)
    steps = (Step("sum", tuple(f"{name}: {plain(total)}" for name, total in told.items())[:_CITED], listed(names)),)
    leaves = tuple(cell_of(frame, row, figures) for name in names for row in groups[name][1])[:_CITED]
    headline = f"{listed(names)}: {how} of the {frame.columns[figures].name}."
    return Found(_SURE, value=names[0] if len(names) == 1 else names, headline=headline, steps=steps, leaves=leaves)


def _named(question: Question) -> Column | None:
    """The column of words that is asked for."""
    wanted = question.wanted
    column = question.frame.columns[wanted] if wanted is not None else None
    return column if column is not None and column.kind == "text" else None
