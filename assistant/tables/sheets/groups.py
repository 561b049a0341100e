"""What rows repeat, put in order by what their figures come to together: "who gave most in all"."""

from __future__ import annotations

from decimal import Decimal

from assistant.answers import Step
from assistant.english.table_words import MONEY
from assistant.operations.wording import listed
from assistant.tables.outcome import Found
from assistant.tables.records.adding import adds_up
from assistant.tables.records.frame import number_in
from assistant.tables.records.told import cell_of, shown
from assistant.tables.sheets.degrees import Degree, ordinal
from assistant.tables.sheets.question import SheetQuestion
from assistant.tables.sheets.reading import CITED, SURE, Reading
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
    sums: dict[str, Decimal] = {}
    rows: dict[str, list[int]] = {}
    for row in question.rows:
        name, number = shown(frame.columns[target].texts[row]), number_in(frame.columns[column], row)
        if name and number is not None:
            sums[name] = sums.get(name, Decimal(0)) + number
            rows.setdefault(name, []).append(row)
    if is_mean:
        sums = {name: total / len(rows[name]) for name, total in sums.items()}
    ranked = sorted(set(sums.values()), reverse=degree.sign(frame, column) > 0)
    place, _ = ordinal(question.asked, degree)
    if len(sums) < 2 or place > len(ranked):
        return None
    names = tuple(name for name, total in sums.items() if total == ranked[place - 1])
    steps = (Step("sum", tuple(f"{name}: {plain(total)}" for name, total in sums.items())[:CITED], listed(names)),)
    leaves = tuple(cell_of(frame, row, column) for name in names for row in rows[name])[:CITED]
    how = "on average, the mean" if is_mean else "together, the sum"
    headline = f"{listed(names)}: {plain(ranked[place - 1].normalize())} {how} of the {frame.columns[column].name}."
    used = used | question.cue("sum", "average")
    return Reading(
        Found(SURE, value=names[0] if len(names) == 1 else names, headline=headline, steps=steps, leaves=leaves), used
    )
