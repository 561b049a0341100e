"""Answers of a survey that are taken together: "agree or strongly agree", and whether more than half do."""

from __future__ import annotations

from decimal import Decimal

from assistant.operations.query import Query
from assistant.operations.wording import listed
from assistant.tables.outcome import Found
from assistant.tables.records.frame import number_in
from assistant.tables.records.told import cell_of, shown
from assistant.tables.sheets.question import SheetQuestion
from assistant.tables.sheets.reading import PAIR, RELATIVE, SURE, Reading
from assistant.units import plain
from assistant.utterance.amounts import Given

_JOINING = frozenset(("or", "and", "+", "plus", "&"))
#: What the parts of one whole come to, but for what they are rounded by.
_WHOLE = range(97, 104)
_FEWEST = 3
_HALF = frozenset(("half", "than", "of"))
_PEOPLE = frozenset("people respondents staff employees participants those them share percentage part".split())


def either(question: SheetQuestion) -> Reading | None:
    """What several answers to one question come to together, or whether that is more than a part of all."""
    asked, frame = question.asked, question.frame
    numbers = sorted(question.numbers(), key=lambda each: each[1])
    columns = list(dict.fromkeys(at for at, _ in numbers))
    if len(columns) < PAIR or len(question.rows) != 1 or not question.is_narrowed:
        return None
    between = {question.key(at) for at in range(numbers[0][1][-1] + 1, numbers[-1][1][0])}
    if not between & _JOINING or asked.numbers or asked.has("difference", "average", "change", "ratio", "not"):
        return None
    (row,) = question.rows
    parts = [number for column in frame.numbers if (number := number_in(column, row)) is not None]
    if len(frame.numbers) < _FEWEST or len(parts) != len(frame.numbers) or int(sum(parts)) not in _WHOLE:
        return None
    cells = tuple(cell_of(frame, row, at) for at in columns)
    used = {place for _, at in numbers for place in at} | question.said(RELATIVE | _JOINING | _PEOPLE)
    used |= question.cue("share", "sum", "count") | {at for each in question.factors for at in each.at}
    if not question.factors:
        is_size = question.word in ("what", "how many", "how much", "")
        return Reading(Found(SURE, Query("sum", cells)), used) if is_size else None
    if question.word != "is" or len(question.factors) > 1 or question.factors[0].unit.base != "percent":
        return None
    used |= {at for each in question.degrees for at in each.at} | question.said(_HALF)
    return Reading(_held(question, cells, question.factors[0]), used)


def _held(question: SheetQuestion, cells: tuple[Query, ...], bound: Given) -> Found:
    total = sum((cell.fact.value for cell in cells if cell.fact and cell.fact.value is not None), Decimal(0))
    is_so = {
        "above": total > bound.number,
        "atleast": total >= bound.number,
        "below": total < bound.number,
        "atmost": total <= bound.number,
    }[bound.relation]
    names = tuple(shown(cell.fact.statement).rstrip(".") for cell in cells if cell.fact)
    headline = f"{'Yes' if is_so else 'No'}: {plain(total)} together. ({listed(names)}.)"
    return Found(SURE, value=is_so, headline=headline, leaves=cells)
