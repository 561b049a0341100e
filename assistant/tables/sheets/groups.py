"""What rows repeat, put in order by what their figures come to together: "who gave most in all"."""

from __future__ import annotations

from assistant.english.table_words import MONEY
from assistant.tables.records.adding import adds_up
from assistant.tables.records.frame import number_in
from assistant.tables.records.grouped import groups_of, told_of_groups
from assistant.tables.sheets.degrees import Degree, ordinal
from assistant.tables.sheets.question import SheetQuestion
from assistant.tables.sheets.reading import PAIR, Reading
from assistant.tables.sheets.views import is_melted
from assistant.units import plain


def of_groups(question: SheetQuestion, target: int, column: int, degree: Degree, used: set[int]) -> Reading | None:
    """The one of those that rows repeat whose figures come to most together."""
    frame = question.frame
    if not question.asked.has("average") and not adds_up(frame, frame.columns[column]):
        return None
    named = any(column in each.columns for each in question.sifted.columns)
    if degree.adjective in ("many", "few") and frame.columns[column].line.unit.base in MONEY and named:
        # Who handles the most claims is not told by what was claimed.
        return None
    is_mean = question.asked.has("average")
    if is_melted(frame) and any(number_in(frame.columns[column], row) is None for row in question.rows):
        # Of some not all is told.
        return None
    groups = groups_of(frame, question.rows, frame.columns[target], column)
    figures = {name: total / len(rows) if is_mean else total for name, (total, rows) in groups.items()}
    ranked = sorted(set(figures.values()), reverse=degree.sign(frame, column) > 0)
    place, _ = ordinal(question.asked, degree)
    if len(figures) < PAIR or place > len(ranked):
        return None
    best = ranked[place - 1]
    how = f"{plain(best.normalize())} {'on average, the mean' if is_mean else 'together, the sum'}"
    found = told_of_groups(frame, groups, figures, best, column, how)
    return Reading(found, used | question.cue("sum", "average"))
