"""Yes or no over records: whether one thing is more than each of several others, or than these together."""

from __future__ import annotations

from decimal import Decimal

from assistant.operations.wording import listed
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.adding import adds_up
from assistant.tables.records.comparing import placed_sides
from assistant.tables.records.frame import number_in, order_of
from assistant.tables.records.percentages import are_parts_of_one, has_percents
from assistant.tables.records.question import Question
from assistant.tables.records.told import cell_of, shown
from assistant.units import plain


def against_several(question: Question, column: int) -> Found | None:
    """Whether the thing before "than" is more, or less, than all after it; None where no such thing is claimed."""
    asked, frame = question.asked, question.frame
    than = asked.find("than")
    placed = placed_sides(question) if than > 0 and not asked.numbers else []
    first = [rows for at, rows in placed if at < than]
    others = [rows for at, rows in placed if at > than]
    if len(first) != 1 or len(others) < _SEVERAL or any(len(rows) != 1 for rows in (*first, *others)):
        return None
    is_more, is_less = asked.has("above", "max"), asked.has("below", "min")
    own, *numbers = (number_in(frame.columns[column], rows[0]) for rows in (*first, *others))
    told = [number for number in numbers if number is not None]
    if is_more == is_less or own is None or len(told) < len(numbers):
        return None
    together = [place for place in asked.cues.get("sum", ()) if asked.key(place[-1]) != "both"]
    held = [sum(told, Decimal(0))] if together else told
    holds = all(own > number if is_more else own < number for number in held)
    leaves = tuple(cell_of(frame, rows[0], column) for rows in (*first, *others))
    against = f"{plain(held[0])} together" if together else listed(tuple(map(plain, held)))
    headline = f"{'Yes' if holds else 'No'}: {plain(own)} beside {against}."
    return Found(0.8, value=holds, headline=headline, leaves=leaves)


def is_largest_whole(question: Question, column: int) -> Found | None:
    """Whether the parts of the one thing that is named come to most, or to least, of those of all things, where their
    sums mean something; None where they do not."""
    frame, order = question.frame, question.order
    cells, subject = frame.columns[column], frame.columns[frame.subject]
    named = question.reading.values
    is_one = len(named) == 1 and named[0].column == frame.subject and len(named[0].values) == 1
    if order is None or not is_one or not (are_parts_of_one(frame, cells) or frame.apart and adds_up(frame, cells)):
        return None
    sums: dict[str, Decimal] = {}
    for row in frame.rows:
        sums[subject.texts[row]] = sums.get(subject.texts[row], Decimal(0)) + (number_in(cells, row) or 0)
    own = sums[named[0].values[0]]
    holds = own == (max if order.is_largest else min)(sums.values())
    leaves = tuple(cell_of(frame, row, column) for row in question.reading.rows)
    return Found(0.8, value=holds, headline=f"{'Yes' if holds else 'No'}: it is {plain(own)} in all.", leaves=leaves)


#: One other thing is no several.
_SEVERAL = 2


def more_than_half(question: Question, column: int, sides: list[list[int]]) -> Outcome:
    """Whether two things come to more than a half together, where a column has percentages."""
    rows = [row for side in sides for row in side]
    total = total_of(question, column, rows)
    words = {word.key for word in question.asked.words}
    if (
        total is None
        or not words & {"half", "majority"}
        or not has_percents(question.frame, question.frame.columns[column])
    ):
        return Refused("unclear", "It is not clear what they are compared with.")
    is_less = question.asked.has("below", "min") and not question.asked.has("above", "max")
    holds = total < _HALF if is_less else total > _HALF
    leaves = tuple(cell_of(question.frame, row, column) for row in rows[:5])
    return Found(0.8, value=holds, headline=f"{'Yes' if holds else 'No'}: {plain(total)} together.", leaves=leaves)


def share_of_all(question: Question, column: int) -> Decimal | None:
    """So much of what all things come to as the one percentage of a question says; None where it says none, or where
    no sum of the numbers means anything."""
    frame, numbers = question.frame, question.asked.numbers
    is_share = len(numbers) == 1 and numbers[0].unit.base == "percent"
    own = [number for row in frame.rows if (number := number_in(frame.columns[column], row)) is not None]
    if not is_share or frame.apart:
        return None
    if are_parts_of_one(frame, frame.columns[column]) or has_percents(frame, frame.columns[column]):
        return numbers[0].number
    is_whole = bool({word.key for word in question.asked.words} & _WHOLES) and adds_up(frame, frame.columns[column])
    return sum(own, Decimal(0)) * numbers[0].number / 100 if is_whole and min(own) >= 0 else None


#: What says that all of something is meant.
_WHOLES = frozenset("total all whole overall entire".split())
#: A majority is more than so many percent.
_HALF = Decimal(50)


def total_of(question: Question, column: int, rows: list[int]) -> Decimal | None:
    """What a column gives for some rows together."""
    if len(rows) == 1:
        return order_of(question.frame.columns[column], rows[0])
    numbers = [number for row in rows if (number := number_in(question.frame.columns[column], row)) is not None]
    return sum(numbers, Decimal(0)) if numbers else None


def is_any(question: Question) -> Outcome:
    """Whether any row fulfils the conditions."""
    frame = question.frame
    names = tuple(shown(frame.columns[frame.subject].texts[row]) for row in question.rows[:20])
    leaves = tuple(cell_of(frame, row, question.bound or 0) for row in question.rows[:20])
    return Found(0.8, value=bool(names), headline=f"Yes: {listed(names)}." if names else "No.", leaves=leaves)
